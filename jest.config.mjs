import { readFileSync } from 'node:fs';

const {
  // The two path options belong to the build: jest resolves the aliases by moduleNameMapper.
  jsc: { baseUrl, paths, ...jsc },
} = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'es6' }, jsc }] },
  moduleNameMapper: {
    '^@ketnoi/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  // A spec file starts a database, the API and a worker; on a busy machine that alone may take longer than five seconds.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/libs/*/src/domain/**/*.spec.ts', '<rootDir>/libs/{common,criteria-engine}/src/**/*.spec.ts'],
    },
    { ...base, displayName: 'specs', testMatch: ['<rootDir>/test/{specs,contracts}/**/*.spec.ts'] },
  ],
};
