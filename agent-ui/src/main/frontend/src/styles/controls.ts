import { css } from 'lit';

/** What every element shares: reset, focus, buttons, fields, cards, notices. Built on the tokens only. */
export const controls = css`
  :host {
    box-sizing: border-box;
    color: var(--tl-text);
    font: var(--tl-body) / var(--tl-line) var(--tl-font);
    font-variant-numeric: tabular-nums;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h1,
  h2,
  h3,
  h4 {
    font-size: var(--tl-body);
    font-weight: 600;
    line-height: var(--tl-line);
  }

  a {
    color: var(--tl-accent);
  }

  :focus-visible {
    outline: 2px solid var(--tl-focus);
    outline-offset: 2px;
  }

  button,
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
  }

  button {
    cursor: pointer;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--tl-control);
    min-height: var(--tl-control);
    padding: 0 var(--tl-pad, var(--tl-3));
    border: 1px solid var(--tl-border-strong);
    border-radius: var(--tl-radius);
    background: var(--tl-raised);
    color: var(--tl-text);
    text-decoration: none;
    transition: background-color var(--tl-fast);
  }

  .button:hover {
    background: var(--tl-selected);
  }

  .button.primary {
    border-color: var(--tl-accent);
    background: var(--tl-accent);
    color: var(--tl-on-accent);
  }

  .button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--tl-accent) 88%, var(--tl-text));
  }

  .button.danger {
    border-color: var(--tl-danger);
    color: var(--tl-danger);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: var(--tl-selected);
  }

  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }

  .button.icon {
    padding: 0;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--tl-border);
    background: var(--tl-subtle);
    color: var(--tl-text-3);
    cursor: not-allowed;
  }

  kbd {
    padding: 0 4px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font: var(--tl-meta) / 1.3 var(--tl-font);
  }

  .field {
    width: 100%;
    min-height: var(--tl-control);
    padding: 0 var(--tl-2);
    border: 1px solid var(--tl-border-strong);
    border-radius: var(--tl-radius);
    background: var(--tl-canvas);
  }

  textarea.field {
    padding: 6px var(--tl-2);
    resize: vertical;
  }

  .field::placeholder {
    color: var(--tl-text-3);
    opacity: 1;
  }

  .field:focus-visible {
    outline-offset: -1px;
  }

  .card {
    padding: var(--tl-3);
    border: 1px solid var(--tl-border);
    border-radius: var(--tl-radius-card);
    background: var(--tl-canvas);
  }

  .notice {
    padding: var(--tl-2) var(--tl-3);
    border-radius: var(--tl-radius);
    background: var(--tl-subtle);
  }

  .notice.danger {
    background: var(--tl-danger-tint);
    color: var(--tl-danger);
  }

  .notice.warning {
    background: var(--tl-warning-tint);
    color: var(--tl-warning);
  }

  .notice.success {
    background: var(--tl-success-tint);
    color: var(--tl-success);
  }

  summary {
    min-height: 24px;
    line-height: 24px;
    cursor: pointer;
  }

  .meta {
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }

  .dense {
    font-size: var(--tl-dense);
  }

  .visually-hidden {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg.icon {
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }

  dialog {
    max-width: min(720px, calc(100vw - 16px));
    max-height: calc(100dvh - 16px);
    padding: var(--tl-4);
    border: 1px solid var(--tl-border);
    border-radius: var(--tl-radius-card);
    background: var(--tl-raised);
    box-shadow: var(--tl-shadow);
    color: var(--tl-text);
  }

  dialog::backdrop {
    background: rgb(16 21 27 / 45%);
  }
`;
