/** The stretch of an element that is in sight, measured from its top. */
export interface Seen {
  from: number;
  to: number;
  /** Of the whole element. */
  height: number;
}

/** Follows how an element is scrolled, whichever ancestor scrolls it; at most once per frame. */
export class Viewport {
  readonly #moved: () => void;
  #scrollers: EventTarget[] = [];
  #element: HTMLElement | null = null;
  #frame = 0;

  constructor(moved: () => void) {
    this.#moved = moved;
  }

  on(element: HTMLElement | null): void {
    if (element === this.#element) return;
    this.stop();
    this.#element = element;
    if (element === null) return;
    this.#scrollers = [...scrollers(element), window];
    for (const scroller of this.#scrollers) scroller.addEventListener('scroll', this.#soon, { passive: true });
    window.addEventListener('resize', this.#soon);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    for (const scroller of this.#scrollers) scroller.removeEventListener('scroll', this.#soon);
    window.removeEventListener('resize', this.#soon);
    this.#scrollers = [];
    this.#element = null;
  }

  /** What is in sight of the element; null while it has no size. */
  over(element: HTMLElement | null): Seen | null {
    if (element === null) return null;
    const box = element.getBoundingClientRect();
    if (box.height === 0) return null;
    const frames = this.#scrollers.filter((each) => each instanceof Element).map((each) => (each as Element).getBoundingClientRect());
    const top = Math.max(0, ...frames.map((frame) => frame.top));
    const bottom = Math.min(window.innerHeight, ...frames.map((frame) => frame.bottom));
    return { from: top - box.top, to: bottom - box.top, height: box.height };
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#moved());
  };
}

function scrollers(element: HTMLElement): Element[] {
  const found: Element[] = [];
  for (let each = parent(element); each !== null; each = parent(each)) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) found.push(each);
  }
  return found;
}

function parent(node: Node): Element | null {
  const above = (node as Element).assignedSlot ?? node.parentNode;
  if (above instanceof ShadowRoot) return above.host;
  return above instanceof Element ? above : null;
}
