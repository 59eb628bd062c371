import { html, type TemplateResult } from 'lit';
import type { Problem } from '../api/result.ts';
import { t } from './words.ts';

/** What went wrong, in words: the hub's own sentence where it has one. */
export function problemSentence(problem: Problem): string {
  if (problem.code === 'urn:throughline:file-type') return t('problem.file-type');
  switch (problem.kind) {
    case 'unreachable':
      return t('problem.unreachable');
    case 'forbidden':
      return t('problem.forbidden');
    case 'not-found':
      return t('problem.not-found');
    case 'stale':
      return t('problem.stale');
    case 'busy':
      return t('problem.busy');
    case 'signed-out':
      return t('problem.signed-out');
    default:
      return problem.title === '' ? t('problem.failed') : problem.title;
  }
}

/** A problem in place, with the code under "details" and a way to try again. */
export function problemNotice(problem: Problem, retry: (() => void) | null): TemplateResult {
  const code = [problem.status || '', problem.code, problem.detail ?? ''].filter(String).join(' ');
  return html`<div class="notice danger" role="alert">
    <p>${problemSentence(problem)}</p>
    ${problem.kind === 'refused' ? '' : html`<details class="meta"><summary>${t('problem.details')}</summary>${code}</details>`}
    ${retry === null ? '' : html`<button class="button" @click=${retry}>${t('problem.retry')}</button>`}
  </div>`;
}
