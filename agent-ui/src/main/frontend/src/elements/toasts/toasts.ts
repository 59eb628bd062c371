import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, HubElement } from '../element.ts';
import { icon } from '../icon/icon.ts';
import { t } from '../words.ts';

export interface Toast {
  text: string;
  undo?: () => void;
}

interface Shown extends Toast {
  id: number;
}

const shownFor = 8_000;

/** Where toasts are called out; whoever shows them listens, wherever in the page it is. */
const toasts = new EventTarget();

/** Short words after something was done, with a way back. Never for errors: those stand where they happened. */
export class Toasts extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      :host {
        position: fixed;
        z-index: 20;
        inset: auto var(--tl-4) var(--tl-4) auto;
        display: grid;
        gap: var(--tl-2);
        max-width: min(420px, calc(100vw - 32px));
      }

      [role='status'] {
        display: grid;
        gap: var(--tl-2);
      }

      .toast {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--tl-3);
        padding: var(--tl-2) var(--tl-3);
        border: 1px solid var(--tl-border-strong);
        border-radius: var(--tl-radius-card);
        background: var(--tl-raised);
      }
    `,
  ];
  static override properties = { shown: { state: true } };
  declare shown: Shown[];
  #next = 1;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    this.shown = [];
  }

  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const show = (event: Event): void => this.show((event as CustomEvent<Toast>).detail);
    toasts.addEventListener('toast', show);
    this.#stop = () => toasts.removeEventListener('toast', show);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  show(toast: Toast): void {
    const shown = { ...toast, id: this.#next++ };
    this.shown = [...this.shown.slice(-2), shown];
    this.#expire(shown.id);
  }

  override render(): TemplateResult {
    return html`<div role="status" @pointerenter=${() => this.#pause()} @pointerleave=${() => this.#resume()}
      @focusin=${() => this.#pause()} @focusout=${() => this.#resume()}>
      ${repeat(this.shown, (toast) => toast.id, (toast) => this.#toast(toast))}
    </div>`;
  }

  #toast(toast: Shown): TemplateResult {
    const undo = () => {
      this.#close(toast.id);
      toast.undo?.();
    };
    return html`<div class="toast">
      <span>${toast.text}</span>
      ${toast.undo === undefined ? '' : html`<button class="button" @click=${undo}>${t('toast.undo')}</button>`}
      <button class="button quiet icon" aria-label=${t('close')} @click=${() => this.#close(toast.id)}>${icon('close')}</button>
    </div>`;
  }

  #expire(id: number): void {
    this.#timers.set(id, setTimeout(() => this.#close(id), shownFor));
  }

  #pause(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #resume(): void {
    for (const toast of this.shown) this.#expire(toast.id);
  }

  #close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

define('tl-toasts', Toasts);

/** Shows a toast on this page. */
export function toast(text: string, undo?: () => void): void {
  toasts.dispatchEvent(new CustomEvent<Toast>('toast', { detail: undo === undefined ? { text } : { text, undo } }));
}
