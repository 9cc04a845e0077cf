module.exports = {
  testEnvironment: 'node',
  // No test is about speed; a busy machine must not fail one.
  testTimeout: 120_000,
  // Jest would leave one core free, of two.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // hucre ships ES modules only; the build writes a CommonJS copy for jest.
  moduleNameMapper: { '^hucre/(xlsx|csv)$': '<rootDir>/build/vendor/hucre-$1.cjs' },
};
