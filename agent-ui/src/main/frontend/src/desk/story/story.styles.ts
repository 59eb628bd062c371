import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
  }

  .story {
    display: flex;
    flex-direction: column;
    gap: var(--tl-4);
    overflow: auto;
    height: 100%;
    padding: var(--tl-3);
  }

  .story:focus {
    outline: none;
  }

  section {
    display: grid;
    gap: var(--tl-2);
  }

  h3 {
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }

  .where {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--tl-2);
    margin: calc(-1 * var(--tl-3)) calc(-1 * var(--tl-3)) 0;
    padding: 2px var(--tl-3);
    background: var(--tl-selected);
    font-size: var(--tl-dense);
    font-weight: 600;
  }

  .pins {
    padding: var(--tl-2) var(--tl-3);
    border-inline-start: 3px solid var(--tl-accent);
    border-radius: var(--tl-radius);
    background: var(--tl-selected);
    gap: 2px;
  }

  .pins li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--tl-2);
  }

  .pins li > svg {
    margin-top: 4px;
  }

  .text {
    padding: 2px 0;
    border: 0;
    background: transparent;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .text .meta {
    display: block;
  }

  .notice {
    display: grid;
    gap: 6px;
    justify-items: start;
  }

  .notice svg,
  .link svg {
    vertical-align: -3px;
  }

  .also svg {
    vertical-align: -3px;
  }

  .goods {
    display: grid;
    gap: 6px;
  }

  .link {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--tl-2);
  }

  .other {
    align-self: flex-start;
  }

  .block {
    display: block;
    flex: none;
    height: 48px;
    border-radius: var(--tl-radius);
    background: var(--tl-subtle);
  }

  .block.tall {
    height: 120px;
  }
`;
