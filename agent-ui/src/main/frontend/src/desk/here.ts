import { together } from '../i18n/format.ts';
import type { PersonHere } from '../wire/types.ts';
import { t } from './words.ts';

/** "Sara is here, typing": who writes counts more than who reads. Empty when nobody is. */
export function hereLine(people: readonly PersonHere[]): string {
  if (people.length === 0) return '';
  const typing = people.filter((person) => person.typing);
  const said = typing.length > 0 ? typing : people;
  const names = together(said.map((person) => person.name));
  return t(typing.length > 0 ? 'here.typing' : 'here.reading', { n: said.length, names });
}
