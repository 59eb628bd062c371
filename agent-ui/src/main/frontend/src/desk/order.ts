/**
 * The order of a list that somebody is looking at. While it is frozen (the pointer is over it, or a row has the focus)
 * rows stay where they are: what is gone stays as a grey row, what is new comes last. `changes` says how many rows would
 * move when it thaws.
 */
export interface Order {
  ids: string[];
  changes: number;
}

export function order(shown: readonly string[], current: readonly string[], frozen: boolean): Order {
  if (!frozen) return { ids: [...current], changes: 0 };
  const known = new Set(shown);
  const ids = [...shown, ...current.filter((id) => !known.has(id))];
  const settled = ids.filter((id, place) => current[place] === id).length;
  return { ids, changes: Math.max(ids.length, current.length) - settled };
}
