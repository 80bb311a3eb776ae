import type { Text } from '@samenspel/platform/domain';
import type { PulseProblem } from './pulse-page-model.js';

/** Texts of the respondent's pages. Places in braces are filled in by `fillText`. */
export const pulsePageTexts = {
  error: { nl: 'Fout', en: 'Error' },
  next: { nl: 'Volgende', en: 'Next' },
  back: { nl: 'Terug', en: 'Back' },
  otherLanguage: { nl: 'In English', en: 'In het Nederlands' },
  organiser: { nl: 'Een vraag van {organiser}', en: 'Asked by {organiser}' },

  introHeading: { nl: 'Hoe gaat het samen?', en: 'How is it going together?' },
  introLead: {
    nl: '{organiser} vraagt hoe jij de samenwerking in {partnership} ervaart.',
    en: '{organiser} would like to know how you experience working together in {partnership}.',
  },
  introLength: {
    nl: '{count} korte stellingen. Dat kost je ongeveer een minuut.',
    en: '{count} short statements. It takes about a minute.',
  },
  introLongerLength: {
    nl: '{count} korte stellingen. Dat kost je ongeveer {minutes} minuten.',
    en: '{count} short statements. It takes about {minutes} minutes.',
  },
  introTargets: { nl: 'Ze gaan over {organisations}.', en: 'They are about {organisations}.' },
  introCloses: { nl: 'Antwoorden kan tot en met {date}.', en: 'You can answer until the end of {date}.' },
  introSends: {
    nl: 'We bewaren pas iets als je aan het eind op ‘Verstuur’ drukt.',
    en: 'Nothing is stored until you press ‘Send’ at the end.',
  },
  introStart: { nl: 'Beginnen', en: 'Start' },
  introAll: { nl: 'Liever alle vragen op één pagina', en: 'All questions on one page instead' },

  anonymousHeading: { nl: 'Je antwoordt anoniem', en: 'You answer anonymously' },
  anonymousResults: {
    nl: 'Uitkomsten gaan over groepen: de hele samenwerking, en soms een organisatie of een niveau. Elk cijfer gaat over minstens {minimum} mensen.',
    en: 'Results are about groups: the whole partnership, and sometimes an organisation or a level. Every figure is about at least {minimum} people.',
  },
  anonymousName: {
    nl: 'Je naam staat niet bij je antwoorden. In Samenspel kan niemand zien wat jij antwoordt, of dat je antwoordde.',
    en: 'Your name is not kept with your answers. Nobody can see in Samenspel what you answer, or that you answered.',
  },
  anonymousReminder: {
    nl: 'Niemand weet wie heeft geantwoord. Een herinnering gaat daarom naar iedereen, ook als jij al hebt geantwoord.',
    en: 'Nobody knows who has answered. That is why a reminder goes to everyone, even if you have already answered.',
  },
  anonymousLimit: {
    nl:
      'Eén grens zeggen we eerlijk. Wie de database beheert, kan met opzet een antwoord aan een persoon koppelen. ' +
      'Dat kan zolang de vragen openstaan, en daarna nog met reservekopieën.',
    en:
      'One limit, in all honesty. Whoever runs the database can deliberately link an answer to a person: as long as ' +
      'the questions are open, and after that from backups.',
  },
  anonymousShort: {
    nl: 'In Samenspel kan niemand zien wat jij antwoordt. Uitkomsten verschijnen pas bij minstens {minimum} antwoorden.',
    en: 'Nobody can see in Samenspel what you answer. Results appear only with at least {minimum} answers.',
  },

  statementHeading: { nl: 'Je antwoordt open, namens je organisatie', en: 'You answer openly, for your organisation' },
  statementNamed: {
    nl: 'Dit is het antwoord van {organisation}, ondertekend door {signatory}. Beide namen staan erbij.',
    en: 'This is the answer of {organisation}, signed by {signatory}. Both names go with it.',
  },
  statementTogether: {
    nl: 'Alle organisaties zien elkaars antwoord op hetzelfde moment. Tot dan ziet alleen je eigen organisatie jullie antwoord.',
    en: 'All organisations see each other’s answer at the same moment. Until then only your own organisation sees yours.',
  },
  statementReasons: {
    nl: 'Bij elk antwoord schrijf je kort waarom. Bij ‘Weet ik niet’ hoeft dat niet.',
    en: 'With every answer you briefly write why. With ‘I do not know’ you need not.',
  },
  statementOnce: {
    nl: '{organisation} antwoordt één keer. Een herinnering gaat naar iedereen die tekent, ook na het antwoord.',
    en: '{organisation} answers once. A reminder goes to everyone who signs, also after answering.',
  },
  statementLead: {
    nl: '{organiser} vraagt hoe {organisation} de samenwerking in {partnership} ervaart. Overleg gerust eerst met je collega’s.',
    en: '{organiser} would like to know how {organisation} experiences working together in {partnership}. Feel free to ask your colleagues first.',
  },
  statementLength: {
    nl: '{count} stellingen, met bij elk een korte toelichting.',
    en: '{count} statements, each with a short explanation.',
  },
  statementSends: {
    nl: 'We bewaren pas iets als je aan het eind op ‘Onderteken en verstuur’ drukt.',
    en: 'Nothing is stored until you press ‘Sign and send’ at the end.',
  },
  statementReviewLead: {
    nl: 'Kijk de antwoorden van je organisatie na. Na het versturen kan niemand ze meer wijzigen.',
    en: 'Check the answers of your organisation. Once sent, nobody can change them.',
  },
  statementSign: { nl: 'Onderteken en verstuur', en: 'Sign and send' },
  statementDone: { nl: 'Het antwoord van {organisation} is binnen.', en: 'The answer of {organisation} has arrived.' },
  reasonLabel: { nl: 'Waarom?', en: 'Why?' },
  reasonHint: {
    nl: 'Alle partners lezen dit straks. Hoogstens {most} tekens; bij ‘Weet ik niet’ mag het leeg blijven.',
    en: 'All partners will read this. {most} characters at most; with ‘I do not know’ it may stay empty.',
  },
  statementShort: {
    nl: 'Je antwoordt open, namens {organisation}. Alle antwoorden worden op één moment zichtbaar.',
    en: 'You answer openly, for {organisation}. All answers become visible at one moment.',
  },

  howItWorks: { nl: 'Hoe werkt dat?', en: 'How does that work?' },
  progress: { nl: 'Vraag {number} van {count}', en: 'Question {number} of {count}' },
  about: { nl: 'Over {organisation}', en: 'About {organisation}' },
  allHeading: { nl: 'Alle vragen', en: 'All questions' },
  questionError: { nl: 'Vraag {number}: {error}', en: 'Question {number}: {error}' },
  toReview: { nl: 'Naar het overzicht', en: 'To the overview' },
  problemsHeading: { nl: 'Er is nog iets nodig', en: 'Something is still needed' },

  unsentHeading: { nl: 'Dat lukte even niet', en: 'That did not work' },
  unsentAdvice: {
    nl: 'Misschien is er geen verbinding. Wat je hebt ingevuld, is er nog. Probeer het zo opnieuw.',
    en: 'Perhaps there is no connection. What you filled in is still here. Please try again in a moment.',
  },

  reviewHeading: { nl: 'Klopt het zo?', en: 'Is this right?' },
  reviewLead: {
    nl: 'Kijk je antwoorden na. Na het versturen kun je ze niet meer wijzigen.',
    en: 'Check your answers. Once sent, they cannot be changed.',
  },
  reviewMissing: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  reviewChange: { nl: 'Wijzig', en: 'Change' },
  reviewChangeQuestion: { nl: 'vraag {number}', en: 'question {number}' },
  reviewSend: { nl: 'Verstuur', en: 'Send' },

  doneHeading: { nl: 'Dank je wel', en: 'Thank you' },
  doneLead: { nl: 'Je antwoorden zijn binnen.', en: 'Your answers have arrived.' },
  doneNextHeading: { nl: 'Wat gebeurt er nu?', en: 'What happens next?' },
  doneCloses: {
    nl: 'Tot en met {date} kunnen anderen nog antwoorden. Tot dan ziet niemand uitkomsten.',
    en: 'Others can answer until the end of {date}. Until then nobody sees any results.',
  },
  doneReleased: {
    nl: 'Daarna zien alle partners de uitkomsten op hetzelfde moment, uiterlijk op {date}.',
    en: 'After that all partners see the results at the same moment, by {date} at the latest.',
  },
  doneReminder: {
    nl: 'Krijg je nog een herinnering? Dan hoef je niets te doen.',
    en: 'Do you still get a reminder? Then there is nothing you need to do.',
  },
  doneClose: { nl: 'Je kunt deze pagina sluiten.', en: 'You can close this page.' },
} as const satisfies Record<string, Text>;

interface ProblemText {
  readonly heading: Text;
  readonly explanation: Text;
  readonly advice: Text;
}

/** What is the matter with a link, and what the reader can do. */
export const pulseProblemPageTexts: Readonly<Record<PulseProblem, ProblemText>> = {
  'unknown': {
    heading: { nl: 'We kennen deze link niet', en: 'We do not know this link' },
    explanation: {
      nl: 'Misschien is de link niet helemaal overgenomen.',
      en: 'Perhaps the link was not copied completely.',
    },
    advice: {
      nl: 'Open de link nog eens vanuit de mail die je kreeg.',
      en: 'Open the link again from the mail that you received.',
    },
  },
  'used': {
    heading: { nl: 'Met deze link is al geantwoord', en: 'This link has been used to answer' },
    explanation: {
      nl: 'Iedereen antwoordt één keer, met de link uit de uitnodiging of uit een herinnering. Heb jij geantwoord? Dan hoef je niets meer te doen.',
      en: 'Everyone answers once, with the link in the invitation or in a reminder. Did you answer? Then there is nothing more you need to do.',
    },
    advice: {
      nl: 'Heb je deze mail doorgestuurd gekregen? Dan was de link voor iemand anders. Vraag om een eigen uitnodiging.',
      en: 'Was this mail forwarded to you? Then the link was meant for someone else. Ask for an invitation of your own.',
    },
  },
  'given': {
    heading: { nl: 'Je organisatie heeft al geantwoord', en: 'Your organisation has answered already' },
    explanation: {
      nl: 'Het antwoord is ondertekend. Niemand kan het nog wijzigen.',
      en: 'The answer was signed. Nobody can change it any more.',
    },
    advice: {
      nl: 'Je hoeft niets te doen. In Samenspel lees je wat je organisatie antwoordde, en later wat de andere organisaties zeggen.',
      en: 'There is nothing you need to do. In Samenspel you can read what your organisation answered, and later what the others say.',
    },
  },
  'handed-over': {
    heading: { nl: 'Een collega tekent voor je organisatie', en: 'A colleague signs for your organisation' },
    explanation: {
      nl: 'Deze vragen zijn overgedragen. Jouw link werkt daarom niet meer.',
      en: 'These questions were handed over. That is why your link no longer works.',
    },
    advice: {
      nl: 'Je hoeft niets te doen. Klopt dit niet? Vraag het aan wie de vragen stuurde.',
      en: 'There is nothing you need to do. Is this not right? Ask whoever sent the questions.',
    },
  },
  'expired': {
    heading: { nl: 'Deze link is verlopen', en: 'This link has expired' },
    explanation: {
      nl: 'In elke herinnering staat een nieuwe link. De oude werkt dan niet meer.',
      en: 'Every reminder carries a new link. The old one then stops working.',
    },
    advice: {
      nl: 'Zoek de laatste mail over deze vragen en gebruik de link die daarin staat.',
      en: 'Find the latest mail about these questions and use the link in it.',
    },
  },
  'not-open-yet': {
    heading: { nl: 'Deze vragen staan nog niet open', en: 'These questions are not open yet' },
    explanation: {
      nl: 'Je bent er vroeg bij.',
      en: 'You are early.',
    },
    advice: {
      nl: 'Je krijgt een mail zodra je kunt antwoorden.',
      en: 'You will receive a mail as soon as you can answer.',
    },
  },
  'closed': {
    heading: { nl: 'Deze vragen zijn gesloten', en: 'These questions are closed' },
    explanation: {
      nl: 'Antwoorden kan niet meer.',
      en: 'It is no longer possible to answer.',
    },
    advice: {
      nl: 'De uitkomsten worden binnenkort met alle partners gedeeld. Bij een volgende ronde krijg je weer een mail.',
      en: 'The results will be shared with all partners soon. You will receive a mail for the next round.',
    },
  },
  'closed-while-answering': {
    heading: { nl: 'De vragen zijn net gesloten', en: 'The questions have just closed' },
    explanation: {
      nl: 'Dat gebeurde terwijl je bezig was. Van jouw antwoorden is niets bewaard, ook geen deel.',
      en: 'That happened while you were answering. None of your answers was stored, not even in part.',
    },
    advice: {
      nl: 'Jammer, en dank je voor de moeite. Wil je toch iets kwijt? Dan kan dat in het overleg over de uitkomsten.',
      en: 'A pity, and thank you for the effort. Is there something you want to say? The meeting about the results is the place.',
    },
  },
  'unavailable': {
    heading: { nl: 'Het lukt even niet', en: 'This does not work right now' },
    explanation: {
      nl: 'Er ging iets mis bij ons. Er is niets bewaard.',
      en: 'Something went wrong on our side. Nothing was stored.',
    },
    advice: {
      nl: 'Probeer het over een paar minuten opnieuw met de link uit je mail.',
      en: 'Try again in a few minutes with the link from your mail.',
    },
  },
};
