import { actionKey } from '../api/client.ts';

export type DraftKind = 'reply' | 'note';

interface Draft {
  text: string;
  /** The idempotency key of a sending that was tried; stays until the text changes or was delivered. */
  key: string | null;
  at: number;
}

const kinds: DraftKind[] = ['reply', 'note'];
const keptFor = 14 * 24 * 3600 * 1000;

/**
 * What somebody typed and has not sent, per person and contact, saved with every key stroke. It survives a reload, an
 * expired session and a call that comes in between.
 */
export class Drafts {
  readonly #prefix: string;
  readonly #storage: Storage;
  readonly #now: () => number;

  constructor(user: string, storage: Storage = localStorage, now: () => number = Date.now) {
    this.#prefix = `throughline.draft.${user}.`;
    this.#storage = storage;
    this.#now = now;
  }

  text(contact: string, kind: DraftKind): string {
    return this.#read(contact, kind)?.text ?? '';
  }

  save(contact: string, kind: DraftKind, text: string): void {
    if (text === '') return this.clear(contact, kind);
    if (this.#read(contact, kind)?.text === text) return;
    this.#write(contact, kind, { text, key: null, at: this.#now() });
  }

  clear(contact: string, kind: DraftKind): void {
    this.#storage.removeItem(this.#name(contact, kind));
  }

  has(contact: string): boolean {
    return kinds.some((kind) => this.text(contact, kind).trim() !== '');
  }

  /** The key to send this text with: the same one every time until the text changes. */
  key(contact: string, kind: DraftKind): string {
    const draft = this.#read(contact, kind);
    const key = draft?.key ?? actionKey();
    if (draft !== null && draft.key === null) this.#write(contact, kind, { ...draft, key });
    return key;
  }

  /** Forgets drafts nobody touched for two weeks. */
  tidy(): void {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    for (const name of names.filter((each) => each.startsWith(this.#prefix))) {
      const draft = parsed(this.#storage.getItem(name));
      if (draft === null || this.#now() - draft.at > keptFor) this.#storage.removeItem(name);
    }
  }

  #name(contact: string, kind: DraftKind): string {
    return `${this.#prefix}${contact}.${kind}`;
  }

  #read(contact: string, kind: DraftKind): Draft | null {
    return parsed(this.#storage.getItem(this.#name(contact, kind)));
  }

  #write(contact: string, kind: DraftKind, draft: Draft): void {
    try {
      this.#storage.setItem(this.#name(contact, kind), JSON.stringify(draft));
    } catch {
      // A full store must not stop anybody from typing; the text is still in the field.
    }
  }
}

function parsed(kept: string | null): Draft | null {
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Draft;
  } catch {
    return null;
  }
}
