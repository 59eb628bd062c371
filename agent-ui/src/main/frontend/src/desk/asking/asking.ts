import type { Case, Fact } from '../../wire/types.ts';
import type { Sight } from '../sight.ts';
import { openCase } from '../state.ts';
import type { Work } from '../work.ts';
import { askedAgain } from './asked-again.ts';

/** An answer that is known: to what, by whom, when. */
export interface KnownFact {
  question: string;
  label: string;
  answer: string;
  by: string;
  at: string;
}

/** What the open contact's case knows already, held against what is being written to the customer. */
export class Asking {
  readonly #sight: Sight;
  readonly #work: Work;

  constructor(sight: Sight, work: Work) {
    this.#sight = sight;
    this.#work = work;
  }

  /** What this text asks although it is known, with the answers. */
  again(text: string): KnownFact[] {
    return this.#facts(text).map((fact) => ({ ...fact, answer: this.#words(fact) }));
  }

  /** The text was sent: what it asked again is a repeat now, and not before. */
  sent(text: string): void {
    const known = this.#case;
    if (known === undefined) return;
    for (const fact of this.#facts(text)) void this.#work.ask(known.id, fact.question);
  }

  #facts(text: string): Fact[] {
    const known = this.#case;
    return known === undefined ? [] : askedAgain(text, known.facts, this.#questions(known));
  }

  /** An answer by choice is stored by the choice's id and read by its label. */
  #words(fact: Fact): string {
    const known = this.#case;
    const question = known === undefined ? undefined : this.#questions(known).find((each) => each.id === fact.question);
    return question?.choices.find((choice) => choice.id === fact.answer)?.label ?? fact.answer;
  }

  #questions(known: Case) {
    return this.#sight.store.state.topics?.items.find((topic) => topic.id === known.topic)?.questions ?? [];
  }

  get #case(): Case | undefined {
    return openCase(this.#sight.store.state);
  }
}
