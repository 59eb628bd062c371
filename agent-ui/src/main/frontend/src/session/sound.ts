const volumeKey = 'throughline.ring-volume';

/** How loud it rings: 0 (silent) to 100. */
export function volume(): number {
  const kept = Number(localStorage.getItem(volumeKey) ?? '60');
  return Number.isFinite(kept) ? Math.min(100, Math.max(0, kept)) : 60;
}

export function setVolume(next: number): void {
  localStorage.setItem(volumeKey, String(next));
}
