import { defineConfig } from '@playwright/test';
import { electronHost, root } from '../host';

const host = electronHost();

/** `npm run pictures`: every page of the real app in light and dark, for the README and for looking at. */
export default defineConfig({
  testDir: '.',
  testMatch: 'take-pictures.ts',
  outputDir: `${root}/test-results/pictures`,
  globalSetup: '../build-first.ts',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  projects: [{ name: host }],
});
