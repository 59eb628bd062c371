import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  phone: svg`<path d="M5 3h3l1.5 4-2 1.4a10 10 0 0 0 4.1 4.1l1.4-2 4 1.5v3a2 2 0 0 1-2.2 2A15 15 0 0 1 3 5.2 2 2 0 0 1 5 3Z"/>`,
  web: svg`<path d="M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3h-.5A1.5 1.5 0 0 1 3 12.5Z"/>`,
  store: svg`<path d="M3 8l1.5-4h11L17 8M4 8v8h12V8M3 8h14M8 16v-4h4v4"/>`,
  mail: svg`<path d="M3 5h14v10H3ZM3 6l7 5 7-5"/>`,
  work: svg`<path d="M4 11V9a6 6 0 0 1 12 0v2M4 11h2.5v4H5a1 1 0 0 1-1-1ZM16 11h-2.5v4H15a1 1 0 0 0 1-1Z"/>`,
  live: svg`<path d="M3 16h14M5 13V9M9 13V5M13 13v-6M16.5 13v-3"/>`,
  admin: svg`<path d="M4 6h7M15 6h1M4 14h1M9 14h7"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>`,
  search: svg`<circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/>`,
  send: svg`<path d="M3 10 17 4l-5 13-2.5-5Z"/>`,
  note: svg`<path d="M5 3h7l3 3v11H5ZM8 9h4M8 12h4"/>`,
  handover: svg`<path d="M3 7h11l-3-3M17 13H6l3 3"/>`,
  done: svg`<path d="m4 10 4 4 8-8"/>`,
  hold: svg`<path d="M7 5v10M13 5v10"/>`,
  resume: svg`<path d="m7 5 8 5-8 5Z"/>`,
  end: svg`<path d="M3 11c3-4 11-4 14 0l-2 2-2.5-1v-2a8 8 0 0 0-5 0v2L5 13Z"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  link: svg`<path d="M8 12l4-4M9 6l1.5-1.5a3 3 0 0 1 5 5L14 11M11 14l-1.5 1.5a3 3 0 0 1-5-5L6 9"/>`,
  promise: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4l3 2"/>`,
  help: svg`<circle cx="10" cy="10" r="7"/><path d="M8 8a2 2 0 1 1 2.8 1.8c-.5.2-.8.6-.8 1.2M10 13.5v.1"/>`,
  down: svg`<path d="m5 8 5 5 5-5"/>`,
  warn: svg`<path d="M10 3 18 16H2ZM10 8v4M10 14v.1"/>`,
  repeat: svg`<path d="M4 9a6 6 0 0 1 10.5-3L16 8M16 4v4h-4M16 11a6 6 0 0 1-10.5 3L4 12M4 16v-4h4"/>`,
  bag: svg`<path d="M4 7h12l-1 10H5ZM7 7a3 3 0 0 1 6 0"/>`,
  pin: svg`<path d="M7 3h6M8 3v5l-3 3h10l-3-3V3M10 11v6"/>`,
  clip: svg`<path d="M14 6v7a4 4 0 0 1-8 0V6a3 3 0 0 1 6 0v6a1 1 0 0 1-3 0V7"/>`,
  file: svg`<path d="M5 3h7l3 3v11H5ZM12 3v3h3"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  user: svg`<circle cx="10" cy="7" r="3"/><path d="M4 17a6 6 0 0 1 12 0"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** A decorative drawing; the word beside it, or the name of the button, says what it means. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
}
