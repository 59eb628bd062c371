import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { t } from '../words.ts';

/** What a page shows when the hub does not answer at all. Tries again by itself. */
export class Unreachable extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      main {
        display: grid;
        gap: var(--tl-3);
        justify-items: start;
        max-width: 420px;
        margin: 15vh auto 0;
        padding: var(--tl-4);
      }

      h1 {
        font-size: var(--tl-title);
      }
    `,
  ];
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => location.reload(), 10_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<main>
      <h1>${t('unreachable.title')}</h1>
      <p>${t('unreachable.text')}</p>
      <button class="button primary" @click=${() => location.reload()}>${t('retry')}</button>
    </main>`;
  }
}

define('tl-unreachable', Unreachable);
