import { defineConfig } from '@playwright/test';
import { electronHost, root } from './host';

const host = electronHost();

export default defineConfig({
  testDir: '.',
  // What the stand-in promises can be tried on the stand-in only.
  testIgnore: [
    'real/**',
    'pictures/**',
    'packaged/**',
    '**/*.test.ts',
    ...(host === 'Electron' ? ['standin.spec.ts'] : []),
  ],
  outputDir: `${root}/test-results/window`,
  globalSetup: './build-first.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: 'list',
  projects: [{ name: host }],
});
