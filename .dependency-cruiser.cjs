// Who may import whom (architecture.md, 2). The comment of a rule is the sentence that a developer reads when it fails.
const rank = {
  common: 0, 'criteria-engine': 0,
  platform: 1,
  identity: 2, media: 2, audit: 2,
  places: 3, criteria: 3,
  businesses: 4, assessment: 4,
  membership: 5,
  events: 6,
  exhibition: 7, registrations: 7,
  notifications: 8, insights: 8,
};
const lower = (lib) => Object.keys(rank).filter((other) => rank[other] < rank[lib]);
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const ranks = Object.keys(rank).map((lib) =>
  error(
    `rank-${lib}`,
    `${lib} may import: ${lower(lib).join(', ') || 'no other lib'}. Upwards: record an event. Sideways: an interface here, filled in by apps.`,
    { path: `^libs/${lib}/` },
    { path: '^libs/', pathNot: [lib, ...lower(lib)].map((one) => `^libs/${one}/`) },
  ),
);

const rules = [
  error('only-known-libs', 'A new lib needs a rank in .dependency-cruiser.cjs.', { path: '^libs/', pathNot: Object.keys(rank).map((lib) => `^libs/${lib}/`) }, {}),
  error('no-circular', 'Files that import each other in a circle crash at load (stack.md, T2): move what both need into a third.', {}, { circular: true }),
  error(
    'only-through-index',
    'The index of a lib is its only door: import @ketnoi/<lib>, and export there what is missing.',
    { path: '^(?:libs/([^/]+)|apps/[^/]+)/' },
    { path: '^libs/[^/]+/src/(?!index[.]ts$)', pathNot: '^libs/$1/' },
  ),
  error(
    'domain-is-pure',
    'domain/ holds rules over plain shapes: no package and no I/O; libs/common has the words.',
    { path: '^libs/[^/]+/src/domain/', pathNot: '[.]spec[.]ts$' },
    { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg', 'unknown'] },
  ),
  error(
    'rank-0-is-pure',
    'common and criteria-engine are plain TypeScript; common alone may use the packages for ids and dates, and the pure functions of node:url.',
    { path: '^libs/(common|criteria-engine)/', pathNot: '[.]spec[.]ts$|/src/(laws|testing)/' },
    { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg'], pathNot: ['node_modules/(uuid|luxon)/', '^url$'] },
  ),
  error('no-graphql-in-libs', 'GraphQL lives in apps/api; libs decide.', { path: '^libs/' }, { path: '(@nestjs/graphql|@apollo/|node_modules/graphql/)' }),
  error(
    'no-storage-in-apps',
    'apps deliver: storage, queues and mail are reached through a lib.',
    { path: '^apps/(api|worker)/', pathNot: '[.]spec[.]ts$' },
    { path: 'node_modules/(typeorm|bullmq|nodemailer|pg)/' },
  ),
  error('queues-in-platform-only', 'BullMQ stands behind the port of libs/platform.', { path: '^(libs|apps)/', pathNot: '^libs/platform/' }, { path: 'node_modules/bullmq/' }),
  error('libs-never-import-apps', 'libs know nothing of how they are reached.', { path: '^libs/' }, { path: '^apps/' }),
  error('apps-are-strangers', 'apps never import each other: what both need belongs into a lib.', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
  error('web-speaks-graphql-only', 'The web knows the schema, not the code behind it.', { path: '^apps/web/' }, { path: '^(libs|apps/(api|worker))/' }),
  error('resolvable', 'This import leads nowhere.', { path: '^(libs|apps|migrations|test)/' }, { couldNotResolve: true }),
];

module.exports = {
  forbidden: [...ranks, ...rules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type imports count as well: a type of a higher lib is knowledge of it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
