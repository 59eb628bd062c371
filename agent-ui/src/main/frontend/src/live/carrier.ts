/** How a tab reaches the shared connection: a shared worker, a leading tab, or its own stream. */
import { LiveHub } from './hub.ts';
import { locks } from './locks.ts';
import type { LiveNews, LiveWish } from './protocol.ts';

export interface Carrier {
  send(wish: LiveWish): void;
}

export type Hear = (news: LiveNews) => void;

/** Picks the best way this browser has. `user` keeps two people on one machine apart. */
export function carrier(user: string, hear: Hear): Carrier {
  if (typeof SharedWorker === 'function') return workerCarrier(user, hear);
  const shared = locks();
  if (typeof BroadcastChannel === 'function' && shared !== null) return leaderCarrier(user, hear, shared);
  return ownCarrier(hear);
}

function workerCarrier(user: string, hear: Hear): Carrier {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `live ${user}` });
  worker.port.onmessage = (event: MessageEvent<LiveNews>) => hear(event.data);
  worker.port.start();
  return { send: (wish) => worker.port.postMessage(wish) };
}

/** The tab that gets the lock opens the stream and tells the others; when it goes, the next in line takes over. */
function leaderCarrier(user: string, hear: Hear, shared: LockManager): Carrier {
  const channel = new BroadcastChannel(`live ${user}`);
  const wishes: LiveWish[] = [];
  let hub: LiveHub | null = null;
  channel.onmessage = (event: MessageEvent<LiveNews | LiveWish | { kind: 'leader' }>) => {
    const message = event.data;
    if (message.kind === 'leader') resend(wishes, (wish) => channel.postMessage(wish));
    else if (isWish(message)) hub?.take(message);
    else hear(message);
  };
  void shared.request(`leader ${user}`, () => {
    hub = new LiveHub((news) => {
      hear(news);
      channel.postMessage(news);
    });
    resend(wishes, (wish) => hub?.take(wish));
    channel.postMessage({ kind: 'leader' });
    return new Promise(() => undefined);
  });
  return {
    send(wish) {
      if (wish.kind === 'want') wishes.splice(0, wishes.length, wish);
      if (hub !== null) hub.take(wish);
      else channel.postMessage(wish);
    },
  };
}

function resend(wishes: LiveWish[], send: (wish: LiveWish) => void): void {
  for (const wish of wishes) send(wish);
}

function isWish(message: LiveNews | LiveWish): message is LiveWish {
  return message.kind === 'want' || message.kind === 'bye' || message.kind === 'retry' || message.kind === 'restart';
}

function ownCarrier(hear: Hear): Carrier {
  const hub = new LiveHub(hear);
  return { send: (wish) => hub.take(wish) };
}
