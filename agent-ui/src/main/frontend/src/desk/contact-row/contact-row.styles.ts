import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  button {
    display: grid;
    grid-template: auto auto / 20px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px var(--tl-2);
    width: 100%;
    min-height: 58px;
    padding: 6px var(--tl-3);
    border: 0;
    border-inline-start: 3px solid transparent;
    border-bottom: 1px solid var(--tl-border);
    background: transparent;
    text-align: start;
    transition: background-color var(--tl-fast);
  }

  button:hover {
    background: var(--tl-subtle);
  }

  button[aria-current='true'] {
    border-inline-start-color: var(--tl-accent);
    background: var(--tl-selected);
  }

  button:focus-visible {
    outline-offset: -3px;
  }

  button:disabled {
    color: var(--tl-text-3);
    cursor: default;
  }

  .who {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time {
    justify-self: end;
    color: var(--tl-text-2);
    font-size: var(--tl-dense);
  }

  .channel {
    display: grid;
    place-items: center;
    color: var(--tl-text-2);
  }

  .about {
    overflow: hidden;
    color: var(--tl-text-2);
    font-size: var(--tl-dense);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  em {
    color: var(--tl-warning);
    font-style: normal;
    font-weight: 600;
  }

  em.here {
    color: var(--tl-accent);
  }

  @media (forced-colors: active) {
    button:not([aria-current='true']) {
      border-inline-start-color: Canvas;
    }

    button[aria-current='true'] {
      border-inline-start-color: Highlight;
    }
  }

  .unread {
    justify-self: end;
    padding: 0 6px;
    border-radius: 9px;
    background: var(--tl-accent);
    color: var(--tl-on-accent);
    font-size: var(--tl-meta);
  }
`;
