import type { Finds, FoundThing, Story } from '../../src/wire/types.ts';

/** The customers whose name a request asks for, and what is theirs. */
export function found(all: Story[], path: string): Finds {
  const wanted = (new URL(path, 'http://fake').searchParams.get('q') ?? '').toLowerCase();
  const stories = all.filter((story) => (story.customer.name ?? '').toLowerCase().includes(wanted));
  return { customers: stories.map((story) => story.customer), things: stories.flatMap(things) };
}

function things({ customer, cases, purchases, returns }: Story): FoundThing[] {
  const whose = { customer: customer.id, name: customer.name };
  return [
    ...cases.map((each): FoundThing => ({ ...whose, kind: 'case', id: each.id, title: each.title ?? each.topicLabel, place: null, at: each.openedAt, open: each.state === 'open' })),
    ...purchases.map((each): FoundThing => ({ ...whose, kind: 'purchase', id: each.reference.value, title: names(each.lines), place: each.branchName, at: each.at, open: false })),
    ...returns.map((each): FoundThing => ({ ...whose, kind: 'return', id: each.number, title: names(each.lines), place: each.branchName, at: each.at, open: false })),
  ];
}

function names(lines: { name: string }[]): string {
  return lines.map((line) => line.name).join(', ');
}
