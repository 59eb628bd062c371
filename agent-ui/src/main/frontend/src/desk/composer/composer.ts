import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../api/result.ts';
import type { DraftKind } from '../../drafts/drafts.ts';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { moment } from '../../i18n/format.ts';
import type { KnownFact } from '../asking/asking.ts';
import { asked, type Asked } from '../inserts/asked.ts';
import type { Choice, Choices } from '../inserts/choices.ts';
import type { Picker } from '../inserts/picker.ts';
import { problemNotice } from '../problem.ts';
import { t } from '../words.ts';
import { accepted, filesOf, mostBytes } from './enclosing.ts';
import { styles } from './composer.styles.ts';

export interface Written {
  kind: DraftKind;
  text: string;
}

/**
 * Where a reply or a note is written. It keeps nothing itself: every change is told, so that it can be saved at once, and
 * the text goes away only when it was delivered. What asks for something known is held back once, with the answer.
 * @fires tl-draft, tl-send with what was written; tl-kind with the kind chosen
 */
export class Composer extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    kinds: { attribute: false },
    kind: {},
    text: {},
    spoken: {},
    customer: {},
    again: { attribute: false },
    choices: { attribute: false },
    attach: { attribute: false },
    attaching: { state: true },
    tooLarge: { state: true },
    picking: { state: true },
    warned: { state: true },
    offline: { type: Boolean },
    sending: { type: Boolean },
    problem: { attribute: false },
  };
  /** What can be written in this contact; a phone call has no replies. */
  declare kinds: DraftKind[];
  declare kind: DraftKind;
  declare text: string;
  /** The language of the customer. */
  declare spoken: string | null;
  /** How the customer is called. */
  declare customer: string;
  /** What a text to the customer asks although it is known. */
  declare again: (text: string) => KnownFact[];
  /** What can be put into the text. */
  declare choices: (sign: Asked['sign']) => Promise<Choices>;
  /** Sends a file along. */
  declare attach: (kind: DraftKind, file: File) => Promise<boolean>;
  /** The name of the file that is being sent. */
  declare attaching: string | null;
  /** The name of a file that is too large. */
  declare tooLarge: string | null;
  /** What is being looked for to be put into the text. */
  declare picking: Asked | null;
  /** The questions whose answers were shown when sending was tried. */
  declare warned: string[];
  declare offline: boolean;
  declare sending: boolean;
  declare problem: Problem | null;

  constructor() {
    super();
    this.kinds = ['reply', 'note'];
    this.kind = 'reply';
    this.text = '';
    this.spoken = null;
    this.customer = '';
    this.again = () => [];
    this.attaching = null;
    this.tooLarge = null;
    this.picking = null;
    this.warned = [];
    this.offline = false;
    this.sending = false;
    this.problem = null;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="kinds" role="group" aria-label=${t('composer.kinds')}>${this.kinds.map((kind) => this.#tab(kind))}</div>
      ${this.#held()} ${this.#known()} ${this.#picker()}
      <textarea class="field ${this.kind}" rows="2" aria-label=${t(`composer.${this.kind}`)} lang=${this.#lang ?? nothing}
        placeholder=${t(`composer.${this.kind}-hint`)} .value=${live(this.text)} @input=${this.#type} @keydown=${this.#keys}
        @paste=${this.#dropped} @drop=${this.#dropped} @dragover=${this.#dragged}></textarea>
      <div class="foot">
        <button class="button primary" aria-disabled=${!this.#sendable} @click=${() => this.#send()}>
          ${icon(this.kind === 'note' ? 'note' : 'send')} ${this.#sendWords} <kbd>Ctrl Enter</kbd>
        </button>
        <button class="button quiet icon" aria-label=${t('composer.attach')} title=${t('composer.attach')} ?disabled=${this.offline || this.attaching !== null}
          @click=${() => this.renderRoot.querySelector<HTMLInputElement>('[type=file]')?.click()}>${icon('clip')}</button>
        <input type="file" hidden accept=${accepted} @change=${this.#chosen} />
        <span class="meta" role="status">${this.#status()}</span>
      </div>`;
  }

  #picker(): TemplateResult | typeof nothing {
    if (this.picking === null) return nothing;
    return html`<tl-picker .asked=${this.picking} .load=${this.choices} @tl-picked=${this.#picked}></tl-picker>`;
  }

  /** Why it was not sent: what others said meanwhile stands there to be read first. */
  #held(): TemplateResult | typeof nothing {
    if (this.problem === null) return nothing;
    if (this.problem.came.length === 0) return problemNotice(this.problem, this.#sendable ? () => this.#send() : null);
    return html`<div class="notice warning came" role="alert">
      <p><b>${t('composer.came')}</b></p>
      <ul>
        ${this.problem.came.slice(-3).map((line) => html`<li><b>${line.from === 'customer' ? this.customer : line.by.name}:</b> ${line.text}</li>`)}
      </ul>
      <p class="dense">${t('composer.came-then')}</p>
    </div>`;
  }

  get #asked(): KnownFact[] {
    return this.kind === 'reply' ? this.again(this.text) : [];
  }

  get #unread(): boolean {
    return this.#asked.some((fact) => !this.warned.includes(fact.question));
  }

  /** The answer to what is being asked stands there before it is asked again. */
  #known(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (asked.length === 0) return nothing;
    return html`<div class="notice success known" role="status">
      <p><b>${t('composer.known')}</b></p>
      <ul>${asked.map((fact) => html`<li>${fact.label}: <b>${fact.answer}</b> <span class="meta">${t('case.heard', { by: fact.by, at: moment(fact.at) })}</span></li>`)}</ul>
    </div>`;
  }

  get #sendWords(): string {
    if (this.#asked.length > 0) return t('composer.send-again');
    return t(this.problem !== null && this.problem.came.length > 0 ? 'composer.send-still' : `composer.send-${this.kind}`);
  }

  #tab(kind: DraftKind): TemplateResult {
    return html`<button aria-pressed=${kind === this.kind} @click=${() => this.tell('tl-kind', kind)}>
      ${t(`composer.${kind}`)} <kbd>${kind === 'reply' ? 'R' : 'N'}</kbd>
    </button>`;
  }

  /** Replies are written in the customer's language, notes in one's own. */
  get #lang(): string | null {
    return this.kind === 'reply' ? this.spoken : null;
  }

  get #sendable(): boolean {
    return !this.offline && !this.sending && this.text.trim() !== '';
  }

  #status(): string {
    if (this.offline) return t('composer.offline');
    if (this.attaching !== null) return t('composer.attaching', { name: this.attaching });
    if (this.tooLarge !== null) return t('composer.too-large', { name: this.tooLarge });
    if (this.sending) return t('composer.sending');
    return this.text === '' ? '' : t('composer.kept');
  }

  #send(): void {
    if (!this.#sendable) return;
    if (this.#unread) this.warned = this.#asked.map((fact) => fact.question);
    else this.tell<Written>('tl-send', { kind: this.kind, text: this.text.trim() });
  }

  async #attach(files: readonly File[]): Promise<void> {
    this.tooLarge = files.find((file) => file.size > mostBytes)?.name ?? null;
    for (const file of files.filter((each) => each.size <= mostBytes)) {
      this.attaching = file.name;
      await this.attach(this.kind, file);
    }
    this.attaching = null;
  }

  readonly #chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    void this.#attach([...(field.files ?? [])]);
    field.value = ''; // the same file can be chosen again
  };

  /** Files that are pasted or dropped are sent along; text goes where it always goes. */
  readonly #dropped = (event: ClipboardEvent | DragEvent): void => {
    const files = filesOf(event);
    if (files.length === 0 || this.offline || this.attaching !== null) return;
    event.preventDefault();
    void this.#attach(files);
  };

  readonly #dragged = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };

  readonly #type = (event: Event): void => {
    const { value, selectionStart } = event.target as HTMLTextAreaElement;
    this.#changed(value);
    this.picking = asked(value, selectionStart, this.kind);
    if (this.picking !== null) import('../inserts/picker.ts').catch(() => (this.picking = null)); // typed on without it
  };

  #changed(text: string): void {
    this.text = text;
    this.tell<Written>('tl-draft', { kind: this.kind, text });
  }

  readonly #picked = async ({ detail }: CustomEvent<Choice>): Promise<void> => {
    const field = this.renderRoot.querySelector('textarea');
    if (this.picking === null || field === null) return;
    const { from, typed } = this.picking;
    this.picking = null;
    this.#changed(this.text.slice(0, from) + detail.insert + this.text.slice(from + typed.length + 1));
    await this.updateComplete;
    field.focus();
    const gap = detail.insert.indexOf('[');
    const end = gap < 0 ? -1 : detail.insert.indexOf(']', gap) + 1;
    if (gap < 0) field.setSelectionRange(from + detail.insert.length, from + detail.insert.length);
    else field.setSelectionRange(from + gap, from + end);
  };

  /** True when the key was for the list above the text. */
  #pickedBy(event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const took = event.key === 'Escape' || (plain && (this.renderRoot.querySelector<Picker>('tl-picker')?.takes?.(event.key) ?? false));
    if (!took) return false;
    if (event.key === 'Escape') this.picking = null;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (this.picking !== null && this.#pickedBy(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#send();
    }
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
  };
}

define('tl-composer', Composer);
