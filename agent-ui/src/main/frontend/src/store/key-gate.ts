export interface GateListener {
  /** One key pressed by a person; true when it meant something. */
  command(key: string): boolean;
  /** A scanner, or somebody who types fast, sent this text. */
  scanned(text: string): void;
  /** A key that meant nothing: the beginning of something typed. */
  typed(text: string): void;
}

export type Later = (milliseconds: number, run: () => void) => () => void;

const patience = 100;
/** After the prefix key it is certain that a scan comes; only a broken off one must not hold the keys for ever. */
const scanPatience = 1_000;
const shortestScan = 4;

const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Tells a person's single keys from a scanner's burst, wherever the focus is. A key is held for 100 ms: alone it is a
 * command, followed by others it is a scan, and so is what comes behind the prefix key the scanner was programmed with.
 * Enter only ever ends a scan here, so that the Enter of a scanner presses no button.
 */
export class KeyGate {
  prefix = '';
  #held = '';
  #scanning = false;
  #stop: () => void = () => undefined;
  readonly #listener: GateListener;
  readonly #later: Later;

  constructor(listener: GateListener, wait: Later = later) {
    this.#listener = listener;
    this.#later = wait;
  }

  /** The key surely belongs to a scan, wherever the focus is: the prefix key, or what follows it. */
  certain(key: string): boolean {
    return this.#scanning || (this.prefix !== '' && key === this.prefix);
  }

  /** True when the gate took the key; the page must then not act on it. */
  press(key: string): boolean {
    if (key === 'Enter') return this.#enter();
    if (key.length !== 1) return false;
    if (this.prefix !== '' && key === this.prefix) return this.#begin();
    if (key === ' ' && this.#held === '' && !this.#scanning) return false;
    this.#held += key;
    this.#wait();
    return true;
  }

  #begin(): boolean {
    this.#release();
    this.#scanning = true;
    this.#wait();
    return true;
  }

  #enter(): boolean {
    if (this.#held === '' && !this.#scanning) return false;
    const text = this.#take();
    if (text.length === 1) {
      if (!this.#listener.command(text)) this.#listener.typed(text);
    } else if (text !== '') this.#listener.scanned(text);
    return true;
  }

  #wait(): void {
    this.#stop();
    this.#stop = this.#later(this.#scanning ? scanPatience : patience, () => this.#release());
  }

  #release(): void {
    const scanning = this.#scanning;
    const text = this.#take();
    if (text === '') return;
    if (text.length === 1 && !scanning && this.#listener.command(text)) return;
    if (scanning || text.length >= shortestScan) this.#listener.scanned(text);
    else this.#listener.typed(text);
  }

  #take(): string {
    this.#stop();
    const text = this.#held;
    this.#held = '';
    this.#scanning = false;
    return text;
  }
}
