import { describe, expect, it } from 'vitest';
import { returnPath } from './session.ts';

describe('where one goes after signing in', () => {
  it.each([
    ['?next=%2Fdesk%3Fcontact%3D1', '/desk?contact=1'],
    ['?next=https%3A%2F%2Fevil.example', '/home'],
    ['?next=%2F%2Fevil.example', '/home'],
    ['?next=%2F%5Cevil.example', '/home'],
    ['', '/home'],
  ])('%s leads to %s', (search, path) => {
    expect(returnPath(search, '/home')).toBe(path);
  });
});
