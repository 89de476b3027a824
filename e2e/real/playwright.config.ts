import { defineConfig } from '@playwright/test';

/** The real mail programs and a real mail server: run it with `build/scripts/private-network.mjs`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/real',
  workers: 1,
  timeout: 90_000,
  forbidOnly: true,
  reporter: 'list',
});
