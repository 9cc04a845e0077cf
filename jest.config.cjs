module.exports = {
  testEnvironment: 'node',
  // Nothing here is about time; a computer that others use is slow at times.
  testTimeout: 60_000,
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
