import { sentence, type Language, type Plural, type Values } from '../i18n/i18n.ts';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type Word = keyof typeof nl;
/** Says a sentence in the language of one widget; a page may show it in another language than its own. */
export type Say = (word: Word, values?: Values) => string;

const books: Record<Language, Record<Word, string | Plural>> = { nl, en };

/** Dutch when asked for, otherwise English. */
export function spoken(asked: string): Language {
  return asked.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

export function speaking(language: Language): Say {
  return (word, values = {}) => sentence(books[language][word], values, language);
}
