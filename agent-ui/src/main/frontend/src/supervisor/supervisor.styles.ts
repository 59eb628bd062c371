import { css } from 'lit';

export const styles = css`
  .board {
    display: grid;
    align-content: start;
    gap: var(--tl-3);
    padding: var(--tl-3) var(--tl-4) var(--tl-6);
    background: var(--tl-canvas);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--tl-2) var(--tl-3);
  }

  .bar h2 {
    font-size: var(--tl-emphasis);
  }

  .beat {
    flex: 1;
    color: var(--tl-success);
    font-weight: 600;
  }

  .beat.gone {
    color: var(--tl-danger);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--tl-3);
  }

  .tile {
    display: grid;
    grid-template-rows: auto auto auto 1fr auto;
    justify-items: start;
    width: 100%;
    height: 100%;
    padding: var(--tl-2) var(--tl-3);
    border: 1px solid var(--tl-border-strong);
    border-radius: var(--tl-radius-card);
    border-top: 4px solid var(--tone, var(--tl-border-strong));
    background: var(--tint, var(--tl-canvas));
    text-align: start;
  }

  .tile:hover {
    background: var(--tl-selected);
  }

  .ok {
    --tone: var(--tl-success);
  }

  .warn {
    --tone: var(--tl-warning);
    --tint: var(--tl-warning-tint);
  }

  .alert {
    --tone: var(--tl-danger);
    --tint: var(--tl-danger-tint);
  }

  .label {
    font-weight: 600;
  }

  .value {
    font-size: var(--tl-tile);
    font-weight: 700;
    line-height: 1.25;
  }

  .grade {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    color: var(--tone, var(--tl-text-2));
    font-weight: 600;
  }

  .detail,
  .spark {
    color: var(--tl-text-2);
    font-size: var(--tl-meta);
  }

  .spark {
    display: flex;
    align-items: center;
    gap: var(--tl-2);
    width: 100%;
    min-height: 24px;
  }

  .spark svg {
    flex: 1;
    min-width: 0;
    height: 20px;
    max-width: 110px;
  }

  polyline {
    fill: none;
    stroke: var(--tl-text-2);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }

  .columns,
  .columns > div {
    display: grid;
    align-content: start;
    gap: var(--tl-3);
    min-width: 0;
  }

  .columns {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }

  .card {
    overflow-x: auto;
  }

  .card h2 {
    padding-bottom: var(--tl-1);
  }

  .needs li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--tl-2);
    min-height: var(--tl-row);
    padding: 2px 0;
    border-top: 1px solid var(--tl-border);
  }

  .needs .sign,
  td .sign {
    color: var(--tone);
    font-weight: 700;
  }

  td.warn,
  td.alert {
    color: var(--tone);
    font-weight: 600;
  }

  td svg.icon {
    vertical-align: -3px;
  }

  .count {
    min-width: var(--tl-control);
    min-height: var(--tl-row);
    padding: 0 6px;
    border: 1px solid var(--tl-border-strong);
    border-radius: var(--tl-radius);
    background: transparent;
    color: var(--tl-accent);
    font-weight: 600;
  }

  .presence {
    display: inline-block;
    width: 10px;
    height: 10px;
    border: 2px solid var(--tl-text-3);
    border-radius: 50%;
  }

  .presence.available {
    border-color: var(--tl-success);
    background: var(--tl-success);
  }

  .presence.busy {
    border-color: var(--tl-accent);
    background: var(--tl-accent);
  }

  .presence.wrap-up,
  .presence.break {
    border-color: var(--tl-warning);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--tl-4);
    padding: var(--tl-2) 0;
  }

  .bars {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 48px;
    align-items: center;
    gap: 4px var(--tl-2);
    font-size: var(--tl-meta);
  }

  .bars > :nth-child(3n) {
    text-align: end;
  }

  .bars svg {
    width: 100%;
    height: 16px;
  }

  rect.angry {
    fill: var(--tl-angry);
  }

  rect.disappointed {
    fill: var(--tl-disappointed);
  }

  rect.indifferent {
    fill: var(--tl-indifferent);
  }

  rect.happy {
    fill: var(--tl-happy);
  }

  summary {
    min-height: 28px;
    color: var(--tl-accent);
    cursor: pointer;
  }

  .topics li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(60px, 160px) 90px;
    align-items: center;
    gap: var(--tl-2);
    min-height: var(--tl-row);
    border-top: 1px solid var(--tl-border);
  }

  .topics svg {
    width: 100%;
    height: 8px;
    fill: var(--tl-accent);
  }
`;
