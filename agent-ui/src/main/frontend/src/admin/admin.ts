import { html, nothing, type TemplateResult } from 'lit';
import { actionKey } from '../api/client.ts';
import { administration, people } from '../api/hub.ts';
import type { Problem, Result } from '../api/result.ts';
import { define, HubElement } from '../elements/element.ts';
import '../elements/shell/shell.ts';
import { toast } from '../elements/toasts/toasts.ts';
import type { Seat } from '../session/session.ts';
import type { ApiKey, Directory, NewUser, Scope, Topics, UserAccount, UserChange } from '../wire/types.ts';
import { styles } from './admin.styles.ts';
import './api-keys.ts';
import './people.ts';
import { t } from './words.ts';

/** Who may sign in, which machines may talk to the hub, and what the agents ask and note. */
export class Admin extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    users: { state: true },
    keys: { state: true },
    topics: { state: true },
    directory: { state: true },
    secret: { state: true },
    problem: { state: true },
  };
  declare seat: Seat;
  declare users: UserAccount[] | null;
  declare keys: ApiKey[] | null;
  declare topics: Topics | null;
  declare directory: Directory | null;
  /** The secret of the key just made; shown once. */
  declare secret: string | null;
  declare problem: Problem | null;
  /** The language the hub last answered in: it speaks another one only once it was told to. */
  #spoken: string | null = null;

  constructor() {
    super();
    this.users = null;
    this.keys = null;
    this.topics = null;
    this.directory = null;
    this.secret = null;
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.seat.session);
  }

  override updated(): void {
    document.title = t('title');
    const { language } = this.seat.session.state.user;
    if (language === this.#spoken) return;
    this.#spoken = language;
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<tl-shell .seat=${this.seat} page="admin" still>
      <div class="page">
        ${this.#trouble()}
        <tl-people .users=${this.users} .directory=${this.directory} @tl-add-user=${this.#addUser} @tl-change-user=${this.#changeUser}></tl-people>
        <tl-api-keys .keys=${this.keys} .secret=${this.secret} @tl-add-key=${this.#addKey} @tl-revoke-key=${this.#revokeKey}></tl-api-keys>
        ${this.topics === null ? nothing : this.#words(this.topics)}
      </div>
    </tl-shell>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    if (this.problem === null) return nothing;
    const said = [this.problem.title, ...this.problem.errors.map((error) => error.detail)].filter((text) => text !== '').join(' ');
    return html`<div class="notice danger" role="alert">
      <p>${said === '' ? t('problem') : said}</p>
      <button class="button" @click=${() => this.#load()}>${t('retry')}</button>
    </div>`;
  }

  #words(topics: Topics): TemplateResult {
    return html`<section aria-labelledby="topics">
      <div class="head"><h2 id="topics">${t('topics')}</h2><span class="meta">${t('topics.where')}</span></div>
      <div class="table" tabindex="0" role="group" aria-labelledby="topics">
        <table>
          <thead><tr><th scope="col">${t('topic')}</th><th scope="col">${t('topic.questions')}</th><th scope="col">${t('topic.queue')}</th></tr></thead>
          <tbody>
            ${topics.items.map((topic) => html`<tr>
              <td>${topic.label}</td><td>${topic.questions.map((question) => question.label).join(', ')}</td>
              <td>${this.directory?.queues.find((queue) => queue.id === topic.defaultQueue)?.name ?? topic.defaultQueue ?? ''}</td>
            </tr>`)}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  async #load(): Promise<void> {
    const [users, keys, topics, directory] = await Promise.all([administration.users(), administration.keys(), people.topics(), people.directory()]);
    if (users.ok) this.users = users.value.items;
    if (keys.ok) this.keys = keys.value.items;
    if (topics.ok) this.topics = topics.value;
    if (directory.ok) this.directory = directory.value;
    const failed = [users, keys, topics, directory].find((answer) => !answer.ok);
    this.problem = failed?.ok === false ? failed.problem : null;
  }

  async #did<T>(call: Promise<Result<T>>, said: string): Promise<T | null> {
    const answer = await call;
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return null;
    toast(said);
    await this.#load();
    return answer.value;
  }

  readonly #addUser = ({ detail }: CustomEvent<NewUser>): void => {
    void this.#did(administration.addUser(detail, actionKey()), t('user.added', { name: detail.name }));
  };

  readonly #changeUser = ({ detail }: CustomEvent<{ user: string; change: UserChange }>): void => {
    void this.#did(administration.changeUser(detail.user, detail.change), t('user.changed'));
  };

  readonly #addKey = async ({ detail }: CustomEvent<{ name: string; scopes: Scope[] }>): Promise<void> => {
    const made = await this.#did(administration.addKey(detail.name, detail.scopes, actionKey()), t('key.added', { name: detail.name }));
    this.secret = made?.secret ?? null;
  };

  readonly #revokeKey = ({ detail }: CustomEvent<string>): void => {
    this.secret = null;
    void this.#did(administration.revokeKey(detail), t('key.revoked'));
  };
}

define('tl-admin', Admin);
