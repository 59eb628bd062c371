import { css } from 'lit';

/** How buttons inside a menu look; put them in the menu's default slot. */
export const menuItems = css`
  .item {
    display: flex;
    align-items: center;
    gap: var(--tl-2);
    width: 100%;
    min-height: var(--tl-control);
    padding: 0 var(--tl-2);
    border: 0;
    border-radius: var(--tl-radius);
    background: transparent;
    color: var(--tl-text);
    text-align: start;
    text-decoration: none;
  }

  .item:hover {
    background: var(--tl-selected);
  }

  .item[aria-pressed='true'] {
    font-weight: 600;
  }

  .item[aria-pressed='true']::after {
    margin-left: auto;
    content: '✓' / '';
  }

  .group {
    padding: 6px var(--tl-2) 2px;
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }
`;
