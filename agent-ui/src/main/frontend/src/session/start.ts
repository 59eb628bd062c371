import { firstLanguage } from '../i18n/i18n.ts';
import { followOtherTabs, remember, takeSeat, type Seat } from './session.ts';
import { applyLook, type Density } from './look.ts';
import { followPreferences } from './preferences.ts';
import '../elements/shell/unreachable.ts';

/** A page's view: gets its seat before it is put on the page. */
export interface View extends HTMLElement {
  seat: Seat;
}

/** Starts a page for somebody signed in. The view is drawn inside `tl-shell` by itself. */
export async function startPage(view: string, density: Density = 'compact'): Promise<void> {
  applyLook(density);
  remember(firstLanguage());
  followOtherTabs();
  try {
    const seat = await takeSeat();
    if (seat === null) return;
    const element = document.createElement(view) as View;
    element.seat = seat;
    document.body.replaceChildren(element);
    void followPreferences();
  } catch {
    document.body.replaceChildren(document.createElement('tl-unreachable'));
  }
}
