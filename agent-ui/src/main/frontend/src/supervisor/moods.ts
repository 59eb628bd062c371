import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { moodWord } from '../elements/mood-face/mood-face.ts';
import { percent, time } from '../i18n/format.ts';
import type { Face, Wallboard } from '../wire/types.ts';
import { shares, type Shares } from './grade.ts';
import { t } from './words.ts';

type Hour = Wallboard['moods'][number];

const faces: readonly Face[] = ['angry', 'disappointed', 'indifferent', 'happy'];

/** Customers' mood by the hour: always angry to happy, with the shares in words and the same figures as a table. */
export function moods(hours: readonly Hour[]): TemplateResult {
  const known = hours.filter((hour) => faces.some((face) => hour[face] > 0));
  return html`<section class="card" aria-labelledby="moods">
    <h2 id="moods">${t('moods')}</h2>
    ${known.length === 0 ? html`<p class="meta">${t('moods.none')}</p>` : chart(hours)}
  </section>`;
}

function chart(hours: readonly Hour[]): TemplateResult {
  const all = shares(sum(hours));
  return html`<p>${summary(hours)}</p>
    <ul class="legend">
      ${faces.map((face) => html`<li><tl-mood-face .mood=${face} silent></tl-mood-face> ${t('moods.total', { mood: moodWord(face), percent: percent(all[face]) })}</li>`)}
    </ul>
    <div class="bars" aria-hidden="true">
      <span></span><span></span><span>${moodWord('angry')}</span>
      ${hours.map((hour) => html`<span>${time(hour.hour)}</span>${bar(shares(hour))}<span>${faces.some((face) => hour[face] > 0) ? percent(shares(hour).angry) : '-'}</span>`)}
    </div>
    <details>
      <summary>${t('moods.table')}</summary>
      ${table(hours)}
    </details>`;
}

function summary(hours: readonly Hour[]): string {
  const worst = hours.reduce((most, hour) => (shares(hour).angry > shares(most).angry ? hour : most));
  const share = shares(worst).angry;
  return share === 0 ? t('moods.calm') : t('moods.summary', { hour: time(worst.hour), percent: percent(share) });
}

function sum(hours: readonly Hour[]): Shares {
  const total = (face: Face): number => hours.reduce((count, hour) => count + hour[face], 0);
  return { angry: total('angry'), disappointed: total('disappointed'), indifferent: total('indifferent'), happy: total('happy') };
}

// Gaps of two units between the parts; the widths are shares of what the gaps leave.
function bar(parts: Shares): TemplateResult {
  const shown = faces.filter((face) => parts[face] > 0);
  const unit = (400 - 2 * Math.max(0, shown.length - 1)) / 100;
  let x = 0;
  const drawn = shown.map((face): SVGTemplateResult => {
    const width = parts[face] * unit;
    const part = svg`<rect class=${face} x=${x} width=${width} height="16"></rect>`;
    x += width + 2;
    return part;
  });
  return html`<svg viewBox="0 0 400 16" preserveAspectRatio="none">${drawn}</svg>`;
}

function table(hours: readonly Hour[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('moods.hour')}</th>
        ${faces.map((face) => html`<th scope="col">${moodWord(face)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${hours.map((hour) => html`<tr>
        <th scope="row">${time(hour.hour)}</th>
        ${faces.map((face) => html`<td>${hour[face]}</td>`)}
      </tr>`)}
    </tbody>
  </table>`;
}
