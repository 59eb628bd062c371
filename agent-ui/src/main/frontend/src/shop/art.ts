import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawings of the goods. The classes take their colours from the styles, so that they follow light and dark. */
const drawings = {
  'hair-dryer': svg`<path class="c" d="M38 60a32 32 0 0 1 32-32h30l40-8v80l-40-8H70a32 32 0 0 1-32-32Z"/>
    <circle class="d" cx="70" cy="60" r="18"/><circle class="p" cx="70" cy="60" r="11"/>
    <path class="b" d="M78 90h24l6 52a9 9 0 0 1-9 10H87a9 9 0 0 1-9-9Z"/>
    <path class="l" d="M88 112h12M88 122h12M150 40c8-4 12 4 20 0M150 60c8-4 12 4 20 0M150 80c8-4 12 4 20 0M93 152v10c0 8 10 8 18 6"/>`,
  washer: svg`<rect class="p" x="46" y="14" width="108" height="142" rx="8"/><path class="a" d="M46 22a8 8 0 0 1 8-8h92a8 8 0 0 1 8 8v18H46Z"/>
    <rect class="d" x="56" y="21" width="34" height="11" rx="2"/><circle class="d" cx="138" cy="27" r="7"/>
    <circle class="a" cx="100" cy="98" r="44"/><circle class="c" cx="100" cy="98" r="33"/>
    <path class="b" d="M68 102c10-9 18 7 32 0s20-6 32 1a32 32 0 0 1-64-1Z"/><path class="l" d="M62 156v6M138 156v6"/>`,
  kettle: svg`<path class="c" d="M58 58h68l14 88a8 8 0 0 1-8 9H52a8 8 0 0 1-8-9Z"/><path class="b" d="M62 58a30 24 0 0 1 60 0Z"/>
    <circle class="d" cx="92" cy="30" r="6"/><path class="m" d="M132 66c34-6 36 52 6 58"/><path class="c" d="M50 96 26 78l8-8 20 12Z"/>
    <path class="w" d="M70 84h44v36H70Z"/><path class="l" d="M70 96h14M70 108h14"/>`,
  toaster: svg`<path class="a" d="M60 20h28v48H60ZM100 20h28v48h-28Z"/><path class="w" d="M66 26h16v40H66ZM106 26h16v40h-16Z"/>
    <rect class="c" x="30" y="58" width="128" height="88" rx="18"/><path class="d" d="M50 70h88v8H50Z"/>
    <path class="d" d="M158 92h14v10h-14Z"/><circle class="b" cx="94" cy="120" r="12"/><path class="l" d="M94 120v-9M46 146v8M142 146v8"/>`,
  vacuum: svg`<circle class="c" cx="122" cy="116" r="36"/><circle class="d" cx="122" cy="116" r="17"/><circle class="p" cx="122" cy="116" r="7"/>
    <path class="b" d="M84 90c-6-20 10-34 34-30l-4 22Z"/><path class="m" d="M90 74C84 40 62 26 50 18L30 140"/><path class="d" d="M12 140h38l6 14H8Z"/>`,
  lamp: svg`<path class="b" d="M66 22h52l24 56H42Z"/><path class="y" d="M52 78h80l16 66H36Z"/><path class="m" d="M92 78v64"/><path class="d" d="M62 142h60l6 14H56Z"/>`,
  headphones: svg`<path class="m" d="M38 104V84a56 56 0 0 1 112 0v20"/><rect class="c" x="26" y="92" width="32" height="56" rx="14"/>
    <rect class="c" x="130" y="92" width="32" height="56" rx="14"/><rect class="b" x="48" y="98" width="14" height="44" rx="6"/><rect class="b" x="126" y="98" width="14" height="44" rx="6"/>`,
  controller: svg`<path class="c" d="M58 52h72c26 0 44 76 24 86-16 8-26-22-36-22H70c-10 0-20 30-36 22-20-10-2-86 24-86Z"/>
    <path class="d" d="M60 70h10v10h10v10H70v10H60V90H50V80h10Z"/><circle class="b" cx="128" cy="74" r="7"/><circle class="y" cx="142" cy="88" r="7"/>
    <circle class="a" cx="114" cy="88" r="7"/><circle class="w" cx="128" cy="102" r="7"/>`,
  'game-tide': svg`<rect class="d" x="46" y="14" width="104" height="142" rx="6"/><rect class="c" x="54" y="30" width="88" height="118"/>
    <circle class="y" cx="112" cy="60" r="15"/><path class="b" d="M54 100c14-12 26 10 44 0s30-8 44 0v48H54Z"/><path class="p" d="M86 92V56l26 32Z"/><path class="a" d="M76 96h46l-8 14H84Z"/>
    <path class="wl" d="M58 22h40"/>`,
  'game-orbit': svg`<rect class="d" x="46" y="14" width="104" height="142" rx="6"/><rect class="n" x="54" y="30" width="88" height="118"/>
    <circle class="b" cx="98" cy="90" r="24"/><ellipse class="yl" cx="98" cy="90" rx="40" ry="11"/><circle class="w" cx="68" cy="48" r="2"/><circle class="w" cx="126" cy="56" r="2"/>
    <circle class="w" cx="118" cy="132" r="2"/><circle class="w" cx="72" cy="128" r="2"/><path class="wl" d="M58 22h40"/>`,
  'game-garden': svg`<rect class="d" x="46" y="14" width="104" height="142" rx="6"/><rect class="y" x="54" y="30" width="88" height="118"/>
    <path class="c" d="M54 112c30-20 58-20 88 0v36H54Z"/><path class="m" d="M98 112V72"/><path class="b" d="M98 72c-22 2-26-14-22-24 14 0 22 8 22 24Zm0 0c22 2 26-14 22-24-14 0-22 8-22 24Z"/><path class="wl" d="M58 22h40"/>`,
  iron: svg`<path class="c" d="M24 128c8-40 50-54 128-54l14 54Z"/><path class="d" d="M18 134h152v12H18Z"/><path class="m" d="M64 84c10-40 70-40 84-12"/><circle class="b" cx="120" cy="104" r="10"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type Drawing = keyof typeof drawings;

/** The picture of an article; its name stands beside it. */
export function picture(drawing: Drawing): TemplateResult {
  return html`<svg class="art" viewBox="0 0 192 172" aria-hidden="true">
    <ellipse class="shadow" cx="96" cy="160" rx="74" ry="6"></ellipse>${drawings[drawing]}
  </svg>`;
}

/** Fields under clouds, with a house. */
export const scene = html`<svg class="scene" viewBox="0 0 1200 240" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
  <circle class="sun" cx="1060" cy="62" r="34"></circle>
  <path class="cloud" d="M660 84a24 24 0 0 1 46-10 19 19 0 0 1 32 13 13 13 0 0 1-4 26h-70a15 15 0 0 1-4-29Z"></path>
  <path class="cloud" d="M860 52a18 18 0 0 1 34-8 14 14 0 0 1 24 10 10 10 0 0 1-2 20h-52a11 11 0 0 1-4-22Z"></path>
  <path class="hill far" d="M0 178c220-60 420-40 640-10s360 14 560-18v90H0Z"></path>
  <path class="wall" d="M908 158h72v60h-72Z"></path>
  <path class="roof" d="m896 160 48-40 48 40Z"></path>
  <path class="door" d="M936 180h18v38h-18Z"></path>
  <path class="hill near" d="M0 214c280-40 560-16 760-4s320 2 440-20v50H0Z"></path>
</svg>`;

export const logo = html`<svg class="logo" viewBox="0 0 40 32" aria-hidden="true">
  <path class="cloud" d="M9 18a7 7 0 0 1 2-13 9 9 0 0 1 16 1 7 7 0 0 1 5 12Z"></path>
  <path class="field" d="M2 24c8-5 12 3 20 0s10-3 16 0M2 30c8-5 12 3 20 0s10-3 16 0"></path>
</svg>`;
