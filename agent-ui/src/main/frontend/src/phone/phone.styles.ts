import { css } from 'lit';

export const styles = css`
  main {
    display: grid;
    grid-template-columns: minmax(0, 520px) 320px;
    align-items: start;
    justify-content: center;
    gap: 64px;
    padding: 48px var(--tl-4);
  }

  .words {
    display: grid;
    gap: var(--tl-4);
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  h1 {
    font-size: var(--tl-tile);
    line-height: 1.2;
  }

  h2 {
    padding-bottom: var(--tl-1);
    font-size: var(--tl-emphasis);
  }

  fieldset {
    display: grid;
    gap: var(--tl-1);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
    gap: var(--tl-2);
  }

  .row .button {
    min-height: 44px;
  }

  .wrong {
    color: var(--tl-danger);
  }

  ol {
    border-inline-start: 2px solid var(--tl-border);
  }

  li {
    padding: 3px var(--tl-3);
  }

  time {
    color: var(--tl-text-2);
  }

  .device {
    display: grid;
    gap: var(--tl-3);
    padding: 36px 20px 28px;
    border: 2px solid light-dark(#39424e, #55616f);
    border-radius: 40px;
    background: light-dark(#222a33, #1b2129);
    color: #e8ecf1;
    color-scheme: dark;
    position: relative;
  }

  .device::before {
    position: absolute;
    top: 14px;
    left: 50%;
    width: 72px;
    height: 6px;
    margin-left: -36px;
    border-radius: 3px;
    background: #55616f;
    content: '';
  }

  .screen {
    display: grid;
    grid-template-rows: auto auto 1fr auto;
    gap: 2px;
    min-height: 200px;
    padding: var(--tl-4);
    border-radius: 16px;
    background: #0f1419;
  }

  .screen .meta {
    color: #b3bdc8;
  }

  .state {
    font-size: var(--tl-title);
    font-weight: 600;
  }

  .timer {
    min-height: 1.43em;
    color: #7febc7;
  }

  .says {
    line-height: 1.4;
  }

  .keyed {
    min-height: 28px;
    font-size: var(--tl-emphasis);
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }

  .keyed .meta {
    letter-spacing: 0;
  }

  .keypad {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--tl-2);
  }

  .keypad button {
    min-height: 56px;
    border: 1px solid #73808f;
    border-radius: 16px;
    background: #2d3642;
    color: #fff;
    font-size: 1.5rem;
    font-weight: 600;
  }

  .keypad button:hover:not(:disabled) {
    background: #3b4654;
  }

  .keypad button:disabled {
    border-color: #3b4654;
    color: #95a1ae;
    cursor: not-allowed;
  }

  .hint {
    color: #b3bdc8;
    font-size: var(--tl-meta);
  }

  .device :focus-visible {
    outline-color: #9ccbf8;
  }

  .hang-up {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--tl-2);
    min-height: 56px;
    border: 0;
    border-radius: 28px;
    background: #b3232b;
    color: #fff;
    font-size: var(--tl-emphasis);
    font-weight: 600;
  }

  .hang-up:disabled {
    background: #3b4654;
    color: #b3bdc8;
    cursor: not-allowed;
  }

  @media (width < 900px) {
    main {
      grid-template-columns: minmax(0, 420px);
      gap: var(--tl-6);
      padding: var(--tl-4) var(--tl-3) var(--tl-8);
    }

    .words > section {
      order: 2;
    }
  }
`;
