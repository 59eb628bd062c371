import type { DraftKind } from '../../drafts/drafts.ts';

/** What is asked for while a text is written: a ready reply by `/`, a colleague by `@`. */
export interface Asked {
  sign: '/' | '@';
  typed: string;
  /** Where in the text the sign stands. */
  from: number;
}

const reply = /^\/([^\n]{0,30})$/;
const colleague = /(?:^|\s)@([^\n@]{0,30})$/;

/** What stands before the caret; `/` counts only in a reply that has nothing else yet, `@` only in a note. */
export function asked(text: string, caret: number, kind: DraftKind): Asked | null {
  const before = text.slice(0, caret);
  const found = (kind === 'reply' ? reply : colleague).exec(before);
  const typed = found?.[1];
  if (typed === undefined) return null;
  return { sign: kind === 'reply' ? '/' : '@', typed, from: caret - typed.length - 1 };
}

/** The places that are known are filled; the others are named in brackets, to be filled by hand. */
export function filled(text: string, known: Readonly<Record<string, string | null>>, name: (place: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (_all, place: string) => known[place] ?? `[${name(place)}]`);
}
