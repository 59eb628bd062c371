import type { Shortcut } from '../keys/shortcuts.ts';
import { t } from './words.ts';

/** What the keys of the desk do; the desk view is one, tests have another. */
export interface DeskKeys {
  yes(): void;
  move(step: number): void;
  write(kind: 'reply' | 'note'): void;
  handOver(): void;
  wrapUp(): void;
  later(): void;
  story(): void;
  filter(): void;
  palette(): void;
  nextPane(): void;
}

/** The keyboard map of the desk. */
export function deskShortcuts(desk: DeskKeys): Shortcut[] {
  return [
    { keys: 'F8', label: () => t('keys.yes'), run: () => desk.yes() },
    { keys: 'j', label: () => t('keys.next'), run: () => desk.move(1) },
    { keys: 'k', label: () => t('keys.previous'), run: () => desk.move(-1) },
    { keys: 'r', label: () => t('keys.reply'), run: () => desk.write('reply') },
    { keys: 'n', label: () => t('keys.note'), run: () => desk.write('note') },
    { keys: 'o', label: () => t('keys.hand-over'), run: () => desk.handOver() },
    { keys: 'e', label: () => t('keys.wrap-up'), run: () => desk.wrapUp() },
    { keys: 's', label: () => t('keys.later'), run: () => desk.later() },
    { keys: 'c', label: () => t('keys.story'), run: () => desk.story() },
    { keys: '/', label: () => t('keys.filter'), run: () => desk.filter() },
    { keys: 'Ctrl+K', label: () => t('keys.palette'), run: () => desk.palette() },
    { keys: 'F6', label: () => t('keys.pane'), run: () => desk.nextPane() },
  ];
}
