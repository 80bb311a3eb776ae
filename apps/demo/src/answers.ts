import type { AnswerSheet } from '@samenspel/pulses/domain';
import { trustAndCourse } from '@samenspel/pulses/domain';

const spread = [0, 1, -1, 0, 1, 0, -1, 0, 1];

/** Answer sheets that lie around the given points of the scale, the same each time: people differ, but not at random. */
export function answerSheets(people: number, around: readonly number[]): AnswerSheet[] {
  return Array.from({ length: people }, (_, person) =>
    Object.fromEntries(
      trustAndCourse.items.map(({ code }, item) => {
        const shift = spread[(person * 2 + item) % spread.length]! * 0.6 + (person % 3 === 0 ? 0.3 : -0.2);
        return [code, Math.min(5, Math.max(1, Math.round(around[item]! + shift)))];
      }),
    ),
  );
}
