import { contacts, drafts as kept } from '../api/hub.ts';
import { Drafts, type DraftKind } from '../drafts/drafts.ts';
import { DraftKeeper } from '../drafts/keeper.ts';
import type { OpenContact } from '../wire/types.ts';
import { Attending } from './attending.ts';
import type { Work } from './work.ts';

const seenAfter = 3_000;

/**
 * What is written in the open contact: drafts here and at the hub, sending, and what colleagues see of it. A text is
 * based on what its writer had before her when she began; who writes on three seconds after something new stood on her
 * screen has seen that too.
 */
export class Writing {
  readonly #work: Work;
  readonly #drafts: Drafts;
  readonly #keeper: DraftKeeper;
  readonly #attending = new Attending(contacts);
  #shown: { contact: string; version: number; at: number } | null = null;

  constructor(user: string, work: Work, changed: () => void) {
    this.#work = work;
    this.#drafts = new Drafts(user);
    this.#drafts.tidy();
    this.#keeper = new DraftKeeper(this.#drafts, kept, changed);
  }

  /** Fetches what was written at other desks. */
  load(): void {
    void this.#keeper.load();
  }

  stop(): void {
    this.#keeper.stop();
    this.#attending.stop();
  }

  has(contact: string): boolean {
    return this.#drafts.has(contact);
  }

  text(contact: string, kind: DraftKind): string {
    return this.#drafts.text(contact, kind);
  }

  /** What is on the screen now. */
  shows(open: string | null, contact: OpenContact | null): void {
    this.#attending.at(open);
    if (contact === null || document.hidden) return;
    const { card, version } = contact;
    if (this.#shown?.contact === card.id && this.#shown.version === version) return;
    this.#shown = { contact: card.id, version, at: Date.now() };
  }

  typed(contact: string, kind: DraftKind, text: string): void {
    const shown = this.#shown?.contact === contact ? this.#shown : null;
    this.#drafts.save(contact, kind, text, shown?.version ?? null);
    if (text === '') {
      this.#attending.quiet();
      void this.#keeper.dropped(contact, kind);
      return;
    }
    if (shown !== null && Date.now() - shown.at >= seenAfter) this.#drafts.rebase(contact, kind, shown.version);
    this.#attending.typing();
    this.#keeper.touched();
  }

  /** Sends it; true when it arrived. When others said something meanwhile that is shown first, and counts as seen then. */
  async send(contact: string, kind: DraftKind, text: string): Promise<boolean> {
    await this.#keeper.quiet();
    const basedOn = this.#drafts.basedOn(contact, kind);
    const problem = await this.#work.send(contact, kind, { text, ...(basedOn !== null && { basedOn }) }, this.#drafts.key(contact, kind));
    if (problem === null) {
      this.#drafts.clear(contact, kind);
      this.#attending.quiet();
      return true;
    }
    if (problem.version !== null) this.#drafts.rebase(contact, kind, problem.version);
    return false;
  }
}
