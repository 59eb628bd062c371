import { covered } from '../live/protocol.ts';
import type { Wallboard } from '../wire/types.ts';

/** One look back, for the small lines in the tiles. */
export interface Sample {
  readonly waiting: number;
  readonly longest: number;
  readonly 'service-level': number | null;
  readonly repeats: number | null;
  readonly angry: number | null;
  readonly staff: number;
}

/** What the supervisor sees, and what waits while she holds it still. */
export interface BoardState {
  readonly board: Wallboard | null;
  /** When the shown board arrived here, in milliseconds. */
  readonly arrived: number;
  readonly paused: boolean;
  readonly held: { readonly board: Wallboard; readonly arrived: number } | null;
  readonly missed: number;
  readonly samples: readonly Sample[];
}

export const noBoard: BoardState = { board: null, arrived: 0, paused: false, held: null, missed: 0, samples: [] };

const most = 40;

/** A board from a snapshot or from the live stream; one that is older than what is known changes nothing. */
export function received(state: BoardState, board: Wallboard, now: number): BoardState {
  const newest = state.held?.board ?? state.board;
  if (newest !== null && newest.asOf !== board.asOf && covered(board.asOf, newest.asOf)) return state;
  const samples = [...state.samples, sample(board)].slice(-most);
  if (!state.paused || state.board === null) return { ...state, board, arrived: now, samples };
  return { ...state, samples, held: { board, arrived: now }, missed: state.missed + 1 };
}

export function pause(state: BoardState): BoardState {
  return { ...state, paused: true, missed: 0 };
}

/** Going on shows the newest that came meanwhile, at once. */
export function resume(state: BoardState): BoardState {
  const { board, arrived } = state.held ?? state;
  return { ...state, board, arrived, paused: false, held: null, missed: 0 };
}

function sample({ tiles }: Wallboard): Sample {
  return {
    waiting: tiles.waiting.count,
    longest: tiles.longest.seconds,
    'service-level': tiles.serviceLevel.percent,
    repeats: tiles.repeats.percent,
    angry: tiles.angry.percent,
    staff: tiles.staff.free,
  };
}

/** Whether a figure goes up or down, compared with some updates ago; null when that cannot be said. */
export function trend(samples: readonly Sample[], name: keyof Sample): 'up' | 'down' | 'same' | null {
  const values = samples.map((one) => one[name]).filter((value) => value !== null);
  const last = values.at(-1);
  const before = values.at(-6) ?? values[0];
  if (last === undefined || before === undefined || values.length < 2) return null;
  return last > before ? 'up' : last < before ? 'down' : 'same';
}
