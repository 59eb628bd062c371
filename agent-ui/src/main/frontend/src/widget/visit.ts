import { arrived, confirmed, draftIs, loaded, nothingSaid, written, type Conversation, type Draft } from './conversation.ts';
import { HubLine, Refused, type Face, type HubMessage, type HubPlace, type LineListener } from './hub-line.ts';
import type { Keep, TokenKeeping } from './keeping.ts';

/** What a visit needs to know about the page it is on. */
export interface Surroundings {
  readonly line: HubLine;
  readonly keeping: TokenKeeping;
  changed(): void;
  /** True while the visitor can see the conversation. */
  watching(): boolean;
}

/** The hub does not know the token, or it belongs to somebody else than who signed in at the shop. */
const gone = new Set([401, 403]);

/** The hub's limit. Told here already, because a browser that is cut off while sending cannot say why. */
const mostBytes = 10 * 1024 * 1024;

/** Sending the same again would be refused again. */
const unfit = new Set([400, 413, 415]);

/** One visitor on one page: her token, her conversation, and what the hub hears of her. */
export class Visit implements LineListener {
  conversation: Conversation = nothingSaid;
  online = true;
  #identity = '';
  #token: Promise<string> | null = null;
  #listening = false;
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** On page load: a conversation that is waiting is picked up again, nothing else happens. */
  start(): void {
    if (this.#around.keeping.inTouch) void this.join();
  }

  leave(): void {
    this.#around.line.hangUp();
    this.#listening = false;
  }

  /** Loads the conversation and follows it live. */
  async join(): Promise<void> {
    await this.#try(async (token) => {
      await this.#load(token);
      if (!this.#listening) {
        this.#listening = true;
        this.#around.line.listen(token, this);
      }
    }, 'memory');
  }

  async viewed(url: string, title: string): Promise<void> {
    await this.#try((token) => this.#around.line.page(token, url, title), 'session');
  }

  async searched(query: string, results: number): Promise<void> {
    await this.#try((token) => this.#around.line.search(token, query, results), 'session');
  }

  /** The shop says who this is, signed. Told to the hub only when there is a visitor to tell it about. */
  async identified(identity: string): Promise<void> {
    const before = this.#identity;
    this.#identity = identity;
    if (identity === '' && before !== '') return this.#signedOut();
    const known = this.#around.keeping.token;
    if (identity === '' || known === null) return;
    await this.#try((token) => this.#sayWho(token), 'memory');
    if (!this.#listening && this.#around.watching()) await this.join();
  }

  /** She took her consent back. */
  unfollowed(): void {
    this.#around.keeping.forgetSession();
  }

  panelIs(open: boolean): void {
    this.#around.keeping.panelIs(open);
  }

  write(text: string, key: string): Promise<void> {
    this.#become(written(this.conversation, key, text));
    return this.#deliver(key, (token) => this.#around.line.message(token, text, key));
  }

  send(file: File, key: string): Promise<void> {
    this.#become(written(this.conversation, key, file.name, file));
    if (file.size > mostBytes) return Promise.resolve(this.#become(draftIs(this.conversation, key, 'refused')));
    return this.#deliver(key, (token) => this.#around.line.file(token, file, key));
  }

  async #deliver(key: string, act: (token: string) => Promise<HubMessage>): Promise<void> {
    let state: Draft['state'] = 'failed';
    const taken = await this.#try(async (token) => {
      const message = await act(token).catch((failure: unknown) => {
        if (failure instanceof Refused && unfit.has(failure.status)) state = 'refused';
        throw failure;
      });
      this.messages([message]);
      this.#become(confirmed(this.conversation, key));
    }, 'lasting');
    this.panelIs(this.#around.watching());
    if (!taken) this.#become(draftIs(this.conversation, key, state));
    else if (!this.#listening) await this.join();
  }

  fileAddress(file: string): string {
    return this.#around.line.fileAddress(this.#around.keeping.token ?? '', file);
  }

  /** She would rather be called than wait. */
  call(number: string): Promise<boolean> {
    return this.#try(async (token) => {
      await this.#around.line.callback(token, number);
      await this.#load(token);
    }, 'lasting');
  }

  rate(face: Face): Promise<boolean> {
    return this.#try(async (token) => {
      await this.#around.line.feedback(token, face);
      this.#become({ ...this.conversation, rated: true });
    }, 'memory');
  }

  seen(): void {
    if (this.conversation.unread > 0) this.#become({ ...this.conversation, unread: 0 });
  }

  messages(fresh: readonly HubMessage[]): void {
    this.#become(arrived(this.conversation, fresh, this.#around.watching()));
  }

  staffed(staffed: boolean): void {
    this.#become({ ...this.conversation, staffed });
  }

  placed(place: HubPlace | null): void {
    this.#become({ ...this.conversation, place });
  }

  connected(connected: boolean): void {
    this.online = connected;
    this.#around.changed();
  }

  returned(): void {
    void this.#try((token) => this.#load(token), 'memory');
  }

  async #load(token: string): Promise<void> {
    const hub = await this.#around.line.conversation(token);
    // What was written while the hub answered is part of the conversation by now.
    this.#become(loaded(this.conversation, hub));
    this.online = true;
  }

  /** Runs something with the token; a token the hub no longer knows is replaced once. True when it was done. */
  async #try(act: (token: string) => Promise<unknown>, keep: Keep, again = true): Promise<boolean> {
    try {
      await act(await this.#tokenFor(keep));
      return true;
    } catch (failure) {
      const unknown = failure instanceof Refused && gone.has(failure.status);
      if (unknown && again && this.#around.keeping.token !== null) {
        this.#startOver();
        return this.#try(act, keep, false);
      }
      this.online = !(failure instanceof Refused && failure.status === 0);
      this.#around.changed();
      return false;
    }
  }

  async #tokenFor(keep: Keep): Promise<string> {
    const { keeping, line } = this.#around;
    const known = keeping.token;
    this.#token ??= known === null ? line.visitor() : Promise.resolve(known);
    const token = await this.#token.finally(() => (this.#token = null));
    const fresh = keeping.token === null;
    keeping.keep(token, keep);
    // An identity that is too old must not keep her from being heard; she is then a visitor like any other.
    if (fresh && this.#identity !== '') await this.#sayWho(token).catch(() => undefined);
    return token;
  }

  #sayWho(token: string): Promise<unknown> {
    return this.#around.line.identity(token, this.#identity);
  }

  #startOver(): void {
    this.leave();
    this.#around.keeping.forget();
    this.conversation = { ...nothingSaid, drafts: this.conversation.drafts };
  }

  #signedOut(): void {
    this.#startOver();
    this.#become(nothingSaid);
    if (this.#around.watching()) void this.join();
  }

  #become(next: Conversation): void {
    this.conversation = next;
    this.#around.changed();
  }
}
