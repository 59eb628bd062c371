import { beforeEach, describe, expect, it } from 'vitest';
import { KeyGate } from './key-gate.ts';

describe('the key gate', () => {
  let heard: string[] = [];
  let timer: (() => void) | null = null;
  let gate: KeyGate;
  const pass100ms = (): void => {
    const run = timer;
    timer = null;
    run?.();
  };

  beforeEach(() => {
    heard = [];
    timer = null;
    const listener = {
      command: (key: string) => /[1-5a-c]/.test(key) && heard.push(`command ${key}`) > 0,
      scanned: (text: string) => void heard.push(`scan ${text}`),
      typed: (text: string) => void heard.push(`typed ${text}`),
    };
    gate = new KeyGate(listener, (_ms, run) => {
      timer = run;
      return () => (timer = null);
    });
  });

  const burst = (text: string): boolean[] => [...text].map((key) => gate.press(key));

  it('takes a single key for a command after a short wait', () => {
    gate.press('2');
    expect(heard).toEqual([]);
    pass100ms();
    expect(heard).toEqual(['command 2']);
  });

  it('takes a burst for a scan, though it begins with a command key', () => {
    burst('2210004471');
    expect(gate.press('Enter')).toBe(true);
    expect(heard).toEqual(['scan 2210004471']);
  });

  it('takes a burst without Enter for a scan too', () => {
    burst('BRD-2026-0042');
    pass100ms();
    expect(heard).toEqual(['scan BRD-2026-0042']);
  });

  it('leaves an Enter of a person to the page', () => {
    expect(gate.press('Enter')).toBe(false);
  });

  it('hands on what is neither', () => {
    gate.press('z');
    pass100ms();
    expect(heard).toEqual(['typed z']);
  });

  it('leaves the space bar and named keys alone', () => {
    expect([gate.press(' '), gate.press('Tab'), gate.press('F8')]).toEqual([false, false, false]);
  });

  it('believes the prefix key more than the time', () => {
    gate.prefix = '~';
    expect([gate.certain('1'), gate.certain('~')]).toEqual([false, true]);
    burst('~12');
    expect(gate.certain('1')).toBe(true);
    gate.press('Enter');
    expect(heard).toEqual(['scan 12']);
  });
});
