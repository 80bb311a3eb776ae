const tests = '\\.(spec|chaos|e2e)\\.ts$';
const domain = '^libs/[^/]+/domain/';
const server = '^(libs/[^/]+/server/|apps/(api|worker|demo)/|migrations/)';
const web = '^(libs/[^/]+/web/|libs/ui/|apps/web/)';

/** Packages without input or output that a rule of the domain may lean on. */
const pureLibraries = 'node_modules/(@stdlib|diff|highs|temporal-polyfill|temporal-spec)/';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'A rule of the domain runs in the browser too: it knows no framework, no Node and no other layer.',
      severity: 'error',
      from: { path: domain, pathNot: tests },
      to: { pathNot: [domain, pureLibraries] },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: server },
      to: { path: web },
    },
    {
      name: 'web-knows-no-server',
      comment: 'The browser gets rules from domain and data through the typed client.',
      severity: 'error',
      from: { path: [web, '^libs/api-client/'] },
      to: { path: [server, 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|better-auth)/'] },
    },
    {
      name: 'through-the-door',
      comment: 'Another package is entered by its index, never by a file inside it.',
      severity: 'error',
      from: { path: '^(libs/[^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^$1/', '/index\\.ts$', '^libs/ui/styles/'] },
    },
    {
      name: 'applications-through-the-door',
      severity: 'error',
      from: { path: '^(apps|migrations)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['/index\\.ts$', '^libs/ui/styles/'] },
    },
    {
      name: 'production-without-tests',
      severity: 'error',
      from: { path: '^(libs/(?!testing/)|apps/(?!e2e/))', pathNot: tests },
      to: { path: ['^libs/testing/', tests, 'node_modules/(supertest|fast-check|smtp-server|@jest)/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@samenspel/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
