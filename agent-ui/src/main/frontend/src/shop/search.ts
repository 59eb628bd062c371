import type { Article } from './catalogue.ts';

/** The articles that hold every word asked for, best first: in the name counts before in the other texts. */
export function search(query: string, among: readonly Article[]): readonly Article[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return among
    .map((article) => ({ article, score: score(article, words) }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score)
    .map((hit) => hit.article);
}

/** Lower case without accents, so that "fohn" finds a föhn. */
export function wordsOf(text: string): string[] {
  return plain(text).split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function score(article: Article, words: readonly string[]): number {
  const name = plain(`${article.name.nl} ${article.name.en}`);
  const rest = plain(`${article.keywords} ${article.pitch.nl} ${article.pitch.en}`);
  const scores = words.map((word) => (name.includes(word) ? 3 : rest.includes(word) ? 1 : 0));
  return scores.some((one) => one === 0) ? 0 : scores.reduce<number>((sum, one) => sum + one, 0);
}
