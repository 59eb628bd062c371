import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { define, HubElement } from '../elements/element.ts';
import { icon } from '../elements/icon/icon.ts';
import { byName } from '../i18n/format.ts';
import type { Directory, NewUser, Role, UserAccount, UserChange } from '../wire/types.ts';
import { styles } from './admin.styles.ts';
import { t } from './words.ts';

const roles: Role[] = ['agent', 'store', 'supervisor', 'admin'];

/**
 * Everybody who may sign in, and the dialog to let somebody in or change what they may do.
 * @fires tl-add-user, tl-change-user
 */
export class People extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { users: { attribute: false }, directory: { attribute: false }, editing: { state: true }, opened: { state: true } };
  declare users: UserAccount[] | null;
  declare directory: Directory | null;
  /** Whose account is in the dialog; null for somebody new. */
  declare editing: UserAccount | null;
  /** How often the dialog was opened; every time with a fresh form. */
  declare opened: number;

  constructor() {
    super();
    this.users = null;
    this.directory = null;
    this.editing = null;
    this.opened = 0;
  }

  override render(): TemplateResult {
    const users = [...(this.users ?? [])].sort((left, right) => byName(left.name, right.name));
    return html`<section aria-labelledby="people">
      <div class="head">
        <h2 id="people">${t('people')}</h2>
        <button class="button" @click=${() => this.#open(null)}>${icon('plus')} ${t('user.add')}</button>
      </div>
      <div class="table" tabindex="0" role="group" aria-labelledby="people" aria-busy=${this.users === null}>
        <table>
          <thead><tr>
            <th scope="col">${t('user.name')}</th><th scope="col">${t('user.id')}</th><th scope="col">${t('user.roles')}</th>
            <th scope="col">${t('user.queues')}</th><th scope="col">${t('user.branch')}</th><th scope="col"><span class="visually-hidden">${t('user.change')}</span></th>
          </tr></thead>
          <tbody>${users.map((user) => this.#row(user))}</tbody>
        </table>
      </div>
      ${this.#dialog()}
    </section>`;
  }

  #row(user: UserAccount): TemplateResult {
    return html`<tr class=${user.active ? '' : 'off'}>
      <td>${user.name}${user.active ? '' : ` (${t('user.off')})`}</td>
      <td>${user.id}</td>
      <td>${user.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
      <td>${user.queues.map((queue) => this.#queue(queue)).join(', ')}</td>
      <td>${this.directory?.branches.find((branch) => branch.id === user.branch)?.name ?? user.branch ?? ''}</td>
      <td class="act"><button class="button" aria-label=${t('user.change-who', { name: user.name })} @click=${() => this.#open(user)}>${t('user.change')}</button></td>
    </tr>`;
  }

  #dialog(): TemplateResult {
    const user = this.editing;
    const form = html`<form @submit=${this.#submit}>
        <h3 id="who">${user === null ? t('user.add') : t('user.change-who', { name: user.name })}</h3>
        ${user === null ? html`<label>${t('user.id')}<input class="field" name="id" required autocomplete="off" autocapitalize="none" /></label>` : nothing}
        <label>${t('user.name')}<input class="field" name="name" required .value=${user?.name ?? ''} autocomplete="off" /></label>
        ${this.#boxes('roles', roles.map((role) => ({ id: role, name: t(`role.${role}`) })), user?.roles ?? ['agent'])}
        ${this.#boxes('queues', this.directory?.queues ?? [], user?.queues ?? [])}
        <label>${t('user.branch')}
          <select class="field" name="branch">
            <option value="">${t('user.no-branch')}</option>
            ${this.directory?.branches.map((branch) => html`<option value=${branch.id} ?selected=${branch.id === user?.branch}>${branch.name}</option>`)}
          </select>
        </label>
        <label>${t(user === null ? 'user.password' : 'user.new-password')}
          <input class="field" name="password" type="password" minlength="12" autocomplete="new-password" ?required=${user === null} />
        </label>
        ${user === null ? nothing : html`<fieldset><label><input type="checkbox" name="active" .checked=${user.active} /> ${t('user.active')}</label></fieldset>`}
        <div class="foot">
          <button class="button" type="button" @click=${() => this.#element?.close()}>${t('cancel')}</button>
          <button class="button primary">${t('save')}</button>
        </div>
      </form>`;
    return html`<dialog aria-labelledby="who">${keyed(this.opened, form)}</dialog>`;
  }

  #boxes(name: 'roles' | 'queues', all: { id: string; name: string }[], chosen: readonly string[]): TemplateResult {
    return html`<fieldset>
      <legend>${t(`user.${name}`)}</legend>
      ${all.map((each) => html`<label><input type="checkbox" name=${name} value=${each.id} .checked=${chosen.includes(each.id)} /> ${each.name}</label>`)}
    </fieldset>`;
  }

  #queue(id: string): string {
    return this.directory?.queues.find((queue) => queue.id === id)?.name ?? id;
  }

  get #element(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #open(user: UserAccount | null): Promise<void> {
    this.editing = user;
    this.opened += 1;
    await this.updateComplete;
    this.#element?.showModal();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const change = {
      name: text('name'),
      roles: given.getAll('roles') as Role[],
      queues: given.getAll('queues').map(String),
      branch: text('branch') === '' ? null : text('branch'),
      ...(text('password') === '' ? {} : { password: text('password') }),
    };
    if (this.editing === null) this.tell<NewUser>('tl-add-user', { id: text('id'), password: '', ...change });
    else this.tell<{ user: string; change: UserChange }>('tl-change-user', { user: this.editing.id, change: { ...change, active: given.has('active') } });
    this.#element?.close();
  };
}

define('tl-people', People);
