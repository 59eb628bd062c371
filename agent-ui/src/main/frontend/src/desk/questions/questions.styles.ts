import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    padding: var(--tl-2) var(--tl-3);
    border-top: 1px solid var(--tl-border);
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    overflow: auto;
    /* Two rows: the briefing and the conversation need the room more. */
    max-height: calc(2 * var(--tl-small) + 10px);
  }

  li {
    min-width: 0;
  }

  .chip {
    max-width: 100%;
    display: inline-flex;
    align-items: center;
    gap: var(--tl-1);
    min-height: var(--tl-small);
    padding: 2px var(--tl-2);
    border: 1px dashed var(--tl-border-strong);
    border-radius: 14px;
    background: transparent;
    font-size: var(--tl-dense);
    text-align: start;
  }

  .chip.known {
    border: 1px solid var(--tl-border);
    background: var(--tl-success-tint);
    color: var(--tl-success);
  }

  .chip:hover {
    border-color: var(--tl-accent);
  }

  .chip:disabled {
    color: var(--tl-text-3);
  }

  .chip span {
    overflow: hidden;
    max-width: 34ch;
    min-width: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .detail {
    display: grid;
    gap: 6px;
    margin-top: var(--tl-2);
  }

  form {
    display: flex;
    gap: var(--tl-2);
    margin-top: var(--tl-1);
  }

  form .field {
    max-width: 46ch;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  q {
    font-style: italic;
  }
`;
