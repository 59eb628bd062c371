import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .panes {
    display: grid;
    grid-template: minmax(0, 1fr) / 18.75rem minmax(0, 1fr) 25rem;
    height: 100%;
  }

  .panes > * {
    min-width: 0;
    min-height: 0;
  }

  .queue {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    border-inline-end: 1px solid var(--tl-border);
  }

  .work {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
    overflow: auto;
  }

  .work tl-call-bar {
    grid-row: 1;
  }

  .work tl-contact-bar {
    grid-row: 2;
  }

  .talk {
    display: grid;
    grid-row: 3;
    grid-template: auto minmax(120px, 1fr) / minmax(0, 1fr);
    overflow: auto;
    min-height: 160px;
  }

  .notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0 var(--tl-3);
  }

  .notes > * {
    margin-top: var(--tl-2);
  }

  .work .empty {
    grid-row: 3;
  }

  .work tl-questions {
    grid-row: 4;
  }

  .work tl-composer {
    grid-row: 5;
  }

  .story {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
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
  @media (width < 80em) {
    .panes {
      grid-template: auto auto / 17.5rem minmax(0, 1fr);
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
      grid-template-rows: auto auto auto auto auto;
      overflow: visible;
      min-height: auto;
    }

    .talk {
      overflow: visible;
    }

    .work tl-conversation-log {
      max-height: 50dvh;
    }

    .story {
      min-height: auto;
      border-top: 1px solid var(--tl-border);
      border-inline-start: 0;
    }
  }

  @media (width < 47.5em) {
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
