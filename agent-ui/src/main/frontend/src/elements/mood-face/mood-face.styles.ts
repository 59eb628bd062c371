import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: 6px;
  }

  svg {
    flex: none;
    width: var(--face, 20px);
    height: var(--face, 20px);
    overflow: visible;
  }

  .glyph {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.8;
  }

  .dot {
    fill: currentcolor;
  }

  .ring {
    fill: none;
    stroke-width: 1.5;
  }

  .estimated .ring {
    stroke-dasharray: 2.6 2.2;
  }

  .angry {
    --fill: var(--tl-angry);
    color: var(--tl-angry-glyph);
  }

  .disappointed {
    --fill: var(--tl-disappointed);
    color: var(--tl-disappointed-glyph);
  }

  .indifferent {
    --fill: var(--tl-indifferent);
    color: var(--tl-indifferent-glyph);
  }

  .happy {
    --fill: var(--tl-happy);
    color: var(--tl-happy-glyph);
  }

  .unknown {
    color: var(--tl-text-3);
  }

  .disc {
    fill: var(--fill);
  }

  .ring,
  .mark {
    stroke: var(--fill);
  }

  .mark {
    fill: var(--fill);
  }

  @media (forced-colors: active) {
    .disc {
      fill: Canvas;
      stroke: CanvasText;
    }

    svg:is(.angry, .disappointed, .indifferent, .happy, .unknown) {
      color: CanvasText;
    }

    .ring,
    .mark {
      stroke: CanvasText;
    }
  }
`;
