import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // Nothing is proven by a clock: a busy machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'electron', include: ['{electron,build,e2e}/**/*.test.{ts,mts}'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'renderer', include: ['renderer/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
    ],
  },
});
