import { css, html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { moodName, moodWord } from '../../elements/mood-face/mood-face.ts';
import { ago, dateTime, year } from '../../i18n/format.ts';
import type { CustomerPromise, Face, Handle, Story } from '../../wire/types.ts';
import { t } from '../words.ts';

const faces: Face[] = ['angry', 'disappointed', 'indifferent', 'happy'];

/**
 * The first three seconds: who it is and how they feel, which contact this is, what it is about, what we promised, in
 * which language, how sure we are. One click on a face corrects the mood.
 * @fires tl-mood with the face, tl-call with a number
 */
export class Identity extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .who {
        display: flex;
        align-items: center;
        gap: var(--tl-2);
      }

      .who tl-mood-face {
        --face: 32px;
      }

      h2 {
        font-size: var(--tl-title);
        line-height: 1.2;
        overflow-wrap: anywhere;
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
        margin-top: var(--tl-2);
      }

      li {
        display: flex;
        align-items: baseline;
        gap: 6px;
      }

      li svg {
        align-self: center;
      }

      .handle {
        display: inline-block;
        margin-inline-end: var(--tl-3);
        white-space: nowrap;
      }

      li span {
        overflow-wrap: anywhere;
      }

      .late {
        color: var(--tl-danger);
        font-weight: 600;
      }

      .faces {
        display: flex;
        align-items: center;
        gap: 2px;
        margin-top: var(--tl-2);
      }

      .faces button {
        display: grid;
        place-items: center;
        min-width: var(--tl-small);
        min-height: var(--tl-small);
        padding: 0;
        border: 1px solid transparent;
        border-radius: var(--tl-radius);
        background: transparent;
      }

      .faces button:hover,
      .faces button[aria-pressed='true'] {
        border-color: var(--tl-border-strong);
        background: var(--tl-subtle);
      }

      .faces .meta {
        margin-inline-start: 6px;
      }
    `,
  ];
  static override properties = { story: { attribute: false }, calls: { type: Boolean }, offline: { type: Boolean } };
  declare story: Story;
  /** She can be called from here. */
  declare calls: boolean;
  declare offline: boolean;

  constructor() {
    super();
    this.calls = false;
    this.offline = false;
  }

  override render(): TemplateResult {
    const { customer, mood } = this.story;
    return html`<div class="who">
        <tl-mood-face .mood=${mood?.face ?? null} .source=${mood?.source ?? null}></tl-mood-face>
        <div>
          <h2>${customer.name ?? t('story.nameless')}</h2>
          <p class="meta">${this.#moodLine()}</p>
        </div>
      </div>
      ${this.#faces()}
      <ul class="dense">
        ${this.#facts().map((fact) => html`<li>${fact}</li>`)}
      </ul>`;
  }

  #moodLine(): string {
    const { mood } = this.story;
    if (mood === null) return moodName(null, null);
    const by = mood.by === null ? '' : `, ${mood.by}`;
    return `${moodName(mood.face, mood.source)}${by}, ${ago(mood.at)}`;
  }

  #faces(): TemplateResult {
    const now = this.story.mood?.face;
    return html`<div class="faces" role="group" aria-label=${t('story.set-mood')}>
      ${faces.map(
        (face) => html`<button aria-pressed=${face === now} aria-label=${moodWord(face)} title=${moodWord(face)} ?disabled=${this.offline}
          @click=${() => this.tell('tl-mood', face)}><tl-mood-face .mood=${face} silent></tl-mood-face></button>`,
      )}
      <span class="meta">${t(now === undefined ? 'story.ask-mood' : 'story.set-mood-hint')}</span>
    </div>`;
  }

  #facts(): TemplateResult[] {
    const { contactNumber, headline, customer, since } = this.story;
    const nth = contactNumber.count > 1 ? t('story.nth', { n: contactNumber.count, days: contactNumber.days }) : null;
    const handles = customer.handles.filter((handle) => handle.kind !== 'visitor');
    const known = since === null || handles.length === 0 ? null : t('story.since', { year: year(since) });
    return [
      nth === null ? null : html`${icon('repeat')}<b>${nth}</b>`,
      headline === null ? null : html`${icon('note')}<span>${headline}</span>`,
      ...this.#promises().map((promise) => this.#promise(promise)),
      customer.language === null ? null : html`${icon('web')}<span>${t(`speaks.${customer.language === 'en' ? 'en' : 'nl'}`)}</span>`,
      html`${icon('user')}<span>${[this.#certainty(), known].filter(Boolean).join(' · ')}</span>`,
      handles.length === 0 ? null : html`${icon('phone')}<span>${handles.slice(0, 3).map((handle) => this.#handle(handle))}</span>`,
    ].filter((fact): fact is TemplateResult => fact !== null);
  }

  #promises(): CustomerPromise[] {
    const unsolved = this.story.cases.filter((known) => known.state === 'open').flatMap((known) => known.promises);
    const standing = unsolved.filter((promise) => promise.state === 'open' || promise.state === 'broken');
    return standing.sort((left, right) => left.due.localeCompare(right.due)).slice(-2);
  }

  #promise(promise: CustomerPromise): TemplateResult {
    const broken = promise.state === 'broken';
    const late = broken || Date.parse(promise.due) < Date.now();
    const words = t(broken ? 'story.promise-broken' : late ? 'story.promise-late' : 'story.promise', { what: promise.what, by: promise.owner, due: dateTime(promise.due) });
    return html`${icon(late ? 'warn' : 'promise')}<span class=${late ? 'late' : ''}>${words}</span>`;
  }

  #certainty(): string {
    const handles = this.story.customer.handles;
    const certain = handles.find((handle) => handle.grade === 'certain');
    if (certain !== undefined) return t('story.certain', { how: t(`handle.${certain.kind}`) });
    const likely = handles.find((handle) => handle.grade === 'likely');
    return likely === undefined ? t('story.unverified') : t('story.likely', { how: t(`handle.${likely.kind}`) });
  }

  #handle(handle: Handle): TemplateResult {
    const call = !this.calls || handle.kind !== 'phone' ? nothing : html` <button class="button quiet" ?disabled=${this.offline}
      @click=${() => this.tell('tl-call', handle.value)}>${t('call.now')}</button>`;
    return html`<span class="handle"><span class="meta">${t(`handle.${handle.kind}`)}</span> ${handle.display}${call}</span>`;
  }
}

define('tl-identity', Identity);
