import { css } from 'lit';

export const styles = css`
  :host {
    --accent: var(--contact-chat-accent, light-dark(#0b5cad, #6cb2f5));
    --on-accent: var(--contact-chat-on-accent, light-dark(#fff, #0b1a2a));
    --canvas: light-dark(#fff, #12161b);
    --subtle: light-dark(#f5f7f9, #1b2129);
    --text: light-dark(#10151b, #e8ecf1);
    --text-2: light-dark(#4a5563, #b3bdc8);
    --line: light-dark(#d5dbe3, #36404c);
    --edge: light-dark(#73808f, #7c8896);
    position: fixed;
    z-index: 2147483000;
    inset: auto 16px 16px auto;
    color: var(--text);
    font: 14px/1.43 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; margin: 0; }
  button, textarea { color: inherit; font: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .sign { width: 20px; height: 20px; fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .launcher {
    display: flex; align-items: center; gap: 8px; min-height: 48px; padding: 0 20px 0 16px;
    border: 1px solid var(--canvas); border-radius: 24px; background: var(--accent); color: var(--on-accent); font-weight: 600;
    box-shadow: 0 4px 14px rgb(16 21 27 / 25%);
  }
  .panel {
    display: flex; flex-direction: column;
    width: min(360px, calc(100vw - 32px)); height: min(560px, calc(100dvh - 32px));
    border: 1px solid var(--edge); border-radius: 12px; background: var(--canvas); overflow: hidden;
    box-shadow: 0 8px 28px rgb(16 21 27 / 30%);
  }
  .head { display: flex; align-items: center; gap: 4px; padding: 4px 4px 4px 16px; border-bottom: 1px solid var(--line); background: var(--subtle); }
  h2 { flex: 1; min-width: 0; font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
  .bare { display: grid; place-items: center; width: 40px; height: 40px; border: 0; border-radius: 6px; background: none; color: var(--text-2); }
  .bare:hover { background: var(--line); color: var(--text); }
  .log { flex: 1; min-height: 0; overflow: auto; padding: 12px 16px; }
  .log:focus-visible { outline-offset: -3px; }
  .system { margin: 4px 0 12px; padding: 8px 12px; border-radius: 8px; background: var(--subtle); color: var(--text-2); }
  .message { width: fit-content; max-width: 85%; margin: 0 0 12px; }
  .own { margin-left: auto; }
  .meta { padding: 0 2px 2px; color: var(--text-2); font-size: 12px; }
  .own .meta { text-align: right; }
  .text { padding: 8px 12px; border: 1px solid var(--line); border-radius: 12px 12px 12px 2px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .own .text { border-color: var(--accent); border-radius: 12px 12px 2px; background: var(--accent); color: var(--on-accent); }
  .text a { color: inherit; }
  .picture img { display: block; max-width: 100%; max-height: 220px; border-radius: 12px; }
  .clip { position: relative; height: 44px; flex: none; cursor: pointer; }
  .clip:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
  .again, .plain { min-height: 32px; padding: 0 8px; border: 0; background: none; color: var(--accent); text-decoration: underline; }
  .state:not(:empty) { padding: 6px 16px; background: light-dark(#fdf1e0, #372608); color: light-dark(#8a4b00, #f2b233); font-size: 13px; }
  form { display: flex; align-items: end; gap: 8px; padding: 8px; border-top: 1px solid var(--line); }
  summary { padding: 8px 16px; cursor: pointer; }
  textarea, input {
    flex: 1; min-width: 0; min-height: 44px; max-height: 120px; padding: 8px 10px; resize: none; field-sizing: content;
    border: 1px solid var(--edge); border-radius: 8px; background: var(--canvas); font-size: 16px; line-height: 1.3;
  }
  textarea::placeholder { color: light-dark(#5f6b7a, #95a1ae); opacity: 1; }
  .send { display: grid; place-items: center; width: 44px; height: 44px; flex: none; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); }
  .moods { padding: 12px 16px; border-top: 1px solid var(--line); }
  h3 { font-size: 14px; font-weight: 600; outline: 0; }
  .faces { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 4px; margin: 8px -8px; }
  .faces button {
    display: grid; justify-items: center; align-content: start; gap: 4px; min-height: 72px; padding: 8px 0; border: 1px solid transparent;
    border-radius: 8px; background: none; font-size: 12px; overflow-wrap: anywhere; hyphens: auto;
  }
  .faces button:hover { border-color: var(--edge); background: var(--subtle); }
  .row { display: flex; flex-wrap: wrap; justify-content: space-between; }
  .face { width: 36px; height: 36px; }
  .face path { fill: none; stroke: var(--glyph); stroke-width: 1.8; stroke-linecap: round; }
  .disc { fill: var(--disc); }
  .dot { fill: var(--glyph); }
  .angry { --disc: light-dark(#8f1018, #d9534a); --glyph: light-dark(#fff, #10151b); }
  .disappointed { --disc: light-dark(#c96f00, #f2b233); --glyph: #10151b; }
  .indifferent { --disc: light-dark(#4f5f78, #7f93ad); --glyph: light-dark(#fff, #10151b); }
  .happy { --disc: light-dark(#1f9a78, #7febc7); --glyph: #10151b; }
  @media (width < 400px) { .faces { grid-template-columns: 1fr 1fr; } }
  @media (forced-colors: active) {
    .disc { fill: Canvas; stroke: CanvasText; }
    .dot { fill: CanvasText; }
    .face path { stroke: CanvasText; }
    .launcher, .own .text, .send { border: 1px solid; }
  }
`;
