import fc from 'fast-check';
import type { AnswerSheet } from '../instrument.js';
import { short } from '../instruments/short.js';
import { workingTogether } from '../instruments/working-together.js';
import { internalConsistency } from './internal-consistency.js';
import { countWave, emptyQualityBatch } from './quality-batch.js';

const sheet = (trust: number | null, decided: number, goals: number): AnswerSheet => ({
  'trust': trust,
  'decided-without-us': decided,
  'goal-alignment': goals,
});
const wave = (size: number) => Array.from({ length: size }, (_, place) => sheet((place % 5) + 1, 5 - (place % 4), (place % 3) + 2));

describe('the quality of an instrument', () => {
  it('has no figure before thirty people, and begins anew after it', () => {
    const first = countWave(short, emptyQualityBatch(short), wave(12));
    expect(first.quality).toBeUndefined();
    expect(first.batch.people).toBe(12);
    const second = countWave(short, first.batch, wave(18));
    expect(second.quality?.people).toBe(30);
    expect(second.batch).toEqual(emptyQualityBatch(short));
  });

  it('is alpha over the answers of all waves of the batch, reverse-keyed ones turned round, to two decimals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))), { minLength: 30, maxLength: 50 }), fc.nat(29), (rows, cut) => {
        const sheets = rows.map(([trust, decided, goals]) => sheet(trust!, decided!, goals!));
        const { batch } = countWave(short, emptyQualityBatch(short), sheets.slice(0, cut));
        const { quality } = countWave(short, batch, sheets.slice(cut));
        const alpha = internalConsistency(rows.map(([trust, decided, goals]) => [trust!, 6 - decided!, goals!]));
        if (alpha === null) expect(quality).toBeUndefined();
        else expect(Math.abs(quality!.alpha - alpha)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  it('leaves out who skipped a question', () => {
    expect(countWave(short, emptyQualityBatch(short), [sheet(null, 2, 2), sheet(3, 2, 2)]).batch.people).toBe(1);
  });

  it('waits for answers that differ', () => {
    const same = countWave(short, emptyQualityBatch(short), Array(40).fill(sheet(4, 2, 4)));
    expect(same.quality).toBeUndefined();
    expect(countWave(short, same.batch, wave(5)).quality?.people).toBe(45);
  });

  it('counts a person once, however many organisations were rated', () => {
    const about = (id: string, points: number) => workingTogether.items.map(({ code }) => [`${code}--${id}`, points] as const);
    const rated = Object.fromEntries([...about('a', 5), ...about('b', 2)]);
    const { batch } = countWave(workingTogether, emptyQualityBatch(workingTogether), [rated]);
    expect(batch.people).toBe(1);
    expect(batch.items[0]).toEqual({ sum: 3.5, squares: 12.25 });
  });
});
