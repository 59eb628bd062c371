import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';

/**
 * A button that opens a small panel under it, as a native popover: Esc and a click beside it close it, focus returns.
 * @fires tl-opens
 */
export class Menu extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      :host {
        display: inline-block;
      }

      .panel {
        position: fixed;
        inset: auto;
        min-width: 200px;
        margin: 0;
        padding: var(--tl-1);
        border: 1px solid var(--tl-border);
        border-radius: var(--tl-radius-card);
        background: var(--tl-raised);
        box-shadow: var(--tl-shadow);
        color: var(--tl-text);
      }
    `,
  ];
  static override properties = { label: {} };
  /** The name of the button where its content is not enough; must contain the visible words. */
  declare label: string;

  constructor() {
    super();
    this.label = '';
  }

  override render(): TemplateResult {
    return html`<button class="button quiet" aria-label=${this.label} popovertarget="panel" aria-haspopup="true">
        <slot name="button"></slot>
      </button>
      <div class="panel" id="panel" popover @toggle=${this.#place} @click=${this.#chosen}><slot></slot></div>`;
  }

  close(): void {
    this.#panel?.hidePopover();
  }

  get #panel(): HTMLElement | null {
    return this.renderRoot.querySelector('#panel');
  }

  readonly #place = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') return;
    this.tell('tl-opens', null);
    const button = this.renderRoot.querySelector('button')?.getBoundingClientRect();
    const panel = this.#panel;
    if (button === undefined || panel === null) return;
    const left = Math.min(button.left, document.documentElement.clientWidth - panel.offsetWidth - 8);
    panel.style.left = `${Math.max(8, left)}px`;
    panel.style.top = `${button.bottom + 4}px`;
  };

  readonly #chosen = (event: Event): void => {
    const closes = event.composedPath().some((node) => node instanceof HTMLElement && node.dataset['closes'] !== undefined);
    if (closes) this.close();
  };
}

define('tl-menu', Menu);
