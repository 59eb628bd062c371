import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import type { LineKind } from '../../wire/types.ts';
import { t } from '../words.ts';

export interface EditableLine {
  kind: LineKind;
  text: string;
  event: string | null;
}

interface Row extends EditableLine {
  place: number;
  edited: boolean;
}

/**
 * The lines of a briefing, to be edited freely. A line keeps the event it was drafted from; a line of one's own is marked
 * as such. Fresh lines from outside do not touch what was edited.
 */
export class Lines extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .row {
        display: grid;
        grid-template-columns: 110px minmax(0, 1fr) auto auto;
        align-items: center;
        gap: var(--tl-2);
        padding: 2px 0;
      }

      .row > span:first-child {
        color: var(--tl-text-2);
      }

      textarea.field {
        min-height: var(--tl-control);
        field-sizing: content;
        resize: none;
      }

      .source {
        min-width: 64px;
        font-size: var(--tl-meta);
      }

      @media (width < 480px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto auto;
        }

        .row > span:first-child {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
  static override properties = { lines: { attribute: false }, rows: { state: true } };
  declare lines: EditableLine[];
  declare rows: Row[];
  #next = 0;

  constructor() {
    super();
    this.lines = [];
    this.rows = [];
  }

  /** The lines as they stand now, without empty ones. */
  get written(): EditableLine[] {
    return this.rows.filter((row) => row.text.trim() !== '');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines') || same(changed.get('lines'), this.lines)) return;
    const edited = new Map(this.rows.filter((row) => row.edited && row.event !== null).map((row) => [row.event, row]));
    const own = this.rows.filter((row) => row.edited && row.event === null);
    this.rows = [...this.lines.map((line) => edited.get(line.event ?? '') ?? this.#row(line, false)), ...own];
  }

  override render(): TemplateResult {
    return html`<div role="list">${repeat(this.rows, (row) => row.place, (row) => this.#line(row))}</div>
      <button class="button quiet" @click=${this.#add}>${icon('plus')} ${t('line.add')}</button>`;
  }

  #line(row: Row): TemplateResult {
    const source = row.event !== null ? t(row.edited ? 'line.edited' : 'line.from-event') : t('line.colleague');
    return html`<div class="row" role="listitem">
      <span>${t(`line.${row.kind}`)}</span>
      <textarea class="field" rows="1" aria-label=${t(`line.${row.kind}`)} .value=${row.text}
        @input=${(event: Event) => this.#edit(row, (event.target as HTMLTextAreaElement).value)}></textarea>
      <span class="source">${source}</span>
      <button class="button quiet icon" aria-label=${t('line.remove', { text: row.text })} @click=${() => this.#remove(row)}>${icon('close')}</button>
    </div>`;
  }

  #row(line: EditableLine, edited: boolean): Row {
    return { ...line, edited, place: this.#next++ };
  }

  #edit(row: Row, text: string): void {
    this.rows = this.rows.map((each) => (each.place === row.place ? { ...each, text, edited: true } : each));
  }

  #remove(row: Row): void {
    this.rows = this.rows.filter((each) => each.place !== row.place);
  }

  readonly #add = async (): Promise<void> => {
    this.rows = [...this.rows, this.#row({ kind: 'other', text: '', event: null }, true)];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row:last-child textarea')?.focus();
  };
}

function same(left: EditableLine[] | undefined, right: EditableLine[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

define('tl-lines', Lines);
