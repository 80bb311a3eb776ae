/** Roles of a person in the programme as a whole. */
export const programmeRoles = ['administrator', 'coordinator', 'member', 'evaluator'] as const;
export type ProgrammeRole = (typeof programmeRoles)[number];

/** Roles of a person in one partnership. */
export const participantRoles = ['contributor', 'reader'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export type Role = ProgrammeRole | ParticipantRole;

const everyone = programmeRoles;
const doers = ['administrator', 'coordinator', 'member'] as const satisfies Role[];
const insiders = ['administrator', 'coordinator', 'evaluator', 'contributor', 'reader'] as const satisfies Role[];
const contributors = ['administrator', 'coordinator', 'contributor'] as const satisfies Role[];
const coordinators = ['administrator', 'coordinator'] as const satisfies Role[];
const administrators = ['administrator'] as const satisfies Role[];

/**
 * Which roles may do what: the one table that guards, screens, tests and docs share.
 * In a partnership a person has the programme role and the participant role together.
 */
export const permissions = {
  'search.use': everyone,
  'inbox-item.list': everyone,
  'inbox-item.mark-read': everyone,
  'task.list': everyone,
  'portfolio.read': everyone,
  'organisation.list': everyone,
  'organisation.create': doers,
  'organisation.change': coordinators,
  'api-key.manage': coordinators,
  'organisation.merge': administrators,
  'single-sign-on.manage': administrators,
  'sign-in-rule.manage': administrators,
  'person.list': everyone,
  'person.create': doers,
  'person.invite': coordinators,
  'person.change': coordinators,
  'person.change-role': administrators,
  'person.change-organisation': coordinators,
  'person.leave': coordinators,
  'person.recover-access': administrators,
  'person.ask-to-leave': everyone,
  'stand-in.list': everyone,
  'stand-in.record': everyone,
  'stand-in.end': everyone,
  'partnership.list': everyone,
  'partnership.open': doers,
  'partnership.read': insiders,
  'partnership.change': contributors,
  'participant.add': contributors,
  'agreement.browse': everyone,
  'agreement.export': everyone,
  'agreement.list': insiders,
  'agreement.read': insiders,
  'agreement.register': contributors,
  'agreement.import': coordinators,
  'agreement.confirm': contributors,
  'agreement.terminate': contributors,
  'agreement-draft.browse': everyone,
  'agreement-draft.list': insiders,
  'agreement-draft.read': insiders,
  'agreement-draft.write': contributors,
  'agreement-comment.list': insiders,
  'agreement-comment.add': contributors,
  'agreement-version.list': insiders,
  'agreement-version.read': insiders,
  'agreement-document.list': insiders,
  'agreement-document.read': insiders,
  'agreement-document.add': contributors,
  'agreement-document.withdraw': contributors,
  'agreement-recognition.read': insiders,
  'agreement-recognition.give': contributors,
  'attestation.list': insiders,
  'attestation.read': insiders,
  'attestation.choose': contributors,
  'attestation.give': contributors,
  'milestone.read': insiders,
  'milestone.forecast': contributors,
  'milestone.complete': contributors,
  'obligation.list': insiders,
  'obligation.read': insiders,
  'obligation.fulfil': contributors,
  'obligation.revoke': contributors,
  'indicator.list': insiders,
  'reading.add': contributors,
  'milestone.accept': contributors,
  'wait-pause.list': insiders,
  'wait-pause.record': contributors,
  'wait-pause.answer': contributors,
  'promise.list': everyone,
  'pledge.list': insiders,
  'pledge.add': contributors,
  'contribution.log': contributors,
  'shared-resource.list': insiders,
  'resource-use.log': contributors,
  'meeting.browse': everyone,
  'meeting.list': insiders,
  'meeting.read': insiders,
  'meeting.record': contributors,
  'discussion-point.list': insiders,
  'discussion-point.add': contributors,
  'discussion-point.settle': contributors,
  'meeting-plan.make': contributors,
  'meeting-plan.cancel': contributors,
  'improvement.record': contributors,
  'improvement-notice.send': coordinators,
  'instrument-quality.list': coordinators,
  'wave.browse': everyone,
  'wave.list': insiders,
  'wave.read': insiders,
  'wave.open': coordinators,
  'wave.change': coordinators,
  'wave.call-off': coordinators,
  'wave.appoint-signatory': contributors,
  'wave.close': coordinators,
  'wave.release': coordinators,
  'wave-schedule.list': insiders,
  'wave-schedule.change': coordinators,
  'health.read': insiders,
  'audit-record.list': coordinators,
  'audit-record.export': coordinators,
  'access-review.read': administrators,
  'access-review.complete': administrators,
  'programme-export.list': administrators,
  'programme-export.request': administrators,
  'programme-export.download': administrators,
  'programme-deletion.read': administrators,
  'programme-deletion.request': administrators,
  'programme-deletion.cancel': administrators,
  'own-data.read': everyone,
  'own-data.correct': everyone,
  'data-request.make': everyone,
  'data-request.list': administrators,
  'data-request.answer': administrators,
  'person.erase': administrators,
  'retention.read': administrators,
  'retention.change': administrators,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether one of the roles that a person has here gives the permission. */
export function isPermitted(permission: Permission, roles: readonly Role[]): boolean {
  return permissions[permission].some((role) => roles.includes(role));
}
