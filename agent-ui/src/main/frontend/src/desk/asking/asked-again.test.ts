import { describe, expect, it } from 'vitest';
import type { Fact, Question } from '../../wire/types.ts';
import { askedAgain } from './asked-again.ts';

const questions: Question[] = [
  { id: 'place', label: 'Waar gekocht', ask: 'Waar hebt u het gekocht?', kind: 'text', choices: [] },
  { id: 'when', label: 'Wanneer gekocht', ask: 'Wanneer hebt u het gekocht?', kind: 'text', choices: [] },
  { id: 'order', label: 'Bestelnummer', ask: 'Wat is het bestelnummer?', kind: 'text', choices: [] },
];

const facts: Fact[] = questions.map(({ id, label }) => ({ question: id, label, answer: 'Breda', at: '2026-11-22T09:00:00Z', by: 'Noor', contact: null }));

const again = (text: string, known = facts) => askedAgain(text, known, questions).map((fact) => fact.question);

describe('a question is asked again', () => {
  it.each([
    ['Waar hebt u het gekocht?', ['place']],
    ['Dag mevrouw De Wit. Waar heeft u de haardroger eigenlijk gekocht?', ['place']],
    ['WAAR HEBT U HEM GEKOCHT? En wanneer hebt u hem gekocht?', ['place', 'when']],
    ['Kunt u mij zeggen wat het bestelnummer is?', ['order']],
  ])('in "%s"', (text, known) => expect(again(text)).toEqual(known));
});

describe('nothing is asked again', () => {
  it.each([
    'Ik zie waar u het hebt gekocht.',
    'Hebt u de kassabon nog?',
    'Waar woont u? U hebt het in Breda gekocht.',
    '',
  ])('in "%s"', (text) => expect(again(text)).toEqual([]));

  it('when nobody knows the answer', () => expect(again('Waar hebt u het gekocht?', [])).toEqual([]));
});
