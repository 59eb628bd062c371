// Plays the shop with its chat, the counter, the wallboard and the telephone in a real browser against the fake hub.
//   FAKE=1 npx vite preview --port 24170   and then   node test/play/faces.mjs [name ...]
import assert from 'node:assert/strict';
import { openBrowser, openPage } from '../look/browser.mjs';

const base = process.env.BASE ?? 'http://localhost:24170';
const fake = (scene, argument = '') => fetch(`${base}/fake/${scene}/${encodeURIComponent(argument)}`);
const told = async () => (await fetch(`${base}/channels/web/told`)).json();
const kept = (page) => page.evaluate(() => ({ local: Object.keys(localStorage).filter((key) => key.startsWith('contact-chat')), session: Object.keys(globalThis.sessionStorage).filter((key) => key.startsWith('contact-chat')) }));
const inChat = (page) => page.evaluate(() => document.activeElement?.localName === 'contact-chat' ? document.activeElement.shadowRoot?.activeElement?.localName ?? '' : '');

async function shop(page, answer) {
  await page.goto(`${base}/shop`);
  await page.locator('contact-chat .launcher').waitFor();
  if (answer) await page.getByRole('button', { name: answer }).click();
}

async function scan(page, text) {
  await page.keyboard.type(`~${text}`);
  await page.keyboard.press('Enter');
}

async function counter(page) {
  await page.context().addInitScript(() => localStorage.setItem('throughline.scan-prefix', '~'));
  await page.goto(`${base}/store`);
  await page.locator('#scan').waitFor();
  await scan(page, 'BRD-2026-0042');
  await page.getByText('Haardroger Zefier 2200').first().waitFor();
}

const plays = {
  async 'the chat keeps nothing and asks nothing while a visitor only looks'(page) {
    await shop(page, 'Nee, dank u');
    await page.getByRole('link', { name: 'Games' }).first().click();
    await page.getByRole('heading', { name: 'Games' }).waitFor();
    assert.deepEqual(await kept(page), { local: [], session: [] });
    assert.deepEqual(await told(), []);
    assert.deepEqual(await page.context().cookies(), []);
  },

  async 'with her consent the hub hears pages and searches, and the token lasts no longer than the browser'(page) {
    await shop(page, 'Ja, kijk mee');
    await page.getByRole('searchbox').fill('koude lucht');
    await page.keyboard.press('Enter');
    await page.getByText('Niets gevonden').waitFor();
    await page.waitForFunction(async () => (await (await fetch('/channels/web/told')).json()).length >= 4);
    const heard = (await told()).join('\n');
    assert.match(heard, /pages .*shop/);
    assert.match(heard, /searches .*koude lucht.*"results":0/);
    assert.deepEqual(await kept(page), { local: [], session: ['contact-chat:Wolkenveld'] });
  },

  async 'the chat opens with the keyboard, is no trap, and Escape gives the focus back'(page) {
    await shop(page, 'Nee, dank u');
    await page.locator('contact-chat .launcher').focus();
    await page.keyboard.press('Enter');
    await page.locator('contact-chat textarea').waitFor();
    await page.waitForFunction(() => document.querySelector('contact-chat').shadowRoot.activeElement?.localName === 'textarea');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await inChat(page), '', 'Tab leaves the chat');
    await page.locator('contact-chat textarea').focus();
    await page.keyboard.press('Escape');
    await page.locator('contact-chat .launcher').waitFor();
    await page.waitForFunction(() => document.querySelector('contact-chat').shadowRoot.activeElement?.classList.contains('launcher'));
    assert.deepEqual(await kept(page), { local: [], session: [] });
  },

  async 'a conversation survives a reload and goes on live'(page) {
    await shop(page, 'Nee, dank u');
    await page.locator('contact-chat .launcher').click();
    await page.locator('contact-chat textarea').fill('Mijn haardroger blaast koud');
    await page.keyboard.press('Enter');
    await page.locator('contact-chat .own .text').waitFor();
    await page.waitForFunction(() => localStorage.getItem('contact-chat:Wolkenveld') !== null);
    await page.reload();
    await page.locator('contact-chat .own .text').waitFor();
    await page.waitForTimeout(300);
    await fake('answer', 'Wij ruilen hem voor u');
    await page.getByText('Wij ruilen hem voor u').waitFor();
    await page.getByRole('button', { name: 'Gesprek afronden' }).click();
    await page.getByRole('button', { name: 'Blij' }).click();
    await page.getByText('We hebben het doorgegeven').waitFor();
    assert.match((await told()).join('\n'), /feedback .*happy/);
  },

  async 'words that could not be sent stay, and are sent once when it works again'(page) {
    await shop(page, 'Nee, dank u');
    await page.locator('contact-chat .launcher').click();
    await page.route('**/channels/web/messages', (route) => route.abort());
    await page.locator('contact-chat textarea').fill('Bent u daar?');
    await page.keyboard.press('Enter');
    await page.getByText('Niet verstuurd').waitFor();
    await page.unroute('**/channels/web/messages');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Niet verstuurd').waitFor({ state: 'detached' });
    assert.equal(await page.locator('contact-chat .own').count(), 1);
  },

  async 'who signs in at the shop is known to the hub, and signing out leaves a clean chat'(page) {
    await shop(page, 'Ja, kijk mee');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: 'Sanne de Wit' }).click();
    await page.getByText('Dag Sanne de Wit').waitFor();
    await page.waitForFunction(async () => JSON.stringify(await (await fetch('/channels/web/told')).json()).includes('signed.sanne'));
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForFunction(() => globalThis.sessionStorage.getItem('contact-chat:Wolkenveld') === null);
  },

  async 'a return takes four actions: scan, scan, a digit, F8; Enter moves nothing'(page) {
    await counter(page);
    await scan(page, '8720000000422');
    await page.locator('.tag').waitFor();
    await page.keyboard.press('2');
    await page.locator('.option[aria-pressed="true"]', { hasText: 'Werkt niet' }).waitFor();
    await page.locator('.primary', { hasText: 'Bevestigen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Enter verplaatst geen geld').waitFor();
    assert.equal(await page.getByText('R-GRN-1001').count(), 0);
    await page.keyboard.press('F8');
    await page.getByText('R-GRN-1001').waitFor();
    await page.waitForFunction(() => document.querySelector('tl-store').shadowRoot.activeElement?.id === 'scan');
  },

  async 'a scan lands in the right place, wherever the focus is'(page) {
    await counter(page);
    await page.getByRole('button', { name: 'Eén meer: Sokken 3 paar' }).focus();
    await scan(page, '8720000000422');
    await page.locator('.tag').waitFor();
    assert.equal(await page.getByText('0 van 2').count(), 1);
    assert.equal(await page.locator('#scan').inputValue(), '');
  },

  async 'what came back before cannot come back again, and an unfinished return is parked'(page) {
    await counter(page);
    assert.ok(await page.getByRole('checkbox', { name: 'Pet' }).isDisabled());
    await page.getByRole('checkbox', { name: 'Haardroger' }).check();
    await scan(page, 'W-2026-1187');
    await page.getByText('1 retour geparkeerd').waitFor();
    await page.getByRole('button', { name: /Verder met Bon BRD/ }).click();
    assert.ok(await page.getByRole('checkbox', { name: 'Haardroger' }).isChecked());
  },

  async 'a figure opens as many rows as it counts, and stands still while the keyboard is on it'(page) {
    await page.goto(`${base}/supervisor`);
    const waiting = page.locator('[data-tile="waiting"]');
    await waiting.waitFor();
    await page.getByText(/^\s*Live \d/).waitFor();
    await page.keyboard.press('Tab');
    for (let n = 0; n < 40 && (await page.evaluate(() => document.querySelector('tl-supervisor').shadowRoot.activeElement?.dataset?.tile)) !== 'waiting'; n += 1) await page.keyboard.press('Tab');
    await fake('wait');
    await page.locator('[data-tile="staff"]', { hasText: 'gelijk' }).waitFor();
    assert.match(await waiting.innerText(), /14/);
    assert.match(await waiting.innerText(), /stil/);
    await page.keyboard.press('Tab');
    await page.locator('[data-tile="waiting"] .value', { hasText: '15' }).waitFor();
    await waiting.click();
    await page.getByRole('row').nth(15).waitFor();
    assert.equal(await page.locator('tl-list-dialog tbody tr').count(), 15);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('tl-supervisor').shadowRoot.activeElement?.dataset?.tile === 'waiting');
  },

  async 'a caller dials, keys in her card, talks and hangs up'(page) {
    await page.goto(`${base}/phone`);
    await page.getByRole('button', { name: /Klantenservice/ }).click();
    await page.locator('.state', { hasText: 'In de wachtrij' }).waitFor();
    await page.keyboard.type('2210004471#');
    await page.getByText('Toetst 2210004471').waitFor();
    await fake('call', 'talking');
    await page.locator('.state', { hasText: 'In gesprek met Noor Visser' }).waitFor();
    await page.getByRole('button', { name: 'Ophangen' }).click();
    await page.locator('.state', { hasText: 'Opgehangen' }).waitFor();
  },
};

const wanted = process.argv.slice(2).join(' ');
const browser = await openBrowser();
let failed = 0;
let passed = 0;
for (const [name, play] of Object.entries(plays).filter(([each]) => each.includes(wanted))) {
  await fetch(`${base}/fake/reset`);
  const page = await openPage(browser);
  page.setDefaultTimeout(8000);
  try {
    await play(page);
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error).split('\n').slice(0, 5).join('\n        ')}\n        ${page.complaints.join('\n        ')}`);
  }
  await page.context().close();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
