import type { ServerResponse } from 'node:http';
import type { HubConversation, HubMessage } from '../../src/widget/hub-line.ts';
import { begin, ok, type Answer, type Asked, type Part } from './faces.ts';

/** The shop's customers and one visitor's conversation. What the hub was told is kept in `told`. */
export class Visitors implements Part {
  readonly told: string[] = [];
  #talk: HubConversation = { open: false, staffed: true, opensAt: null, waiting: null, callback: null, messages: [], lastMood: null };
  readonly #streams = new Set<ServerResponse>();

  answer({ path, method, body }: Asked): Answer | null {
    if (path === '/shop/customers') return ok({ items: people });
    if (path === '/shop/sign-in') return ok({ identity: `signed.${String(body['customer'])}` });
    if (path === '/channels/web/told') return ok(this.told);
    if (!path.startsWith('/channels/web/')) return null;
    const what = path.slice('/channels/web/'.length);
    this.told.push(`${method} ${what} ${JSON.stringify(body)}`);
    if (what === 'visitors') return ok({ visitor: 'visitor-1', token: 'visitor-token-1' }, 201);
    if (what === 'conversation') return ok(this.#talk);
    if (what === 'messages') return ok(this.#say({ from: 'customer', name: null, text: String(body['text']), file: null }), 202);
    if (what === 'feedback') this.#talk = { ...this.#talk, lastMood: body['face'] as HubConversation['lastMood'] };
    return ok(null, what === 'pages' || what === 'searches' ? 202 : 204);
  }

  scene(name: string, argument: string): void {
    if (name === 'answer') this.#say({ from: 'agent', name: 'Noor Visser', text: argument, file: null });
    if (name === 'system') this.#say({ from: 'system', name: null, text: argument, file: null });
    if (name === 'waiting') this.#talk = { ...this.#talk, waiting: { position: Number(argument), expectedSeconds: 180, opensAt: null } };
    if (name === 'unstaffed') this.#talk = { ...this.#talk, staffed: false };
  }

  stream({ path }: Asked, response: ServerResponse): boolean {
    if (path !== '/channels/web/stream') return false;
    begin(response, '');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    return true;
  }

  #say(said: Omit<HubMessage, 'id' | 'at'>): HubMessage {
    const message = { ...said, id: `m${this.#talk.messages.length + 1}`, at: new Date().toISOString() };
    this.#talk = { ...this.#talk, open: true, messages: [...this.#talk.messages, message] };
    for (const stream of this.#streams) stream.write(`data: ${JSON.stringify({ messages: [message] })}\n\n`);
    return message;
  }
}

const people = [
  { id: 'sanne', name: 'Sanne de Wit' },
  { id: 'bert', name: 'Bert Terpstra' },
  { id: 'emma', name: 'Emma de Vries' },
];
