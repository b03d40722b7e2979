// Only rules that guard a decision of ours (architecture.md); ranks and imports are judged by .dependency-cruiser.cjs.
import tseslint from 'typescript-eslint';

/** Each ban with the sentence a developer reads. */
const bans = {
  environment: [
    ["MemberExpression[object.name='process'][property.name='env']", 'Settings come from libs/platform/src/settings, which reads the environment once.'],
  ],
  time: [
    ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Time comes from the Clock (tx.now in a unit of work), so that specifications can set it.'],
    ["NewExpression[callee.name='Date'][arguments.length=0]", 'Time comes from the Clock (tx.now in a unit of work), so that specifications can set it.'],
    ["CallExpression[callee.name='Date']", 'Time comes from the Clock (tx.now in a unit of work), so that specifications can set it.'],
  ],
  storage: [
    ["CallExpression[callee.property.name='save']", 'save() overwrites silently what somebody else changed (stack.md, T6): use tx.insert and tx.update.'],
    [':matches(CallExpression[callee.property.name="getRepository"], Identifier[name="InjectRepository"])', 'Write through the unit of work, read through a *.queries.ts.'],
    ["Identifier[name='DataSource']", 'Write through the unit of work, read through a *.queries.ts.'],
  ],
  circles: [["Identifier[name='forwardRef']", 'A circle between modules: record an event, or let apps hand in an interface of the asking lib.']],
  defaultExports: [['ExportDefaultDeclaration', 'Named exports only: a thing has one name everywhere.']],
};
const allBut = (...excepted) => [
  'error',
  ...Object.entries(bans)
    .filter(([name]) => !excepted.includes(name))
    .flatMap(([, rules]) => rules.map(([selector, message]) => ({ selector, message }))),
];

const correctness = {
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-debugger': 'error',
  'no-dupe-keys': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-var': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
};

// The commit hook leaves out the rules that need the types of the whole program: they cost ten seconds.
const withTypes = process.env.LINT_WITHOUT_TYPES !== 'true';
const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/await-thenable': 'error',
};

const spec = ['**/*.spec.ts', 'test/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist*/', 'node_modules/', 'coverage/', '.data/', 'apps/web/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: withTypes, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...correctness,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      ...(withTypes && typed),
      'no-restricted-syntax': allBut('environment', 'time', 'storage'),
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: spec,
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-syntax': allBut(),
    },
  },
  { files: ['libs/*/src/data/**/*.queries.ts'], rules: { 'no-restricted-syntax': allBut('storage') } },
  { files: ['libs/platform/src/**/*.ts'], ignores: spec, rules: { 'no-restricted-syntax': allBut('storage') } },
  { files: ['libs/platform/src/settings/**/*.ts'], rules: { 'no-restricted-syntax': allBut('environment') } },
  { files: ['libs/common/src/clock.ts'], rules: { 'no-restricted-syntax': allBut('time') } },
  { files: spec, rules: { 'max-lines': ['error', 300] } },
  { files: ['scripts/**/*.mjs', 'bench/**/*.mjs', '*.mjs', '*.cjs'], rules: { ...correctness, 'no-unused-vars': ['error', { ignoreRestSiblings: true }], 'max-lines': ['error', 250], 'max-lines-per-function': ['error', { max: 40, skipComments: true }] } },
);
