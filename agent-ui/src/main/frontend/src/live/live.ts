import { actionKey } from '../api/client.ts';
import { carrier, type Carrier, type Hear } from './carrier.ts';
import { locks } from './locks.ts';
import type { Delta, LiveNews, LiveStatus, LiveTopic } from './protocol.ts';

export interface LiveListener {
  delta?(delta: Delta): void;
  /** The gap was too old to replay: load your snapshots again. */
  reset?(): void;
  status?(status: LiveStatus): void;
  signedOut?(): void;
}

/**
 * The live data of this tab. Views say which topics they follow and get ordered changes; where the stream runs is not
 * their concern. A view loads its snapshot after `follow`, so that nothing falls between the two.
 */
export class Live {
  readonly #tab = `tab ${actionKey()}`;
  readonly #listeners = new Set<LiveListener>();
  readonly #topics = new Map<object, LiveTopic[]>();
  readonly #carrier: Carrier;
  readonly #alive: Promise<void>;
  #status: LiveStatus = { state: 'connecting', since: Date.now(), heard: null };

  constructor(user: string, make: (user: string, hear: Hear) => Carrier = carrier) {
    this.#carrier = make(user, (news) => this.#hear(news));
    this.#alive = this.#holdLock();
    globalThis.addEventListener('pagehide', () => this.#carrier.send({ kind: 'bye', tab: this.#tab }));
    globalThis.addEventListener('pageshow', (event) => event.persisted && void this.#ask());
    globalThis.addEventListener('online', () => this.retry());
  }

  get status(): LiveStatus {
    return this.#status;
  }

  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener);
    listener.status?.(this.#status);
    return () => this.#listeners.delete(listener);
  }

  /** `owner` follows these topics and no others from now on. */
  follow(owner: object, topics: LiveTopic[]): void {
    this.#topics.set(owner, topics);
    void this.#ask();
  }

  retry(): void {
    this.#carrier.send({ kind: 'retry' });
  }

  /** After a change of language: everything is loaded again in the new one. */
  restart(): void {
    this.#carrier.send({ kind: 'restart' });
  }

  async #ask(): Promise<void> {
    await this.#alive;
    this.#carrier.send({ kind: 'want', tab: this.#tab, topics: [...this.#topics.values()].flat() });
  }

  /**
   * Holds a lock for as long as this tab lives. The shared worker takes a free lock for a closed tab, so nothing is asked
   * before the lock is really held.
   */
  #holdLock(): Promise<void> {
    const shared = locks();
    if (shared === null) return Promise.resolve();
    return new Promise((held) => {
      void shared.request(this.#tab, () => {
        held();
        return new Promise(() => undefined);
      });
    });
  }

  #hear(news: LiveNews): void {
    if (news.kind === 'status') this.#status = news.status;
    for (const listener of this.#listeners) {
      if (news.kind === 'status') listener.status?.(news.status);
      else if (news.kind === 'delta') listener.delta?.(news.delta);
      else if (news.kind === 'reset') listener.reset?.();
      else listener.signedOut?.();
    }
  }
}
