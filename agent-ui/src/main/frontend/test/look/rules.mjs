// What axe does not look at: how big targets are, and whether what can have the focus is covered by something.
const measure = (smallest) => {
  const wanted = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
  const all = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(wanted)) all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const modal = all.map((each) => each.closest('dialog[open]')).find(Boolean);
  const inDialog = (each) => {
    for (let node = each; node; node = node.parentNode ?? node.host) if (node === modal) return true;
    return false;
  };
  const name = (each) => `${each.getRootNode().host?.localName ?? ''} ${each.localName}.${each.className} "${(each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 40)}"`;
  const found = [];
  for (const each of all) {
    if (each.disabled || (modal && !inDialog(each)) || !each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const label = each.closest('label');
    const box = (each.matches('input[type=checkbox], input[type=radio]') && label ? label : each).getBoundingClientRect();
    if (box.width < 2 || box.bottom < 0 || box.right < 0) continue;
    const inline = each.matches('summary, .event, [role=log], article, .table');
    const least = inline ? 24 : smallest;
    if (box.height < least - 0.5 || box.width < 24 - 0.5) found.push(`${name(each)} is ${Math.round(box.width)} x ${Math.round(box.height)}`);
    each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const now = each.getBoundingClientRect();
    const [x, y] = [now.left + now.width / 2, now.top + Math.min(now.height, innerHeight - now.top) / 2];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
    // The chat lies over the shop until it is closed.
    // An open menu lies over the page until it is closed; the browser closes it when the focus goes elsewhere.
    let inside = false;
    for (let node = hit; node; node = node.assignedSlot ?? node.parentNode ?? node.host) inside ||= node === each || node === label || (node.matches?.(':popover-open') ?? false) || ['tl-account', 'contact-chat'].includes(node.localName);
    if (!inside && !each.contains(hit)) found.push(`${name(each)} is covered by ${hit ? name(hit) : 'nothing'}`);
  }
  return found;
};

/** Targets that are too small, or covered: 24 px, and 48 px high where the density is for touch. */
export async function misplaced(page, touch) {
  return page.evaluate(measure, touch ? 48 : 24);
}

const wide = () => {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1 && !element.matches('.table, textarea')) found.push(`${element.localName}.${element.className} is wider than its place`);
    }
  };
  walk(document);
  return document.documentElement.scrollWidth > innerWidth ? [...found, 'the page is wider than the window'] : found;
};

/** What has to be scrolled sideways; only tables may. */
export async function tooWide(page) {
  return page.evaluate(wide);
}
