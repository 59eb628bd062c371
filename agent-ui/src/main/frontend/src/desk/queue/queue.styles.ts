import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding: var(--tl-2) var(--tl-3) var(--tl-1);
  }

  .field {
    flex: none;
    width: auto;
    margin: 0 var(--tl-3) var(--tl-2);
  }

  .lists {
    overflow: auto;
    min-height: 0;
    border-top: 1px solid var(--tl-border);
  }

  h3 {
    padding: var(--tl-2) var(--tl-3) var(--tl-1);
    background: var(--tl-subtle);
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }

  .asked {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px var(--tl-2);
    width: 100%;
    padding: var(--tl-2) var(--tl-3);
    border: 0;
    border-bottom: 1px solid var(--tl-border);
    background: transparent;
    text-align: start;
  }

  .asked:hover {
    background: var(--tl-selected);
  }

  .asked:focus-visible {
    outline-offset: -2px;
  }

  .words {
    grid-column: 2 / 4;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .empty {
    display: grid;
    gap: var(--tl-2);
    justify-items: start;
    padding: var(--tl-4) var(--tl-3);
    color: var(--tl-text-2);
  }

  .notice {
    margin: var(--tl-2);
  }

  .away {
    display: grid;
    gap: var(--tl-2);
    justify-items: start;
  }

  .thaw {
    position: sticky;
    z-index: 1;
    top: 0;
    width: 100%;
    border-radius: 0;
    background: var(--tl-selected);
  }

  .blocks i {
    display: block;
    height: 42px;
    margin: var(--tl-2) var(--tl-3);
    border-radius: var(--tl-radius);
    background: var(--tl-subtle);
  }
`;
