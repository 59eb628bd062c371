import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { fakeFaces } from './test/fake/faces.ts';
import { fakeHub } from './test/fake/hub.ts';
import { compressed } from './tools/compressed.ts';
import { pages } from './tools/pages.ts';

const root = import.meta.dirname;
const hub = process.env['HUB'] ?? 'http://localhost:8080';
const fake = process.env['FAKE'] === '1';
const proxied = ['/api', '/stream', '/channels', '/events', '/demo', '/shop/customers', '/shop/sign-in', '/widget'];

/** Every HTML file next to this one is a page: add `name.html` and it is built and served as `/name`. */
function entries(): Record<string, string> {
  const files = readdirSync(root).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(files.map((file) => [basename(file, '.html'), resolve(root, file)]));
}

export default defineConfig({
  appType: 'mpa',
  plugins: [...(fake ? [fakeFaces(), fakeHub()] : []), pages(Object.keys(entries())), compressed()],
  build: {
    outDir: resolve(root, '../../../target/classes/webroot'),
    emptyOutDir: true,
    target: 'es2022',
    // The server's content security policy allows no data: URLs and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rollupOptions: { input: entries() },
  },
  worker: { format: 'es' },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: hub, changeOrigin: false }])) },
  test: { environment: 'happy-dom', setupFiles: ['test/setup.ts'], include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
