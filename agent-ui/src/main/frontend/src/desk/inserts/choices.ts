import { people, texts } from '../../api/hub.ts';
import type { Problem } from '../../api/result.ts';
import { moment } from '../../i18n/format.ts';
import type { CannedReply, Language } from '../../wire/types.ts';
import type { DeskState } from '../state.ts';
import { filled } from './asked.ts';
import { t } from './words.ts';

/** Something that can be put into a text. */
export interface Choice {
  id: string;
  title: string;
  hint: string;
  insert: string;
}

export type Choices = { ok: true; all: Choice[] } | { ok: false; problem: Problem };

/** What can be put into the text that is being written now. */
export async function choices(sign: '/' | '@', state: DeskState): Promise<Choices> {
  return sign === '/' ? replies(state) : colleagues(state);
}

async function replies(state: DeskState): Promise<Choices> {
  const answer = await texts.replies();
  if (!answer.ok) return answer;
  const topic = state.story?.cases.find((known) => known.id === state.contact?.case)?.topic ?? '';
  const fitting = answer.value.items.filter((reply) => reply.topics.length === 0 || reply.topics.includes(topic));
  const first = [...fitting].sort((left, right) => right.topics.length - left.topics.length); // what is for this topic
  return { ok: true, all: first.map((reply) => readyReply(reply, state)) };
}

function readyReply(reply: CannedReply, state: DeskState): Choice {
  const language: Language = state.story?.customer.language === 'en' ? 'en' : 'nl';
  const insert = filled(reply.text[language], known(state), place);
  return { id: reply.id, title: reply.title, hint: insert, insert };
}

const places = ['agent', 'article', 'case', 'customer', 'due', 'order', 'promise'] as const;

function place(name: string): string {
  const found = places.find((each) => each === name);
  return found === undefined ? name : t(`place.${found}`);
}

/** What the hub knows that a reply may name. */
export function known(state: DeskState): Record<string, string | null> {
  const { story, contact, me } = state;
  const about = story?.cases.find((each) => each.id === contact?.case);
  const promise = about?.promises.find((each) => each.state === 'open');
  const bought = story?.purchases[0];
  return {
    agent: me.name,
    customer: story?.customer.name ?? null,
    case: about?.title ?? about?.topicLabel ?? null,
    article: bought?.lines[0]?.name ?? null,
    order: bought?.reference.value ?? null,
    promise: promise?.what ?? null,
    due: promise === undefined ? null : moment(promise.due),
  };
}

async function colleagues(state: DeskState): Promise<Choices> {
  const answer = state.directory === null ? await people.directory() : ({ ok: true, value: state.directory } as const);
  if (!answer.ok) return answer;
  const others = answer.value.agents.filter((agent) => agent.id !== state.me.id);
  return { ok: true, all: others.map(({ id, name }) => ({ id, title: name, hint: '', insert: `@${name} ` })) };
}
