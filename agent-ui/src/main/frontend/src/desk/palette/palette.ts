import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { t } from '../words.ts';
import './finding.ts';
import type { Finding } from './finding.ts';
import type { Find } from './found.ts';

/**
 * Find, go, do: the search field of the top bar and the palette it opens with Ctrl K. What it finds comes from the page
 * through `find`.
 */
export class Palette extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .opener {
        justify-content: space-between;
        width: min(420px, 100%);
        background: var(--tl-canvas);
        color: var(--tl-text-3);
      }

      .opener span {
        display: flex;
        overflow: hidden;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
      }
    `,
  ];
  static override properties = { find: { attribute: false } };
  declare find: Find;

  show(): void {
    this.renderRoot.querySelector<Finding>('tl-finding')?.show();
  }

  override render(): TemplateResult {
    return html`<button class="button opener" @click=${() => this.show()}>
        <span>${icon('search')} ${t('palette.open')}</span> <kbd>Ctrl K</kbd>
      </button>
      <tl-finding .find=${this.find}></tl-finding>`;
  }
}

define('tl-palette', Palette);
