import type { Face } from '../wire/types.ts';
import type { Answered, Asked } from './questions/questions.ts';
import type { Promised, Settled, Tried } from './story/case-card.ts';
import type { Work } from './work.ts';

/** Ties the events of the story's cards to the work they ask for. */
export const storyEvents = {
  mood: (work: Work, customer: string) => (event: CustomEvent<Face>) => void work.mood(customer, event.detail),
  ask: (work: Work) => ({ detail }: CustomEvent<Asked>) => void work.ask(detail.case, detail.question),
  answer: (work: Work) => ({ detail }: CustomEvent<Answered>) => void work.fact(detail.case, detail.question, detail.answer),
  promise: (work: Work) => ({ detail }: CustomEvent<Promised>) => void work.promise(detail.case, detail.what, detail.due),
  settle: (work: Work) => ({ detail }: CustomEvent<Settled>) => void work.settle(detail.case, detail.promise, detail.state),
  attempt: (work: Work) => ({ detail }: CustomEvent<Tried>) => void work.attempt(detail.case, detail.what, detail.outcome),
};
