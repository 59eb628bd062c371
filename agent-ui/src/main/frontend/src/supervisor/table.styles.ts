import { css } from 'lit';

export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    height: var(--tl-row);
    padding: 2px var(--tl-2);
    text-align: start;
    vertical-align: middle;
  }

  thead th {
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
    font-weight: 400;
  }

  tbody th {
    font-weight: 400;
  }

  tbody tr {
    border-top: 1px solid var(--tl-border);
  }
`;
