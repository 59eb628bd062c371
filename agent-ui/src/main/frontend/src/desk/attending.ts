/** How the hub is told which contact this page shows; colleagues see it in their lists. */
export interface AttendanceBook {
  attend(contact: string, typing: boolean): Promise<unknown>;
  leave(contact: string): Promise<unknown>;
}

const again = 15_000;
const typingAgain = 4_000;

/**
 * Says that somebody has a contact open, for as long as the page is visible, and that she is writing while she does. The
 * hub forgets what is not said again.
 */
export class Attending {
  readonly #book: AttendanceBook;
  readonly #hidden = () => (document.hidden ? this.#leave() : this.#say(false));
  readonly #gone = () => this.#leave();
  #contact: string | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #typed = 0;

  constructor(book: AttendanceBook) {
    this.#book = book;
    document.addEventListener('visibilitychange', this.#hidden);
    globalThis.addEventListener('pagehide', this.#gone);
  }

  /** This contact is shown from now on. */
  at(contact: string | null): void {
    if (contact === this.#contact) return;
    this.#leave();
    this.#contact = contact;
    clearInterval(this.#timer);
    if (contact === null) return;
    this.#timer = setInterval(() => document.hidden || this.#say(this.#isTyping), again);
    if (!document.hidden) this.#say(false);
  }

  /** A key was struck in the open contact. */
  typing(): void {
    if (this.#isTyping) return;
    this.#typed = Date.now();
    this.#say(true);
  }

  /** It was sent, or emptied. */
  quiet(): void {
    if (this.#typed === 0) return;
    this.#typed = 0;
    this.#say(false);
  }

  stop(): void {
    this.at(null);
    document.removeEventListener('visibilitychange', this.#hidden);
    globalThis.removeEventListener('pagehide', this.#gone);
  }

  get #isTyping(): boolean {
    return Date.now() - this.#typed < typingAgain;
  }

  #say(typing: boolean): void {
    if (this.#contact !== null) void this.#book.attend(this.#contact, typing);
  }

  #leave(): void {
    this.#typed = 0;
    if (this.#contact !== null) void this.#book.leave(this.#contact);
  }
}
