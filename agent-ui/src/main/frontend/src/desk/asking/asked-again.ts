import type { Fact, Question } from '../../wire/types.ts';

/** Words that say nothing about which question it is; what a question begins with does. */
const empty = new Set(
  ('de het een u je jij uw er al nog dan te om op in van en of is was bent zijn ben hebt heeft heb had gaat gaan zou zouden wilt kunt kan mag mogen wij we ik mij me ' +
    'the a an you your it its there to at in on of and or is was are were be have has had do did does would could can may we i me my us about')
    .split(' '),
);

const enough = 0.75;

/**
 * The facts that somebody who sends this text asks for again: those whose question, or what it is called, stands in one
 * of its questions. One word alone says too little.
 */
export function askedAgain(text: string, facts: readonly Fact[], questions: readonly Question[]): Fact[] {
  const asked = (text.match(/[^.!?\n]+\?/g) ?? []).map(words);
  return facts.filter((fact) => {
    const ask = questions.find((question) => question.id === fact.question)?.ask ?? '';
    const forms = [ask, fact.label].map(words).filter((wanted) => wanted.size > 1);
    return forms.some((wanted) => asked.some((sentence) => share(wanted, sentence) >= enough));
  });
}

function words(text: string): Set<string> {
  const all = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((word) => !empty.has(word)));
}

function share(wanted: Set<string>, sentence: Set<string>): number {
  return [...wanted].filter((word) => sentence.has(word)).length / wanted.size;
}
