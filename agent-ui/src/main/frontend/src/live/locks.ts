/** The browser's locks; null on plain HTTP and in old browsers, where the types pretend they exist. */
export function locks(): LockManager | null {
  return (navigator.locks as LockManager | null | undefined) ?? null;
}
