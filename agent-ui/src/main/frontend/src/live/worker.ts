/** The shared worker: one stream for all tabs of this browser and user. */
import { LiveHub } from './hub.ts';
import { locks } from './locks.ts';
import type { LiveNews, LiveWish } from './protocol.ts';

interface SharedWorkerScope {
  onconnect: ((event: MessageEvent) => void) | null;
}

const ports = new Set<MessagePort>();
const hub = new LiveHub((news: LiveNews) => {
  for (const port of ports) port.postMessage(news);
});

(globalThis as unknown as SharedWorkerScope).onconnect = (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  ports.add(port);
  port.onmessage = (message: MessageEvent<LiveWish>) => {
    const wish = message.data;
    if (wish.kind === 'want') forgetWhenGone(wish.tab, port);
    hub.take(wish);
  };
};

/** A tab holds a lock of its own name while it lives; getting that lock means it is gone, however it went. */
const watched = new Set<string>();

function forgetWhenGone(tab: string, port: MessagePort): void {
  const shared = locks();
  if (watched.has(tab) || shared === null) return;
  watched.add(tab);
  void shared.request(tab, () => {
    watched.delete(tab);
    ports.delete(port);
    hub.take({ kind: 'bye', tab });
  });
}
