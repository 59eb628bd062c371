import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(720px, calc(100vw - 16px));
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
    gap: var(--tl-3);
    overflow: hidden;
  }

  h2 {
    font-size: var(--tl-title);
  }

  h3 {
    display: flex;
    align-items: center;
    gap: var(--tl-2);
    overflow-wrap: anywhere;
  }

  h4 {
    margin-top: var(--tl-2);
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }

  .scroll {
    display: grid;
    gap: var(--tl-3);
    overflow: auto;
    min-height: 120px;
    margin: -3px;
    padding: 3px;
  }

  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: var(--tl-3);
  }

  .both section {
    min-width: 0;
    padding: var(--tl-3);
    border: 1px solid var(--tl-border);
    border-radius: var(--tl-radius-card);
    overflow-wrap: anywhere;
  }

  .found {
    display: grid;
    gap: 6px;
  }

  .found .button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
    width: 100%;
    height: auto;
    padding-block: 6px;
    text-align: start;
    white-space: normal;
  }

  label {
    display: grid;
    gap: var(--tl-1);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--tl-2);
  }
`;
