import { css } from 'lit';

/** How the goods look: frames, drawings, prices, orders. */
export const goodsStyles = css`
  .hero {
    display: grid;
    position: relative;
    overflow: hidden;
    min-height: 230px;
    margin-bottom: 32px;
    border-radius: 16px;
    background: light-dark(#dcebea, #21363a);
    isolation: isolate;
  }

  .hero > div {
    align-self: center;
    max-width: 480px;
    padding: 28px;
  }

  .hero h1 {
    font-size: 2.25rem;
    letter-spacing: -0.02em;
  }

  .claim {
    padding: 6px 0 16px;
    font-size: 1.125rem;
  }

  .departments {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .departments a {
    display: block;
    padding: 5px 14px;
    border-radius: 16px;
    background: var(--ws-card);
    text-decoration: none;
  }

  .departments a:hover {
    text-decoration: underline;
  }

  .shelf {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 24px;
    padding-top: 16px;
  }

  .goods {
    display: grid;
    height: 100%;
    grid-template-rows: auto 1fr auto;
    gap: 4px;
    padding: 10px 10px 14px;
    border: 1px solid var(--ws-line);
    border-radius: 14px;
    background: var(--ws-card);
    color: inherit;
    text-decoration: none;
  }

  .goods:hover {
    border-color: var(--ws-brand);
  }

  .goods:hover .name {
    text-decoration: underline;
  }

  .name,
  .goods .price {
    padding: 0 6px;
  }

  .price {
    font-weight: 700;
    white-space: nowrap;
  }

  .big {
    font-size: 1.75rem;
  }

  .frame {
    display: grid;
    place-items: center;
    margin-bottom: 8px;
    padding: 18px;
    border-radius: 10px;
    background: light-dark(#eef3f1, #263136);
  }

  .care {
    background: light-dark(#f8e9e2, #3a2c2a);
  }

  .laundry {
    background: light-dark(#e3eef6, #24323d);
  }

  .kitchen {
    background: light-dark(#f6efd9, #37321f);
  }

  .home {
    background: light-dark(#e7f0e2, #283426);
  }

  .games {
    background: light-dark(#ece6f5, #302a3d);
  }

  .sound {
    background: light-dark(#e0f0ef, #213637);
  }

  .article {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 48px;
    align-items: start;
  }

  .article > div {
    display: grid;
    gap: 12px;
  }

  .article .frame {
    min-height: 380px;
    border-radius: 16px;
  }

  .article .art {
    max-width: 330px;
  }

  .crumb a {
    display: inline-block;
    padding: 4px 0;
  }

  .pitch {
    font-size: 1.125rem;
  }

  .facts div {
    display: grid;
    grid-template-columns: minmax(90px, 160px) 1fr;
    padding: 8px 0;
    border-top: 1px solid var(--ws-line);
  }

  .facts dt {
    color: var(--ws-ink-2);
  }

  .lines li,
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 20px;
    margin-top: 16px;
    padding: 16px;
    border: 1px solid var(--ws-line);
    border-radius: 14px;
    background: var(--ws-card);
  }

  .lines a,
  .order > :nth-child(2) {
    flex: 1 1 200px;
  }

  .small-frames {
    display: flex;
    gap: 8px;
  }

  .small-frames .frame {
    width: 84px;
    margin: 0;
    padding: 8px;
  }

  .total {
    padding: 20px 0 8px;
    text-align: right;
  }

  .state {
    color: var(--ws-brand);
    font-weight: 600;
  }

  .state.late {
    color: var(--ws-warm);
  }

  .text {
    display: grid;
    gap: 14px;
    justify-items: start;
    max-width: 62ch;
  }

  main > .main {
    margin-top: 16px;
  }

  @media (width < 760px) {
    .article {
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }

    .article .frame {
      min-height: 0;
    }

    .hero > div {
      padding: 20px 20px 130px;
    }

    .scene {
      top: auto;
      height: 170px;
    }
  }
`;
