import { css } from 'lit';

/** The colours of the drawings, in light and dark. */
export const artStyles = css`
  .scene {
    position: absolute;
    z-index: -1;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .sun {
    fill: light-dark(#f3c98b, #c98b4a);
  }

  .cloud {
    fill: light-dark(#ffffff, #3a5156);
  }

  .far {
    fill: light-dark(#b5d3cc, #2d4a4c);
  }

  .near {
    fill: light-dark(#8fbcb2, #3a5f5d);
  }

  .wall {
    fill: light-dark(#f7efe2, #c9bba6);
  }

  .roof {
    fill: light-dark(#b4602a, #a3592b);
  }

  .door {
    fill: light-dark(#1c5a54, #20413e);
  }

  .art {
    width: 100%;
    max-width: 210px;
    height: auto;
  }

  .shadow {
    fill: rgb(16 21 27 / 10%);
  }

  .a {
    fill: light-dark(#c9d3d8, #93a3ab);
  }

  .b {
    fill: light-dark(#c8622b, #e08b52);
  }

  .c {
    fill: light-dark(#24706a, #4fa69c);
  }

  .d {
    fill: light-dark(#26323e, #0f1518);
  }

  .n {
    fill: light-dark(#33305c, #3d3a73);
  }

  .p {
    fill: light-dark(#f4f6f7, #d9e0e4);
  }

  .w {
    fill: rgb(255 255 255 / 78%);
  }

  .y {
    fill: light-dark(#eebf5f, #dba94a);
  }

  .l,
  .m,
  .wl,
  .yl {
    fill: none;
    stroke: light-dark(#26323e, #0f1518);
    stroke-linecap: round;
    stroke-width: 3;
  }

  .m {
    stroke-width: 7;
  }

  .wl {
    stroke: rgb(255 255 255 / 78%);
  }

  .yl {
    stroke: light-dark(#eebf5f, #dba94a);
  }
`;
