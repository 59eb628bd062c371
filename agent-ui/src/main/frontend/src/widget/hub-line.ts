import type { components } from '../wire/generated.ts';

type Schemas = components['schemas'];

/** A message as the hub tells it to a visitor. */
export type HubMessage = Schemas['WidgetMessage'];
export type HubConversation = Schemas['WidgetConversation'];
export type HubPlace = Schemas['WidgetPlace'];
export type Face = Schemas['Face'];

/** What the live line tells its owner. */
export interface LineListener {
  messages(fresh: readonly HubMessage[]): void;
  staffed(staffed: boolean): void;
  /** Her place in the queue changed; null when she does not wait any more. */
  placed(place: HubPlace | null): void;
  /** The line was away for some time: the snapshot has to be fetched again. */
  returned(): void;
  connected(connected: boolean): void;
}

/** The hub did not take it; `status` 0 is no connection. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the hub answered ${status}`);
    this.status = status;
  }
}

const SILENCE_MS = 40_000;

/** The visitor's line to the hub: small requests, and one stream of messages coming back. */
export class HubLine {
  #events: EventSource | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  readonly #hub: string;
  readonly #language: () => string;

  constructor(hub: string, language: () => string) {
    this.#hub = hub;
    this.#language = language;
  }

  async visitor(): Promise<string> {
    const answer = (await this.#post('visitors', null, {})) as { token: string };
    return answer.token;
  }

  conversation(token: string): Promise<HubConversation> {
    return this.#send('GET', 'conversation', token) as Promise<HubConversation>;
  }

  page(token: string, url: string, title: string): Promise<unknown> {
    return this.#post('pages', token, { url, title });
  }

  search(token: string, query: string, results: number): Promise<unknown> {
    return this.#post('searches', token, { query, results });
  }

  message(token: string, text: string, key: string): Promise<HubMessage> {
    return this.#post('messages', token, { text }, key) as Promise<HubMessage>;
  }

  file(token: string, file: File, key: string): Promise<HubMessage> {
    const path = `files?name=${encodeURIComponent(file.name)}`;
    return this.#send('POST', path, token, file, key) as Promise<HubMessage>;
  }

  /** Where a picture or a link finds a file of the conversation; neither can send headers. */
  fileAddress(token: string, file: string): string {
    return `${this.#hub}/channels/web/files/${encodeURIComponent(file)}?token=${encodeURIComponent(token)}`;
  }

  callback(token: string, number: string): Promise<unknown> {
    return this.#post('callback', token, { number });
  }

  identity(token: string, identity: string): Promise<unknown> {
    return this.#post('identity', token, { identity });
  }

  feedback(token: string, face: Face): Promise<unknown> {
    return this.#post('feedback', token, { face });
  }

  /** Opens the stream; a silent one is opened anew, because a dead line looks just like a quiet one. */
  listen(token: string, listener: LineListener): void {
    this.hangUp();
    const events = new EventSource(`${this.#hub}/channels/web/stream?token=${encodeURIComponent(token)}`);
    this.#events = events;
    let wasOpen = false;
    const heard = (): void => {
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => {
        listener.connected(false);
        this.listen(token, listener);
        listener.returned();
      }, SILENCE_MS);
    };
    events.onopen = () => {
      heard();
      listener.connected(true);
      if (wasOpen) listener.returned();
      wasOpen = true;
    };
    events.onerror = () => listener.connected(false);
    events.onmessage = (event: MessageEvent<string>) => {
      heard();
      tell(event.data, listener);
    };
    events.addEventListener('beat', heard);
    events.addEventListener('reset', () => listener.returned());
    heard();
  }

  hangUp(): void {
    clearTimeout(this.#silence);
    this.#events?.close();
    this.#events = null;
  }

  #post(path: string, token: string | null, body: unknown, key?: string): Promise<unknown> {
    return this.#send('POST', path, token, JSON.stringify(body), key);
  }

  async #send(method: string, path: string, token: string | null, body?: string | Blob, key?: string): Promise<unknown> {
    const headers: Record<string, string> = { 'Accept-Language': this.#language() };
    if (token) headers['X-Visitor'] = token;
    if (body) headers['Content-Type'] = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    if (key) headers['Idempotency-Key'] = key;
    const options = { method, headers, credentials: 'omit', ...(body ? { body } : {}) } satisfies RequestInit;
    const answer = await fetch(`${this.#hub}/channels/web/${path}`, options).catch(() => {
      throw new Refused(0);
    });
    if (!answer.ok) throw new Refused(answer.status);
    return answer.headers.get('content-type')?.includes('json') ? answer.json() : null;
  }
}

function tell(data: string, listener: LineListener): void {
  const news = JSON.parse(data) as Partial<Schemas['WidgetUpdate']>;
  if (news.messages !== undefined) listener.messages(news.messages);
  if (typeof news.staffed === 'boolean') listener.staffed(news.staffed);
  if (news.waiting !== undefined) listener.placed(news.waiting);
}
