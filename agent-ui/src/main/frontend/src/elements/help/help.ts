import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { icon } from '../icon/icon.ts';
import { shortcuts } from '../../keys/shortcuts.ts';
import { t } from '../words.ts';

/** The help button, always last in the top bar, with all shortcuts of the page. Opens with `?`. */
export class Help extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--tl-2) var(--tl-4);
        margin: var(--tl-3) 0;
      }

      form {
        margin-top: var(--tl-3);
      }

      dt {
        text-align: right;
      }

      h2 {
        font-size: var(--tl-title);
      }
    `,
  ];
  #remove: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#remove = shortcuts.add({ keys: '?', label: () => t('keys.help'), run: () => this.#open() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#remove();
  }

  override render(): TemplateResult {
    return html`<button class="button quiet icon" aria-label=${t('help')} @click=${() => this.#open()}>${icon('help')}</button>
      <dialog aria-labelledby="title">
        <h2 id="title">${t('keys.title')}</h2>
        <dl>
          ${shortcuts.all.map((shortcut) =>
            shortcut.label === undefined
              ? ''
              : html`<dt>${shortcut.keys.split(' ').map((key) => html`<kbd>${key.length === 1 ? key.toUpperCase() : key}</kbd> `)}</dt>
                  <dd>${shortcut.label()}</dd>`,
          )}
        </dl>
        <p class="meta">${t('keys.letters')}</p>
        <form method="dialog"><button class="button">${t('close')}</button></form>
      </dialog>`;
  }

  #open(): void {
    this.requestUpdate();
    this.renderRoot.querySelector('dialog')?.showModal();
  }
}

define('tl-help', Help);
