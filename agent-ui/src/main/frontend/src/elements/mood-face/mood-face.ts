import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Face, MoodSource } from '../../wire/types.ts';
import { define, HubElement } from '../element.ts';
import { t } from '../words.ts';
import { styles } from './mood-face.styles.ts';

const mouths: Record<Face, SVGTemplateResult> = {
  angry: svg`<path class="glyph" d="M7 15.5c1.8-2.3 6.2-2.3 8 0M6 7.5l3.2 1.6M16 7.5l-3.2 1.6"/>`,
  disappointed: svg`<path class="glyph" d="M7.5 15c1.8-1.7 5.2-1.7 7 0"/>`,
  indifferent: svg`<path class="glyph" d="M7.5 14.2h7"/>`,
  happy: svg`<path class="glyph" d="M7 13c1.8 2.9 6.2 2.9 8 0"/>`,
};

/**
 * A customer's mood: one of four faces, or a dash when nobody knows. Never colour alone: it has a name, and with `word`
 * also the word. The rim tells the source: solid when the customer said so, a ring with a dot when a colleague noted it,
 * a dashed ring when it was estimated.
 */
export class MoodFace extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { mood: {}, source: {}, word: { type: Boolean }, silent: { type: Boolean } };

  declare mood: Face | null;
  declare source: MoodSource | null;
  /** Writes the word beside the face. */
  declare word: boolean;
  /** The text around it already says the mood. */
  declare silent: boolean;

  constructor() {
    super();
    this.mood = null;
    this.source = null;
    this.word = false;
    this.silent = false;
  }

  override render(): TemplateResult {
    const name = moodName(this.mood, this.source);
    const drawing = this.mood === null ? dash : face(this.mood, this.source);
    if (this.word) return html`${picture(drawing, null, this.#classes)}<span>${moodWord(this.mood)}</span>`;
    return html`${picture(drawing, this.silent ? null : name, this.#classes)}`;
  }

  get #classes(): string {
    return `${this.mood ?? 'unknown'} ${this.source ?? ''}`;
  }
}

function picture(drawing: SVGTemplateResult, name: string | null, classes: string): TemplateResult {
  if (name === null) return html`<svg class=${classes} viewBox="0 0 22 22" aria-hidden="true">${drawing}</svg>`;
  return html`<svg class=${classes} viewBox="0 0 22 22" role="img" aria-label=${name}>
    <title>${name}</title>
    ${drawing}
  </svg>`;
}

const dash = svg`<path class="glyph" d="M6.5 11h9"/>`;

function face(mood: Face, source: MoodSource | null): SVGTemplateResult {
  const rimmed = source === 'noted' || source === 'estimated';
  return svg`
    <circle class="disc" cx="11" cy="11" r=${rimmed ? 8.6 : 10.5}></circle>
    ${rimmed ? svg`<circle class="ring" cx="11" cy="11" r="10.6"></circle>` : nothing}
    ${source === 'noted' ? svg`<circle class="mark" cx="18.5" cy="3.5" r="2.2"></circle>` : nothing}
    <circle class="dot" cx="8" cy="9.8" r="1.2"></circle><circle class="dot" cx="14" cy="9.8" r="1.2"></circle>
    ${mouths[mood]}`;
}

export function moodWord(mood: Face | null): string {
  return mood === null ? t('mood.unknown') : t(`mood.${mood}`);
}

/** "boos, zei de klant" */
export function moodName(mood: Face | null, source: MoodSource | null): string {
  if (mood === null) return t('mood.unknown-name');
  return source === null ? t('mood.name', { mood: moodWord(mood) }) : t(`mood.name.${source}`, { mood: moodWord(mood) });
}

define('tl-mood-face', MoodFace);
