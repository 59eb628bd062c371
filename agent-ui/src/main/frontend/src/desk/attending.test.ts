import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Attending } from './attending.ts';

let said: string[];
let attending: Attending;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  said = [];
  attending = new Attending({
    attend: (contact, typing) => Promise.resolve(said.push(`${contact} ${typing ? 'typing' : 'reading'}`)),
    leave: (contact) => Promise.resolve(said.push(`${contact} gone`)),
  });
});

afterEach(() => {
  attending.stop();
  vi.useRealTimers();
});

it('says which contact is open, again every quarter of a minute, and when another one is', async () => {
  attending.at('jan');
  await vi.advanceTimersByTimeAsync(15_000);
  attending.at('jan');
  attending.at('emma');
  expect(said).toEqual(['jan reading', 'jan reading', 'jan gone', 'emma reading']);
});

it('says that somebody writes, not with every key, and that she has finished', async () => {
  attending.at('jan');
  attending.typing();
  attending.typing();
  await vi.advanceTimersByTimeAsync(4_100);
  attending.typing();
  attending.quiet();
  attending.quiet();
  expect(said).toEqual(['jan reading', 'jan typing', 'jan typing', 'jan reading']);
});

it('says nothing more once it is over', async () => {
  attending.at('jan');
  attending.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual(['jan reading', 'jan gone']);
});
