import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: 6px;
    padding: var(--tl-2) var(--tl-3);
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px var(--tl-3);
    font-size: var(--tl-dense);
  }

  dt {
    max-width: 130px;
    color: var(--tl-text-2);
  }

  dd {
    overflow-wrap: anywhere;
  }

  p svg {
    vertical-align: -3px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tl-1);
  }

  .button.small {
    min-height: var(--tl-small);
    padding: 0 var(--tl-2);
    font-size: var(--tl-dense);
  }

  .promise {
    display: grid;
    gap: var(--tl-1);
    padding: 6px var(--tl-2);
    border-radius: var(--tl-radius);
    background: var(--tl-subtle);
  }

  .promise.late,
  .promise.broken {
    background: var(--tl-danger-tint);
    color: var(--tl-danger);
  }

  .promise.kept {
    background: var(--tl-success-tint);
    color: var(--tl-success);
  }

  .state {
    font-weight: 600;
  }

  form {
    display: grid;
    gap: 6px;
  }
`;
