import { actionKey } from '../api/client.ts';

export type DraftKind = 'reply' | 'note';

interface Draft {
  text: string;
  /** The idempotency key of a sending that was tried; stays until the text changes or was delivered. */
  key: string | null;
  at: number;
  /** The version of the contact that the writer had before her. */
  basedOn: number | null;
  /** When the hub had exactly this text; null while it has not. */
  saved: number | null;
}

/** A draft as the hub keeps it. */
export interface KeptDraft {
  contact: string;
  kind: DraftKind;
  text: string;
  basedOn: number;
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

  /** What the text is based on: the version that was there when it was begun. */
  basedOn(contact: string, kind: DraftKind): number | null {
    return this.#read(contact, kind)?.basedOn ?? null;
  }

  save(contact: string, kind: DraftKind, text: string, version: number | null = null): void {
    if (text === '') return this.clear(contact, kind);
    const before = this.#read(contact, kind);
    if (before?.text === text) return;
    this.#write(contact, kind, { text, key: null, at: this.#now(), basedOn: before?.basedOn ?? version, saved: null });
  }

  /** The writer has seen everything up to this version. */
  rebase(contact: string, kind: DraftKind, version: number): void {
    const draft = this.#read(contact, kind);
    if (draft !== null) this.#write(contact, kind, { ...draft, basedOn: Math.max(version, draft.basedOn ?? 0) });
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

  /** What the hub does not have yet. */
  unsaved(): KeptDraft[] {
    return this.#all().filter((each) => each.draft.saved === null && each.draft.text.trim() !== '').map(kept);
  }

  /** The hub has this text. */
  saved(draft: KeptDraft): void {
    const now = this.#read(draft.contact, draft.kind);
    if (now?.text === draft.text) this.#write(draft.contact, draft.kind, { ...now, saved: this.#now() });
  }

  /**
   * Takes over what the hub keeps, asked for at a moment. What was typed here and is not there yet stays; what was there
   * and is not any more has been sent or given up at another desk.
   */
  take(keptThere: readonly KeptDraft[], asked: number): void {
    for (const draft of keptThere) {
      const here = this.#read(draft.contact, draft.kind);
      if (here !== null && (here.saved === null || here.saved >= asked || here.text === draft.text)) continue;
      this.#write(draft.contact, draft.kind, { text: draft.text, key: null, at: this.#now(), basedOn: draft.basedOn, saved: asked });
    }
    const there = new Set(keptThere.map((draft) => this.#name(draft.contact, draft.kind)));
    for (const { name, draft } of this.#all()) {
      if (!there.has(name) && draft.saved !== null && draft.saved < asked) this.#storage.removeItem(name);
    }
  }

  /** Forgets drafts nobody touched for two weeks. */
  tidy(): void {
    for (const { name, draft } of this.#all()) {
      if (this.#now() - draft.at > keptFor) this.#storage.removeItem(name);
    }
  }

  #all(): Named[] {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    return names
      .filter((name) => name.startsWith(this.#prefix))
      .flatMap((name) => {
        const draft = parsed(this.#storage.getItem(name));
        const [contact = '', kind = ''] = name.slice(this.#prefix.length).split('.');
        return draft === null ? [] : [{ name, contact, kind: kind as DraftKind, draft }];
      });
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

interface Named {
  name: string;
  contact: string;
  kind: DraftKind;
  draft: Draft;
}

function kept({ contact, kind, draft }: Named): KeptDraft {
  return { contact, kind, text: draft.text, basedOn: draft.basedOn ?? 0 };
}

function parsed(stored: string | null): Draft | null {
  if (stored === null) return null;
  try {
    return { basedOn: null, saved: null, ...(JSON.parse(stored) as Omit<Draft, 'basedOn' | 'saved'>) };
  } catch {
    return null;
  }
}
