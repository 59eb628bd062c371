import { css } from 'lit';

/** The head of the shop: brand, what is mine, departments. */
export const headerStyles = css`
  header {
    display: grid;
    grid-template-columns: auto minmax(200px, 1fr) auto;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
    padding: 14px max(24px, 50vw - 600px) 0;
    border-bottom: 1px solid var(--ws-line);
    background: var(--ws-card);
  }

  header form {
    justify-self: center;
    width: 100%;
    max-width: 520px;
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--ws-brand);
    font-size: 1.5rem;
    font-weight: 700;
    letter-spacing: -0.02em;
    text-decoration: none;
  }

  .logo {
    width: 44px;
    height: 35px;
  }

  .logo .cloud {
    fill: var(--ws-brand);
  }

  .logo .field {
    fill: none;
    stroke: var(--ws-warm);
    stroke-linecap: round;
    stroke-width: 2.5;
  }

  .mine {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 14px;
    font-size: 0.9375rem;
  }

  .mine a {
    padding: 4px 0;
  }

  header nav {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0 28px;
  }

  header nav a {
    padding: 10px 0 9px;
    border-bottom: 3px solid transparent;
    color: var(--ws-ink);
    text-decoration: none;
  }

  header nav a:hover,
  header nav a[aria-current] {
    border-bottom-color: var(--ws-warm);
  }
`;
