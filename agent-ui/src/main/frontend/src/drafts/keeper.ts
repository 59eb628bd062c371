import type { Result } from '../api/result.ts';
import type { DraftKind, Drafts, KeptDraft } from './drafts.ts';

/** Where drafts are kept for every desk: the hub. */
export interface DraftStore {
  list(): Promise<Result<{ items: KeptDraft[] }>>;
  keep(draft: KeptDraft): Promise<Result<unknown>>;
  drop(contact: string, kind: DraftKind): Promise<Result<unknown>>;
}

const pause = 2_000;

/**
 * Carries drafts to the hub two seconds after the last key, and fetches those that were written at another desk. One
 * request at a time, so that an older text never overtakes a newer one.
 */
export class DraftKeeper {
  readonly #drafts: Drafts;
  readonly #store: DraftStore;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param changed hears that drafts are others than before */
  constructor(drafts: Drafts, store: DraftStore, changed: () => void) {
    this.#drafts = drafts;
    this.#store = store;
    this.#changed = changed;
  }

  /** Something was typed. */
  touched(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.push(), pause);
  }

  /** Takes over what other desks wrote, and hands on what the hub does not have yet. */
  async load(): Promise<void> {
    const asked = Date.now();
    await this.#after(async () => {
      const answer = await this.#store.list();
      if (!answer.ok) return;
      this.#drafts.take(answer.value.items, asked);
      this.#changed();
    });
    await this.push();
  }

  /** Hands on what the hub does not have yet; what fails is tried again with the next key or connection. */
  push(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#after(async () => {
      for (const draft of this.#drafts.unsaved()) {
        const answer = await this.#store.keep(draft);
        if (answer.ok) this.#drafts.saved(draft);
      }
    });
  }

  /** The draft was emptied. */
  dropped(contact: string, kind: DraftKind): Promise<void> {
    return this.#after(async () => {
      if (this.#drafts.text(contact, kind) === '') await this.#store.drop(contact, kind);
    });
  }

  /** Holds when nothing is under way: what is sent after that is not followed by its own draft. */
  async quiet(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#last;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #after(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}
