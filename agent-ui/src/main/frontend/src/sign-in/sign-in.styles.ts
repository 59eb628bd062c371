import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    min-height: 100dvh;
    place-items: center;
    padding: var(--tl-4);
    background: var(--tl-subtle);
  }

  main {
    display: grid;
    gap: var(--tl-4);
    width: min(380px, 100%);
    padding: var(--tl-6);
    background: var(--tl-raised);
  }

  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--tl-2);
  }

  h1 {
    font-size: var(--tl-title);
  }

  form {
    display: grid;
    gap: var(--tl-3);
  }

  label {
    display: grid;
    gap: var(--tl-1);
    font-weight: 600;
  }

  .field {
    font-weight: 400;
  }
`;
