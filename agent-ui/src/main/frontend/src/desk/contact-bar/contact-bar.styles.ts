import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px var(--tl-2);
    min-height: 56px;
    padding: var(--tl-2) var(--tl-3);
    border-bottom: 1px solid var(--tl-border);
  }

  .channel {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--tl-selected);
    color: var(--tl-accent);
  }

  .who {
    flex: 1 1 150px;
    min-width: 0;
  }

  .who .dense {
    color: var(--tl-text-2);
  }

  .who .here {
    color: var(--tl-accent);
    font-weight: 600;
  }

  .here svg {
    vertical-align: -3px;
  }

  .topic {
    flex: 0 1 180px;
    min-width: 120px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
`;
