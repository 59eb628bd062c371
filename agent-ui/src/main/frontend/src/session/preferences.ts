import { people } from '../api/hub.ts';
import { lettersOff, setLettersOff } from '../keys/shortcuts.ts';
import type { Preferences } from '../wire/types.ts';
import { chosenDensity, setDensity, setTheme, theme } from './look.ts';
import { setVolume, volume } from './sound.ts';

/**
 * What somebody chose for herself. The hub keeps it, so that it is the same at every machine; the browser keeps it too, so
 * that a page looks right from its first moment.
 */
function chosen(): Preferences {
  return { theme: theme(), density: chosenDensity(), letters: !lettersOff(), volume: volume() };
}

/** Tells the hub what was chosen here. Without a connection it counts in this browser only. */
export async function keepPreferences(): Promise<void> {
  await people.prefer(chosen());
}

/** Takes over what was chosen elsewhere. */
export async function followPreferences(): Promise<void> {
  const answer = await people.preferences();
  if (!answer.ok || answer.value === null) return;
  const { theme: colours, density, letters, volume: loud } = answer.value;
  if (colours !== theme()) setTheme(colours);
  if (density !== null && density !== chosenDensity()) setDensity(density);
  setLettersOff(!letters);
  setVolume(loud);
}
