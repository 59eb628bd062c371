import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|svg)$/;

/** Lays a brotli and a gzip copy beside every file that gains by it; the hub sends the one that the browser reads. */
export function compressed(): Plugin {
  return {
    name: 'throughline-compressed',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = readdirSync(dir, { recursive: true, withFileTypes: true });
      for (const file of files.filter((each) => each.isFile() && worthIt.test(each.name))) compress(join(file.parentPath, file.name));
    },
  };
}

function compress(path: string): void {
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
