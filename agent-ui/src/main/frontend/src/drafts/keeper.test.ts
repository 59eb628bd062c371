import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unreachable, type Result } from '../api/result.ts';
import { Drafts, type DraftKind, type KeptDraft } from './drafts.ts';
import { DraftKeeper, type DraftStore } from './keeper.ts';

class Hub implements DraftStore {
  readonly kept = new Map<string, KeptDraft>();
  readonly asked: string[] = [];
  down = false;

  list(): Promise<Result<{ items: KeptDraft[] }>> {
    return this.#answer('list', { items: [...this.kept.values()] });
  }

  keep(draft: KeptDraft): Promise<Result<unknown>> {
    if (!this.down) this.kept.set(`${draft.contact} ${draft.kind}`, draft);
    return this.#answer(`keep ${draft.text}`, draft);
  }

  drop(contact: string, kind: DraftKind): Promise<Result<unknown>> {
    if (!this.down) this.kept.delete(`${contact} ${kind}`);
    return this.#answer('drop', null);
  }

  #answer<T>(what: string, value: T): Promise<Result<T>> {
    this.asked.push(what);
    return Promise.resolve(this.down ? { ok: false, problem: unreachable(new Error('down')) } : { ok: true, value });
  }
}

let hub: Hub;
let told: number;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  [hub, told] = [new Hub(), 0];
});

afterEach(() => vi.useRealTimers());

/** Somebody's desk in a browser of its own. */
function desk(storage: Storage = localStorage): { drafts: Drafts; keeper: DraftKeeper } {
  const drafts = new Drafts('agent1', storage);
  return { drafts, keeper: new DraftKeeper(drafts, hub, () => (told += 1)) };
}

function otherBrowser(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

describe('a draft', () => {
  it('is at the hub two seconds after the last key, once', async () => {
    const { drafts, keeper } = desk();
    for (const text of ['I', 'Ik', 'Ik kijk']) {
      drafts.save('jan', 'reply', text, 7);
      keeper.touched();
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.advanceTimersByTimeAsync(1_400);
    expect(hub.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect([...hub.kept.values()]).toEqual([{ contact: 'jan', kind: 'reply', text: 'Ik kijk', basedOn: 7 }]);
    expect(hub.asked).toEqual(['keep Ik kijk']);
  });

  it('is there in another browser, and gone there when it was sent here', async () => {
    const here = desk();
    here.drafts.save('jan', 'reply', 'Ik kijk', 7);
    await here.keeper.push();
    const there = desk(otherBrowser());
    await there.keeper.load();
    expect([there.drafts.text('jan', 'reply'), there.drafts.basedOn('jan', 'reply'), told]).toEqual(['Ik kijk', 7, 1]);
    hub.kept.clear();
    await vi.advanceTimersByTimeAsync(1_000);
    await there.keeper.load();
    expect(there.drafts.has('jan')).toBe(false);
  });

  it('typed here and not at the hub yet is not overwritten by an older one from there', async () => {
    hub.kept.set('jan reply', { contact: 'jan', kind: 'reply', text: 'Oud', basedOn: 3 });
    const { drafts, keeper } = desk();
    drafts.save('jan', 'reply', 'Nieuw', 7);
    await keeper.load();
    expect([drafts.text('jan', 'reply'), hub.kept.get('jan reply')?.text]).toEqual(['Nieuw', 'Nieuw']);
  });

  it('stays here while the hub cannot be reached, and goes there when it can', async () => {
    hub.down = true;
    const { drafts, keeper } = desk();
    drafts.save('jan', 'reply', 'Ik kijk', 7);
    await keeper.push();
    expect(drafts.text('jan', 'reply')).toBe('Ik kijk');
    hub.down = false;
    await keeper.load();
    expect(hub.kept.get('jan reply')?.text).toBe('Ik kijk');
  });

  it('that was emptied is given up at the hub too', async () => {
    const { drafts, keeper } = desk();
    drafts.save('jan', 'reply', 'Ik kijk', 7);
    await keeper.push();
    drafts.save('jan', 'reply', '', 7);
    await keeper.dropped('jan', 'reply');
    expect(hub.kept.size).toBe(0);
  });

  it('is not kept after it was sent', async () => {
    const { drafts, keeper } = desk();
    drafts.save('jan', 'reply', 'Ik kijk', 7);
    keeper.touched();
    await keeper.quiet();
    drafts.clear('jan', 'reply');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hub.asked).toEqual([]);
  });
});

it('is based on the version that was there when it was begun, until its writer has seen more', () => {
  const { drafts } = desk();
  drafts.save('jan', 'reply', 'I', 7);
  drafts.save('jan', 'reply', 'Ik', 9);
  expect(drafts.basedOn('jan', 'reply')).toBe(7);
  drafts.rebase('jan', 'reply', 9);
  expect(drafts.basedOn('jan', 'reply')).toBe(9);
});
