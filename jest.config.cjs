module.exports = {
  testEnvironment: 'node',
  // What a build puts in its place.
  globals: { BUILD_ID: 'from-sources' },
  // Builds what is other than its sources, so that no test runs against an old bundle.
  globalSetup: '<rootDir>/test/support/build.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/end-threads.ts'],
  // No test is about speed; a busy machine must not fail one.
  testTimeout: 120_000,
  // Jest would leave one core free, of two.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.(ts|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // hucre ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleNameMapper: { '^hucre/(xlsx|csv)$': '<rootDir>/node_modules/hucre/dist/$1.mjs' },
};
