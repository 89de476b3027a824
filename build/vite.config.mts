import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: path.join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // Electron 45 brings Chromium 154; the rest is for Chromium, Chrome or Edge in its stead.
    target: 'chrome140',
    rolldownOptions: {
      input: {
        index: path.join(root, 'renderer/index.html'),
        approval: path.join(root, 'renderer/approval/index.html'),
      },
    },
    modulePreload: { polyfill: false },
    // The page's policy allows no data: addresses.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
