import { html, type TemplateResult } from 'lit';
import { customers, finds } from '../api/hub.ts';
import { unreachable } from '../api/result.ts';
import { toast } from '../elements/toasts/toasts.ts';
import { moment } from '../i18n/format.ts';
import type { Seat } from '../session/session.ts';
import type { ContactCard, LinkProposal } from '../wire/types.ts';
import { isMine } from './cards.ts';
import type { Reach } from './finder.ts';
import type { HandedOver, Handover } from './handover/handover.ts';
import type { DeskKeys } from './keys.ts';
import { whoIs } from './naming.ts';
import type { Later } from './later/later.ts';
import type { Linked, Linking, Records } from './linking/linking.ts';
import type { Sight } from './sight.ts';
import { openCase } from './state.ts';
import type { StoryColumn } from './story/story.ts';
import { t } from './words.ts';
import type { Work } from './work.ts';
import type { WrappedUp, WrapUp } from './wrap-up/wrap-up.ts';

/** Once they are here a dialog opens with the key itself: the next key may follow at once. */
let here = false;

async function dialogs(): Promise<void> {
  await Promise.all([import('./handover/handover.ts'), import('./wrap-up/wrap-up.ts'), import('./later/later.ts')]);
  here = true;
}

/** Where other records are looked up. */
const records: Records = {
  find: async (typed, signal) => {
    const answer = await finds(typed, signal);
    return answer.ok ? answer.value.customers : [];
  },
  story: (customer) => customers.story(customer),
};

/** Where the customer can be called, as far as the contact tells. */
function number(card: ContactCard | undefined): string {
  return card?.callback?.number ?? (card?.channel === 'phone' ? card.from : null) ?? '';
}

/** The dialogs of the desk, and what may be done with the open contact. */
export class DeskDialogs {
  readonly #sight: Sight;
  readonly #work: Work;
  readonly #root: () => ParentNode;

  constructor(sight: Sight, work: Work, root: () => ParentNode) {
    this.#sight = sight;
    this.#work = work;
    this.#root = root;
  }

  render(offline: boolean): TemplateResult {
    const state = this.#sight.store.state;
    const card = this.#card;
    const name = card === undefined ? '' : whoIs(card);
    if (card !== undefined) dialogs().catch(() => undefined); // tried again when one is wanted
    const problem = state.failed?.problem ?? null;
    return html`<tl-handover .name=${name} .me=${state.me.id} .from=${card?.queue ?? ''} .subject=${this.#subject(card)} .number=${number(card)} .directory=${state.directory}
        .problem=${state.failed?.where === 'handover' ? problem : null} ?offline=${offline} @tl-handed-over=${this.#handedOver}></tl-handover>
      <tl-wrap-up .name=${name} .outcomes=${this.#outcomes} .problem=${state.failed?.where === 'contact' ? problem : null}
        @tl-wrapped-up=${this.#wrappedUp}></tl-wrap-up>
      <tl-linking .records=${records} .problem=${state.failed?.where === 'story' ? problem : null} ?offline=${offline} @tl-linked=${this.#linked}></tl-linking>
      <tl-later .name=${name} .problem=${state.failed?.where === 'contact' ? problem : null} @tl-put-aside=${this.#putAside}></tl-later>`;
  }

  /** F8 inside a dialog; true when one was open. */
  yes(): boolean {
    if (this.#linking?.isOpen ?? false) {
      this.#linking?.confirm();
      return true;
    }
    if (!(this.#handover?.isOpen ?? false)) return this.#wrapUp?.isOpen ?? false;
    this.#handover?.send();
    return true;
  }

  async handOver(): Promise<void> {
    const card = this.#mine;
    if (card === undefined || card.state === 'wrap-up' || card.seeking !== null) return;
    this.#sight.forgetFailure();
    void this.#sight.directory(card.channel);
    if (!here && !(await this.#fetched())) return;
    void this.#handover?.show((lang) => this.#sight.briefing(card.id, lang));
  }

  async wrapUp(): Promise<void> {
    if (this.#mine === undefined) return;
    this.#sight.forgetFailure();
    if (here || (await this.#fetched())) this.#wrapUp?.show();
  }

  async later(): Promise<void> {
    if (this.#mine === undefined || this.#mine.seeking !== null) return;
    this.#sight.forgetFailure();
    if (here || (await this.#fetched())) this.#later?.show();
  }

  /** Shows both stories before two records become one customer: one that is proposed, or one that is looked up. */
  async link(proposal: LinkProposal | null): Promise<void> {
    const { story } = this.#sight.store.state;
    if (story === null) return;
    this.#sight.forgetFailure();
    try {
      await import('./linking/linking.ts');
      await this.#linking?.show(story, proposal);
    } catch (cause) {
      this.#sight.store.set({ failed: { where: 'story', problem: unreachable(cause) } });
    }
  }

  /**
   * The dialogs are fetched with the first contact that is open, to be there before the keys that are typed into them;
   * without a connection that is said where the contact is.
   */
  async #fetched(): Promise<boolean> {
    try {
      await dialogs();
      await Promise.all([this.#handover?.updateComplete, this.#wrapUp?.updateComplete, this.#later?.updateComplete]);
      return true;
    } catch (cause) {
      this.#sight.store.set({ failed: { where: 'contact', problem: unreachable(cause) } });
      return false;
    }
  }

  /** What the palette can get at. */
  reach(seat: Seat, keys: DeskKeys): Reach {
    const { mine, waiting, later } = this.#sight.lists;
    return {
      seat,
      keys,
      cards: [...mine, ...waiting, ...later],
      mine: this.#mine,
      step: (contact, step) => void this.#work.step(contact, step),
      open: (contact) => this.#sight.open(contact),
      look: (customer, thing) => {
        this.#sight.look(customer);
        this.#root().querySelector<StoryColumn>('tl-story')?.reach(thing);
      },
    };
  }

  get #handover(): Handover | null {
    return this.#root().querySelector<Handover>('tl-handover');
  }

  get #wrapUp(): WrapUp | null {
    return this.#root().querySelector<WrapUp>('tl-wrap-up');
  }

  get #linking(): Linking | null {
    return this.#root().querySelector<Linking>('tl-linking');
  }

  get #later(): Later | null {
    return this.#root().querySelector<Later>('tl-later');
  }

  get #card(): ContactCard | undefined {
    const { open } = this.#sight.store.state;
    return open === null ? undefined : this.#sight.card(open);
  }

  get #mine(): ContactCard | undefined {
    const card = this.#card;
    return card !== undefined && isMine(card, this.#sight.store.state.me) ? card : undefined;
  }

  /** The outcomes of the case's topic, or the general ones. */
  get #outcomes() {
    const { topics } = this.#sight.store.state;
    const known = openCase(this.#sight.store.state);
    const own = topics?.items.find((topic) => topic.id === known?.topic)?.outcomes ?? [];
    return own.length > 0 ? own : (topics?.outcomes ?? []);
  }

  #subject(card: ContactCard | undefined): string {
    const known = openCase(this.#sight.store.state);
    return known?.title ?? known?.topicLabel ?? card?.headline ?? '';
  }

  readonly #handedOver = async ({ detail }: CustomEvent<HandedOver>): Promise<void> => {
    const card = this.#mine;
    if (card === undefined || !(await this.#work.handOver(card.id, detail.handoff, detail.key))) return;
    this.#handover?.close();
    toast(t(detail.handoff.stay ? 'handover.looking' : 'handover.done', { name: whoIs(card), to: detail.to }));
  };

  readonly #linked = async ({ detail }: CustomEvent<Linked>): Promise<void> => {
    const { customer } = this.#sight.store.state;
    if (customer === null) return;
    const link = await this.#work.link(customer, detail.other, detail.evidence);
    if (link === null) return;
    this.#linking?.close();
    toast(t('link.done'), () => void this.#work.unlink(customer, link));
  };

  readonly #putAside = async ({ detail }: CustomEvent<string>): Promise<void> => {
    const card = this.#mine;
    if (card === undefined) return;
    const calls = card.callback !== null && !card.callback.reached;
    if (!(await (calls ? this.#work.called(card.id, false, detail) : this.#work.later(card.id, detail)))) return;
    this.#later?.close();
    if (calls) toast(t('call.later', { name: whoIs(card), at: moment(detail) }));
    else toast(t('later.done', { name: whoIs(card), at: moment(detail) }), () => void this.#work.goOn(card.id));
  };

  readonly #wrappedUp = async ({ detail }: CustomEvent<WrappedUp>): Promise<void> => {
    const card = this.#mine;
    if (card === undefined || !(await this.#work.finish(card, detail.outcome, detail.note))) return;
    this.#wrapUp?.close();
    toast(t('wrap-up.done', { name: whoIs(card) }));
  };
}
