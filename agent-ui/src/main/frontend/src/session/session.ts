import { api } from '../api/client.ts';
import { people } from '../api/hub.ts';
import { isLanguage, languageKey, setLanguage } from '../i18n/i18n.ts';
import { Live } from '../live/live.ts';
import { Store } from '../live/store.ts';
import type { Language, PresenceState, Session } from '../wire/types.ts';

/** Who sits here, and the live stream that goes with it. One per page. */
export class Seat {
  readonly live: Live;
  readonly session: Store<Session>;

  constructor(session: Session, live: Live = new Live(session.user.id)) {
    this.session = new Store(session);
    this.live = live;
    live.listen({
      delta: (delta) => delta.type === 'presence' && this.session.set({ presence: delta.data }),
      signedOut: () => goToSignIn(),
    });
  }

  async speak(language: Language): Promise<void> {
    remember(language);
    const answer = await people.speak(language);
    if (answer.ok) this.session.set(answer.value);
    this.live.restart();
  }

  async becomes(state: PresenceState, reason: string | null = null): Promise<boolean> {
    const answer = await people.presence(state, reason);
    if (answer.ok) this.session.set({ presence: answer.value });
    return answer.ok;
  }

  async leave(): Promise<void> {
    await people.signOut();
    location.assign('/sign-in');
  }
}

export function remember(language: Language): void {
  localStorage.setItem(languageKey, language);
  setLanguage(language);
}

/** Another tab of this browser changed the language: this one follows. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === languageKey && isLanguage(newValue)) setLanguage(newValue);
  });
}

export function goToSignIn(): void {
  if (location.pathname.startsWith('/sign-in')) return;
  const back = location.pathname + location.search + location.hash;
  location.assign(`/sign-in?ended=yes&next=${encodeURIComponent(back)}`);
}

/** Only paths of this site are followed after signing in. */
export function returnPath(search: string, fallback: string): string {
  const wanted = new URLSearchParams(search).get('next');
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : fallback;
}

/** The page somebody begins on, as the hub sees it too. */
export function homeOf(session: Session): string {
  const roles = session.user.roles;
  if (roles.includes('admin')) return '/admin';
  if (roles.includes('supervisor')) return '/supervisor';
  return roles.includes('store') ? '/store' : '/desk';
}

/** Takes a seat: the session of the cookie, or null after sending the browser to the sign-in page. */
export async function takeSeat(): Promise<Seat | null> {
  api.onSignedOut = goToSignIn;
  const answer = await people.session();
  if (!answer.ok) return answer.problem.kind === 'signed-out' ? null : Promise.reject(new Error(answer.problem.title));
  api.csrf = answer.value.csrf;
  remember(answer.value.user.language);
  return new Seat(answer.value);
}
