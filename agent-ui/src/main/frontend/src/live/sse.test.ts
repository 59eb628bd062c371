import { expect, it } from 'vitest';
import { SseParser } from './sse.ts';

it('puts events together from pieces that break anywhere', () => {
  const text = 'retry: 1500\n\nid: e-7\nevent: beat\ndata: {"at":1}\n\nid: e-8\r\ndata: one\r\ndata: two\r\n\r\n';
  for (let size = 1; size <= text.length; size++) {
    const parser = new SseParser();
    const events = (text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).flatMap((piece) => parser.push(piece));
    expect(events).toEqual([
      { id: null, event: 'message', data: '', retry: 1500 },
      { id: 'e-7', event: 'beat', data: '{"at":1}', retry: null },
      { id: 'e-8', event: 'message', data: 'one\ntwo', retry: null },
    ]);
  }
});

it('skips comments', () => {
  expect(new SseParser().push(': keep alive\n\n')).toEqual([]);
});
