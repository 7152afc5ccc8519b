import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Two pages (game and studio) from one build; the server serves `dist/`. */
export default defineConfig({
  root: path('.'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path('dist'),
    assetsDir: 'static',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { client: path('client/index.html'), studio: path('studio/index.html') },
    },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/load/**'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Rooms and chains answer in their own time; on a busy machine a second is not enough.
          expect: { poll: { timeout: 8000, interval: 20 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
