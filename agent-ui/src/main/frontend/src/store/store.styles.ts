import { css } from 'lit';

export const styles = css`
  .counter {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 340px;
    gap: var(--tl-4);
    max-width: 1400px;
    margin: 0 auto;
    padding: var(--tl-3) var(--tl-4) var(--tl-8);
  }

  .work {
    display: grid;
    container-type: inline-size;
    align-content: start;
    gap: var(--tl-3);
    min-width: 0;
  }

  .zone,
  .visits {
    display: grid;
    gap: var(--tl-2);
    padding: var(--tl-3) var(--tl-4);
    border: 1px solid var(--tl-border);
    border-radius: var(--tl-radius-card);
  }

  .zone h2,
  .visits h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
    font-size: var(--tl-emphasis);
  }

  h3 {
    color: var(--tl-text-2);
  }

  .split {
    grid-template-columns: 136px minmax(0, 1fr);
    align-items: center;
    padding-block: var(--tl-2);
  }

  .split h2 {
    flex-wrap: nowrap;
    font-size: var(--tl-body);
  }

  .split h3 {
    padding-inline-start: var(--tl-8);
  }

  .split > div:first-child {
    display: grid;
    gap: var(--tl-2);
    align-self: start;
    justify-items: start;
    padding-top: var(--tl-2);
  }

  .second,
  .split > .ground,
  .split > .late {
    grid-column: 2;
  }

  .number {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--tl-selected);
    color: var(--tl-accent);
    font-size: var(--tl-dense);
    font-weight: 700;
  }

  .find {
    background: var(--tl-subtle);
  }

  .start {
    padding: var(--tl-6) var(--tl-4);
    color: var(--tl-text-2);
  }

  .start ol {
    display: grid;
    gap: var(--tl-3);
    padding-top: var(--tl-3);
  }

  .start li {
    display: flex;
    align-items: center;
    gap: var(--tl-3);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
  }

  #scan {
    flex: 1 1 240px;
    width: auto;
    min-width: 0;
    font-size: var(--tl-emphasis);
  }

  #found:empty {
    display: none;
  }

  .over {
    color: var(--tl-warning);
    font-weight: 600;
  }

  .purchase {
    padding-top: var(--tl-2);
    border-top: 1px solid var(--tl-border);
  }

  .who {
    white-space: nowrap;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
    gap: var(--tl-2);
  }

  .choices .button {
    display: grid;
    justify-items: start;
    width: 100%;
    height: 100%;
    padding: var(--tl-2) var(--tl-3);
    text-align: start;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tl-2);
  }

  .option[aria-pressed='true'] {
    border-color: var(--tl-accent);
    background: var(--tl-selected);
    box-shadow: inset 0 0 0 1px var(--tl-accent);
    font-weight: 600;
  }

  .sum {
    font-size: var(--tl-title);
    font-weight: 600;
  }

  .ground {
    display: grid;
    grid-template-columns: auto minmax(0, 420px) auto;
    align-items: center;
    justify-content: start;
    gap: var(--tl-2);
  }

  .late {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2);
  }

  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-3);
  }

  .confirm .primary {
    min-width: 200px;
    font-size: var(--tl-emphasis);
  }

  .done {
    border-color: var(--tl-success);
    background: var(--tl-success-tint);
  }

  .done h2 {
    color: var(--tl-success);
    font-size: var(--tl-title);
  }

  .next {
    font-weight: 600;
  }

  aside {
    display: grid;
    align-content: start;
    gap: var(--tl-3);
    min-width: 0;
  }

  .visits li {
    padding: var(--tl-2) 0;
    border-top: 1px solid var(--tl-border);
  }

  .visit,
  .story {
    display: grid;
    justify-items: start;
    gap: var(--tl-1);
  }

  .story {
    gap: var(--tl-2);
    padding-top: var(--tl-2);
  }

  .prefix {
    padding: 0 var(--tl-4);
  }

  .prefix summary {
    min-height: var(--tl-control);
    line-height: var(--tl-control);
    cursor: pointer;
  }

  @media (width < 1180px) {
    .counter {
      grid-template-columns: minmax(0, 1fr) 260px;
      gap: var(--tl-3);
      padding-inline: var(--tl-3);
    }
  }

  @media (width < 900px) {
    .counter {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--tl-2);
    }
  }

  @container (width < 700px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }

    .second,
    .split > .ground,
    .split > .late {
      grid-column: 1;
    }

    .split > div:first-child {
      grid-auto-flow: column;
      align-items: center;
      justify-content: space-between;
      padding: 0;
    }

    .split h3 {
      padding: 0;
    }

    .ground {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
