import type { ServerResponse } from 'node:http';
import type { Wallboard, WallboardRow } from '../../src/wire/types.ts';
import { begin, ok, type Answer, type Asked, type Part } from './faces.ts';

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A busy morning. /fake/wait adds somebody who waits, /fake/drop ends the stream, /fake/down/yes refuses new ones. */
export class Board implements Part {
  #waiting = 14;
  #version = 1;
  #down = false;
  readonly #streams = new Set<ServerResponse>();

  answer({ path }: Asked): Answer | null {
    if (path === '/api/v1/wallboard') return ok(this.#board());
    const list = /^\/api\/v1\/wallboard\/lists\/(.+)$/.exec(path)?.[1];
    return list === undefined ? null : ok({ items: this.#rows(list), next: null });
  }

  scene(name: string, argument: string): void {
    if (name === 'down') this.#down = argument === 'yes';
    if (name === 'drop') for (const stream of this.#streams) stream.end();
    if (name !== 'wait') return;
    this.#waiting += 1;
    const data = JSON.stringify({ type: 'wallboard', key: 'wallboard', version: ++this.#version, data: this.#board() });
    for (const stream of this.#streams) stream.write(`id: fake-${this.#version}\ndata: ${data}\n\n`);
  }

  stream({ path, query, referer }: Asked, response: ServerResponse): boolean {
    if (path !== '/stream' || (!(query.get('topics') ?? '').includes('wallboard') && !referer.startsWith('/store'))) return false;
    if (this.#down) {
      response.destroy();
      return true;
    }
    begin(response, `id: fake-${this.#version}\nevent: hello\ndata: {}\n\n`);
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    return true;
  }

  #rows(list: string): WallboardRow[] {
    const count = { waiting: this.#waiting, longest: 1, 'service-level': 24, repeats: 3, angry: 2, staff: 9 }[list] ?? 0;
    const names = ['Sanne de Wit', 'Bert Terpstra', 'Emma de Vries', 'Jan Bakker', null];
    return Array.from({ length: count }, (_, n) => ({
      contact: list === 'staff' ? null : id(100 + n),
      customer: list === 'staff' ? null : id(200 + n),
      name: list === 'staff' ? null : (names[n % names.length] ?? null),
      channel: list === 'staff' ? null : n % 3 === 1 ? 'web' : 'phone',
      queueName: n % 2 === 0 ? 'Klantenservice' : 'Technische dienst',
      agentName: list === 'waiting' || list === 'longest' ? null : 'Noor Visser',
      at: ago(222 - n * 12),
      text: list === 'staff' ? 'beschikbaar' : 'Haardroger blaast alleen koud',
    }));
  }

  #board(): Wallboard {
    return {
      asOf: `fake-${this.#version}`,
      at: ago(0),
      complete: true,
      tiles: {
        waiting: { count: this.#waiting },
        longest: { seconds: 222, contact: id(100) },
        serviceLevel: { percent: 87, within: 21, answered: 24, seconds: 30 },
        repeats: { percent: 18, count: 3, contacts: 17 },
        angry: { percent: 9, count: 2, contacts: 22 },
        staff: { free: 1, busy: 5, break: 1, wrapUp: 1, offline: 1 },
      },
      queues: [
        { id: 'service', name: 'Klantenservice', open: true, waiting: 6, longestSeconds: 222, serviceLevelPercent: 71, abandoned: 2, shortAbandoned: 1, free: 1 },
        { id: 'technical', name: 'Technische dienst', open: true, waiting: 5, longestSeconds: 70, serviceLevelPercent: 92, abandoned: 2, shortAbandoned: 1, free: 0 },
        { id: 'web', name: 'Website', open: true, waiting: 3, longestSeconds: 40, serviceLevelPercent: null, abandoned: 2, shortAbandoned: 1, free: 2 },
      ],
      agents: [
        { id: 'agent1', name: 'Noor Visser', presence: 'busy', since: ago(860), contacts: 2 },
        { id: 'agent2', name: 'Daan Mulder', presence: 'wrap-up', since: ago(370), contacts: 1 },
        { id: 'tech1', name: 'Fatima el Amrani', presence: 'available', since: ago(30), contacts: 0 },
        { id: 'agent3', name: 'Lotte van den Berg', presence: 'break', since: ago(540), contacts: 0, reason: 'Lunch' },
      ],
      needs: [
        { severity: 'alert', kind: 'long-call', text: 'Noor Visser is 14:20 in gesprek, de grens is 10:00', contact: id(101), agent: 'Noor Visser', since: ago(860) },
        { severity: 'alert', kind: 'handoff-waits', text: 'Overdracht aan Technische dienst wacht 4 minuten op bevestiging', contact: id(102), agent: null, since: ago(240) },
        { severity: 'warn', kind: 'waits', text: 'Sanne de Wit wacht 3:42 op Klantenservice', contact: id(100), agent: null, since: ago(222) },
        { severity: 'warn', kind: 'wrap-up', text: 'Daan Mulder is 6:10 aan het afronden', contact: id(103), agent: 'Daan Mulder', since: ago(370) },
      ],
      moods: Array.from({ length: 8 }, (_, n) => ({
        hour: ago((7 - n) * 3600),
        angry: [1, 2, 4, 6, 3, 2, 1, 2][n] ?? 0,
        disappointed: [3, 4, 6, 8, 7, 4, 4, 5][n] ?? 0,
        indifferent: [9, 8, 7, 9, 10, 11, 9, 8][n] ?? 0,
        happy: [6, 7, 5, 3, 6, 8, 9, 7][n] ?? 0,
      })),
      topics: [
        { topic: 'delivery', label: 'Levering te laat', count: 9, percent: 31 },
        { topic: 'promise', label: 'Toezegging niet nagekomen', count: 6, percent: 22 },
        { topic: 'broken-product', label: 'Product doet het niet', count: 5, percent: 18 },
      ],
    };
  }
}
