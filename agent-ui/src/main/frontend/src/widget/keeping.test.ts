import { beforeEach, describe, expect, it } from 'vitest';
import { TokenKeeping, type Shelf } from './keeping.ts';

function shelf(): Shelf & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    size: () => kept.size,
  };
}

describe('the visitor token', () => {
  let session = shelf();
  let lasting = shelf();
  let keeping = new TokenKeeping('shop', session, lasting);

  beforeEach(() => {
    session = shelf();
    lasting = shelf();
    keeping = new TokenKeeping('shop', session, lasting);
  });

  it('leaves nothing behind when the panel was only looked at', () => {
    keeping.keep('token', 'memory');
    keeping.panelIs(true);
    expect([session.size(), lasting.size()]).toEqual([0, 0]);
    expect(keeping.token).toBe('token');
  });

  it('lasts from the first message on, so that the answer finds her', () => {
    keeping.keep('token', 'session');
    keeping.keep('token', 'lasting');
    expect([session.size(), lasting.size()]).toEqual([0, 1]);
    expect(new TokenKeeping('shop', shelf(), lasting).token).toBe('token');
  });

  it('is forgotten when consent is taken back before anything was written', () => {
    keeping.keep('token', 'session');
    keeping.forgetSession();
    expect(keeping.token).toBeNull();
    expect(session.size()).toBe(0);
  });

  it('stays when consent is taken back during a conversation', () => {
    keeping.keep('token', 'lasting');
    keeping.forgetSession();
    expect(keeping.token).toBe('token');
  });

  it('is gone for the next person after signing out', () => {
    keeping.keep('token', 'lasting');
    keeping.panelIs(true);
    keeping.forget();
    expect([session.size(), lasting.size(), keeping.token]).toEqual([0, 0, null]);
  });

  it('lives as long as the page where the browser refuses storage', () => {
    const refused = new TokenKeeping('shop', null, null);
    refused.keep('token', 'lasting');
    expect(refused.token).toBe('token');
    expect(refused.inTouch).toBe(false);
  });
});
