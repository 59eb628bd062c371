import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A value that can be watched. State changes only by replacing the value. */
export class Store<S> {
  #state: S;
  readonly #watchers = new Set<() => void>();

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  set(change: Partial<S> | ((state: S) => S)): void {
    const next = typeof change === 'function' ? change(this.#state) : { ...this.#state, ...change };
    if (next === this.#state) return;
    this.#state = next;
    for (const watcher of this.#watchers) watcher();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** Redraws a view when its store changes, while it is on the page. */
export class Watching<S> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: Store<S>;
  #stop: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, store: Store<S>) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  get state(): S {
    return this.#store.state;
  }

  hostConnected(): void {
    this.#stop = this.#store.watch(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
  }
}
