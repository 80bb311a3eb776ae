/** Capabilities from spring to mouth: each may use those in the rows before its own. */
const river = [
  ['platform'],
  ['identity'],
  ['partnerships'],
  ['agreements', 'resources', 'meetings', 'pulses'],
  ['health'],
  ['reminders'],
];
const leaves = ['ui', 'api-client'];

const tag = (capability) => `capability:${capability}`;

const capabilities = river.flatMap((row, index) =>
  row.map((capability) => ({
    sourceTag: tag(capability),
    onlyDependOnLibsWithTags: [...river.slice(0, index).flat(), capability, ...leaves, 'testing'].map(tag),
  })),
);

/** Options of @nx/enforce-module-boundaries. A project without a tag may use nothing; specs reach the whole through testing. */
export const boundaries = {
  allow: [],
  enforceBuildableLibDependency: false,
  allowCircularSelfDependency: true,
  checkDynamicDependenciesExceptions: ['.*'],
  ignoredCircularDependencies: [['testing', '*']],
  depConstraints: [
    ...capabilities,
    ...leaves.map((leaf) => ({ sourceTag: tag(leaf), onlyDependOnLibsWithTags: leaves.map(tag) })),
    { sourceTag: tag('testing'), onlyDependOnLibsWithTags: ['*'] },
    { sourceTag: tag('application'), onlyDependOnLibsWithTags: ['*'] },
  ],
};
