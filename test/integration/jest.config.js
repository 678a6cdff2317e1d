/** The tests that run real servers and Open WebUI's own package: `npm run test:integration`. */
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
  testEnvironment: 'node',
  testTimeout: 240_000,
  maxWorkers: 1,
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
};
