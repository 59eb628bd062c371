/**
 * Words in two languages, without a framework.
 *
 * A feature keeps `nl.json` and `en.json` beside its code and calls `dictionary(nl, en)` once; the `t` it gets back knows
 * its keys, so a wrong key does not compile. An entry is a sentence with `{name}` places, or an object with the plural
 * categories of `Intl.PluralRules`, chosen by the value `n`.
 */
export type Language = 'nl' | 'en';
export type Plural = { one: string; other: string };
export type Words = Record<string, string | Plural>;
export type Values = Record<string, string | number>;

const plurals: Record<Language, Intl.PluralRules> = {
  nl: new Intl.PluralRules('nl-NL'),
  en: new Intl.PluralRules('en-GB'),
};

const changed = new EventTarget();
let current: Language = 'nl';

export function language(): Language {
  return current;
}

/** Changes the language of everything on the page at once; nothing is reloaded. */
export function setLanguage(next: Language): void {
  if (next === current) return;
  current = next;
  document.documentElement.lang = next;
  changed.dispatchEvent(new Event('language'));
}

/** Calls back after every change of language; the answer stops it. */
export function onLanguage(listener: () => void): () => void {
  changed.addEventListener('language', listener);
  return () => changed.removeEventListener('language', listener);
}

export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en';
}

export function sentence(entry: string | Plural, values: Values, lang: Language): string {
  const form = typeof entry === 'string' ? entry : plural(entry, values['n'], lang);
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === 'number' ? value.toLocaleString(lang) : value;
  });
}

function plural(entry: Plural, n: string | number | undefined, lang: Language): string {
  return plurals[lang].select(Number(n ?? 0)) === 'one' ? entry.one : entry.other;
}

export type Translate<W extends Words> = (key: keyof W & string, values?: Values) => string;

/** Ties two dictionaries with the same keys to a `t` that follows the language of the page. */
export function dictionary<W extends Words>(nl: W, en: { [key in keyof W]: string | Plural }): Translate<W> {
  return (key, values = {}) => {
    const entry = current === 'nl' ? nl[key] : en[key];
    return entry === undefined ? key : sentence(entry, values, current);
  };
}
