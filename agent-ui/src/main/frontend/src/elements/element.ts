import { LitElement, type CSSResultGroup } from 'lit';
import { onLanguage } from '../i18n/i18n.ts';
import { Watching, type Store } from '../live/store.ts';
import { controls } from '../styles/controls.ts';

/** The base of all elements: shared control styles, and a redraw when the language changes. */
export class HubElement extends LitElement {
  static override styles: CSSResultGroup = controls;
  readonly #watched = new Set<unknown>();
  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Redraws this element when the store changes. For views and the frame; other elements take properties. */
  protected watch<S>(store: Store<S>): void {
    if (this.#watched.has(store)) return;
    this.#watched.add(store);
    new Watching(this, store);
  }

  /** Sends a typed event that crosses shadow roots. */
  protected tell<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }
}

/** Registers an element once, also when two pages' code meets in one document. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
