import { css } from 'lit';

/** Shared by the parts of the administration page. */
export const styles = css`
  :host {
    display: block;
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--tl-6);
    max-width: 1080px;
    padding: var(--tl-4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--tl-2);
    margin-bottom: var(--tl-2);
  }

  h2 {
    font-size: var(--tl-title);
  }

  section {
    min-width: 0;
  }

  .table {
    position: relative;
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    height: var(--tl-row);
    padding: var(--tl-1) var(--tl-2);
    border-bottom: 1px solid var(--tl-border);
    text-align: start;
  }

  th {
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
    font-weight: 600;
  }

  tr.off td {
    color: var(--tl-text-3);
  }

  td.act {
    text-align: end;
  }

  form {
    display: grid;
    gap: var(--tl-3);
  }

  label,
  fieldset {
    display: grid;
    gap: var(--tl-1);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: var(--tl-2);
    min-height: var(--tl-small);
  }

  input[type='checkbox'] {
    width: 18px;
    height: 18px;
  }

  dialog {
    width: min(440px, calc(100vw - 16px));
  }

  dialog h3 {
    margin-bottom: var(--tl-3);
    font-size: var(--tl-title);
  }

  .foot {
    display: flex;
    justify-content: flex-end;
    gap: var(--tl-2);
  }

  code {
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
