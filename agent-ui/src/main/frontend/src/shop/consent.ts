/** Whether the visitor lets us look along. Her answer is kept, so that she is asked once. */
export type Consent = 'yes' | 'no' | 'open';

const kept = 'wolkenveld:look-along';

export function consent(): Consent {
  const answer = localStorage.getItem(kept);
  return answer === 'yes' || answer === 'no' ? answer : 'open';
}

export function answerConsent(answer: 'yes' | 'no'): Consent {
  localStorage.setItem(kept, answer);
  return answer;
}
