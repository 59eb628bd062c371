/**
 * Keyboard shortcuts of a page. Single letters do nothing in fields, with a modifier, while text is selected or a dialog
 * is open, and not at all for people who switched them off (WCAG 2.1.4). F-keys and Ctrl chords always work.
 */
export interface Shortcut {
  /** `j`, `?`, `F8`, `Ctrl+K`, `Ctrl+Enter`, or two letters after each other: `g w`. */
  keys: string;
  /** What it does, in the reader's language, for the list under `?`. Without it the shortcut is not listed. */
  label?: () => string;
  run: (event: KeyboardEvent) => void;
  /** When it makes sense at all. */
  when?: () => boolean;
}

const offKey = 'throughline.letters-off';

export function lettersOff(): boolean {
  return localStorage.getItem(offKey) === 'yes';
}

export function setLettersOff(off: boolean): void {
  if (off) localStorage.setItem(offKey, 'yes');
  else localStorage.removeItem(offKey);
}

/** The key pressed, in the form shortcuts are written. */
export function chord(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  return control + alt + (control === '' || key.length > 1 ? key : key.toUpperCase());
}

function isLetter(pressed: string): boolean {
  return pressed.length === 1;
}

/** The innermost element that really has the keyboard, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export function typing(target: Element | null = focused()): boolean {
  if (target === null) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function letterAllowed(): boolean {
  return !lettersOff() && !typing() && (globalThis.getSelection?.()?.isCollapsed ?? true) && !inDialog();
}

function inDialog(): boolean {
  return focused()?.closest('dialog') !== null && focused()?.closest('dialog') !== undefined;
}

export class Shortcuts {
  readonly #shortcuts: Shortcut[] = [];
  #first: string | null = null;
  #forget: ReturnType<typeof setTimeout> | undefined;

  get all(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  add(...shortcuts: Shortcut[]): () => void {
    this.#shortcuts.push(...shortcuts);
    return () => {
      for (const gone of shortcuts) this.#shortcuts.splice(this.#shortcuts.indexOf(gone), 1);
    };
  }

  /** Runs what the key stands for; true when something ran. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const pressed = chord(event);
    if (isLetter(pressed) && !letterAllowed()) return false;
    const found = this.#find(this.#first === null ? pressed : `${this.#first} ${pressed}`) ?? this.#find(pressed);
    this.#remember(found === undefined && isLetter(pressed) ? pressed : null);
    if (found === undefined) return false;
    event.preventDefault();
    found.run(event);
    return true;
  }

  listen(target: EventTarget = document): () => void {
    const press = (event: Event) => void this.press(event as KeyboardEvent);
    target.addEventListener('keydown', press);
    return () => target.removeEventListener('keydown', press);
  }

  #find(keys: string): Shortcut | undefined {
    return this.#shortcuts.findLast((shortcut) => shortcut.keys === keys && (shortcut.when?.() ?? true));
  }

  #remember(letter: string | null): void {
    clearTimeout(this.#forget);
    this.#first = letter;
    if (letter !== null) this.#forget = setTimeout(() => (this.#first = null), 1_000);
  }
}

/** The shortcuts of this page. */
export const shortcuts = new Shortcuts();
