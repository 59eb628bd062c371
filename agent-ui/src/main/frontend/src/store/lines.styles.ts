import { css } from 'lit';

/** The lines of a purchase, with how many come back. */
export const linesStyles = css`
  .lines li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 80px 180px 70px;
    align-items: center;
    gap: 0 var(--tl-3);
    min-height: var(--tl-control);
    padding: 0 var(--tl-2);
    border-radius: var(--tl-radius);
  }

  .lines li + li {
    border-top: 1px solid var(--tl-border);
  }

  .lines li.chosen {
    background: var(--tl-selected);
  }

  .gone .name,
  .gone .price {
    color: var(--tl-text-3);
    text-decoration: line-through;
  }

  .lines label {
    display: flex;
    align-items: center;
    gap: var(--tl-3);
    min-height: var(--tl-control);
    overflow-wrap: anywhere;
  }

  input[type='checkbox'] {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--tl-accent);
  }

  .price {
    text-align: end;
    white-space: nowrap;
  }

  .stepper {
    display: flex;
    align-items: center;
    gap: var(--tl-2);
    white-space: nowrap;
  }

  .tag {
    padding: 0 var(--tl-2);
    border-radius: var(--tl-radius);
    background: var(--tl-success-tint);
    color: var(--tl-success);
    font-size: var(--tl-dense);
  }

  @container (width < 700px) {
    .lines li {
      grid-template-columns: minmax(0, 1fr) 80px;
      padding: var(--tl-1) var(--tl-2);
    }

    .lines .tag,
    .lines .stepper + .meta {
      justify-self: end;
    }
  }
`;
