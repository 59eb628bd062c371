import type { ContactStep } from '../api/hub.ts';
import { toast } from '../elements/toasts/toasts.ts';
import { t as word } from '../elements/words.ts';
import { shortcuts } from '../keys/shortcuts.ts';
import { keepPreferences } from '../session/preferences.ts';
import type { Seat } from '../session/session.ts';
import { setVolume, volume } from '../session/sound.ts';
import type { ContactCard, PresenceState } from '../wire/types.ts';
import type { DeskKeys } from './keys.ts';
import type { Found } from './palette/found.ts';
import { t } from './words.ts';

const states: PresenceState[] = ['available', 'transfers', 'busy', 'break', 'offline'];

/** What the palette offers to do with the contact that is open and mine. */
export function contactCommands(card: ContactCard, keys: DeskKeys, step: (step: ContactStep) => void): Found[] {
  const talking = (card.state === 'active' || card.state === 'held') && card.callback === null;
  const line = talking && card.channel === 'phone';
  const other = card.state === 'held' ? 'resume' : 'hold';
  const all: (Found | false)[] = [
    card.channel === 'web' && talking && { id: 'reply', group: 'do', icon: 'send', title: t('keys.reply'), hint: 'R', run: () => keys.write('reply') },
    { id: 'note', group: 'do', icon: 'note', title: t('keys.note'), hint: 'N', run: () => keys.write('note') },
    line && { id: other, group: 'do', icon: other, title: t(`bar.${other}`), hint: '', run: () => step(other) },
    talking && { id: 'hand-over', group: 'do', icon: 'handover', title: t('keys.hand-over'), hint: 'O', run: () => keys.handOver() },
    talking && { id: 'end', group: 'do', icon: 'end', title: t(line ? 'bar.hang-up' : 'bar.end'), hint: '', run: () => step('end') },
    { id: 'later', group: 'do', icon: 'promise', title: t('keys.later'), hint: 'S', run: () => keys.later() },
    { id: 'wrap-up', group: 'do', icon: 'done', title: t('keys.wrap-up'), hint: 'E', run: () => keys.wrapUp() },
  ];
  return all.filter((each) => each !== false);
}

/** What it offers whatever is open: my own state, sounds, and the other pages. */
export function ownCommands(seat: Seat): Found[] {
  const now = seat.session.state.presence.state;
  const becomes = async (state: PresenceState): Promise<void> => {
    if (!(await seat.becomes(state))) toast(word('presence.failed'));
  };
  return [
    ...states.filter((state) => state !== now).map((state): Found => ({ id: state, group: 'me', icon: 'user', title: word(`presence.${state}`), hint: '', run: () => void becomes(state) })),
    ...bellCommands(),
    ...shortcuts.all.filter(({ keys }) => keys.startsWith('g ')).map(({ keys, label, run }): Found => ({ id: keys, group: 'go', icon: 'resume', title: label?.() ?? '', hint: keys.toUpperCase(), run: () => run(new KeyboardEvent('keydown')) })),
  ];
}

function ring(loud: number): void {
  setVolume(loud);
  void keepPreferences();
}

/** Switches for sound and notifications. The browser's permission is asked for from here only, never by itself. */
function bellCommands(): Found[] {
  const silent = volume() === 0;
  const bell: Found = { id: 'bell', group: 'me', icon: 'phone', title: t(silent ? 'bell.on' : 'bell.off'), hint: '', run: () => ring(silent ? 60 : 0) };
  if (!('Notification' in globalThis) || Notification.permission !== 'default') return [bell];
  return [bell, { id: 'notices', group: 'me', icon: 'help', title: t('notices.on'), hint: '', run: () => void Notification.requestPermission() }];
}
