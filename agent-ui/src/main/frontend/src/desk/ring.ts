import { locks } from '../live/locks.ts';
import { volume } from '../session/sound.ts';

const pause = 2_500;

/**
 * A soft double tone, repeated while something rings. Only one tab of the browser rings: the one that holds the lock.
 * Browsers stay silent until somebody has clicked once on the page; the call bar is the signal that always works.
 */
export class Ring {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #release: (() => void) | null = null;
  #ringing = false;

  start(): void {
    if (this.#ringing || volume() === 0) return;
    this.#ringing = true;
    const shared = locks();
    if (shared === null) this.#loop();
    else void this.#whenMine(shared);
  }

  stop(): void {
    this.#ringing = false;
    clearInterval(this.#timer);
    this.#release?.();
    this.#release = null;
  }

  async #whenMine(shared: LockManager): Promise<void> {
    await shared.request('throughline ring', { ifAvailable: true }, (lock) => {
      if (lock === null || !this.#ringing) return undefined;
      this.#loop();
      return new Promise<void>((release) => (this.#release = release));
    });
  }

  #loop(): void {
    this.#tone();
    this.#timer = setInterval(() => this.#tone(), pause);
  }

  #tone(): void {
    if (typeof AudioContext !== 'function' || navigator.userActivation?.hasBeenActive === false) return;
    this.#context ??= new AudioContext();
    const start = this.#context.currentTime;
    for (const [frequency, at] of [[587, 0], [784, 0.22]] as const) this.#note(this.#context, frequency, start + at);
  }

  #note(context: AudioContext, frequency: number, at: number): void {
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.25 * (volume() / 100), at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.35);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.4);
  }
}
