import type { AnswerSheet } from '@samenspel/pulses/domain';
import { answerKey, trustAndCourse, workingTogether } from '@samenspel/pulses/domain';

const spread = [0, 1, -1, 0, 1, 0, -1, 0, 1];

/** Answer sheets that lie around the given points of the scale, the same each time: people differ, but not at random. */
export function answerSheets(people: number, around: readonly number[]): AnswerSheet[] {
  return Array.from({ length: people }, (_, person) =>
    Object.fromEntries(trustAndCourse.items.map(({ code }, item) => [code, answerNear(around[item]!, person, item)])),
  );
}

/** How far each of the seven concepts lies from the others: people respect each other more than they warn in time. */
const conceptShift = [0.5, 0.1, -0.5, 0.2, 0.1, -0.1, -0.3];

/** What one person says of each organisation, around the given points; by the id of the organisation. */
export function ratingSheet(person: number, around: ReadonlyMap<string, number>): AnswerSheet {
  return Object.fromEntries(
    [...around].flatMap(([organisationId, points], place) =>
      workingTogether.items.map(({ code }, item) => [answerKey(code, organisationId), answerNear(points + conceptShift[item]!, person + place, item)]),
    ),
  );
}

function answerNear(around: number, person: number, item: number): number {
  const shift = spread[(person * 2 + item) % spread.length]! * 0.6 + (person % 3 === 0 ? 0.3 : -0.2);
  return Math.min(5, Math.max(1, Math.round(around + shift)));
}
