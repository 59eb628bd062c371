/** The part of the web storage that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the visitor's token may live right now. */
export type Keep = 'memory' | 'session' | 'lasting';

/**
 * Keeps the anonymous visitor token no longer than the visitor's own acts call for:
 * in memory when she only looked into the panel, for the browser session when she accepted being
 * followed through the shop, and lasting once she wrote to us (else the answer could not find her).
 */
export class TokenKeeping {
  #token: string | null = null;
  readonly #name: string;
  readonly #session: Shelf | null;
  readonly #lasting: Shelf | null;

  constructor(shop: string, session: Shelf | null, lasting: Shelf | null) {
    this.#name = `contact-chat:${shop}`;
    this.#session = session;
    this.#lasting = lasting;
  }

  get token(): string | null {
    this.#token ??= read(this.#lasting, this.#name) ?? read(this.#session, this.#name);
    return this.#token;
  }

  /** True once the visitor has written: a conversation is waiting for her here. */
  get inTouch(): boolean {
    return read(this.#lasting, this.#name) !== null;
  }

  /** Whether the panel was open on the page before. */
  get wasOpen(): boolean {
    return read(this.#session, `${this.#name}:open`) !== null;
  }

  /** Remembered over page loads once she is in touch, never before. */
  panelIs(open: boolean): void {
    if (open && this.inTouch) write(this.#session, `${this.#name}:open`, 'yes');
    else remove(this.#session, `${this.#name}:open`);
  }

  keep(token: string, keep: Keep): void {
    this.#token = token;
    if (keep === 'session') write(this.#session, this.#name, token);
    if (keep === 'lasting') {
      write(this.#lasting, this.#name, token);
      remove(this.#session, this.#name);
    }
  }

  /** Consent withdrawn: the session copy goes, a conversation stays reachable. */
  forgetSession(): void {
    remove(this.#session, this.#name);
    if (!this.inTouch) this.#token = null;
  }

  /** Somebody else may use this computer next. */
  forget(): void {
    this.#token = null;
    this.panelIs(false);
    remove(this.#session, this.#name);
    remove(this.#lasting, this.#name);
  }
}

// A browser may refuse storage altogether; the chat then lives as long as the page.
function read(shelf: Shelf | null, name: string): string | null {
  try {
    return shelf?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

function write(shelf: Shelf | null, name: string, value: string): void {
  try {
    shelf?.setItem(name, value);
  } catch {
    // full or refused: memory has it
  }
}

function remove(shelf: Shelf | null, name: string): void {
  try {
    shelf?.removeItem(name);
  } catch {
    // refused: then it is not there either
  }
}

/** Storage of this page, or null where the browser refuses to hand it out. */
export function shelfOf(kind: 'sessionStorage' | 'localStorage'): Shelf | null {
  try {
    return globalThis[kind];
  } catch {
    return null;
  }
}
