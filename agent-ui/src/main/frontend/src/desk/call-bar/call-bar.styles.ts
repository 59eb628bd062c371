import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
    min-height: 56px;
    padding: var(--tl-2) var(--tl-3);
    border-bottom: 2px solid var(--tl-accent);
    background: var(--tl-selected);
  }

  .channel {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--tl-accent);
    color: var(--tl-on-accent);
  }

  .who {
    flex: 1 1 180px;
    min-width: 0;
  }

  .who .dense {
    color: var(--tl-text-2);
  }
`;
