import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(680px, calc(100vw - 16px));
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
    gap: var(--tl-3);
    overflow: hidden;
  }

  /* What was written scrolls by itself; whom it goes to and the button stay in view. */
  .written {
    display: grid;
    gap: var(--tl-2);
    overflow: auto;
    min-height: 120px;
    margin: -3px;
    padding: 3px;
  }

  h2 {
    font-size: var(--tl-title);
  }

  .target {
    display: grid;
    gap: var(--tl-2);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
  }

  .languages {
    display: flex;
    margin-inline-start: auto;
  }

  .languages [aria-pressed='true'] {
    background: var(--tl-selected);
    font-weight: 600;
  }

  label {
    display: grid;
    grid-template-columns: 110px minmax(0, 1fr);
    align-items: center;
    gap: var(--tl-2);
  }

  label.tell {
    grid-template-columns: 24px minmax(0, 1fr);
    min-height: var(--tl-control);
  }

  label.stay {
    margin-inline-end: auto;
  }

  .tell input {
    width: 18px;
    height: 18px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--tl-2);
  }

  @media (width < 480px) {
    label {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
