import type { ProblemTexts } from '@samenspel/platform/domain';

export const agreementDraftProblemTexts = {
  'agreement-draft.title-of-amendment': {
    nl: 'Een wijziging neemt de titel van de overeenkomst over. Laat de titel hier leeg.',
    en: 'An amendment takes over the title of the agreement. Leave the title empty here.',
  },
  'agreement-draft.organisation-elsewhere': {
    nl: 'Je organisatie doet niet mee in deze samenwerking. Vraag een deelnemer om het concept te beginnen.',
    en: 'Your organisation takes no part in this partnership. Ask a participant to begin the draft.',
  },
  'agreement-draft.already-open': {
    nl: 'Er is al een wijziging van deze overeenkomst in de maak. Rond die eerst samen af, of trek haar in.',
    en: 'An amendment of this agreement is already being made. Finish it together first, or withdraw it.',
  },
  'agreement-draft.not-in-consultation': {
    nl: 'Dit concept is nog niet voorgelegd aan de andere partijen.',
    en: 'This draft has not been put to the other parties yet.',
  },
  'agreement-draft.in-consultation': {
    nl: 'Dit concept is al voorgelegd aan de andere partijen.',
    en: 'This draft has already been put to the other parties.',
  },
  'agreement-draft.agreed': {
    nl: 'Alle partijen hebben deze tekst bevestigd. Wil je iets veranderen? Begin dan een wijziging van de overeenkomst.',
    en: 'All parties have confirmed this text. Do you want to change something? Then begin an amendment of the agreement.',
  },
  'agreement-draft.withdrawn': { nl: 'Dit concept is ingetrokken.', en: 'This draft has been withdrawn.' },
  'agreement-draft.of-other': {
    nl: 'Alleen de organisatie die dit concept begon, kan het terughalen of intrekken.',
    en: 'Only the organisation that began this draft can take it back or withdraw it.',
  },
  'agreement-draft.text-changed': {
    nl: 'De tekst is intussen gewijzigd. Lees de nieuwe tekst en bevestig dan die.',
    en: 'The text has been changed meanwhile. Read the new text and then confirm that one.',
  },
  'agreement-draft.no-party': {
    nl: 'Je organisatie is geen partij in deze tekst.',
    en: 'Your organisation is no party in this text.',
  },
  'agreement-draft.other-signatory': {
    nl: 'Voor je organisatie tekent een ander. Diegene, of wie diegene vervangt, kan de tekst bevestigen.',
    en: 'Somebody else signs for your organisation. That person, or who stands in, can confirm the text.',
  },
  'agreement-draft.not-confirmed': {
    nl: 'Je organisatie heeft deze tekst niet bevestigd.',
    en: 'Your organisation has not confirmed this text.',
  },
  'agreement-draft.no-amendment': {
    nl: 'Een reden en een besluit horen bij een wijziging van een overeenkomst. Dit is een nieuwe overeenkomst.',
    en: 'A reason and a decision belong to an amendment of an agreement. This is a new agreement.',
  },
  'agreement-draft.term-from-elsewhere': {
    nl: 'Een van de afspraken heeft het kenmerk van een afspraak uit een andere overeenkomst. Voeg die afspraak opnieuw toe.',
    en: 'One of the terms bears the id of a term of another agreement. Add that term anew.',
  },
  'agreement-comment.organisation-elsewhere': {
    nl: 'Je organisatie doet niet mee in deze samenwerking. Een opmerking maak je namens een deelnemer.',
    en: 'Your organisation takes no part in this partnership. A comment is made for a participant.',
  },
  'agreement-comment.settled': { nl: 'Deze opmerking is al afgehandeld.', en: 'This comment has already been settled.' },
  'agreement.ended': {
    nl: 'De looptijd van deze overeenkomst is voorbij. Maak samen een nieuwe overeenkomst.',
    en: 'The term of this agreement is over. Make a new agreement together.',
  },
  'agreement.terminated': {
    nl: 'Deze overeenkomst is beëindigd.',
    en: 'This agreement has been terminated.',
  },
  'agreement.terminated-later': {
    nl: 'Kies vandaag of een eerdere dag.',
    en: 'Choose today or an earlier day.',
  },
  'agreement.terminated-before-start': {
    nl: 'Deze dag ligt voor het begin van de overeenkomst. Kies een latere.',
    en: 'This day lies before the agreement starts. Choose a later one.',
  },
} as const satisfies ProblemTexts;
