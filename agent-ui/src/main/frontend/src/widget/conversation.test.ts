import { describe, expect, it } from 'vitest';
import { answeringName, arrived, confirmed, draftIs, loaded, nothingSaid, written } from './conversation.ts';
import type { HubMessage } from './hub-line.ts';

const message = (id: string, from: HubMessage['from'], text: string, minute = 1): HubMessage => ({
  id,
  at: `2026-11-22T10:0${minute}:00.000Z`,
  from,
  name: from === 'agent' ? 'Noor' : null,
  text,
  file: null,
});

describe('a conversation', () => {
  it('takes a message that is delivered twice once', () => {
    const answer = message('1', 'agent', 'Hello');
    const once = arrived(nothingSaid, [answer], false);
    expect(arrived(once, [answer], false)).toBe(once);
    expect(once.unread).toBe(1);
  });

  it('puts messages in the order they were said, however they arrive', () => {
    const later = arrived(nothingSaid, [message('2', 'agent', 'second', 2)], true);
    const both = arrived(later, [message('1', 'customer', 'first', 1)], true);
    expect(both.messages.map((said) => said.text)).toEqual(['first', 'second']);
  });

  it('replaces what was on its way by the copy of the hub', () => {
    const sending = written(nothingSaid, 'key', 'It blows cold air');
    const done = arrived(sending, [message('1', 'customer', 'It blows cold air')], true);
    expect(done.drafts).toEqual([]);
    expect(done.messages).toHaveLength(1);
  });

  it('keeps one of two equal messages on its way when only one has arrived', () => {
    const both = written(written(nothingSaid, 'a', 'Hello?'), 'b', 'Hello?');
    expect(arrived(both, [message('1', 'customer', 'Hello?')], true).drafts).toHaveLength(1);
  });

  it('keeps the words of a message that failed', () => {
    const lost = draftIs(written(nothingSaid, 'key', 'my long story'), 'key', 'failed');
    expect(lost.drafts).toEqual([{ key: 'key', text: 'my long story', file: null, state: 'failed' }]);
  });

  it('keeps a file that failed, to be sent again', () => {
    const file = new File(['x'], 'föhn.png');
    const lost = draftIs(written(nothingSaid, 'key', file.name, file), 'key', 'failed');
    expect(lost.drafts[0]?.file).toBe(file);
    expect(confirmed(lost, 'key').drafts).toEqual([]);
  });

  it('counts nothing as unread that is seen', () => {
    expect(arrived(nothingSaid, [message('1', 'agent', 'Hi')], true).unread).toBe(0);
  });

  it('is headed by whoever of us spoke last', () => {
    const talk = loaded(nothingSaid, { open: true, staffed: true, opensAt: null, waiting: null, callback: null, lastMood: null, messages: [message('1', 'agent', 'Hi')] });
    expect(answeringName(talk)).toBe('Noor');
    expect(answeringName(nothingSaid)).toBe('');
  });
});
