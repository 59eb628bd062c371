import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setLettersOff, Shortcuts } from './shortcuts.ts';

let pressed: string[];
let shortcuts: Shortcuts;
let stop: () => void;

beforeEach(() => {
  pressed = [];
  shortcuts = new Shortcuts();
  for (const keys of ['j', 'F8', 'Ctrl+K', 'g w', '?']) shortcuts.add({ keys, run: () => pressed.push(keys) });
  stop = shortcuts.listen();
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
  setLettersOff(false);
});

function press(key: string, change: KeyboardEventInit = {}): void {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...change }));
}

function field(): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  document.body.append(area);
  area.focus();
  return area;
}

describe('a single letter', () => {
  it('does what it stands for', () => {
    press('j');
    expect(pressed).toEqual(['j']);
  });

  it('does nothing while somebody types', () => {
    field();
    press('j');
    expect(pressed).toEqual([]);
  });

  it('does nothing in a field inside a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const area = document.createElement('textarea');
    host.attachShadow({ mode: 'open' }).append(area);
    area.focus();
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    expect(pressed).toEqual([]);
  });

  it('does nothing with a modifier', () => {
    press('j', { ctrlKey: true });
    press('j', { altKey: true });
    expect(pressed).toEqual([]);
  });

  it('does nothing for who switched letters off', () => {
    setLettersOff(true);
    press('j');
    press('F8');
    expect(pressed).toEqual(['F8']);
  });
});

describe('a function key or a chord', () => {
  it('works while somebody types', () => {
    field();
    press('F8');
    press('k', { ctrlKey: true });
    expect(pressed).toEqual(['F8', 'Ctrl+K']);
  });
});

it('knows two letters after each other', () => {
  press('g');
  press('w');
  expect(pressed).toEqual(['g w']);
});

it('leaves a key alone that somebody nearer took', () => {
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('j');
  expect(pressed).toEqual([]);
});

it('lets the shortcut added last win, and brings back the former when it goes', () => {
  const remove = shortcuts.add({ keys: 'F8', run: () => pressed.push('dialog') });
  press('F8');
  remove();
  press('F8');
  expect(pressed).toEqual(['dialog', 'F8']);
});
