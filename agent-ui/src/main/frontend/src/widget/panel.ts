import { html, nothing, type TemplateResult } from 'lit';
import { answeringName, type Conversation, type Draft } from './conversation.ts';
import { faceDrawing, faces } from './faces.ts';
import type { Face, HubMessage } from './hub-line.ts';
import type { Say } from './words.ts';

/** Everything the panel shows and everything it can ask for. */
export interface PanelView {
  readonly say: Say;
  readonly lang: string;
  readonly shop: string;
  readonly talk: Conversation;
  readonly online: boolean;
  readonly asking: boolean;
  readonly text: string;
  hide(): void;
  finish(): void;
  back(): void;
  rate(face: Face): void;
  call(number: string): void;
  typed(text: string): void;
  send(): void;
  again(draft: Draft): void;
  attach(file: File): void;
  /** Where a file of the conversation is. */
  fileAddress(file: string): string;
}

export function panel(view: PanelView): TemplateResult {
  const { say, talk, shop } = view;
  const name = answeringName(talk);
  return html`<section class="panel" role="dialog" aria-labelledby="title" @keydown=${(event: KeyboardEvent) => onEscape(event, view)}>
    <div class="head">
      <h2 id="title">${name === '' ? say('title', { shop }) : say('title.with', { name, shop })}</h2>
      <button class="bare" aria-label=${say('hide')} title=${say('hide')} @click=${view.hide}>${sign('M5 14h10')}</button>
      <button class="bare" aria-label=${say('finish')} title=${say('finish')} @click=${view.finish}>${sign('m6 6 8 8M14 6l-8 8')}</button>
    </div>
    ${log(view)}
    <p class="state" role="status">${view.online ? standing(view) : say('offline')}</p>
    ${talk.place !== null && talk.callback === null ? call(view) : nothing}
    ${view.asking ? moods(view) : composer(view)}
  </section>`;
}

function onEscape(event: KeyboardEvent, view: PanelView): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.stopPropagation();
  view.hide();
}

function log(view: PanelView): TemplateResult {
  const { say, talk } = view;
  return html`<div class="log" role="log" aria-label=${say('log')} tabindex="0">
    <p class="system">${talk.loaded || talk.messages.length > 0 || talk.drafts.length > 0 ? greeting(view) : say('loading')}</p>
    ${talk.messages.map((message) => line(view, message))}
    ${talk.drafts.map((draft) => onItsWay(view, draft))}
  </div>`;
}

function greeting({ say, talk, lang }: PanelView): string {
  if (talk.opensAt !== null) return say('closed', { when: moment(talk.opensAt, lang) });
  return talk.staffed ? say('hello') : say('away');
}

/** What the hub takes; it looks into the file itself, whatever is chosen here. */
const taken = '.png,.jpg,.jpeg,.gif,.webp,.pdf,.txt';

const longestTold = 60;

/** Her place in the queue and how long it takes, or when somebody is there again. */
function standing({ say, talk, lang }: PanelView): string {
  const { place, callback } = talk;
  if (callback !== null) return say('call.will', { number: callback });
  if (place === null) return '';
  if (place.opensAt !== null) return say('place.closed', { when: moment(place.opensAt, lang) });
  const minutes = place.expectedSeconds === null ? null : Math.ceil(place.expectedSeconds / 60);
  const ahead = place.position === 1 ? say('place.next') : say('place.ahead', { n: place.position - 1 });
  if (minutes === null) return ahead;
  if (minutes <= 1) return `${ahead} ${say('wait.minute')}`;
  return `${ahead} ${minutes > longestTold ? say('wait.hour') : say('wait.minutes', { n: minutes })}`;
}

/** Whoever does not want to wait is called, in her turn. */
function call({ say, call: ask }: PanelView): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    ask(String(new FormData(event.target as HTMLFormElement).get('number')));
  };
  return html`<details><summary>${say('call')}</summary>
    <form @submit=${submit}><input name="number" type="tel" autocomplete="tel" required aria-label=${say('call.number')} placeholder=${say('call.number')} />
      <button class="plain">${say('send')}</button></form></details>`;
}

// Her own words are not read out to her again: `aria-live` is off for them.
function line(view: PanelView, message: HubMessage): TemplateResult {
  const { say, lang } = view;
  if (message.from === 'joined') return html`<p class="system">${say('joined', { name: message.name ?? say('us') })}</p>`;
  if (message.from === 'system') return html`<p class="system">${message.text}</p>`;
  const own = message.from === 'customer';
  return html`<div class="message ${own ? 'own' : ''}" aria-live=${own ? 'off' : nothing}>
    <p class="meta">${own ? say('you') : (message.name ?? say('us'))} <time datetime=${message.at}>${moment(message.at, lang, shortDay)}</time></p>
    ${message.file === null ? html`<p class="text">${message.text}</p>` : sentAlong(view, message.file)}
  </div>`;
}

function sentAlong({ fileAddress }: PanelView, file: NonNullable<HubMessage['file']>): TemplateResult {
  const href = fileAddress(file.id);
  if (!file.type.startsWith('image/')) return html`<p class="text"><a href=${href} download=${file.name}>${file.name}</a></p>`;
  return html`<a class="picture" href=${href} target="_blank" rel="noreferrer">
    <img src=${href} alt=${file.name} />
  </a>`;
}

function onItsWay(view: PanelView, draft: Draft): TemplateResult {
  const { say } = view;
  const states = { sending: say('sending'), failed: say('failed'), refused: say('refused') };
  return html`<div class="message own" aria-live=${draft.state === 'sending' ? 'off' : 'polite'}>
    <p class="meta">${say('you')} - ${states[draft.state]}</p>
    <p class="text">${draft.text}</p>
    ${draft.state === 'failed' ? html`<button class="again" @click=${() => view.again(draft)}>${say('again')}</button>` : nothing}
  </div>`;
}

function composer(view: PanelView): TemplateResult {
  const { say } = view;
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    view.send();
  };
  const chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file !== undefined) view.attach(file);
    field.value = ''; // the same file can be chosen again
  };
  return html`<form
    @submit=${(event: Event) => {
      event.preventDefault();
      view.send();
    }}
  >
    <label class="hidden" for="text">${say('write')}</label>
    <textarea
      id="text"
      rows="2"
      maxlength="4000"
      enterkeyhint="send"
      placeholder=${say('write')}
      aria-describedby="hint"
      .value=${view.text}
      @input=${(event: Event) => view.typed((event.target as HTMLTextAreaElement).value)}
      @keydown=${enter}
    ></textarea>
    <span class="hidden" id="hint">${say('write.hint')}</span>
    <label class="bare clip" title=${say('attach')}>
      ${sign('M14 6v7a4 4 0 0 1-8 0V6a3 3 0 0 1 6 0v6a1 1 0 0 1-3 0V7')}
      <input class="hidden" type="file" accept=${taken} aria-label=${say('attach')} @change=${chosen} />
    </label>
    <button class="send" aria-label=${say('send')} title=${say('send')}>${sign('M3 10 17 4l-5 13-2.5-5Z')}</button>
  </form>`;
}

function moods(view: PanelView): TemplateResult {
  const { say, talk } = view;
  if (talk.rated) {
    return html`<div class="moods"><p role="status">${say('mood.thanks')}</p>
      <button class="plain" @click=${view.hide}>${say('close')}</button></div>`;
  }
  return html`<div class="moods" role="group" aria-labelledby="ask">
    <h3 id="ask" tabindex="-1">${say('mood.ask')}</h3>
    <div class="faces">
      ${faces.map((face) => html`<button @click=${() => view.rate(face)}>${faceDrawing(face)}${say(`mood.${face}`)}</button>`)}
    </div>
    <div class="row">
      <button class="plain" @click=${view.back}>${say('mood.back')}</button>
      <button class="plain" @click=${view.hide}>${say('mood.skip')}</button>
    </div>
  </div>`;
}

/** The button that opens the panel, with what is unread. */
export function launcher(say: Say, unread: number, open: () => void): TemplateResult {
  const label = unread > 0 ? say('chat.unread', { n: unread }) : say('chat');
  return html`<button class="launcher" aria-haspopup="dialog" @click=${open}>
    ${sign('M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3h-.5A1.5 1.5 0 0 1 3 12.500Z')}
    <span>${label}</span>
  </button>`;
}

function sign(path: string): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>`;
}

const shortDay = { day: 'numeric', month: 'short' } as const;
const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** The hour, and the day as well unless it is today. */
function moment(at: string, lang: string, day: Intl.DateTimeFormatOptions = longDay): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { ...(today ? {} : day), hour: '2-digit', minute: '2-digit' });
}
