import { defineConfig } from 'vitest/config';

/** Looks at what electron-builder makes of the app; see pack-around-doubles.mjs. */
export default defineConfig({
  test: {
    include: ['build/packaged/**/*.inspection.mts'],
    globalSetup: 'build/packaged/build-and-pack.mts',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
