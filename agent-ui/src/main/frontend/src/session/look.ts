/** How the page looks for this person on this machine: theme and density, kept in the browser. */
export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'touch';

const themeKey = 'throughline.theme';
const densityKey = 'throughline.density';

export function theme(): Theme {
  const kept = localStorage.getItem(themeKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function density(fallback: Density): Density {
  return chosenDensity() ?? fallback;
}

/** What this person chose; null for whoever has what is usual on the page. */
export function chosenDensity(): Density | null {
  const kept = localStorage.getItem(densityKey);
  return kept === 'compact' || kept === 'touch' ? kept : null;
}

export function setTheme(next: Theme): void {
  localStorage.setItem(themeKey, next);
  applyLook(document.documentElement.dataset['density'] === 'touch' ? 'touch' : 'compact');
}

export function setDensity(next: Density): void {
  localStorage.setItem(densityKey, next);
  applyLook(next);
}

/** Puts the choices on the root element; `fallback` is the density of the role. */
export function applyLook(fallback: Density): void {
  const root = document.documentElement;
  const chosen = theme();
  if (chosen === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = chosen;
  root.dataset['density'] = density(fallback);
}
