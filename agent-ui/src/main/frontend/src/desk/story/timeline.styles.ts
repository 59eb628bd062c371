import { css } from 'lit';

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-bottom: var(--tl-1);
  }

  .filters button {
    min-height: var(--tl-small);
    padding: 0 var(--tl-2);
    border: 1px solid transparent;
    border-radius: var(--tl-radius);
    background: transparent;
    color: var(--tl-text-2);
    font-size: var(--tl-dense);
  }

  .filters button[aria-pressed='true'] {
    border-color: var(--tl-border-strong);
    background: var(--tl-selected);
    color: var(--tl-text);
  }

  article {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: var(--tl-2);
    padding: 6px var(--tl-1);
    border-top: 1px solid var(--tl-border);
    border-radius: 2px;
  }

  article.small {
    padding-block: 2px;
    border-top-style: dotted;
    color: var(--tl-text-2);
    font-size: var(--tl-dense);
  }

  article.shown {
    background: var(--tl-selected);
  }

  article p {
    overflow-wrap: anywhere;
  }

  .channel {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--tl-subtle);
    color: var(--tl-text-2);
  }

  [role='feed'] {
    overflow-anchor: auto;
  }

  .small .channel {
    background: transparent;
  }

  summary {
    min-height: 24px;
    cursor: pointer;
  }

  .end {
    display: flex;
    align-items: start;
    gap: 2px;
  }

  .pin {
    display: grid;
    place-items: center;
    width: max(24px, var(--tl-small) - 4px);
    height: max(24px, var(--tl-small) - 4px);
    padding: 0;
    border: 0;
    border-radius: var(--tl-radius);
    background: transparent;
    color: var(--tl-text-3);
    opacity: 0;
  }

  article:hover .pin,
  article:focus-within .pin,
  .pin[aria-pressed='true'] {
    opacity: 1;
  }

  .pin:hover,
  .pin[aria-pressed='true'] {
    background: var(--tl-selected);
    color: var(--tl-accent);
  }

  @media (hover: none) {
    .pin {
      opacity: 1;
    }
  }

  .older {
    width: 100%;
    margin-top: var(--tl-2);
  }

  .none {
    padding: var(--tl-2) 0;
  }
`;
