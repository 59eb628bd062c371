import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { supervision } from '../api/hub.ts';
import type { Problem } from '../api/result.ts';
import { problemNotice } from '../desk/problem.ts';
import { Refresher } from '../desk/refresher.ts';
import { define, HubElement } from '../elements/element.ts';
import '../elements/shell/shell.ts';
import { timeWithSeconds } from '../i18n/format.ts';
import type { LiveStatus } from '../live/protocol.ts';
import { Store } from '../live/store.ts';
import type { Seat } from '../session/session.ts';
import type { Wallboard, WallboardListName } from '../wire/types.ts';
import { noBoard, pause, received, resume, type BoardState } from './board.ts';
import './list-dialog.ts';
import type { ListDialog } from './list-dialog.ts';
import { moods } from './moods.ts';
import { stateStyles } from './stale.styles.ts';
import { styles } from './supervisor.styles.ts';
import { tableStyles } from './table.styles.ts';
import * as tables from './tables.ts';
import { figures, tile } from './tiles.ts';
import { t } from './words.ts';

/**
 * The floor as it is: six figures, what needs somebody, queues, people, moods and why customers come back. It can be held
 * still, keeps a figure still while the keyboard is on it, and goes grey as soon as it is not live any more.
 */
export class Supervisor extends HubElement {
  static override styles = [HubElement.styles, tableStyles, styles, stateStyles];
  static override properties = { status: { state: true }, problem: { state: true }, wall: { state: true }, still: { state: true }, now: { state: true } };
  declare seat: Seat;
  declare status: LiveStatus;
  declare problem: Problem | null;
  declare wall: boolean;
  /** The tile the keyboard is on, with the board as it was then. */
  declare still: { name: string; board: Wallboard; elapsed: number } | null;
  declare now: number;
  readonly #store = new Store<BoardState>(noBoard);
  readonly #refresher = new Refresher(() => this.#load());
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.status = { state: 'connecting', since: Date.now(), heard: null };
    this.problem = null;
    this.wall = false;
    this.still = null;
    this.now = Date.now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.#store);
    const live = this.seat.live.listen({
      delta: (delta) => delta.type === 'wallboard' && this.#receive(delta.data),
      reset: () => void this.#refresher.request(),
      status: (status) => (this.status = status),
    });
    this.seat.live.follow(this, ['wallboard']);
    const clock = setInterval(() => (this.now = Date.now()), 1_000);
    const full = () => (this.wall = document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', full);
    this.#stop = [live, () => clearInterval(clock), () => document.removeEventListener('fullscreenchange', full)];
    void this.#refresher.request();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const urgent = this.#urgent;
    document.title = `${urgent > 0 ? `(${urgent}) ` : ''}${t('title')} - Throughline`;
  }

  override render(): TemplateResult {
    const { board } = this.#store.state;
    return html`<tl-shell .seat=${this.seat} page="supervisor">
      <div class="board ${this.#stale ? 'stale' : ''} ${this.wall ? 'wall' : ''}">
        ${this.#bar()} ${this.problem === null ? nothing : problemNotice(this.problem, () => void this.#refresher.request())}
        ${board === null ? (this.problem === null ? html`<p class="meta">${t('loading')}</p>` : nothing) : this.#board(board)}
        <p class="visually-hidden" role="status">${this.#urgent > 0 ? t('needs.told', { n: this.#urgent }) : ''}</p>
      </div>
      <tl-list-dialog></tl-list-dialog>
    </tl-shell>`;
  }

  get #stale(): boolean {
    return this.status.state === 'stale' || this.status.state === 'lost';
  }

  get #urgent(): number {
    return this.#store.state.board?.needs.filter((need) => need.severity === 'alert').length ?? 0;
  }

  /** Seconds since the shown board was made; time stands still with a board that is held, or that nobody vouches for. */
  get #elapsed(): number {
    const { paused, arrived } = this.#store.state;
    return paused || this.#stale ? 0 : Math.max(0, Math.floor((this.now - arrived) / 1000));
  }

  #bar(): TemplateResult {
    const { paused, missed } = this.#store.state;
    return html`<div class="bar">
      <h2>${t('title')}</h2>
      <p class="beat ${this.#stale ? 'gone' : ''}">
        ${this.#beat()} ${paused && missed > 0 ? html`<span class="meta">${t('paused.missed', { n: missed })}</span>` : nothing}
      </p>
      <button class="button" aria-pressed=${paused} @click=${() => this.#store.set(paused ? resume : pause)}>
        ${t(paused ? 'resume' : 'pause')}
      </button>
      <button class="button" @click=${() => this.#toWall()}>${t(this.wall ? 'wall.end' : 'wall')}</button>
    </div>`;
  }

  #beat(): string {
    const { board, paused } = this.#store.state;
    const heard = this.status.heard ?? (board === null ? null : Date.parse(board.at));
    if (this.#stale && heard !== null) return t('stale', { at: timeWithSeconds(heard) });
    if (paused && board !== null) return t('paused', { at: timeWithSeconds(board.at) });
    return heard === null ? t('connecting') : t('live', { at: timeWithSeconds(heard) });
  }

  #board(board: Wallboard): TemplateResult {
    const elapsed = this.#elapsed;
    const open = (name: WallboardListName) => this.#open(name, board);
    const shown = figures(board.tiles, elapsed);
    const kept = this.still === null ? [] : figures(this.still.board.tiles, this.still.elapsed);
    return html`${board.complete ? nothing : html`<p class="notice warning" role="status">${t('incomplete')}</p>`}
      <ul class="tiles" aria-label=${t('tiles')} @focusin=${this.#hold} @focusout=${() => (this.still = null)}>
        ${shown.map((figure) => {
          const still = this.still?.name === figure.name;
          const one = still ? (kept.find((each) => each.name === figure.name) ?? figure) : figure;
          return tile(one, this.#store.state.samples, still, open);
        })}
      </ul>
      <div class="columns">
        <div>${tables.needs(board.needs)} ${moods(board.moods)}</div>
        <div>
          ${tables.queues(board, elapsed, (queue) => this.#open('waiting', board, queue))} ${tables.agents(board.agents)}
          ${tables.topics(board, () => open('repeats'))}
        </div>
      </div>`;
  }

  #open(name: WallboardListName, board: Wallboard, queue: string | null = null): void {
    const heading = t(`tile.${name}`, { seconds: board.tiles.serviceLevel.seconds });
    void this.renderRoot.querySelector<ListDialog>('tl-list-dialog')?.open(name, heading, queue);
  }

  /** A figure the keyboard is on does not change under the reader; it says so. */
  readonly #hold = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const { board } = this.#store.state;
    const name = target.dataset['tile'];
    this.still = board !== null && name !== undefined && target.matches(':focus-visible') ? { name, board, elapsed: this.#elapsed } : null;
  };

  #toWall(): void {
    if (this.wall) void document.exitFullscreen();
    else void this.renderRoot.querySelector('.board')?.requestFullscreen();
  }

  #receive(board: Wallboard): void {
    this.problem = null;
    this.#store.set((state) => received(state, board, Date.now()));
  }

  async #load(): Promise<void> {
    const answer = await supervision.wallboard();
    if (answer.ok) this.#receive(answer.value);
    else this.problem = answer.problem;
  }
}

define('tl-supervisor', Supervisor);
