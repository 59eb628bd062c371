import { LiveConnection, type LiveOptions } from './connection.ts';
import type { LiveNews, LiveTopic, LiveWish } from './protocol.ts';

/**
 * The one connection of a browser and the tabs that share it. It asks the hub for the union of what the tabs ask for.
 * It runs in the shared worker, or in the leading tab where there is none.
 */
export class LiveHub {
  readonly #tabs = new Map<string, LiveTopic[]>();
  readonly #connection: LiveConnection;
  readonly #tell: (news: LiveNews) => void;

  constructor(tell: (news: LiveNews) => void, options: LiveOptions = {}) {
    this.#tell = tell;
    this.#connection = new LiveConnection(tell, options);
  }

  take(wish: LiveWish): void {
    switch (wish.kind) {
      case 'want':
        this.#tabs.set(wish.tab, wish.topics);
        this.#follow();
        this.#tell({ kind: 'status', status: this.#connection.status });
        break;
      case 'bye':
        this.#tabs.delete(wish.tab);
        this.#follow();
        break;
      case 'retry':
        this.#connection.retry();
        break;
      case 'restart':
        this.#connection.restart();
        break;
    }
  }

  close(): void {
    this.#connection.close();
  }

  #follow(): void {
    this.#connection.want([...this.#tabs.values()].flat());
  }
}
