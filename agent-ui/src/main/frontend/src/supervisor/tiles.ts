import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../elements/icon/icon.ts';
import { duration, percent } from '../i18n/format.ts';
import type { Wallboard, WallboardListName } from '../wire/types.ts';
import { trend, type Sample } from './board.ts';
import { above, below, limits, staffGrade, type Grade } from './grade.ts';
import { t } from './words.ts';

/** One figure: what it is called, how it is doing, and what it is made of. */
interface Figure {
  readonly name: WallboardListName;
  readonly label: string;
  readonly value: string;
  readonly grade: Grade;
  readonly detail: string;
}

/** The six figures of the board; `elapsed` seconds passed since it was made. */
export function figures(tiles: Wallboard['tiles'], elapsed: number): readonly Figure[] {
  const { waiting, longest, serviceLevel, repeats, angry, staff } = tiles;
  const seconds = waiting.count === 0 ? longest.seconds : longest.seconds + elapsed;
  const share = ({ count, contacts }: { count: number; contacts: number }): string => t('share', { count, contacts });
  return [
    { name: 'waiting', label: t('tile.waiting'), value: String(waiting.count), grade: above(waiting.count, limits.waiting), detail: t('limit.above', { limit: limits.waiting.alert }) },
    { name: 'longest', label: t('tile.longest'), value: duration(seconds), grade: above(seconds, limits.longest), detail: t('limit.above', { limit: duration(limits.longest.alert) }) },
    {
      name: 'service-level',
      label: t('tile.service-level', { seconds: serviceLevel.seconds }),
      value: shown(serviceLevel.percent),
      grade: below(serviceLevel.percent, limits['service-level']),
      detail: `${t('share.answered', { within: serviceLevel.within, answered: serviceLevel.answered })}, ${t('limit.below', { limit: percent(limits['service-level'].warn) })}`,
    },
    { name: 'repeats', label: t('tile.repeats'), value: shown(repeats.percent), grade: above(repeats.percent, limits.repeats), detail: share(repeats) },
    { name: 'angry', label: t('tile.angry'), value: shown(angry.percent), grade: above(angry.percent, limits.angry), detail: share(angry) },
    {
      name: 'staff',
      label: t('tile.staff'),
      value: t('staff.free', { n: staff.free }),
      grade: staffGrade(tiles),
      detail: t('staff.rest', { busy: staff.busy, wrapUp: staff.wrapUp, pause: staff.break, offline: staff.offline }),
    },
  ];
}

function shown(value: number | null): string {
  return value === null ? '-' : percent(value);
}

/** A tile is a button: it opens the list that it counts. State is a colour, a sign and a word. */
export function tile(figure: Figure, samples: readonly Sample[], still: boolean, open: (name: WallboardListName) => void): TemplateResult {
  const { name, label, value, grade, detail } = figure;
  const going = trend(samples, name);
  return html`<li>
    <button class="tile ${grade}" data-tile=${name} @click=${() => open(name)}>
      <span class="label">${label}</span>
      <span class="value">${value}</span>
      <span class="grade">${sign(grade)} <span>${word(name, grade)}</span></span>
      <span class="detail">${still ? t('tile.still') : detail}</span>
      <span class="spark">${spark(samples.map((one) => one[name]))} ${going === null ? '' : t(`trend.${going}`)}</span>
    </button>
  </li>`;
}

function word(name: WallboardListName, grade: Grade): string {
  if (name === 'staff' && (grade === 'alert' || grade === 'warn')) return t(`grade.${grade}.staff`);
  if (grade === 'alert' && (name === 'longest' || name === 'service-level')) return t(`grade.alert.${name}`);
  return t(`grade.${grade}`);
}

export function sign(grade: Grade): TemplateResult | string {
  if (grade === 'alert') return icon('warn');
  if (grade === 'warn') return '~';
  return grade === 'ok' ? icon('done') : '';
}

/** The figure since this page was opened. */
function spark(values: readonly (number | null)[]): TemplateResult {
  const known = values.filter((value) => value !== null);
  const top = Math.max(1, ...known);
  const points = known.map((value, place) => `${(place * 100) / Math.max(1, known.length - 1)},${22 - (20 * value) / top}`);
  const drawn = known.length < 2 ? nothing : svg`<polyline points=${points.join(' ')}></polyline>`;
  return html`<svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>`;
}
