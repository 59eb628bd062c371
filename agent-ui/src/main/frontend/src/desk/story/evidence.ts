import { t } from '../words.ts';

const together = /^(\w+):(\S+) \+ (\w+):(\S+)$/;

/** Why two records are one person, in words: two handles that the hub saw together, or what a colleague wrote. */
export function evidence(text: string): string {
  const [, kind = '', value = '', otherKind = '', otherValue = ''] = together.exec(text) ?? [];
  return kind === '' ? text : t('link.together', { one: handle(kind, value), other: handle(otherKind, otherValue) });
}

/** The mark of a visitor's browser says nothing to anybody. */
function handle(kind: string, value: string): string {
  return kind === 'visitor' ? t('handle.visitor') : `${t(`handle.${kind}` as 'handle.phone')} ${value}`;
}
