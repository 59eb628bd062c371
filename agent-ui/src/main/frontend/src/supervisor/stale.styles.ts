import { css } from 'lit';

/** The board when it is not live, on a wall, and on a narrow screen. Never old green: stale is grey. */
export const stateStyles = css`
  .stale .ok,
  .stale .warn,
  .stale .alert {
    --tone: var(--tl-text-3);
    --tint: var(--tl-subtle);
  }

  .stale .tile,
  .stale .card {
    background: var(--tl-subtle);
    color: var(--tl-text-2);
  }

  .stale rect,
  .stale .presence {
    border-color: var(--tl-text-3);
    background: transparent;
    filter: grayscale(1);
  }

  .wall {
    overflow: auto;
    height: 100%;
    padding: var(--tl-6);
    font-size: 1.25rem;
  }

  .wall .value {
    font-size: 3.5rem;
  }

  .wall .label,
  .wall h2 {
    font-size: 1.5rem;
  }

  .wall .detail,
  .wall .meta,
  .wall thead th,
  .wall .bars {
    font-size: 1rem;
  }

  .wall details {
    display: none;
  }

  @media (width < 1100px) {
    .tiles {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (width < 520px) {
    .board {
      padding: var(--tl-2);
    }

    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--tl-2);
    }

    .tile {
      padding: var(--tl-2);
      overflow-wrap: anywhere;
    }

    .card th,
    .card td {
      padding: 2px 4px;
    }
  }

  @media (forced-colors: active) {
    rect {
      stroke: CanvasText;
    }

    .tile {
      border-top-width: 1px;
    }
  }
`;
