import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 6px;
    padding: var(--tl-2) var(--tl-3) var(--tl-3);
    border-top: 1px solid var(--tl-border);
  }

  .kinds {
    display: flex;
    gap: var(--tl-1);
  }

  .kinds button {
    min-height: var(--tl-small);
    padding: 0 var(--tl-2);
    border: 0;
    border-bottom: 2px solid transparent;
    background: transparent;
    color: var(--tl-text-2);
  }

  .kinds button[aria-pressed='true'] {
    border-bottom-color: var(--tl-accent);
    color: var(--tl-text);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .kinds button[aria-pressed='false'] {
      border-bottom-color: Canvas;
    }
  }

  textarea.note {
    border-style: dashed;
  }

  .came,
  .known {
    display: grid;
    gap: var(--tl-1);
  }

  .came li,
  .known li {
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
  }
`;
