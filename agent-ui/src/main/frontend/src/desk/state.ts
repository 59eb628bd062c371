import type { Problem } from '../api/result.ts';
import type { Case, Directory, Mention, OpenContact, PersonHere, Story, Topics, User } from '../wire/types.ts';
import type { Strand } from './story/story.ts';
import { noCards, type Cards } from './cards.ts';

/** Everything the desk shows. Replaced as a whole by every change. */
export interface DeskState {
  me: User;
  cards: Cards;
  /** Who else has a contact open. */
  here: ReadonlyMap<string, PersonHere[]>;
  /** False until the first snapshot came. */
  loaded: boolean;
  /** Whether customers can be called from here. */
  callsOut: boolean;
  /** Why the queue could not be loaded. */
  problem: Problem | null;

  /** The contact in the conversation column. */
  open: string | null;
  contact: OpenContact | null;
  contactProblem: Problem | null;

  /** The customer in the story column. */
  customer: string | null;
  story: Story | null;
  /** The timeline of one channel, while only that is wanted. */
  strand: Strand | null;
  /** More of the timeline is on its way. */
  paging: boolean;
  storyProblem: Problem | null;
  /** The story of the open contact's customer, also while another one's is shown: what is done for her goes by it. */
  about: Story | null;
  /** The ringing contact whose story is shown before anybody accepts; null once dismissed or accepted. */
  popped: string | null;

  /** Where colleagues asked me to look. */
  mentions: Mention[];
  topics: Topics | null;
  directory: Directory | null;
  /** The last thing that was asked and did not happen, shown where it was asked. */
  failed: { where: Where; problem: Problem } | null;
}

export type Where = 'contact' | 'story' | 'handover' | 'composer' | 'queue';

export function emptyDesk(me: User): DeskState {
  return {
    me,
    cards: noCards,
    here: new Map(),
    loaded: false,
    callsOut: false,
    problem: null,
    open: null,
    contact: null,
    contactProblem: null,
    customer: null,
    story: null,
    strand: null,
    paging: false,
    storyProblem: null,
    about: null,
    popped: null,
    mentions: [],
    topics: null,
    directory: null,
    failed: null,
  };
}

/** Whether the story column shows this customer. */
export function isShown({ customer, story }: DeskState, whose: string): boolean {
  return customer === whose || (story?.persons.some((person) => person.id === whose) ?? false);
}

/** The case of the open contact. */
export function openCase({ about, contact }: DeskState): Case | undefined {
  return about?.cases.find((known) => known.id === contact?.case);
}
