import { defineConfig } from '@playwright/test';
import { electronHost, root } from '../host';

electronHost();

/** The app as it comes out of the archive that electron-builder packs, in its window. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${root}/test-results/packaged-window`,
  globalSetup: './pack-first.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: 'list',
});
