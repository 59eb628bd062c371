import { afterEach, beforeEach, expect, it } from 'vitest';
import { cards, noor } from '../../test/fake/people.ts';
import '../elements/toasts/toasts.ts';
import type { Toasts } from '../elements/toasts/toasts.ts';
import type { ContactCard } from '../wire/types.ts';
import { Notices } from './notices.ts';

let toasts: Toasts;
let notices: Notices;

beforeEach(() => {
  toasts = document.createElement('tl-toasts') as Toasts;
  document.body.append(toasts);
  notices = new Notices();
});

afterEach(() => document.body.replaceChildren());

const handed = (state: 'pending' | 'returned'): ContactCard => ({ ...cards()[0]!, name: 'Jan Bakker', state: 'active', handoff: { id: 'one', state, from: noor.name, to: 'Daan Mulder' } });

async function told(): Promise<string> {
  await toasts.updateComplete;
  return toasts.renderRoot.textContent ?? '';
}

it('tells the sender once that nobody took what she handed over', async () => {
  notices.returned([handed('pending')], noor);
  notices.returned([handed('returned')], noor);
  notices.returned([handed('returned')], noor);
  expect((await told()).match(/kwam terug/g)).toHaveLength(1);
});

it('tells nobody who takes it back, or opens the page later', async () => {
  notices.returned([handed('returned')], noor);
  const other = { ...handed('returned'), handoff: { ...handed('returned').handoff!, id: 'two' } };
  notices.takesBack('two');
  notices.returned([other], noor);
  expect(await told()).not.toContain('kwam terug');
});
