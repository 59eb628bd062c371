import type { Delta, LiveNews, LiveState, LiveStatus, LiveTopic } from './protocol.ts';
import { SseParser, type ServerEvent } from './sse.ts';

const staleAfter = 25_000;
const lostAfter = 40_000;
const firstRetry = 1_000;
const longestRetry = 30_000;

export interface LiveOptions {
  fetch?: typeof fetch;
  random?: () => number;
  now?: () => number;
}

/**
 * One live stream to the hub.
 *
 * It resumes with the last id it saw, so nothing is missed, and it never pretends: after 25 s of silence it says `stale`,
 * after 40 s `lost`, and then it connects again with growing, jittered pauses. A change of topics reconnects quietly.
 */
export class LiveConnection {
  #topics: LiveTopic[] = [];
  #last: string | null = null;
  #status: LiveStatus;
  #attempt = 0;
  #pause = firstRetry;
  #stream: AbortController | null = null;
  #timers = { stale: 0, lost: 0, retry: 0 };
  readonly #tell: (news: LiveNews) => void;
  readonly #fetch: typeof fetch;
  readonly #random: () => number;
  readonly #now: () => number;

  constructor(tell: (news: LiveNews) => void, options: LiveOptions = {}) {
    this.#tell = tell;
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.#random = options.random ?? Math.random;
    this.#now = options.now ?? Date.now;
    this.#status = { state: 'connecting', since: this.#now(), heard: null };
  }

  get status(): LiveStatus {
    return this.#status;
  }

  /** Follows exactly these topics from now on. None closes the stream. */
  want(topics: LiveTopic[]): void {
    const next = [...new Set(topics)].sort();
    if (next.join() === this.#topics.join()) return;
    this.#topics = next;
    if (next.length === 0) this.close();
    else void this.#open();
  }

  /** Connects now instead of waiting for the pause to end. */
  retry(): void {
    if (this.#topics.length > 0 && this.#status.state !== 'live') void this.#open();
  }

  /** Starts from nothing: another language, another session. */
  restart(): void {
    this.#last = null;
    this.#tell({ kind: 'reset' });
    if (this.#topics.length > 0) void this.#open();
  }

  close(): void {
    this.#clear();
    this.#stream?.abort();
    this.#stream = null;
  }

  async #open(): Promise<void> {
    this.close();
    const stream = new AbortController();
    this.#stream = stream;
    if (this.#status.state !== 'live') this.#become(this.#status.heard === null ? 'connecting' : 'lost');
    this.#watch();
    try {
      const response = await this.#fetch(this.#url(), {
        signal: stream.signal,
        headers: { Accept: 'text/event-stream' },
        credentials: 'same-origin',
        cache: 'no-store',
      });
      if (response.status === 401) return this.#signedOut();
      if (!response.ok || response.body === null) return this.#again(response.headers.get('Retry-After'));
      await this.#read(response.body);
      if (!stream.signal.aborted) this.#again(null);
    } catch {
      if (!stream.signal.aborted) this.#again(null);
    }
  }

  #url(): string {
    const query = new URLSearchParams({ topics: this.#topics.join(',') });
    if (this.#last !== null) query.set('last', this.#last);
    return `/stream?${query.toString()}`;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    const parser = new SseParser();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      this.#heard();
      for (const event of parser.push(part.value)) this.#take(event);
    }
  }

  #take(event: ServerEvent): void {
    if (event.retry !== null) this.#pause = Math.max(event.retry, 100);
    if (event.id !== null && event.id !== '') this.#last = event.id;
    if (event.event === 'reset') this.#tell({ kind: 'reset' });
    if (event.event === 'message' && event.data !== '') {
      const delta = JSON.parse(event.data) as Delta;
      this.#tell({ kind: 'delta', delta: { ...delta, id: event.id ?? '' } });
    }
  }

  #heard(): void {
    this.#attempt = 0;
    this.#status = { ...this.#status, heard: this.#now() };
    this.#become('live');
    this.#watch();
  }

  #watch(): void {
    this.#clear();
    this.#timers.stale = this.#after(staleAfter, () => this.#become('stale'));
    this.#timers.lost = this.#after(lostAfter, () => this.#again(null));
  }

  #again(retryAfter: string | null): void {
    this.close();
    this.#become('lost');
    const grown = Math.min(longestRetry, this.#pause * 2 ** this.#attempt);
    const asked = Number(retryAfter ?? 0) * 1000;
    this.#attempt += 1;
    this.#timers.retry = this.#after(Math.max(asked, grown * (0.5 + this.#random() / 2)), () => void this.#open());
  }

  #signedOut(): void {
    this.close();
    this.#become('lost');
    this.#tell({ kind: 'signed-out' });
  }

  #become(state: LiveState): void {
    if (this.#status.state !== state) this.#status = { ...this.#status, state, since: this.#now() };
    this.#tell({ kind: 'status', status: this.#status });
  }

  #after(milliseconds: number, then: () => void): number {
    return setTimeout(then, milliseconds) as unknown as number;
  }

  #clear(): void {
    clearTimeout(this.#timers.stale);
    clearTimeout(this.#timers.lost);
    clearTimeout(this.#timers.retry);
  }
}
