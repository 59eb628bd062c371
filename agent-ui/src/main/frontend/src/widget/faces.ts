import { svg, type SVGTemplateResult } from 'lit';
import type { Face } from './hub-line.ts';

/** Angry to happy, as everywhere in the hub. */
export const faces: readonly Face[] = ['angry', 'disappointed', 'indifferent', 'happy'];

const mouths: Record<Face, string> = {
  angry: 'M7 15.5c1.8-2.3 6.2-2.3 8 0M6 7.5l3.2 1.6M16 7.5l-3.2 1.6',
  disappointed: 'M7.5 15c1.8-1.7 5.2-1.7 7 0',
  indifferent: 'M7.5 14.2h7',
  happy: 'M7 13c1.8 2.9 6.2 2.9 8 0',
};

export const faceDrawing = (face: Face): SVGTemplateResult => svg`
  <svg class="face ${face}" viewBox="0 0 22 22" aria-hidden="true">
    <circle class="disc" cx="11" cy="11" r="10.5"></circle>
    <circle class="dot" cx="8" cy="9.8" r="1.2"></circle><circle class="dot" cx="14" cy="9.8" r="1.2"></circle>
    <path d=${mouths[face]}></path>
  </svg>`;
