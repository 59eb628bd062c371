import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dictionary, sentence, setLanguage, type Words } from './i18n.ts';

const source = resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const areas = files.filter((file) => file.endsWith('nl.json')).map((file) => join(source, dirname(file)));

function words(area: string, language: string): Words {
  return JSON.parse(readFileSync(join(area, `${language}.json`), 'utf8')) as Words;
}

/** The code that may use an area's words: everything that imports its words.ts. */
function codeOf(area: string): string {
  const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => join(source, file));
  const users = code.filter((file) => {
    const imports = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*words\.ts)'/g)];
    return imports.some(([, path]) => dirname(resolve(dirname(file), path ?? '')) === area);
  });
  return users.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function places(entry: Words[string]): string[] {
  const text = typeof entry === 'string' ? entry : `${entry.one} ${entry.other}`;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

describe.each(areas)('words in %s', (area) => {
  const nl = words(area, 'nl');
  const en = words(area, 'en');

  it('have the same keys and the same places in Dutch and English', () => {
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(nl)) expect([key, places(nl[key]!)]).toEqual([key, places(en[key]!)]);
  });

  it('are all used by the code', () => {
    const code = codeOf(area);
    const prefixes = [...code.matchAll(/\b(?:t|say)\(\s*`([^`$]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = Object.keys(nl).filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => prefix !== '' && key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

describe('sentences', () => {
  afterEach(() => setLanguage('nl'));

  it('fill their places', () => {
    expect(sentence('Dag {name}, {n} keer', { name: 'Sanne', n: 3 }, 'nl')).toBe('Dag Sanne, 3 keer');
  });

  it('choose one or other as the language counts: 0 and 1.5 are other', () => {
    const calls = { one: '{n} call', other: '{n} calls' };
    expect([0, 1, 1.5, 2].map((n) => sentence(calls, { n }, 'en'))).toEqual(['0 calls', '1 call', '1.5 calls', '2 calls']);
  });

  it('change at once with the language of the page', () => {
    const t = dictionary({ hello: 'Dag' }, { hello: 'Hello' });
    expect(t('hello')).toBe('Dag');
    setLanguage('en');
    expect(t('hello')).toBe('Hello');
  });
});

it('finds the areas it checks', () => {
  expect(areas.length).toBeGreaterThan(1);
});
