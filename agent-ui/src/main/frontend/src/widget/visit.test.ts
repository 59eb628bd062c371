import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HubLine, Refused, type HubConversation, type HubMessage } from './hub-line.ts';
import { TokenKeeping, type Shelf } from './keeping.ts';
import { Visit } from './visit.ts';

function shelf(kept = new Map<string, string>()): Shelf {
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name) };
}

/** A hub that knows the tokens it gave out itself, and refuses what it is told to refuse. */
class KnownLine extends HubLine {
  readonly heard: string[] = [];
  refuse: Record<string, number> = {};
  #given = 0;

  constructor() {
    super('', () => 'nl');
  }

  override visitor(): Promise<string> {
    this.#given += 1;
    return Promise.resolve(`token-${this.#given}`);
  }

  override conversation(token: string): Promise<HubConversation> {
    return this.#answer('conversation', token, { open: true, staffed: true, opensAt: null, waiting: null, callback: null, messages: [], lastMood: null });
  }

  override page(token: string, url: string): Promise<unknown> {
    return this.#answer(`page ${url}`, token, null);
  }

  override message(token: string, text: string, key: string): Promise<HubMessage> {
    return this.#answer('message', token, { id: key, at: '2026-11-22T10:00:00Z', from: 'customer', name: null, text, file: null });
  }

  override file(token: string, file: File, key: string): Promise<HubMessage> {
    const known = { id: 'f', name: file.name, type: 'text/plain', bytes: file.size };
    return this.#answer('file', token, { id: key, at: '2026-11-22T10:00:00Z', from: 'customer', name: null, text: '', file: known });
  }

  override identity(token: string): Promise<unknown> {
    return this.#answer('identity', token, null);
  }

  override listen(token: string): void {
    this.heard.push(`listen ${token}`);
  }

  #answer<T>(what: string, token: string, answer: T): Promise<T> {
    this.heard.push(`${what} ${token}`);
    const status = this.refuse[`${what} ${token}`];
    return status === undefined ? Promise.resolve(answer) : Promise.reject(new Refused(status));
  }
}

describe('a visit', () => {
  let line = new KnownLine();
  let lasting = new Map<string, string>();
  let watching = true;
  let visit = new Visit({ line, keeping: new TokenKeeping('shop', null, null), changed: () => undefined, watching: () => watching });

  const arrive = (): void => {
    const keeping = new TokenKeeping('shop', shelf(), shelf(lasting));
    visit = new Visit({ line, keeping, changed: () => undefined, watching: () => watching });
    visit.start();
  };

  beforeEach(() => {
    line = new KnownLine();
    lasting = new Map();
    watching = true;
    arrive();
  });

  it('asks the hub nothing before the visitor does something', () => {
    expect(line.heard).toEqual([]);
  });

  it('keeps the token from the first message on, and finds the conversation after a reload', async () => {
    await visit.write('It blows cold air', 'key-1');
    expect([...lasting.values()]).toEqual(['token-1']);
    line.heard.length = 0;
    arrive();
    await vi.waitFor(() => expect(line.heard[0]).toBe('conversation token-1'));
  });

  it('gets a new token when the hub forgot the old one, and sends the message after all', async () => {
    lasting.set('contact-chat:shop', 'old');
    line.refuse = { 'message old': 401 };
    await visit.write('Hello', 'key-1');
    expect(line.heard).toContain('message token-1');
    expect(visit.conversation.drafts).toEqual([]);
  });

  it('keeps the words when they cannot be sent', async () => {
    line.refuse = { 'message token-1': 503 };
    await visit.write('Hello', 'key-1');
    expect(visit.conversation.drafts).toEqual([{ key: 'key-1', text: 'Hello', file: null, state: 'failed' }]);
  });

  it('sends a file once it fits, and says so when it never will', async () => {
    arrive();
    await visit.send(new File(['x'], 'a.txt'), 'key-1');
    expect(line.heard).toContain('file token-1');
    expect(visit.conversation.drafts).toEqual([]);
    line.refuse = { 'file token-1': 415 };
    await visit.send(new File(['x'], 'b.exe'), 'key-2');
    expect(visit.conversation.drafts.map((draft) => draft.state)).toEqual(['refused']);
    const before = line.heard.length;
    await visit.send(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'c.png'), 'key-3');
    expect(line.heard).toHaveLength(before);
    expect(visit.conversation.drafts.map((draft) => draft.state)).toEqual(['refused', 'refused']);
  });

  it('keeps what is written while the conversation is still being loaded', async () => {
    line.refuse = { 'message token-1': 503 };
    const joined = visit.join();
    await visit.write('Hello', 'key-1');
    await joined;
    expect(visit.conversation.drafts).toHaveLength(1);
  });

  it('is heard though the shop vouched too long ago', async () => {
    line.refuse = { 'identity token-1': 400 };
    await visit.identified('signed by the shop');
    await visit.write('Hello', 'key-1');
    expect(line.heard).toContain('message token-1');
    expect(visit.conversation.drafts).toEqual([]);
  });

  it('begins anew when somebody else signs in on this computer', async () => {
    await visit.write('Hello', 'key-1');
    line.refuse = { 'identity token-1': 403 };
    await visit.identified('signed for somebody else');
    expect(visit.conversation.messages).toEqual([]);
    expect(line.heard).toContain('identity token-2');
    expect(line.heard.at(-1)).toBe('listen token-2');
  });

  it('forgets everything at signing out', async () => {
    watching = false;
    await visit.identified('signed by the shop');
    await visit.write('Hello', 'key-1');
    await visit.identified('');
    expect(lasting.size).toBe(0);
    expect(visit.conversation.messages).toEqual([]);
  });
});
