import { css, html, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon/icon.ts';
import { size } from '../../i18n/format.ts';
import type { Attachment } from '../../wire/types.ts';
import { t } from '../words.ts';

export const attachedStyles = css`
  .picture {
    display: block;
    width: fit-content;
  }

  .picture img {
    display: block;
    max-width: min(100%, 320px);
    max-height: 240px;
    border: 1px solid var(--tl-border);
    border-radius: var(--tl-radius);
  }

  .file {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--tl-accent);
    overflow-wrap: anywhere;
  }
`;

/** A file that was sent along: a picture is shown, anything else is there to be saved. */
export function attached(file: Attachment): TemplateResult {
  const href = `/api/v1/attachments/${file.id}`;
  if (file.type.startsWith('image/')) {
    return html`<a class="picture" href=${href} target="_blank" rel="noopener" title=${file.name}>
      <img src=${href} alt=${t('attached.picture', { name: file.name })} loading="lazy" />
    </a>`;
  }
  return html`<a class="file" href=${href} download=${file.name}>${icon('file')} ${file.name} <span class="meta">${size(file.bytes)}</span></a>`;
}
