import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Draft } from './conversation.ts';
import { styles } from './contact-chat.styles.ts';
import { HubLine } from './hub-line.ts';
import { shelfOf, TokenKeeping } from './keeping.ts';
import { launcher, panel } from './panel.ts';
import { Visit } from './visit.ts';
import { speaking, spoken } from './words.ts';

/**
 * The company's chat on its own website.
 *
 *     <script type="module" src="https://hub.example/widget/widget.js"></script>
 *     <contact-chat shop="Wolkenveld" lang="nl"></contact-chat>
 *
 * What is kept on the visitor's computer, and when. It sets no cookie, ever, and asks nobody else for anything.
 * - Nothing is stored and the hub is not called while she only looks at the shop.
 * - When she opens the panel she asks for a service: an anonymous token is fetched and lives in the page's memory.
 * - When she writes, the token and whether the panel is open go to the browser's storage, because otherwise our
 *   answer could not find her back. That is strictly necessary for what she asked, so it needs no consent.
 * - Only with the attribute `track` are page views and searches told to the hub, the token being kept for the browser
 *   session. Following somebody through a shop needs her consent first: set `track` after she gave it, remove it when
 *   she takes it back. Nothing is remembered from before the consent.
 * - `identity` is the statement, signed by the shop, of who signed in. It makes the visitor the known customer as soon as
 *   she chats or is followed with consent. Take it away at signing out: the next person then starts with a clean chat.
 *
 * The colours follow the `color-scheme` of the page; `--contact-chat-accent` and `--contact-chat-on-accent` change the
 * accent. Keyboard: Tab reaches and leaves it, Escape closes it and gives the focus back to where it was.
 */
export class ContactChat extends LitElement {
  static override styles = styles;
  static override properties = {
    shop: {},
    lang: {},
    hub: {},
    identity: {},
    track: { type: Boolean },
    opened: { state: true },
    asking: { state: true },
    text: { state: true },
  };
  /** The name of the shop, as the visitor knows it. */
  declare shop: string;
  /** `nl` or `en`. */
  declare lang: string;
  /** Where the hub is; by default where this script came from. */
  declare hub: string;
  /** Signed by the shop; empty when nobody is signed in. */
  declare identity: string;
  /** She agreed that page views and searches are told. */
  declare track: boolean;
  declare opened: boolean;
  declare asking: boolean;
  declare text: string;
  #visit: Visit | null = null;
  #cameFrom: HTMLElement | null = null;

  constructor() {
    super();
    this.shop = '';
    this.lang = '';
    this.hub = new URL(import.meta.url).origin;
    this.identity = '';
    this.track = false;
    this.opened = false;
    this.asking = false;
    this.text = '';
  }

  /** Tells the hub what was searched and how many results there were; does nothing without `track`. */
  search(query: string, results: number): void {
    if (this.track && query.trim() !== '') void this.#visit?.searched(query.trim(), results);
  }

  /** Tells the hub which page is looked at; for shops that change pages without loading. Does nothing without `track`. */
  view(url: string = location.href, title: string = document.title): void {
    if (this.track) void this.#visit?.viewed(url, title);
  }

  /** Opens the panel, with words to begin with when nothing was typed yet. */
  open(words = ''): void {
    this.#cameFrom = innermostFocus();
    if (this.text === '') this.text = words;
    this.opened = true;
    this.#visit?.seen();
    void this.#visit?.join();
    void this.updateComplete.then(() => this.#focus('textarea'));
  }

  /** Closes the panel; the conversation stays. */
  close(): void {
    this.opened = false;
    this.asking = false;
    const back = this.#cameFrom;
    void this.updateComplete.then(() => (back?.isConnected === true ? back.focus() : this.#focus('.launcher')));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const keeping = new TokenKeeping(this.shop, shelfOf('sessionStorage'), shelfOf('localStorage'));
    const line = new HubLine(this.hub, () => spoken(this.lang));
    this.#visit = new Visit({ keeping, line, changed: () => this.requestUpdate(), watching: () => this.opened });
    this.opened = keeping.inTouch && keeping.wasOpen;
    this.#visit.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visit?.leave();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('identity')) void this.#visit?.identified(this.identity);
    if (changed.has('track')) this.#followed(changed.get('track') === true);
    if (changed.has('opened')) this.#visit?.panelIs(this.opened);
    const log = this.renderRoot.querySelector('.log');
    log?.scrollTo(0, log.scrollHeight);
  }

  protected override render(): TemplateResult | typeof nothing {
    const visit = this.#visit;
    if (visit === null) return nothing;
    const say = speaking(spoken(this.lang));
    if (!this.opened) return launcher(say, visit.conversation.unread, () => this.open());
    return panel({
      say,
      lang: spoken(this.lang),
      shop: this.shop,
      talk: visit.conversation,
      online: visit.online,
      asking: this.asking,
      text: this.text,
      hide: () => this.close(),
      finish: () => this.#finish(),
      back: () => this.#back(),
      rate: (face) => void visit.rate(face),
      call: (number) => void visit.call(number),
      typed: (text) => (this.text = text),
      send: () => this.#send(),
      again: (draft) => this.#again(draft),
      attach: (file) => void visit.send(file, newKey()),
      fileAddress: (file) => visit.fileAddress(file),
    });
  }

  #followed(before: boolean): void {
    if (this.track) this.view();
    else if (before) this.#visit?.unfollowed();
  }

  #send(): void {
    const text = this.text.trim();
    if (text === '') return;
    this.text = '';
    void this.#visit?.write(text, newKey());
    this.#focus('textarea');
  }

  #again(draft: Draft): void {
    void (draft.file === null ? this.#visit?.write(draft.text, draft.key) : this.#visit?.send(draft.file, draft.key));
    this.#focus('textarea');
  }

  /** How it felt is asked only of somebody who was answered, and only once. */
  #finish(): void {
    const talk = this.#visit?.conversation;
    const answered = talk?.messages.some((message) => message.from === 'agent') === true;
    if (!answered || talk.rated) return this.close();
    this.asking = true;
    void this.updateComplete.then(() => this.#focus('#ask'));
  }

  #back(): void {
    this.asking = false;
    void this.updateComplete.then(() => this.#focus('textarea'));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function innermostFocus(): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body && active.localName !== 'contact-chat' ? active : null;
}

/** The hub takes a message with the same key once, however often it is sent. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

