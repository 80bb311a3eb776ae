/** The parts of an agreement in the order in which they are written; each names the field of the content it holds. */
export const sections = [
  'core',
  'parties',
  'goals',
  'milestones',
  'obligations',
  'pledges',
  'sharedResources',
  'incentives',
  'risks',
  'safeguards',
  'clauses',
] as const;
export type Section = (typeof sections)[number];

/** The section that shows the field at a JSON pointer; what is no list of its own stands in the core. */
export function sectionOf(pointer: string): Section {
  const field = pointer.split('/')[1];
  return sections.find((section) => section === field) ?? 'core';
}

/** The lists of terms that open a pointer such as '/goals/0/indicators/1/title': '/goals/0' and '/goals/0/indicators/1'. */
export function termsAbove(pointer: string): readonly string[] {
  const steps = pointer.split('/');
  return steps.flatMap((step, index) => (/^\d+$/.test(step) ? [steps.slice(0, index + 1).join('/')] : []));
}
