import type { Language, Text } from '@samenspel/platform/domain';

/**
 * What people and Samenspel do that the trail keeps, by the code it is recorded with. A sentence names `{person}` who
 * did it, `{subject}` it was done to, and facts out of the record; where it happened is said after it.
 */
export const auditActions = {
  'access-review.completed': { nl: '{person} heeft nagelopen wie wat kan zien', en: '{person} went through who can see what' },
  'access-review.exported': { nl: '{person} heeft het overzicht van wie wat kan zien gedownload', en: '{person} downloaded the review of who can see what' },
  'agreement.exported': { nl: '{person} heeft {rows} overeenkomsten gedownload', en: '{person} downloaded {rows} agreements' },
  'agreement.agreed': { nl: '{person} gaf het laatste akkoord: {subject} geldt', en: '{person} gave the last word: {subject} is in force' },
  'agreement.amended': { nl: '{person} gaf het laatste akkoord: versie {number} van {subject} geldt', en: '{person} gave the last word: version {number} of {subject} is in force' },
  'agreement.terminated': { nl: '{person} heeft vastgelegd dat {subject} is beëindigd op {terminatedOn}', en: '{person} recorded that {subject} was terminated on {terminatedOn}' },
  'agreement-comment.added': { nl: '{person} heeft een opmerking gemaakt bij {subject}', en: '{person} commented on {subject}' },
  'agreement-comment.settled': { nl: '{person} heeft een opmerking afgehandeld bij {subject}', en: '{person} settled a comment on {subject}' },
  'agreement-draft.changed': { nl: '{person} heeft {subject} gewijzigd tijdens het overleg', en: '{person} changed {subject} in consultation' },
  'agreement-draft.confirmation-withdrawn': { nl: '{person} heeft de bevestiging van {subject} ingetrokken', en: '{person} took back the confirmation of {subject}' },
  'agreement-draft.confirmed': { nl: '{person} heeft {subject} bevestigd', en: '{person} confirmed {subject}' },
  'agreement-draft.motivated': { nl: '{person} heeft de reden van {subject} vastgelegd', en: '{person} recorded the reason of {subject}' },
  'agreement-draft.proposed': { nl: '{person} heeft {subject} voorgelegd aan de andere partijen', en: '{person} put {subject} to the other parties' },
  'agreement-draft.returned': { nl: '{person} heeft {subject} teruggehaald', en: '{person} took {subject} back' },
  'agreement-draft.started': { nl: '{person} is {subject} begonnen', en: '{person} began {subject}' },
  'agreement-draft.withdrawn': { nl: '{person} heeft {subject} ingetrokken', en: '{person} withdrew {subject}' },
  'agreement-document.added': { nl: '{person} heeft {subject} toegevoegd', en: '{person} added {subject}' },
  'agreement-document.withdrawn': { nl: '{person} heeft {subject} ingetrokken', en: '{person} withdrew {subject}' },
  'agreement.renewed': { nl: '{person} heeft {subject} verlengd tot en met {endsOn}, zoals afgesproken', en: '{person} renewed {subject} up to and including {endsOn}, as agreed' },
  'agreement.registered': { nl: '{person} heeft {subject} vastgelegd', en: '{person} registered {subject}' },
  'api-key.made': { nl: '{person} heeft {subject} gemaakt, geldig tot en met {expiresOn}', en: '{person} made {subject}, valid up to and including {expiresOn}' },
  'api-key.revoked': { nl: '{person} heeft {subject} ingetrokken', en: '{person} revoked {subject}' },
  'agreement-recognition.recognised': { nl: '{person} heeft {subject} herkend', en: '{person} recognised {subject}' },
  'agreement-recognition.disputed': { nl: '{person} heeft {subject} betwist', en: '{person} disputed {subject}' },
  'attestation.chosen': { nl: '{person} heeft bevestigen per kwartaal aangezet voor {subject}', en: '{person} turned on attesting each quarter for {subject}' },
  'attestation.dropped': { nl: '{person} heeft bevestigen per kwartaal uitgezet voor {subject}', en: '{person} turned off attesting each quarter for {subject}' },
  'attestation.given': { nl: '{person} gaf het woord van een partij over een kwartaal', en: '{person} gave the word of a party on a quarter' },
  'audit-record.exported': { nl: '{person} heeft {rows} regels van het logboek gedownload', en: '{person} downloaded {rows} lines of the log' },
  'contribution.logged': { nl: '{person} heeft {subject} van {contributedOn} geboekt', en: '{person} logged {subject} of {contributedOn}' },
  'data-request.answered': { nl: '{person} heeft {subject} beantwoord', en: '{person} answered {subject}' },
  'data-request.made': { nl: '{person} heeft {subject} gedaan', en: '{person} made {subject}' },
  'demo.loaded': { nl: '{person} heeft het demoprogramma klaargezet', en: '{person} set up the demo programme' },
  'discussion-point.added': { nl: '{person} zette een punt op de lijst om te bespreken', en: '{person} put a point on the list to discuss' },
  'discussion-point.settled': { nl: '{person} haalde een besproken punt van de lijst', en: '{person} took a point that was discussed off the list' },
  'improvement.recorded': { nl: '{person} legde vast wat er na {subject} wordt geprobeerd', en: '{person} recorded what will be tried after {subject}' },
  'improvement-notice.sent': { nl: '{person} liet weten wat er na {subject} wordt geprobeerd', en: '{person} let people know what will be tried after {subject}' },
  'meeting-plan.made': { nl: '{person} heeft een overleg gepland op {plannedOn}', en: '{person} planned a meeting on {plannedOn}' },
  'meeting-plan.cancelled': { nl: '{person} heeft een gepland overleg afgezegd', en: '{person} cancelled a planned meeting' },
  'meeting.recorded': { nl: '{person} heeft {subject} vastgelegd', en: '{person} recorded {subject}' },
  'milestone.accepted': { nl: '{person} heeft {subject} geaccepteerd', en: '{person} accepted {subject}' },
  'milestone.objected': { nl: '{person} maakte bezwaar bij {subject}', en: '{person} objected to {subject}' },
  'milestone.completed': { nl: '{person} heeft {subject} afgerond op {completedOn}', en: '{person} completed {subject} on {completedOn}' },
  'milestone.forecast-changed': { nl: '{person} verwacht {subject} nu op {forecastOn}', en: '{person} now expects {subject} on {forecastOn}' },
  'milestone.handed-over': { nl: '{person} heeft {subject} overgedragen', en: '{person} handed {subject} over' },
  'obligation.fulfilled': { nl: '{person} heeft vastgelegd dat {subject} van {dueOn} is nagekomen', en: '{person} recorded that {subject} of {dueOn} was fulfilled' },
  'obligation.revoked': { nl: '{person} heeft teruggenomen dat {subject} van {dueOn} is nagekomen', en: '{person} took back that {subject} of {dueOn} was fulfilled' },
  'organisation.changed': { nl: '{person} heeft {subject} gewijzigd', en: '{person} changed {subject}' },
  'organisation.created': { nl: '{person} heeft {subject} toegevoegd', en: '{person} added {subject}' },
  'organisation.merged': { nl: '{person} heeft {subject} laten opgaan in een andere organisatie', en: '{person} merged {subject} into another organisation' },
  'own-data.exported': { nl: '{person} heeft de eigen gegevens gedownload', en: '{person} downloaded their own data' },
  'participant.added': { nl: '{person} heeft {subject} als deelnemer toegevoegd', en: '{person} added {subject} as a participant' },
  'participant.ended': { nl: '{person} heeft de deelname van {subject} beëindigd', en: '{person} ended the participation of {subject}' },
  'partnership.changed': { nl: '{person} heeft {subject} gewijzigd', en: '{person} changed {subject}' },
  'partnership.opened': { nl: '{person} heeft {subject} geopend', en: '{person} opened {subject}' },
  'person.access-recovered': { nl: '{person} heeft de toegang van {subject} hersteld', en: '{person} restored the access of {subject}' },
  'person.asked-to-leave': { nl: '{person} heeft gevraagd om te vertrekken', en: '{person} asked to leave' },
  'person.changed': { nl: '{person} heeft {subject} gewijzigd', en: '{person} changed {subject}' },
  'person.admitted': { nl: '{person} heeft {subject} toegelaten via de inlogdienst van de organisatie', en: '{person} admitted {subject} through the sign-in service of the organisation' },
  'person.created': { nl: '{person} heeft {subject} toegevoegd', en: '{person} added {subject}' },
  'person.corrected': { nl: '{person} heeft de eigen gegevens verbeterd', en: '{person} corrected their own details' },
  'person.email-changed': { nl: '{person} zag dat {subject} een nieuw e-mailadres bevestigde', en: '{person} saw {subject} confirm a new email address' },
  'person.email-change-asked': { nl: '{person} heeft gevraagd om een ander e-mailadres', en: '{person} asked for another email address' },
  'person.erased': { nl: '{person} heeft {subject} gewist', en: '{person} erased {subject}' },
  'person.invited': { nl: '{person} heeft {subject} uitgenodigd', en: '{person} invited {subject}' },
  'person.left': { nl: '{person} heeft het vertrek van {subject} vastgelegd', en: '{person} recorded that {subject} left' },
  'person.organisation-changed': {
    nl: '{person} heeft {subject} naar een andere organisatie verplaatst',
    en: '{person} moved {subject} to another organisation',
  },
  'person.returned': { nl: '{person} heeft {subject} teruggehaald', en: '{person} brought {subject} back' },
  'person.role-changed': { nl: '{person} heeft de rol van {subject} gewijzigd', en: '{person} changed the role of {subject}' },
  'pledge.added': { nl: '{person} heeft {subject} toegevoegd', en: '{person} added {subject}' },
  'reading.added': { nl: '{person} heeft {subject} van {measuredOn} toegevoegd', en: '{person} added {subject} of {measuredOn}' },
  'resource-use.logged': { nl: '{person} heeft {subject} van {usedOn} geboekt', en: '{person} logged {subject} of {usedOn}' },
  'programme-deletion.cancelled': { nl: '{person} heeft het verwijderen van het programma gestopt', en: '{person} stopped the deletion of the programme' },
  'programme-deletion.requested': { nl: '{person} heeft gevraagd om het programma te verwijderen', en: '{person} asked to delete the programme' },
  'programme-export.downloaded': { nl: '{person} heeft alle gegevens van het programma gedownload', en: '{person} downloaded all data of the programme' },
  'programme-export.requested': { nl: '{person} heeft alle gegevens van het programma opgevraagd', en: '{person} asked for all data of the programme' },
  'programme.founded': { nl: '{person} is het programma begonnen', en: '{person} began the programme' },
  'sign-in-rule.changed': { nl: '{person} heeft de regel voor inloggen in twee stappen gewijzigd', en: '{person} changed the rule on signing in with two steps' },
  'single-sign-on.changed': { nl: '{person} heeft {subject} ingesteld', en: '{person} set up {subject}' },
  'single-sign-on.domain-proven': { nl: '{person} heeft het domein {domain} voor inloggen via de organisatie bewezen', en: '{person} proved the domain {domain} for signing in through the organisation' },
  'single-sign-on.removed': { nl: '{person} heeft {subject} verwijderd', en: '{person} removed {subject}' },
  'stand-in.ended': { nl: '{person} heeft de vervanging van {subject} beëindigd', en: '{person} ended the stand-in for {subject}' },
  'stand-in.recorded': { nl: '{person} heeft een vervanger voor {subject} gekozen', en: '{person} chose a stand-in for {subject}' },
  'register-import.cancelled': { nl: '{person} heeft {subject} gestopt', en: '{person} called off {subject}' },
  'register-import.completed': { nl: '{person} heeft {subject} afgerond: {added} overeenkomsten overgenomen', en: '{person} completed {subject}: {added} agreements taken over' },
  'register-import.started': { nl: '{person} is begonnen met {subject}', en: '{person} began {subject}' },
  'register-import.uploaded': { nl: '{person} heeft een bestand gebracht voor {subject}', en: '{person} brought a file for {subject}' },
  'retention.changed': { nl: '{person} heeft de bewaartermijnen gewijzigd', en: '{person} changed how long records are kept' },
  'wait-pause.confirmed': { nl: '{person} heeft {subject} bevestigd', en: '{person} confirmed {subject}' },
  'wait-pause.disputed': { nl: '{person} ziet {subject} anders', en: '{person} sees {subject} differently' },
  'wait-pause.ended': { nl: '{person} heeft {subject} beëindigd', en: '{person} ended {subject}' },
  'wait-pause.recorded': { nl: '{person} heeft {subject} vastgelegd', en: '{person} recorded {subject}' },
  'wait-pause.withdrawn': { nl: '{person} heeft {subject} ingetrokken', en: '{person} took {subject} back' },
  'wave-schedule.begun': { nl: '{person} laat {subject} terugkomen', en: '{person} lets {subject} come back' },
  'wave-schedule.changed': { nl: '{person} heeft gewijzigd hoe {subject} terugkomt', en: '{person} changed how {subject} comes back' },
  'wave.called-off': { nl: '{person} heeft {subject} afgezegd', en: '{person} called off {subject}' },
  'wave.changed': { nl: '{person} heeft {subject} gewijzigd: open van {opensOn} tot en met {closesOn}', en: '{person} changed {subject}: open from {opensOn} to {closesOn}' },
  'wave.closed': { nl: '{person} heeft {subject} gesloten', en: '{person} closed {subject}' },
  'wave.opened': { nl: '{person} heeft {subject} geopend', en: '{person} opened {subject}' },
  'wave.planned': { nl: '{person} heeft {subject} gepland op {opensOn}', en: '{person} planned {subject} for {opensOn}' },
  'wave.release-changed': { nl: '{person} heeft gewijzigd wanneer de uitkomst van {subject} te zien is', en: '{person} changed when the outcome of {subject} will be seen' },
  'wave.released': { nl: '{person} heeft de uitkomst van {subject} vrijgegeven', en: '{person} released the outcome of {subject}' },
  'wave.signatory-appointed': { nl: '{person} heeft bij {subject} een ander aangewezen om te tekenen', en: '{person} named another to sign for {subject}' },
} as const satisfies Record<string, Text>;

export type AuditAction = keyof typeof auditActions;

interface Stem {
  /** As a heading to choose from. */
  readonly name: Text;
  /** One of them whose own name is not known here. */
  readonly one: Text;
}

/** The kinds of records that actions are about: the first part of their codes. */
export const auditStems = {
  'access-review': { name: { nl: 'Wie kan wat zien', en: 'Who can see what' }, one: { nl: 'een overzicht van rechten', en: 'an access review' } },
  'agreement': { name: { nl: 'Overeenkomsten', en: 'Agreements' }, one: { nl: 'een overeenkomst', en: 'an agreement' } },
  'agreement-comment': { name: { nl: 'Opmerkingen bij concepten', en: 'Comments on drafts' }, one: { nl: 'een concept', en: 'a draft' } },
  'agreement-draft': { name: { nl: 'Concepten van overeenkomsten', en: 'Drafts of agreements' }, one: { nl: 'een concept', en: 'a draft' } },
  'agreement-document': { name: { nl: 'Documenten', en: 'Documents' }, one: { nl: 'een document', en: 'a document' } },
  'api-key': { name: { nl: 'API-sleutels', en: 'API keys' }, one: { nl: 'een API-sleutel', en: 'an API key' } },
  'agreement-recognition': { name: { nl: 'Herkenning van overeenkomsten', en: 'Recognition of agreements' }, one: { nl: 'een overeenkomst', en: 'an agreement' } },
  'attestation': { name: { nl: 'Bevestigingen', en: 'Attestations' }, one: { nl: 'een overeenkomst', en: 'an agreement' } },
  'audit-record': { name: { nl: 'Logboek', en: 'Log' }, one: { nl: 'het logboek', en: 'the log' } },
  'contribution': { name: { nl: 'Bijdragen', en: 'Contributions' }, one: { nl: 'een bijdrage', en: 'a contribution' } },
  'data-request': { name: { nl: 'Verzoeken over gegevens', en: 'Requests about data' }, one: { nl: 'een verzoek over gegevens', en: 'a request about data' } },
  'demo': { name: { nl: 'Demo', en: 'Demo' }, one: { nl: 'de demo', en: 'the demo' } },
  'discussion-point': { name: { nl: 'Punten om te bespreken', en: 'Points to discuss' }, one: { nl: 'een punt', en: 'a point' } },
  'improvement': { name: { nl: 'Wat er wordt geprobeerd', en: 'What is tried' }, one: { nl: 'een meetronde', en: 'a pulse' } },
  'improvement-notice': { name: { nl: 'Berichten over wat er wordt geprobeerd', en: 'Notices of what is tried' }, one: { nl: 'een meetronde', en: 'a pulse' } },
  'meeting': { name: { nl: 'Overleg', en: 'Meetings' }, one: { nl: 'een overleg', en: 'a meeting' } },
  'meeting-plan': { name: { nl: 'Gepland overleg', en: 'Planned meetings' }, one: { nl: 'een gepland overleg', en: 'a planned meeting' } },
  'milestone': { name: { nl: 'Mijlpalen', en: 'Milestones' }, one: { nl: 'een mijlpaal', en: 'a milestone' } },
  'obligation': { name: { nl: 'Verplichtingen', en: 'Obligations' }, one: { nl: 'een verplichting', en: 'an obligation' } },
  'organisation': { name: { nl: 'Organisaties', en: 'Organisations' }, one: { nl: 'een organisatie', en: 'an organisation' } },
  'own-data': { name: { nl: 'Eigen gegevens', en: 'Own data' }, one: { nl: 'eigen gegevens', en: 'own data' } },
  'participant': { name: { nl: 'Deelnemers', en: 'Participants' }, one: { nl: 'iemand', en: 'someone' } },
  'partnership': { name: { nl: 'Samenwerkingen', en: 'Partnerships' }, one: { nl: 'een samenwerking', en: 'a partnership' } },
  'person': { name: { nl: 'Personen', en: 'People' }, one: { nl: 'een persoon', en: 'a person' } },
  'pledge': { name: { nl: 'Toezeggingen', en: 'Pledges' }, one: { nl: 'een toezegging', en: 'a pledge' } },
  'programme-deletion': { name: { nl: 'Verwijderen van het programma', en: 'Deletion of the programme' }, one: { nl: 'het verwijderen van het programma', en: 'the deletion of the programme' } },
  'programme-export': { name: { nl: 'Alle gegevens van het programma', en: 'All data of the programme' }, one: { nl: 'alle gegevens van het programma', en: 'all data of the programme' } },
  'programme': { name: { nl: 'Programma', en: 'Programme' }, one: { nl: 'het programma', en: 'the programme' } },
  'reading': { name: { nl: 'Metingen', en: 'Readings' }, one: { nl: 'een meting', en: 'a reading' } },
  'resource-use': { name: { nl: 'Gebruik van wat wordt gedeeld', en: 'Use of what is shared' }, one: { nl: 'gebruik', en: 'use' } },
  'sign-in-rule': { name: { nl: 'Regel voor inloggen', en: 'Rule on signing in' }, one: { nl: 'de regel voor inloggen', en: 'the rule on signing in' } },
  'single-sign-on': { name: { nl: 'Inloggen via een organisatie', en: 'Single sign-on' }, one: { nl: 'het inloggen via een organisatie', en: 'single sign-on of an organisation' } },
  'stand-in': { name: { nl: 'Vervanging', en: 'Stand-ins' }, one: { nl: 'iemand', en: 'someone' } },
  'register-import': { name: { nl: 'Import van een register', en: 'Import of a register' }, one: { nl: 'een import van overeenkomsten', en: 'an import of agreements' } },
  'retention': { name: { nl: 'Bewaartermijnen', en: 'Terms of keeping' }, one: { nl: 'de bewaartermijnen', en: 'the terms of keeping' } },
  'wait-pause': { name: { nl: 'Wachten op een ander', en: 'Waiting for another' }, one: { nl: 'een wachttijd', en: 'a time of waiting' } },
  'wave-schedule': { name: { nl: 'Terugkerende meetrondes', en: 'Pulses that come back' }, one: { nl: 'een meetronde', en: 'a pulse' } },
  'wave': { name: { nl: 'Meetrondes', en: 'Pulses' }, one: { nl: 'een meetronde', en: 'a pulse' } },
} as const satisfies Record<string, Stem>;

export type AuditStem = keyof typeof auditStems;
export const auditStemNames = Object.keys(auditStems) as AuditStem[];

export const stemOf = (action: string): string => action.split('.', 1)[0]!;

/** The actions whose sentence, or whose kind of record, holds the word in that language. */
export function actionsWithWord(word: string, language: Language): AuditAction[] {
  const sought = word.toLocaleLowerCase(language);
  return (Object.keys(auditActions) as AuditAction[]).filter((action) => {
    const { name, one } = auditStems[stemOf(action) as AuditStem];
    const sentence = auditActions[action][language].replace(/\{\w+\}/g, ' ');
    return [sentence, name[language], one[language]].some((text) => text.toLocaleLowerCase(language).includes(sought));
  });
}
