import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr auto auto auto;
    min-height: 100vh;
    color: var(--ws-ink);
    font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
    font-variant-numeric: tabular-nums;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  a {
    color: var(--ws-brand);
  }

  :focus-visible {
    outline: 2px solid var(--ws-brand);
    outline-offset: 2px;
  }

  main:focus {
    outline: none;
  }

  h1 {
    font-size: 1.75rem;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: 1.125rem;
  }

  .skip {
    position: absolute;
    z-index: 5;
    top: -80px;
    left: 8px;
    background: var(--ws-card);
  }

  .skip:focus {
    top: 8px;
  }

  form[role='search'] {
    display: flex;
  }

  input {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    padding: 0 14px;
    border: 1px solid var(--ws-edge);
    border-right: 0;
    border-radius: 22px 0 0 22px;
    background: var(--ws-canvas);
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--ws-ink-2);
    opacity: 1;
  }

  form[role='search'] .main {
    border-radius: 0 22px 22px 0;
  }

  button {
    font: inherit;
    cursor: pointer;
  }

  .main,
  .second {
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid var(--ws-brand);
    border-radius: 22px;
    background: var(--ws-brand);
    color: var(--ws-on-brand);
    font-weight: 600;
  }

  .second {
    background: transparent;
    color: var(--ws-brand);
  }

  .main:hover {
    background: color-mix(in srgb, var(--ws-brand) 88%, var(--ws-ink));
  }

  .second:hover,
  .second[aria-pressed='true'] {
    background: color-mix(in srgb, var(--ws-brand) 12%, transparent);
  }

  .link {
    min-height: 32px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--ws-brand);
    text-decoration: underline;
  }

  main {
    width: 100%;
    max-width: 1248px;
    margin: 0 auto;
    padding: 28px 24px 56px;
  }

  .said:not(:empty) {
    padding: 10px 24px;
    background: var(--ws-brand);
    color: var(--ws-on-brand);
    text-align: center;
  }

  .notice {
    position: sticky;
    z-index: 2;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    padding: 16px max(24px, 50vw - 600px);
    padding-right: max(180px, 50vw - 600px);
    border-top: 2px solid var(--ws-brand);
    background: var(--ws-card);
  }

  .notice > :first-child {
    flex: 1 1 420px;
    font-size: 0.9375rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }

  footer {
    padding: 24px max(24px, 50vw - 600px) 96px;
    border-top: 1px solid var(--ws-line);
    background: var(--ws-card);
  }

  footer nav {
    display: flex;
    gap: 24px;
    padding-bottom: 8px;
  }

  .small {
    color: var(--ws-ink-2);
    font-size: 0.875rem;
  }

  dialog {
    width: min(420px, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--ws-line);
    border-radius: 12px;
    background: var(--ws-card);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(16 21 27 / 45%);
  }

  .people {
    display: grid;
    gap: 8px;
    padding: 16px 0 8px;
  }

  .people button {
    width: 100%;
  }

  @media (width < 860px) {
    header {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 12px 16px 0;
    }

    form[role='search'] {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .mine {
      grid-row: 3;
      grid-column: 1 / -1;
      justify-content: flex-start;
    }

    header nav {
      gap: 0 20px;
    }

    main {
      padding: 20px 16px 48px;
    }

    .notice,
    footer {
      padding-right: 16px;
      padding-left: 16px;
    }

    .notice {
      position: static;
    }
  }
`;
