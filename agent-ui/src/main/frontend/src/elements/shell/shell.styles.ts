import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template: minmax(48px, auto) auto minmax(0, 1fr) / minmax(56px, auto) minmax(0, 1fr);
    grid-template-areas: 'top top' 'line line' 'rail main';
    height: 100dvh;
    background: var(--tl-canvas);
  }

  .skip {
    position: absolute;
    z-index: 30;
    top: -60px;
    left: var(--tl-2);
  }

  .skip:focus {
    top: 6px;
  }

  header {
    display: flex;
    grid-area: top;
    align-items: center;
    gap: var(--tl-2);
    padding: 0 var(--tl-3);
    border-bottom: 1px solid var(--tl-border);
    background: var(--tl-subtle);
  }

  h1 {
    overflow: hidden;
    flex: 0 1 auto;
    margin-right: var(--tl-2);
    font-size: var(--tl-emphasis);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tools {
    display: flex;
    flex: 1;
    justify-content: center;
    min-width: 0;
  }

  .line {
    grid-area: line;
  }

  nav {
    grid-area: rail;
    overflow: hidden auto;
    border-right: 1px solid var(--tl-border);
    background: var(--tl-subtle);
  }

  nav ul {
    display: grid;
    gap: var(--tl-1);
    padding: var(--tl-1);
  }

  nav a {
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: 6px 0;
    border-radius: var(--tl-radius);
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
    text-decoration: none;
  }

  nav a:hover {
    background: var(--tl-selected);
  }

  nav a[aria-current="page"] {
    background: var(--tl-selected);
    color: var(--tl-accent);
    font-weight: 600;
  }

  nav svg.icon {
    width: 20px;
    height: 20px;
  }

  main {
    position: relative;
    grid-area: main;
    overflow: auto;
    min-width: 0;
  }

  main:focus {
    outline: none;
  }

  @media (width < 40em) {
    :host {
      grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
      grid-template-areas: 'top' 'line' 'main' 'rail';
    }

    header {
      flex-wrap: wrap;
      --tl-pad: 6px;
      gap: 2px;
      padding: 6px var(--tl-2);
    }

    .tools {
      flex: 1 0 auto;
      justify-content: flex-end;
    }

    nav {
      border-top: 1px solid var(--tl-border);
      border-right: 0;
    }

    nav ul {
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }

    h1 {
      margin-right: 0;
    }
  }
`;
