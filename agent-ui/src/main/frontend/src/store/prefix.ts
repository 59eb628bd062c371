import { html, type TemplateResult } from 'lit';
import { t } from './words.ts';

const kept = 'throughline.scan-prefix';

/** The prefix key of this till's scanner, kept on this till. */
export function keptPrefix(): string {
  return localStorage.getItem(kept) ?? '';
}

export function keepPrefix(prefix: string): void {
  localStorage.setItem(kept, prefix);
}

export function prefixField(prefix: string, keep: (prefix: string) => void): TemplateResult {
  return html`<details class="prefix">
    <summary>${t('prefix')}</summary>
    <label for="prefix">${t('prefix.label')}</label>
    <input id="prefix" class="field" maxlength="1" autocomplete="off" aria-describedby="prefix-hint" .value=${prefix}
      @input=${(event: Event) => keep((event.target as HTMLInputElement).value)} />
    <p id="prefix-hint" class="meta">${t('prefix.hint')}</p>
  </details>`;
}
