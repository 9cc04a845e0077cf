/** What is too long for `npm test`: every case of what that tries a sample of. `npm run disturb`. */
module.exports = {
  ...require('../jest.config.cjs'),
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.every.ts'],
  testTimeout: 3_600_000,
};
