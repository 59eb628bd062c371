import { toast } from '../elements/toasts/toasts.ts';
import type { ContactCard, Mention, User } from '../wire/types.ts';
import type { Lists } from './cards.ts';
import { channelWord, whoIs } from './naming.ts';
import type { Ring } from './ring.ts';
import { t } from './words.ts';

/**
 * How a contact makes itself known outside the page: the title, a system notification while the page is hidden, a tone
 * while it rings. The notification says name and channel only; screens are shared.
 */
export class Notices {
  #ring: Promise<Ring> | null = null;
  #rings = false;
  readonly #told = new Set<string>();
  #later = new Set<string>();
  #asked: ReadonlySet<string> | null = null;
  #back: Set<string> | null = null;

  update({ offers, mine, later }: Lists, open: string | null, available: boolean): void {
    const unread = mine.reduce((sum, card) => sum + card.unread, 0);
    const ringing = offers.filter((card) => card.seeking?.talking !== true);
    document.title = title(ringing[0], unread);
    for (const back of mine.filter((card) => this.#later.has(card.id) && card.id !== open)) {
      toast(t('later.back', { name: whoIs(back) }));
      this.#show(back);
    }
    this.#later = new Set(later.map((card) => card.id));
    for (const offer of offers) this.#notify(offer);
    this.#rings = ringing.length > 0 && available;
    void this.#sound();
  }

  /** A colleague asked me to look; what was asked before the page was opened is only listed. */
  mentioned(mentions: readonly Mention[]): void {
    const told = this.#asked ?? new Set(mentions.map(nameOf));
    for (const mention of mentions.filter((each) => !told.has(nameOf(each)))) {
      toast(t('mention.came', { by: mention.by, name: mention.name ?? t('mention.nameless') }));
      this.#system(mention.by, t('mention.notice'), mention.contact);
    }
    this.#asked = new Set(mentions.map(nameOf));
  }

  /** A handoff of mine came back: nobody took it. What had come back before the page was opened is told by its card. */
  returned(cards: readonly ContactCard[], me: User): void {
    const returned = cards.filter((card) => card.handoff?.state === 'returned' && card.handoff.from === me.name);
    const told = this.#back ?? new Set(returned.map(handoffOf));
    for (const card of returned.filter((each) => !told.has(handoffOf(each)) && each.state !== 'wrap-up')) {
      toast(t('handoff.back', { name: whoIs(card), to: card.handoff?.to ?? '' }));
      this.#show(card);
    }
    this.#back = new Set([...told, ...returned.map(handoffOf)]);
  }

  /** I take a handoff back myself; nobody has to tell me. */
  takesBack(handoff: string): void {
    this.#back?.add(handoff);
  }

  stop(): void {
    this.#rings = false;
    void this.#sound();
  }

  /** The tone is fetched when something rings for the first time. */
  async #sound(): Promise<void> {
    if (this.#rings) this.#ring ??= import('./ring.ts').then(({ Ring }) => new Ring());
    const ring = await this.#ring;
    if (this.#rings) ring?.start();
    else ring?.stop();
  }

  #notify(offer: ContactCard): void {
    if (this.#told.has(offer.id)) return;
    this.#told.add(offer.id);
    this.#show(offer);
  }

  #show(offer: ContactCard): void {
    this.#system(whoIs(offer), channelWord(offer.channel), offer.id);
  }

  #system(title: string, body: string, tag: string): void {
    if (!document.hidden || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const notice = new Notification(title, { tag, body, requireInteraction: true });
    notice.onclick = () => window.focus();
  }
}

function handoffOf(card: ContactCard): string {
  return card.handoff?.id ?? '';
}

function nameOf(mention: Mention): string {
  return `${mention.contact} ${mention.at}`;
}

/** `(2) Work - Throughline`, or `Call: Emma - Throughline` while it rings. Static, nothing blinks. */
export function title(ringing: ContactCard | undefined, unread: number): string {
  if (ringing !== undefined) return t(`title.rings.${ringing.channel === 'phone' ? 'phone' : 'other'}`, { name: whoIs(ringing) });
  return unread > 0 ? t('title.unread', { n: unread }) : t('title');
}
