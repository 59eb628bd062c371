import { describe, expect, it } from 'vitest';
import type { Wallboard } from '../wire/types.ts';
import { noBoard, pause, received, resume, trend } from './board.ts';
import { above, below, limits, shares, staffGrade } from './grade.ts';

const staff = { free: 1, busy: 0, break: 0, wrapUp: 0, offline: 0 };

const board = (seq: number, waiting = seq): Wallboard => ({
  asOf: `e-${seq}`,
  at: '2026-11-22T10:05:12.000Z',
  complete: true,
  tiles: {
    waiting: { count: waiting },
    longest: { seconds: 0, contact: null },
    serviceLevel: { percent: null, within: 0, answered: 0, seconds: 30 },
    repeats: { percent: null, count: 0, contacts: 0 },
    angry: { percent: null, count: 0, contacts: 0 },
    staff,
  },
  queues: [],
  agents: [],
  needs: [],
  moods: [],
  topics: [],
});

describe('the board', () => {
  it('shows the newest and ignores what is older', () => {
    const newer = received(noBoard, board(7), 1);
    expect(received(newer, board(6), 2)).toBe(newer);
    expect(received(newer, board(8), 2).board?.asOf).toBe('e-8');
  });

  it('believes a hub that started anew', () => {
    const before = received(noBoard, board(7), 1);
    const anew = { ...board(1), asOf: 'f-1' };
    expect(received(before, anew, 2).board).toBe(anew);
  });

  it('stands still while paused, counts what it missed, and catches up at once', () => {
    const still = pause(received(noBoard, board(1), 1));
    const later = received(received(still, board(2), 2), board(3), 3);
    expect(later.board?.asOf).toBe('e-1');
    expect(later.missed).toBe(2);
    expect(resume(later).board?.asOf).toBe('e-3');
    expect(resume(later).arrived).toBe(3);
  });

  it('says where a figure is going only when it knows', () => {
    const one = received(noBoard, board(1, 4), 1);
    expect(trend(one.samples, 'waiting')).toBeNull();
    expect(trend(received(one, board(2, 9), 2).samples, 'waiting')).toBe('up');
    expect(trend(received(one, board(2, 4), 2).samples, 'waiting')).toBe('same');
    expect(trend(received(one, board(2), 2).samples, 'angry')).toBeNull();
  });
});

describe('a grade', () => {
  it('judges nothing where there is nothing', () => {
    expect([above(null, limits.angry), below(null, limits['service-level'])]).toEqual(['none', 'none']);
  });

  it('turns at its limits', () => {
    expect([5, 6, 10, 11].map((count) => above(count, limits.waiting))).toEqual(['ok', 'warn', 'warn', 'alert']);
    expect([80, 79, 60, 59].map((count) => below(count, limits['service-level']))).toEqual(['ok', 'warn', 'warn', 'alert']);
  });

  it('of the staff depends on who waits', () => {
    const { tiles } = board(1, 0);
    expect(staffGrade({ ...tiles, staff: { ...staff, free: 0 } })).toBe('warn');
    expect(staffGrade({ ...board(1, 3).tiles, staff: { ...staff, free: 0 } })).toBe('alert');
  });
});

describe('shares', () => {
  it('add up to a hundred', () => {
    const parts = shares({ angry: 1, disappointed: 1, indifferent: 1, happy: 0 });
    expect(parts).toEqual({ angry: 34, disappointed: 33, indifferent: 33, happy: 0 });
  });

  it('of nothing are nothing', () => {
    expect(shares({ angry: 0, disappointed: 0, indifferent: 0, happy: 0 }).happy).toBe(0);
  });
});
