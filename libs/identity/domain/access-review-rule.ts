import { addMonths, dateInWords, fillText, type Language, type LocalDate, type Text } from '@samenspel/platform/domain';

const monthsBetween = 12;

/** The day on which who can see what should be gone through again (BIO, NEN-ISO/IEC 27002:2022, 5.18: at planned intervals). */
export const nextAccessReview = (lastOn: LocalDate): LocalDate => addMonths(lastOn, monthsBetween);

const texts = {
  subject: { nl: 'Loop na wie wat kan zien', en: 'Go through who can see what' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  body: {
    nl: 'Op {date} is het een jaar geleden dat in {programme} is nagelopen wie wat kan zien. Mensen wisselen van werk; rechten blijven soms staan.',
    en: 'On {date} it is a year ago that somebody went through who can see what in {programme}. People change jobs; rights sometimes stay.',
  },
  how: {
    nl: 'Loop de lijst na, pas aan wat niet meer klopt en geef daarna aan dat het is gedaan. Dan krijg je deze mail pas over een jaar weer.',
    en: 'Go through the list, change what is no longer right and then say that it is done. After that you get this mail again in a year.',
  },
  action: { nl: 'Bekijk de lijst', en: 'See the list' },
  footer: { nl: 'Je krijgt deze mail omdat je beheerder bent van dit programma.', en: 'You get this mail because you are an administrator of this programme.' },
} as const satisfies Record<string, Text>;

/** The yearly reminder. */
export function accessReviewMail({ programme, dueOn }: { programme: string; dueOn: LocalDate }, { name, language }: { name: string; language: Language }) {
  const fill = (text: Text) => fillText(text[language], { name, programme, date: dateInWords(dueOn, language) });
  return {
    subject: fill(texts.subject),
    greeting: fill(texts.greeting),
    paragraphs: [fill(texts.body), fill(texts.how)],
    actionLabel: fill(texts.action),
    footer: fill(texts.footer),
  };
}
