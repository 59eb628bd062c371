import type { LogLine, ProblemBody } from '../wire/types.ts';

/** What a call to the hub comes to: its answer, or a problem in words. Never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * Why a call did not do what was asked. `unreachable` means nobody knows whether it arrived: try again with the same
 * idempotency key. `refused` is a rule of the business, to be shown as it is.
 */
export type ProblemKind =
  | 'unreachable'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'stale'
  | 'invalid'
  | 'busy'
  | 'failed';

export interface Problem {
  kind: ProblemKind;
  status: number;
  title: string;
  /** `urn:throughline:refused:<code>` gives the code; otherwise the type as sent. */
  code: string;
  detail: string | null;
  errors: { pointer: string; detail: string }[];
  /** Seconds the hub asks to wait, when it says so. */
  retryAfter: number | null;
  /** What others said meanwhile, when a text was kept back for it, and the version to base it on then. */
  came: LogLine[];
  version: number | null;
}

const refused = 'urn:throughline:refused:';

export function unreachable(cause: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : null;
  return { kind: 'unreachable', status: 0, title: '', code: 'unreachable', detail, errors: [], retryAfter: null, came: [], version: null };
}

export function problemOf(status: number, body: Partial<ProblemBody>, retryAfter: string | null): Problem {
  const type = body.type ?? '';
  return {
    kind: kindOf(status),
    status,
    title: body.title ?? '',
    code: type.startsWith(refused) ? type.slice(refused.length) : type,
    detail: body.detail ?? null,
    errors: body.errors ?? [],
    retryAfter: retryAfter === null ? null : Number(retryAfter) || null,
    came: body.came ?? [],
    version: body.version ?? null,
  };
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return 'refused';
    case 412:
      return 'stale';
    case 429:
    case 503:
      return 'busy';
    default:
      return status >= 500 ? 'failed' : 'invalid';
  }
}
