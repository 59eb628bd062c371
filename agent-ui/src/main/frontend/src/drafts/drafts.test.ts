import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';

const day = 24 * 3600 * 1000;

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('is there again after the page was loaded anew', () => {
    new Drafts('agent1').save('jan', 'reply', 'Ik kijk het na');
    expect(new Drafts('agent1').text('jan', 'reply')).toBe('Ik kijk het na');
  });

  it('belongs to one contact, one kind and one person', () => {
    const drafts = new Drafts('agent1');
    drafts.save('jan', 'reply', 'Voor Jan');
    expect([drafts.text('emma', 'reply'), drafts.text('jan', 'note'), new Drafts('agent2').text('jan', 'reply')]).toEqual(['', '', '']);
  });

  it('marks its contact until it is sent or emptied', () => {
    const drafts = new Drafts('agent1');
    drafts.save('jan', 'note', 'Pakket in Venlo');
    expect(drafts.has('jan')).toBe(true);
    drafts.save('jan', 'note', '');
    expect(drafts.has('jan')).toBe(false);
  });

  it('is sent with the same key until its text changes', () => {
    const drafts = new Drafts('agent1');
    drafts.save('jan', 'reply', 'Eén keer');
    const key = drafts.key('jan', 'reply');
    drafts.save('jan', 'reply', 'Eén keer');
    expect(drafts.key('jan', 'reply')).toBe(key);
    drafts.save('jan', 'reply', 'Iets anders');
    expect(drafts.key('jan', 'reply')).not.toBe(key);
  });

  it('is forgotten after two weeks', () => {
    let now = 0;
    const drafts = new Drafts('agent1', localStorage, () => now);
    drafts.save('jan', 'reply', 'Oud');
    now = 15 * day;
    drafts.save('emma', 'reply', 'Nieuw');
    drafts.tidy();
    expect([drafts.text('jan', 'reply'), drafts.text('emma', 'reply')]).toEqual(['', 'Nieuw']);
  });
});
