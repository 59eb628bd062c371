import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }

  .log {
    display: flex;
    flex-direction: column;
    gap: var(--tl-2);
    overflow: auto;
    min-height: 0;
    padding: var(--tl-3) var(--tl-4);
  }

  .log:focus-visible {
    outline-offset: -2px;
  }

  .line {
    align-self: flex-start;
    max-width: min(62ch, 86%);
    padding: 6px var(--tl-3);
    border-radius: var(--tl-radius-card);
    background: var(--tl-subtle);
  }

  .line.own {
    align-self: flex-end;
    background: var(--tl-selected);
  }

  .line.note {
    align-self: stretch;
    max-width: none;
    border: 1px dashed var(--tl-border-strong);
    background: transparent;
  }

  .text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .system,
  .day {
    align-self: center;
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
    text-align: center;
  }

  .day {
    padding: 0 var(--tl-2);
    font-weight: 600;
  }

  .empty {
    margin: auto;
    color: var(--tl-text-2);
  }
`;
