import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import type { Asked } from './asked.ts';
import type { Choice, Choices } from './choices.ts';
import { t } from './words.ts';

const most = 8;

/**
 * A list above the text being written: ready replies after `/`, colleagues after `@`. The keyboard stays in the text,
 * which passes on the keys that are for the list.
 * @fires tl-picked with the choice
 */
export class Picker extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .list {
        overflow: auto;
        max-height: 264px;
        border: 1px solid var(--tl-border-strong);
        border-radius: var(--tl-radius);
        background: var(--tl-raised);
      }

      li {
        display: grid;
        gap: 0 var(--tl-2);
        min-height: 32px;
        padding: 5px var(--tl-2);
        cursor: pointer;
      }

      li[aria-selected='true'] {
        background: var(--tl-selected);
        box-shadow: inset 3px 0 0 var(--tl-accent);
      }

      .hint {
        overflow: hidden;
        color: var(--tl-text-2);
        font-size: var(--tl-meta);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      li[aria-selected='true'] .hint {
        white-space: normal;
      }

      .foot {
        padding: 2px 0 0;
      }
    `,
  ];
  static override properties = { asked: { attribute: false }, load: { attribute: false }, choices: { state: true }, active: { state: true } };
  declare asked: Asked;
  declare load: (sign: Asked['sign']) => Promise<Choices>;
  declare choices: Choices | null;
  declare active: number;
  #sign: string | null = null;

  constructor() {
    super();
    this.choices = null;
    this.active = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asked')) this.active = 0;
    if (this.asked.sign !== this.#sign) void this.#fetch();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult | typeof nothing {
    const found = this.#found;
    const { sign, typed } = this.asked;
    if (found.length === 0 && typed.includes(' ')) return nothing; // the name is complete, the sentence goes on
    return html`<ul class="list" role="listbox" aria-label=${t(`label.${sign}`)}>
        ${found.map((choice, place) => this.#option(choice, place))}
      </ul>
      <p class="meta foot" role="status">${this.#status(found)}</p>`;
  }

  #option(choice: Choice, place: number): TemplateResult {
    return html`<li role="option" aria-selected=${place === this.active} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#pick(choice)}>
      <span>${choice.title}</span>${choice.hint === '' ? '' : html`<span class="hint">${choice.hint}</span>`}
    </li>`;
  }

  #status(found: Choice[]): string {
    if (this.choices === null) return '';
    if (!this.choices.ok) return t('elsewhere');
    return found.length === 0 ? t(`none.${this.asked.sign}`) : t('hint');
  }

  /** A key that was pressed in the text; true when it was for the list. */
  takes(key: string): boolean {
    const found = this.#found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const choice = found[this.active];
    if (choice === undefined) return false;
    if (step !== undefined) this.active = (this.active + step + found.length) % found.length;
    else if (key === 'Enter' || key === 'Tab') this.#pick(choice);
    return step !== undefined || key === 'Enter' || key === 'Tab';
  }

  get #found(): Choice[] {
    if (this.choices === null || !this.choices.ok) return [];
    const wanted = this.asked.typed.toLowerCase();
    return this.choices.all.filter((choice) => choice.title.toLowerCase().includes(wanted)).slice(0, most);
  }

  #pick(choice: Choice): void {
    this.tell<Choice>('tl-picked', choice);
  }

  async #fetch(): Promise<void> {
    this.#sign = this.asked.sign;
    this.choices = await this.load(this.asked.sign);
  }
}

define('tl-picker', Picker);
