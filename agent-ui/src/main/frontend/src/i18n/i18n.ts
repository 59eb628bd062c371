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

/** Where a browser keeps the language that was used last. */
export const languageKey = 'throughline.language';

export function language(): Language {
  return current;
}

/** The language before anybody signed in: the last one used here, then the browser's, then Dutch. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(languageKey);
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('en') ? 'en' : 'nl';
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

export type Load<W extends Words> = Record<Language, () => Promise<{ default: W }>>;

/**
 * The same for an area with many words, which fetches those of one language. Holds when there are words to show; after a
 * change of language everything is drawn again once the other words have come, and what could not be fetched stays.
 */
export async function fetchedDictionary<W extends Words>(load: Load<W>): Promise<Translate<W>> {
  const known: Partial<Record<Language, W>> = {};
  let newest: W;
  const fetchWords = async (lang: Language): Promise<void> => {
    newest = known[lang] ??= (await load[lang]()).default;
  };
  await fetchWords(firstLanguage());
  const follow = async (): Promise<void> => {
    if (known[current] !== undefined) return;
    await fetchWords(current);
    changed.dispatchEvent(new Event('language'));
  };
  onLanguage(() => void follow().catch(() => undefined));
  return (key, values = {}) => {
    const entry = (known[current] ?? newest)[key];
    return entry === undefined ? key : sentence(entry, values, current);
  };
}
