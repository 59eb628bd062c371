import { html, type TemplateResult } from 'lit';
import { ago, duration, percent, secondsSince, time } from '../i18n/format.ts';
import type { Wallboard } from '../wire/types.ts';
import { above, below, limits, type Grade } from './grade.ts';
import { sign } from './tiles.ts';
import { t } from './words.ts';

type Need = Wallboard['needs'][number];
type Agent = Wallboard['agents'][number];

/** What needs the supervisor, most urgent first. */
export function needs(all: readonly Need[]): TemplateResult {
  return html`<section class="card" aria-labelledby="needs">
    <h2 id="needs">${t('needs')}</h2>
    ${all.length === 0
      ? html`<p class="meta">${t('needs.none')}</p>`
      : html`<ul class="needs">
          ${all.map(
            (need) => html`<li class=${need.severity}>
              <span class="sign">${sign(need.severity)} <span class="visually-hidden">${t(`needs.${need.severity}`)}</span></span>
              <span>${need.text}</span>
              <time class="meta" datetime=${need.since}>${ago(need.since)}</time>
            </li>`,
          )}
        </ul>`}
  </section>`;
}

export function queues(board: Wallboard, elapsed: number, open: (queue: string) => void): TemplateResult {
  return html`<section class="card" aria-labelledby="queues">
    <h2 id="queues">${t('queues')}</h2>
    ${board.queues.length === 0 ? html`<p class="meta">${t('queues.none')}</p>` : html`<table>
      <thead>
        <tr>
          <th scope="col">${t('column.queue')}</th>
          <th scope="col">${t('column.waiting')}</th>
          <th scope="col">${t('column.longest')}</th>
          <th scope="col">${t('column.level')}</th>
          <th scope="col" title=${t('column.abandoned.hint')}>${t('column.abandoned')}</th>
          <th scope="col">${t('column.free')}</th>
        </tr>
      </thead>
      <tbody>
        ${board.queues.map((queue) => {
          const longest = queue.waiting === 0 ? 0 : queue.longestSeconds + elapsed;
          return html`<tr>
            <th scope="row">${queue.name}${queue.open ? '' : html` <span class="meta">${t('queue.closed')}</span>`}</th>
            <td><button class="count" aria-label=${t('queue.open', { n: queue.waiting, queue: queue.name })} @click=${() => open(queue.name)}>${queue.waiting}</button></td>
            ${graded(duration(longest), above(longest, limits.longest))}
            ${graded(queue.serviceLevelPercent === null ? '-' : percent(queue.serviceLevelPercent), below(queue.serviceLevelPercent, limits['service-level']))}
            <td>${t('abandoned.figures', { n: queue.abandoned, short: queue.shortAbandoned })}</td>
            <td>${queue.free}</td>
          </tr>`;
        })}
      </tbody>
    </table>`}
  </section>`;
}

function graded(text: string, grade: Grade): TemplateResult {
  return html`<td class=${grade}>
    ${grade === 'warn' || grade === 'alert' ? html`<span class="sign">${sign(grade)}<span class="visually-hidden"> ${t(`needs.${grade}`)} </span></span>` : ''}
    ${text}
  </td>`;
}

const order: Agent['presence'][] = ['available', 'transfers', 'wrap-up', 'busy', 'break', 'offline'];

export function agents(all: readonly Agent[]): TemplateResult {
  const sorted = [...all].sort((a, b) => order.indexOf(a.presence) - order.indexOf(b.presence) || a.name.localeCompare(b.name));
  return html`<section class="card" aria-labelledby="agents">
    <h2 id="agents">${t('agents')}</h2>
    ${all.length === 0 ? html`<p class="meta">${t('agents.none')}</p>` : html`<table>
      <thead>
        <tr>
          <th scope="col">${t('column.name')}</th>
          <th scope="col">${t('column.presence')}</th>
          <th scope="col">${t('column.since')}</th>
          <th scope="col">${t('column.contacts')}</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map((agent) => html`<tr>
          <th scope="row">${agent.name}</th>
          <td><span class="presence ${agent.presence}"></span> ${t(`presence.${agent.presence}`)}${(agent.reason ?? null) === null ? '' : `: ${agent.reason}`}</td>
          <td>${agent.presence === 'offline' ? '-' : html`<time datetime=${agent.since} title=${time(agent.since)}>${duration(secondsSince(agent.since))}</time>`}</td>
          <td>${agent.contacts}</td>
        </tr>`)}
      </tbody>
    </table>`}
  </section>`;
}

/** Why customers come back. */
export function topics(board: Wallboard, open: () => void): TemplateResult {
  return html`<section class="card" aria-labelledby="topics">
    <h2 id="topics">${t('topics')}</h2>
    ${board.topics.length === 0
      ? html`<p class="meta">${t('topics.none')}</p>`
      : html`<ol class="topics">
          ${board.topics.map(
            (topic) => html`<li>
              <span>${topic.label}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${topic.percent} height="8"></rect></svg>
              <button class="count" @click=${open}>${percent(topic.percent)} (${topic.count})</button>
            </li>`,
          )}
        </ol>`}
  </section>`;
}
