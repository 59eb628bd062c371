import { html, type TemplateResult } from 'lit';
import { moodWord } from '../elements/mood-face/mood-face.ts';
import { money } from '../i18n/format.ts';
import type { Face, Return } from '../wire/types.ts';
import { t } from './words.ts';

const faces: readonly Face[] = ['angry', 'disappointed', 'indifferent', 'happy'];

/** A new one or a repair costs the customer nothing; naming its worth would read as a price. */
function settled({ kind, amount }: Return['settlement'][number], currency: string): string {
  const what = t(`get.${kind}`);
  return kind === 'replacement' || kind === 'repair' ? t('get.free', { what }) : t('get.total', { what, amount: money(amount, currency) });
}

/** After F8: what was recorded, how the customer took it, and that the next one can simply be scanned. */
export function done(made: Return, mood: Face | null, moodIs: (face: Face) => void): TemplateResult {
  return html`<section class="zone done" aria-labelledby="done">
    <h2 id="done" tabindex="-1">${t('done.title', { number: made.number })}</h2>
    <ul>
      ${made.lines.map((line) => html`<li>${t('done.line', { quantity: line.quantity, name: line.name })}</li>`)}
    </ul>
    <p class="sum">
      ${made.settlement.map((part) => settled(part, made.currency)).join(', ')}
    </p>
    <p>${t(made.state === 'settled' || made.state === 'closed' ? 'done.state.settled' : 'done.state.other')}</p>
    <div role="group" aria-labelledby="mood">
      <h3 id="mood">${t('done.mood')}</h3>
      <div class="options">
        ${faces.map(
          (face) => html`<button class="button option" aria-pressed=${mood === face} @click=${() => moodIs(face)}>
            <tl-mood-face .mood=${face} silent></tl-mood-face> ${moodWord(face)}
          </button>`,
        )}
      </div>
      <p role="status">${mood === null ? '' : t('done.mood.noted', { mood: moodWord(mood) })}</p>
    </div>
    <p class="next">${t('done.next')}</p>
  </section>`;
}
