import { vagueWords, type Vagueness } from './vague-words.js';

describe('vagueWords', () => {
  it.each<[Vagueness, string, readonly string[]]>([
    ['time', 'We betalen zo snel mogelijk.', ['zo snel mogelijk']],
    ['time', 'Z.s.m. starten we met de werving', ['Zsm']],
    ['time', 'De gemeente levert dit binnenkort en t.z.t. de rest.', ['binnenkort', 'tzt']],
    ['time', 'We will pay as soon as possible.', ['as soon as possible']],
    ['time', 'The laundry opens soon.', ['soon']],
    ['frequency', 'Partijen spreken elkaar regelmatig.', ['regelmatig']],
    ['frequency', 'Regelmatige gesprekken', ['Regelmatige']],
    ['frequency', 'Parties meet regularly.', ['regularly']],
    ['measure', 'Er is voldoende begeleiding, naar redelijkheid.', ['voldoende', 'naar redelijkheid']],
    ['measure', 'There is sufficient guidance, where possible.', ['sufficient', 'where possible']],
    ['measure', 'Als er niet voldoende banen zijn, overleggen we.', ['voldoende']],
  ])('hears in %s: %s', (vagueness, text, words) => {
    expect(vagueWords(text, vagueness)).toEqual(words);
  });

  it.each<[Vagueness, string]>([
    ['measure', 'Bij onvoldoende resultaat praten we.'],
    ['measure', 'Het proefproject is self-sufficient.'],
    ['measure', 'The result was insufficient.'],
    ['frequency', 'Onregelmatige diensten worden betaald.'],
    ['time', 'Bij vroegtijdig stoppen of gelijktijdig werk'],
    ['time', 'De snelbinnenkortingen van de leverancier'],
  ])('hears no word inside another (%s): %s', (vagueness, text) => {
    expect(vagueWords(text, vagueness)).toEqual([]);
  });

  it.each<[Vagueness, string]>([
    ['time', 'Niet binnenkort, maar na de verbouwing.'],
    ['time', "Er staat geen 'zo snel mogelijk' in dit contract."],
    ['frequency', 'Dit hoeft niet regelmatig.'],
    ['time', 'Not soon, but after the works.'],
  ])('takes a denial for what it is (%s): %s', (vagueness, text) => {
    expect(vagueWords(text, vagueness)).toEqual([]);
  });

  it.each<[Vagueness, string]>([
    ['time', 'Zo snel mogelijk, uiterlijk op 1 maart 2027.'],
    ['time', 'Z.s.m. en binnen tien werkdagen krijgt de ander antwoord.'],
    ['time', 'As soon as possible, and within 5 working days.'],
    ['frequency', 'Regelmatig, elk kwartaal, spreken we elkaar.'],
    ['frequency', 'Regular meetings, every two months.'],
    ['measure', 'Voldoende begeleiding, namelijk vier uur per week.'],
    ['measure', 'Adequate guidance: at least four hours a week.'],
  ])('lets a sentence be that is precise as well (%s): %s', (vagueness, text) => {
    expect(vagueWords(text, vagueness)).toEqual([]);
  });

  it.each<[Vagueness, string]>([
    ['measure', 'Wie de cursus met een voldoende afsluit, krijgt een baan.'],
    ['measure', 'Redelijkheid en billijkheid gelden zoals in de wet.'],
    ['measure', 'The employer makes reasonable adjustments for people with a disability.'],
    ['time', 'As soon as the permit is granted, work starts.'],
  ])('leaves fixed expressions alone (%s): %s', (vagueness, text) => {
    expect(vagueWords(text, vagueness)).toEqual([]);
  });

  it('judges each sentence by itself', () => {
    expect(vagueWords('We betalen zo snel mogelijk. Uiterlijk 1 maart is er een verslag.', 'time')).toEqual(['zo snel mogelijk']);
  });
});
