import { defineConfig } from 'vitest/config';

/** The terminal under Windows' own Node, as far as Wine is Windows. */
export default defineConfig({
  test: {
    include: ['e2e/windows/**/*.inspection.mts'],
    globalSetup: 'e2e/windows/make-windows.mts',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
