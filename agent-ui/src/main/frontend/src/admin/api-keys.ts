import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../elements/element.ts';
import { icon } from '../elements/icon/icon.ts';
import { dateTime } from '../i18n/format.ts';
import type { ApiKey, Scope } from '../wire/types.ts';
import { styles } from './admin.styles.ts';
import { t } from './words.ts';

const scopes: Scope[] = ['events', 'phone', 'store', 'read'];

/**
 * The keys with which machines talk to the hub. A new key's secret is shown once and not kept.
 * @fires tl-add-key, tl-revoke-key
 */
export class ApiKeys extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { keys: { attribute: false }, secret: {} };
  declare keys: ApiKey[] | null;
  declare secret: string | null;

  constructor() {
    super();
    this.keys = null;
    this.secret = null;
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="keys">
      <div class="head">
        <h2 id="keys">${t('keys')}</h2>
        <button class="button" @click=${() => this.#element?.showModal()}>${icon('plus')} ${t('key.add')}</button>
      </div>
      ${this.secret === null ? nothing : html`<div class="notice success" role="status"><p>${t('key.secret')}</p><code>${this.secret}</code></div>`}
      ${this.keys?.length === 0 ? html`<p class="meta">${t('keys.none')}</p>` : this.#table()} ${this.#dialog()}
    </section>`;
  }

  #table(): TemplateResult {
    return html`<div class="table" tabindex="0" role="group" aria-labelledby="keys" aria-busy=${this.keys === null}>
      <table>
        <thead><tr>
          <th scope="col">${t('key.name')}</th><th scope="col">${t('key.scopes')}</th><th scope="col">${t('key.made')}</th>
          <th scope="col"><span class="visually-hidden">${t('key.revoke')}</span></th>
        </tr></thead>
        <tbody>${(this.keys ?? []).map((key) => this.#row(key))}</tbody>
      </table>
    </div>`;
  }

  #row(key: ApiKey): TemplateResult {
    const revoke = html`<button class="button danger" aria-label=${t('key.revoke-which', { name: key.name })}
      @click=${() => this.tell('tl-revoke-key', key.id)}>${t('key.revoke')}</button>`;
    return html`<tr class=${key.revokedAt === null ? '' : 'off'}>
      <td>${key.name}</td>
      <td>${key.scopes.map((scope) => t(`scope.${scope}`)).join(', ')}</td>
      <td>${dateTime(key.createdAt)}</td>
      <td class="act">${key.revokedAt === null ? revoke : t('key.revoked-at', { at: dateTime(key.revokedAt) })}</td>
    </tr>`;
  }

  #dialog(): TemplateResult {
    return html`<dialog aria-labelledby="new-key">
      <form @submit=${this.#submit}>
        <h3 id="new-key">${t('key.add')}</h3>
        <label>${t('key.name')}<input class="field" name="name" required autocomplete="off" /></label>
        <fieldset>
          <legend>${t('key.scopes')}</legend>
          ${scopes.map((scope) => html`<label><input type="checkbox" name="scopes" value=${scope} /> ${t(`scope.${scope}`)}</label>`)}
        </fieldset>
        <div class="foot">
          <button class="button" type="button" @click=${() => this.#element?.close()}>${t('cancel')}</button>
          <button class="button primary">${t('key.make')}</button>
        </div>
      </form>
    </dialog>`;
  }

  get #element(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    this.tell('tl-add-key', { name: String(given.get('name')).trim(), scopes: given.getAll('scopes') as Scope[] });
    form.reset();
    this.#element?.close();
  };
}

define('tl-api-keys', ApiKeys);
