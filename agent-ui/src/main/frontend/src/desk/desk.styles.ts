import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .panes {
    display: grid;
    grid-template: minmax(0, 1fr) / 300px minmax(0, 1fr) 400px;
    height: 100%;
  }

  .panes > * {
    min-width: 0;
    min-height: 0;
  }

  .queue {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    border-inline-end: 1px solid var(--tl-border);
  }

  .work {
    display: grid;
    grid-template-rows: auto auto auto minmax(120px, 1fr) auto auto;
    overflow: auto;
  }

  .work tl-call-bar {
    grid-row: 1;
  }

  .work tl-contact-bar {
    grid-row: 2;
  }

  .notes {
    display: grid;
    gap: var(--tl-2);
    grid-row: 3;
    overflow: auto;
    max-height: 45vh;
    padding: 0 var(--tl-3);
  }

  .notes > * {
    margin-top: var(--tl-2);
  }

  .work tl-conversation-log,
  .work .empty {
    grid-row: 4;
  }

  .work tl-questions {
    grid-row: 5;
  }

  .work tl-composer {
    grid-row: 6;
  }

  .story {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    border-inline-start: 1px solid var(--tl-border);
  }

  .empty {
    place-self: center;
    max-width: 44ch;
    padding: var(--tl-4);
    color: var(--tl-text-2);
    text-align: center;
  }

  .pane:focus {
    outline: none;
  }

  /* Below three columns the story moves under the conversation, and both scroll as one. */
  @media (width < 1280px) {
    .panes {
      grid-template: auto auto / 280px minmax(0, 1fr);
      align-content: start;
      overflow: auto;
    }

    .queue {
      position: sticky;
      top: 0;
      grid-row: 1 / 3;
      height: calc(100dvh - 48px);
    }

    .work {
      grid-template-rows: auto auto auto minmax(120px, auto) auto auto;
      overflow: visible;
      min-height: auto;
    }

    .work tl-conversation-log {
      max-height: 50dvh;
    }

    .notes {
      overflow: visible;
      max-height: none;
    }

    .story {
      min-height: auto;
      border-top: 1px solid var(--tl-border);
      border-inline-start: 0;
    }
  }

  @media (width < 760px) {
    .panes {
      grid-template: auto auto auto / minmax(0, 1fr);
      height: auto;
      overflow: visible;
    }

    .queue {
      position: static;
      grid-row: auto;
      height: auto;
      max-height: 40dvh;
      border-inline-end: 0;
      border-bottom: 1px solid var(--tl-border);
    }
  }
`;
