import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './tools/compressed.ts';
import { lean } from './tools/lean.ts';

const root = import.meta.dirname;

/** The chat widget: one file with a stable name that any shop can load. Built after the pages, beside them. */
export default defineConfig({
  plugins: [lean(), compressed()],
  build: {
    outDir: resolve(root, '../../../target/classes/webroot/widget'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false },
    // Not library mode: that leaves the white space of ES modules in.
    rollupOptions: { input: resolve(root, 'src/widget/widget.ts'), output: { entryFileNames: 'widget.js' } },
  },
});
