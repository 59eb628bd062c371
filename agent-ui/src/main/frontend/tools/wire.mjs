// Writes src/wire/generated.ts from the hub's OpenAPI contract. The result is built, never committed.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const here = import.meta.dirname;
const contract = resolve(here, '../../resources/openapi.yaml');
const target = resolve(here, '../src/wire/generated.ts');

const fresh = existsSync(target) && existsSync(contract) && statSync(target).mtimeMs > statSync(contract).mtimeMs;
if (!existsSync(contract)) {
  console.log('wire: no contract yet, nothing to generate');
} else if (!fresh) {
  const ast = await openapiTS(readFileSync(contract, 'utf8'), { alphabetize: true, enumValues: false });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `// Generated from openapi.yaml by tools/wire.mjs. Do not edit.\n${astToString(ast)}`);
  console.log('wire: types generated');
}
