import { trustAndCourse } from '../instruments/trust-and-course.js';
import type { DimensionCode } from '../instrument.js';
import { agreementInShort, alignmentSentence, uncertaintyInWords, uncertaintyLegend, uncertaintyNote } from './cell-in-words.js';
import { dimensionsToDiscuss } from './dimensions-to-discuss.js';
import { gapFinding, gapInWords } from './gap-in-words.js';
import { groupInWords } from './group-in-words.js';
import { discussionPointText } from './discussion-point-text.js';
import { judgeImprovements } from './improvement.js';
import { improvementNotice, improvementParagraph, toldOutcomes } from './improvement-notice.js';
import { improvementOutcomeTexts } from './result-texts.js';
import { qualityInWords } from './quality-in-words.js';
import type { ShownCell, ShownGap } from './shown-results.js';
import { tieInWords, tieLimits, tiesFinding } from './ties-in-words.js';
import { waveFinding } from './wave-finding.js';

const { scale } = trustAndCourse;
const cell = (dimension: DimensionCode, mean: number | 'low' | 'high', changes: Partial<ShownCell> = {}): ShownCell => ({
  dimension,
  mean: typeof mean === 'number' ? mean : null,
  band: typeof mean === 'number' ? null : mean,
  agreement: null,
  change: null,
  ...changes,
});
const before = { waveId: 'before', closedOn: '2026-06-03', cells: [cell('trust', 3.9)] };

describe('the sentence of a wave', () => {
  const say = (cells: readonly ShownCell[], earlier = false) => waveFinding({ cells }, earlier ? before : undefined, scale, 'nl');

  it('names all who share the highest and the lowest place of a first wave', () => {
    expect(say([cell('trust', 3.9), cell('climate', 'high'), cell('knowledge-exchange', 'high'), cell('embeddedness', 2)])).toBe(
      'Het hoogst: Open sfeer en Kennis delen (4,5 of hoger). Het laagst: Verankering (2,0).',
    );
    expect(say([cell('trust', 3), cell('climate', 3)])).toBe('Alle onderdelen scoren gelijk: 3,0.');
  });

  it('says plainly that nothing demonstrably changed, however the figures moved', () => {
    expect(say([cell('trust', 4.2, { change: 'no-demonstrable-change' })], true)).toBe('Geen aantoonbare verandering sinds de meetronde van 3 juni 2026.');
    expect(say([cell('trust', 4.2)], true)).toBe('Geen aantoonbare verandering sinds de meetronde van 3 juni 2026.');
  });

  it('names what improved and what declined', () => {
    const [up, down] = [{ change: 'improved' }, { change: 'declined' }] as const;
    expect(say([cell('trust', 4.2, up), cell('climate', 4)], true)).toBe('Vertrouwen ging aantoonbaar vooruit sinds de meetronde van 3 juni 2026.');
    expect(say([cell('trust', 4.2, up), cell('climate', 4, up)], true)).toBe('Vertrouwen en Open sfeer gingen aantoonbaar vooruit sinds de meetronde van 3 juni 2026.');
    expect(say([cell('trust', 2.2, down)], true)).toBe('Vertrouwen ging aantoonbaar achteruit sinds de meetronde van 3 juni 2026.');
    expect(say([cell('trust', 4.2, up), cell('climate', 2, down)], true)).toBe(
      'Sinds de meetronde van 3 juni 2026 ging Vertrouwen aantoonbaar vooruit, en Open sfeer achteruit.',
    );
    expect(waveFinding({ cells: [cell('trust', 2.2, down)] }, before, scale, 'en')).toBe('Trust demonstrably declined since the pulse of 3 June 2026.');
  });

  it('is absent without figures', () => {
    expect(say([], true)).toBeUndefined();
  });
});

describe('what a wave asks to discuss', () => {
  const gap = (dimension: DimensionCode, verdict: ShownGap['verdict']): ShownGap => ({ dimension, difference: 0.8, lower: 0.2, upper: 1.4, verdict, indicative: false });
  const discussed = (cells: readonly ShownCell[], gaps: readonly ShownGap[] = []) =>
    dimensionsToDiscuss(cells, gaps, scale).map(({ cell: { dimension }, reasons }) => [dimension, ...reasons]);

  it('is what scores below the middle of the scale, and not what scores on it', () => {
    expect(discussed([cell('trust', 3), cell('climate', 2.9), cell('commitment', 'low'), cell('embeddedness', 'high')])).toEqual([
      ['commitment', 'low'],
      ['climate', 'low'],
    ]);
  });

  it('is what people agree little on, and what differs between public and private', () => {
    expect(
      discussed(
        [cell('trust', 4, { agreement: 'lack' }), cell('climate', 3.5, { agreement: 'weak' }), cell('commitment', 3.8, { agreement: 'moderate' }), cell('embeddedness', 3.6)],
        [gap('climate', 'differs'), gap('embeddedness', 'not-demonstrated'), gap('commitment', 'uncertain')],
      ),
    ).toEqual([
      ['climate', 'divided', 'gap'],
      ['trust', 'divided'],
    ]);
  });

  it('is goals on which people are divided, also where they agree fairly well', () => {
    expect(discussed([cell('goal-alignment', 4, { agreement: 'moderate', alignment: 'divided' }), cell('trust', 4, { agreement: 'strong', alignment: 'aligned' })])).toEqual([
      ['goal-alignment', 'divided'],
    ]);
  });

  it('is three at most, the lowest first', () => {
    const cells = [cell('trust', 2.8), cell('climate', 2.1), cell('commitment', 2.6), cell('embeddedness', 'low')];
    expect(discussed(cells)).toEqual([['embeddedness', 'low'], ['climate', 'low'], ['commitment', 'low']]);
  });

  it('says with its evidence why', () => {
    const [point] = dimensionsToDiscuss([cell('trust', 2.6, { agreement: 'weak' })], [], scale);
    expect(discussionPointText(point!, '2026-06-03').nl).toBe(
      'Vertrouwen: scoort laag (2,6) en verdeelt de mensen die antwoordden. Uit de meetronde van 3 juni 2026.',
    );
  });
});

describe('what is said beside a figure', () => {
  const goals = cell('goal-alignment', 4.1, { agreement: 'moderate', alignment: 'divided', worstCase: { lower: 2.8, upper: 4.5 }, sampling: { lower: 3.6, upper: 4.5 } });

  it('is how far people agree, and of goals whether they are aligned', () => {
    expect(agreementInShort(goals, 'nl')).toBe('redelijk eens; verdeeld');
    expect(agreementInShort({ ...goals, alignment: null }, 'en')).toBe('fair');
    expect(agreementInShort(cell('trust', 4), 'nl')).toBe('–');
    expect(alignmentSentence([cell('trust', 4), goals], 'nl')).toBe('Mensen zijn verdeeld over de doelen: het cijfer is hoog, maar ze zijn het niet genoeg eens.');
    expect(alignmentSentence([cell('trust', 4)], 'nl')).toBeUndefined();
  });

  it('is between which figures everyone lies, each with how sure that is', () => {
    expect(uncertaintyInWords(goals, 'nl')).toBe('zeker tussen 2,8 en 4,5, waarschijnlijk tussen 3,6 en 4,5');
    expect(uncertaintyInWords({ ...goals, sampling: null }, 'en')).toBe('surely between 2.8 and 4.5');
    expect(uncertaintyInWords(cell('trust', 4), 'nl')).toBeUndefined();
  });

  it('is explained as far as it is told', () => {
    expect(uncertaintyNote([cell('trust', 4), goals], 'nl')).toMatch(/^Zeker tussen: .* Waarschijnlijk tussen: /);
    expect(uncertaintyLegend([{ ...goals, sampling: null }], 'en')).toBe('On the thin line surely lies the mean of everyone who was invited, whatever the others would answer.');
    expect(uncertaintyNote([cell('trust', 4)], 'nl')).toBeUndefined();
  });
});

describe('ties between organisations in words', () => {
  const ties = [{ mean: 3.4, strength: 'weak' }, { mean: 4.2, strength: 'strong' }, { band: 'high', strength: 'strong' }] as const;

  it('say how strong each is, and what all say together', () => {
    expect(ties.map((tie) => tieInWords(tie, 'nl'))).toEqual(['3,4 zwak', '4,2 sterk', '4,5 of hoger sterk']);
    expect(tiesFinding(ties, scale, 'nl')).toBe('Gemiddeld 4,0: redelijk. Oordelen: 2 sterk en 1 zwak.');
    expect(tiesFinding(ties.slice(1), scale, 'en')).toBe('4.4 on average: strong. Ratings: 2 strong.');
  });

  it('call the bands our own', () => {
    expect(tieLimits('nl')).toBe('Zwak is onder 3,5 en sterk boven 4,0: dat zijn onze eigen grenzen, geen norm.');
  });
});

describe('what a later wave says of what was tried', () => {
  const tried = [{ dimension: 'trust', text: 'Elke maand samen op de werkplek' }] as const;

  it('is its published verdict, and plainly so when nothing demonstrably changed', () => {
    for (const change of ['improved', 'declined', 'no-demonstrable-change'] as const) {
      expect(judgeImprovements(['trust'], tried, [cell('trust', 4, { change })])).toEqual([{ ...tried[0], outcome: change }]);
    }
    expect(judgeImprovements(['trust'], tried, [cell('trust', 4)])).toMatchObject([{ outcome: 'no-demonstrable-change' }]);
  });

  it('is "not addressed" of what was raised and for which nothing was recorded, whatever its figure did', () => {
    expect(judgeImprovements(['climate'], [], [cell('climate', 4, { change: 'improved' })])).toEqual([{ dimension: 'climate', text: null, outcome: 'not-addressed' }]);
  });

  it('is "not shown" when it shows no figure', () => {
    expect(judgeImprovements(['trust'], tried, [])).toMatchObject([{ outcome: 'not-shown' }]);
  });
});

describe('what those who were invited are told', () => {
  const tried = [
    { dimension: 'trust', text: 'Elke maand samen op de werkplek.' },
    { dimension: 'climate', text: 'We zeggen {partnership} eerst wat goed gaat' },
  ] as const;

  it('names each dimension with what will be tried, word for word', () => {
    expect(improvementNotice('Zorghulp', tried, [], 'nl')).toEqual({
      subject: 'Jullie zeiden, wij doen: Zorghulp',
      paragraphs: [
        'De vorige meetronde in Zorghulp is besproken. Dit gaan de partners proberen:',
        'Vertrouwen: Elke maand samen op de werkplek.',
        'Open sfeer: We zeggen {partnership} eerst wat goed gaat',
        'Bij de volgende meetronde kijken we samen of het helpt.',
      ],
    });
  });

  it('adds what earlier attempts came to, in the words of the wave', () => {
    const earlier = toldOutcomes(
      [
        { dimension: 'trust', text: 'Samen op de werkplek.', outcome: 'improved' },
        { dimension: 'climate', text: null, outcome: 'not-addressed' },
      ],
      improvementOutcomeTexts,
    );
    expect(improvementNotice('Zorghulp', tried, earlier, 'nl').paragraphs.slice(-2)).toEqual([
      'Wat al eerder is geprobeerd, en wat deze meetronde daarvan zegt:',
      'Vertrouwen: Samen op de werkplek (ging vooruit)',
    ]);
  });

  it('is one paragraph in the invitation to the next wave, and none when nothing was recorded', () => {
    expect(improvementParagraph(tried.slice(0, 1), 'en')).toBe(
      'After the previous pulse the partners agreed: Trust: Elke maand samen op de werkplek. This time we see whether that helps.',
    );
    expect(improvementParagraph([], 'nl')).toBeUndefined();
  });
});

describe('a gap between public and private partners in words', () => {
  const gap: ShownGap = { dimension: 'trust', difference: 0.8, lower: 0.2, upper: 1.4, verdict: 'differs', indicative: false };
  const uncertain: ShownGap = { ...gap, lower: null, upper: null, verdict: 'uncertain', indicative: true };

  it('says which side is higher, and tells the interval for that side', () => {
    expect(gapInWords(gap, 'nl')).toEqual({ direction: 'publiek 0,8 hoger', certainty: 'aantoonbaar; waarschijnlijk tussen 0,2 en 1,4' });
    expect(gapInWords({ ...gap, difference: -0.8, lower: -1.8, upper: 0.2, verdict: 'not-demonstrated' }, 'en')).toEqual({
      direction: 'private 0.8 higher',
      certainty: 'not demonstrable; probably between -0.2 and 1.8',
    });
    expect(gapInWords({ ...uncertain, difference: 0 }, 'nl')).toEqual({ direction: 'even hoog', certainty: 'onzeker; indicatief' });
  });

  it('is summed up in a sentence, and plainly so when nothing is sure', () => {
    expect(gapFinding([gap, uncertain], 'nl')).toContain('Publieke en private partners denken aantoonbaar anders over Vertrouwen. Aan minstens één kant staat één organisatie.');
    expect(gapFinding([uncertain], 'nl')).toContain('Er zijn te weinig antwoorden');
    expect(gapFinding([{ ...gap, verdict: 'not-demonstrated' }], 'nl')).toBe('Geen aantoonbaar verschil tussen publieke en private partners.');
  });
});

describe('a group in words', () => {
  it('is called by its name or by what its people share', () => {
    const named = (group: string, organisationName: string | null = null) => groupInWords({ group, organisationName }, 'nl');
    expect(named('organisation:0190a0a0-0000-7000-8000-000000000000', 'Gemeente Almere')).toBe('Gemeente Almere');
    expect(['partnership', 'sector:public', 'level:operational'].map((group) => named(group))).toEqual([
      'Hele samenwerking',
      'Publieke partners',
      'Wie uitvoert (operationeel)',
    ]);
  });
});

describe('the quality of a questionnaire', () => {
  it('is told in words with its figure', () => {
    expect([0.8, 0.79, -0.2].map((alpha) => qualityInWords(alpha, 'nl'))).toEqual([
      'de vragen hangen goed samen (Cronbachs alfa 0,80)',
      'de vragen hangen redelijk samen (Cronbachs alfa 0,79)',
      'de vragen hangen weinig samen (Cronbachs alfa -0,20)',
    ]);
  });
});
