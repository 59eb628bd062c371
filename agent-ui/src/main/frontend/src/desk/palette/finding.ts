import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { t } from '../words.ts';
import type { Find, Found, Group } from './found.ts';

/** The dialog of the palette. Takes typed words and scanned or pasted codes alike. */
export class Finding extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      dialog {
        width: min(560px, calc(100vw - 16px));
        margin-top: 10vh;
      }

      .found {
        overflow: auto;
        max-height: 50vh;
        margin-top: var(--tl-2);
      }

      .group {
        padding: 6px var(--tl-2) 2px;
      }

      [role='option'] {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--tl-2);
        min-height: 36px;
        padding: 0 var(--tl-2);
        border-radius: var(--tl-radius);
        cursor: pointer;
      }

      [role='option'] > span {
        overflow-wrap: anywhere;
      }

      @media (width < 40em) {
        [role='option'] {
          grid-template-columns: auto minmax(0, 1fr);
          row-gap: 0;
          padding-block: 6px;
        }

        [role='option'] .meta {
          grid-column: 2;
        }
      }

      [aria-selected='true'] {
        background: var(--tl-selected);
      }
    `,
  ];
  static override properties = { find: { attribute: false }, found: { state: true }, active: { state: true }, state: { state: true } };
  declare find: Find;
  declare found: Found[];
  declare active: number;
  declare state: 'idle' | 'searching' | 'done';
  #search = new AbortController();

  constructor() {
    super();
    this.found = [];
    this.active = 0;
    this.state = 'idle';
  }

  show(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    this.renderRoot.querySelector('input')?.select();
    void this.#look('');
  }

  override render(): TemplateResult {
    return html`<dialog aria-label=${t('palette.label')}>
        <input class="field" role="combobox" aria-label=${t('palette.label')} aria-expanded=${this.found.length > 0}
          aria-controls="found" aria-autocomplete="list" aria-activedescendant=${this.found.length > 0 ? `found-${this.active}` : nothing}
          placeholder=${t('palette.hint')} autocomplete="off" @input=${this.#type} @keydown=${this.#keys} />
        <div id="found" class="found" role="listbox" aria-label=${t('palette.results')}>
          ${[...new Set(this.found.map((each) => each.group))].map((group) => this.#group(group))}
        </div>
        <p class="meta" role="status">${this.#status()}</p>
      </dialog>`;
  }

  #group(group: Group): TemplateResult {
    const name = t(`palette.group.${group}`);
    return html`<ul role="group" aria-label=${name}>
      <li class="group meta" aria-hidden="true">${name}</li>
      ${this.found.map((each, place) => (each.group === group ? this.#option(each, place) : nothing))}
    </ul>`;
  }

  #option(each: Found, place: number): TemplateResult {
    return html`<li id="found-${place}" role="option" aria-selected=${place === this.active} @click=${() => this.#run(each)}>
      ${icon(each.icon)}<span>${each.title}</span><span class="meta">${each.hint}</span>
    </li>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active')) this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #status(): string {
    if (this.state === 'searching') return t('palette.searching');
    return this.state === 'done' && this.found.length === 0 ? t('palette.nothing') : '';
  }

  async #look(typed: string): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    this.state = 'searching';
    const found = await this.find(typed.trim(), signal);
    if (signal.aborted) return;
    this.found = found;
    this.active = 0;
    this.state = 'done';
  }

  #run(each: Found): void {
    this.renderRoot.querySelector('dialog')?.close();
    each.run();
  }

  readonly #type = (event: InputEvent): void => {
    void this.#look((event.target as HTMLInputElement).value);
  };

  readonly #keys = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const each = this.found[this.active];
    if (step !== undefined) this.active = (this.active + step + this.found.length) % Math.max(1, this.found.length);
    else if (event.key === 'Enter' && each !== undefined) this.#run(each);
    else return;
    event.preventDefault();
  };
}

define('tl-finding', Finding);
