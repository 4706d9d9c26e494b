import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests of what is in frontend/. Those that need a page say so in their first line. */
export default defineConfig({
  root: at('.'),
  cacheDir: at('../../../node_modules/.vitest'),
  resolve: { alias: { Frontend: at('../../../frontend') } },
  test: {
    include: ['**/*.test.ts'],
    // Where a test reads a stylesheet, it gets what stands in it.
    css: { include: /\?raw/ },
    pool: 'threads',
    // Loading everything anew for each file takes longer than the tests; each makes its own data anyway.
    isolate: false,
    // What Lit says in its development mode is advice on speed.
    onConsoleLog: (log) => !log.includes('https://lit.dev/msg/'),
  },
});
