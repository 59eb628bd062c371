import { css, html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import type { Directory } from '../../wire/types.ts';
import { moment } from '../../i18n/format.ts';
import { t } from '../words.ts';
import { choices, matching, type Choice } from './targets.ts';

/**
 * Whom to hand over to: type a few letters, arrows, Enter. A combobox as the ARIA practices describe it.
 * @fires tl-target with the choice, or null when it is being changed
 */
export class TargetPicker extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      label {
        display: grid;
        grid-template-columns: 110px minmax(0, 1fr);
        align-items: center;
        gap: var(--tl-2);
      }

      ul {
        overflow: auto;
        max-height: 190px;
        margin-top: var(--tl-1);
        border: 1px solid var(--tl-border);
        border-radius: var(--tl-radius);
      }

      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--tl-2);
        min-height: 30px;
        padding: 4px var(--tl-2);
        cursor: pointer;
      }

      li[aria-selected='true'] {
        background: var(--tl-selected);
        box-shadow: inset 3px 0 var(--tl-accent);
      }

      @media (width < 480px) {
        label {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties = {
    directory: { attribute: false },
    me: {},
    from: {},
    typed: { state: true },
    active: { state: true },
    chosen: { state: true },
  };
  declare directory: Directory | null;
  declare me: string;
  /** The queue that the contact came from. */
  declare from: string;
  declare typed: string;
  declare active: number;
  declare chosen: Choice | null;

  constructor() {
    super();
    this.directory = null;
    this.me = '';
    this.from = '';
    this.typed = '';
    this.active = 0;
    this.chosen = null;
  }

  clear(): void {
    this.typed = '';
    this.active = 0;
    this.chosen = null;
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const shown = this.#shown;
    const open = this.chosen === null && shown.length > 0;
    return html`<label>
        <span>${t('handover.to')}</span>
        <input class="field" role="combobox" aria-expanded=${open} aria-controls="targets" aria-autocomplete="list" autocomplete="off"
          aria-activedescendant=${open ? `target-${this.active}` : nothing} placeholder=${t('handover.to-hint')}
          .value=${this.chosen?.name ?? this.typed} @input=${this.#type} @keydown=${this.#keys} />
      </label>
      <ul id="targets" role="listbox" aria-label=${t('handover.to')} ?hidden=${!open}>
        ${shown.map((choice, place) => this.#option(choice, place))}
      </ul>
      ${this.chosen === null ? nothing : html`<p class="meta" role="status">${describe(this.chosen)}</p>`}
      ${this.chosen === null && shown.length === 0 ? html`<p class="meta" role="status">${t('handover.nobody')}</p>` : nothing}`;
  }

  #option(choice: Choice, place: number): TemplateResult {
    return html`<li id="target-${place}" role="option" aria-selected=${place === this.active} @click=${() => this.#choose(choice)}>
      <span>${choice.name}</span><span class="meta">${describe(choice)}</span>
    </li>`;
  }

  get #shown(): Choice[] {
    return this.directory === null ? [] : matching(choices(this.directory, this.me, this.from), this.typed);
  }

  #choose(choice: Choice): void {
    this.chosen = choice;
    this.tell('tl-target', choice);
  }

  readonly #type = (event: InputEvent): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.active = 0;
    if (this.chosen !== null) this.tell('tl-target', null);
    this.chosen = null;
  };

  readonly #keys = (event: KeyboardEvent): void => {
    const shown = this.#shown;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.active = (this.active + step + shown.length) % Math.max(1, shown.length);
    }
    const choice = shown[this.active];
    if (event.key !== 'Enter' || choice === undefined || this.chosen !== null) return;
    event.preventDefault();
    this.#choose(choice);
  };
}

function describe(choice: Choice): string {
  if (choice.kind === 'store') return t('target.store');
  if (choice.kind === 'callback') return t('target.callback');
  if (choice.kind === 'agent') return t(choice.free === 1 ? 'target.agent-free' : 'target.agent-busy');
  const { free, waiting, opensAt, expectedSeconds } = choice;
  if (opensAt !== null) return t('target.closed', { when: moment(opensAt) });
  const busy = t('target.queue', { free: free ?? 0, waiting: waiting ?? 0 });
  if (expectedSeconds === null) return `${busy}, ${t('target.nobody')}`;
  return expectedSeconds === 0 ? busy : `${busy}, ${t('target.wait', { n: Math.ceil(expectedSeconds / 60) })}`;
}

define('tl-target-picker', TargetPicker);
