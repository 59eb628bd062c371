// The states of the shop, the widget, the phone, the till, the wallboard and the admin page that are looked at and checked.
const press = (page, ...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const play = (page, scene, argument = '') =>
  page.evaluate(([name, what]) => fetch(`/fake/${name}/${encodeURIComponent(what)}`), [scene, argument]);

async function shop(page, hash = '') {
  await page.goto(`/shop${hash}`);
  await page.locator('demo-shop main').waitFor();
  await page.locator('contact-chat .launcher').waitFor();
}

async function answered(page, hash = '') {
  await shop(page, hash);
  await page.getByRole('button', { name: /^(Nee, dank|No, thank)/ }).first().click();
  await page.locator('contact-chat .launcher').click();
  await page.locator('contact-chat textarea').waitFor();
}

async function chatting(page) {
  await answered(page, '#/article/zephyr-2200');
  await page.keyboard.type('Mijn haardroger blaast alleen koud. Wat nu?');
  await press(page, 'Enter');
  await page.locator('contact-chat .own').waitFor();
  await play(page, 'system', 'Noor Visser helpt u verder.');
  await play(page, 'answer', 'Dag mevrouw De Wit, wat vervelend. U kunt hem in Groningen ruilen, ook al kocht u hem in Breda.');
  await page.getByText('ook al kocht u hem in Breda').waitFor();
}

// The scanner of these scenes sends a prefix key, so that a slow machine does not take it for a person.
async function store(page) {
  await page.context().addInitScript(() => localStorage.setItem('throughline.scan-prefix', '~'));
  await page.goto('/store');
  await page.locator('#scan').waitFor();
  await page.getByText('Fatima el Amrani').waitFor();
}

async function scan(page, text) {
  for (const key of `~${text}`) await page.keyboard.press(key);
  await press(page, 'Enter');
}

async function scanned(page) {
  await store(page);
  await scan(page, 'BRD-2026-0042');
  await page.getByText('Haardroger Zefier 2200').first().waitFor();
}

async function ready(page) {
  await scanned(page);
  await scan(page, '8720000000422');
  await page.locator('.tag').waitFor();
  await press(page, '2');
  await page.locator('.option[aria-pressed="true"]', { hasText: /Werkt niet|Faulty/ }).waitFor();
}

async function board(page) {
  await page.goto('/supervisor');
  await page.locator('.tile').first().waitFor();
  await page.getByText(/^\s*Live \d/).waitFor();
}

async function calling(page) {
  await page.goto('/phone');
  await page.getByRole('button', { name: /085 000 0001|85 000 0001/ }).click();
  await page.getByText(/In de wachtrij|In the queue/).first().waitFor();
}

export const faceScenes = {
  phone: (page) => page.goto('/phone').then(() => page.locator('.keypad').waitFor()),
  'phone-queued': async (page) => {
    await calling(page);
    await page.keyboard.type('2210004471');
    await page.locator('.keyed', { hasText: '2210004471' }).waitFor();
  },
  'phone-talking': async (page) => {
    await calling(page);
    await page.keyboard.type('2210004471#');
    await play(page, 'call', 'talking');
    await page.locator('.state', { hasText: 'Noor Visser' }).waitFor();
  },
  supervisor: board,
  'supervisor-list': async (page) => {
    await board(page);
    await page.locator('[data-tile="waiting"]').click();
    await page.getByRole('row').nth(14).waitFor();
  },
  'supervisor-paused': async (page) => {
    await board(page);
    await page.getByRole('button', { name: /^(Pauze|Pause)$/ }).click();
    await play(page, 'wait');
    await page.getByText(/1 nieuwe stand|1 newer state/).waitFor();
  },
  'supervisor-stale': async (page) => {
    await board(page);
    await play(page, 'down/yes');
    await play(page, 'drop').catch(() => undefined);
    await page.locator('.board.stale').waitFor({ timeout: 15000 });
  },
  store,
  'store-scanned': scanned,
  'store-ready': ready,
  'store-done': async (page) => {
    await ready(page);
    await press(page, 'F8');
    await page.getByText('R-GRN-1001').waitFor();
  },
  'store-choices': async (page) => {
    await store(page);
    await scan(page, '2210004471');
    await page.locator('.choices').waitFor();
  },
  'store-web': async (page) => {
    await store(page);
    await scan(page, 'W-2026-1187');
    await page.getByText('Getijdenvaarders').first().waitFor();
    await press(page, 'a');
    await page.locator('li.chosen').first().waitFor();
  },
  'store-late': async (page) => {
    await store(page);
    await scan(page, 'UTR-2026-0107');
    await page.locator('.late').waitFor();
    await press(page, '5');
    await page.waitForTimeout(150);
    await press(page, 'F8');
    await page.locator('.notice.danger').waitFor();
  },
  'store-nothing': async (page) => {
    await store(page);
    await scan(page, 'XXX-0000');
    await page.getByText(/Niets gevonden|Nothing found/).waitFor();
  },
  'store-visit': async (page) => {
    await store(page);
    await page.getByRole('button', { name: /Sanne de Wit/ }).click();
    await page.getByText(/In Groningen wordt hij/).waitFor();
  },
  'store-visit-taken': async (page) => {
    await store(page);
    await page.getByRole('button', { name: /Sanne de Wit/ }).click();
    await page.getByText(/In Groningen wordt hij/).waitFor();
    await press(page, 'F8');
    await page.getByRole('button', { name: 'Opgelost' }).waitFor();
  },
  shop,
  'shop-article': (page) => shop(page, '#/article/zephyr-2200'),
  'shop-search': (page) => shop(page, '#/search/haardroger'),
  'shop-nothing': (page) => shop(page, '#/search/koude%20lucht'),
  'shop-orders': async (page) => {
    await shop(page, '#/orders');
    await page.locator('main .main').click();
    await page.getByRole('button', { name: 'Sanne de Wit' }).click();
    await page.getByText('BRD-2026-0042').waitFor();
  },
  'shop-sign-in': async (page) => {
    await shop(page, '#/orders');
    await page.locator('main .main').click();
    await page.getByRole('button', { name: 'Emma de Vries' }).waitFor();
  },
  'shop-privacy': (page) => shop(page, '#/privacy'),
  'chat-open': answered,
  'chat-away': async (page) => {
    await page.goto('/shop');
    await play(page, 'unstaffed');
    await answered(page);
    await page.getByText(/niemand aanwezig|Nobody is here/).waitFor();
  },
  'chat-talk': chatting,
  'chat-mood': async (page) => {
    await chatting(page);
    await page.getByRole('button', { name: /afronden|End conversation/ }).click();
    await page.getByRole('button', { name: /Blij|Happy/ }).waitFor();
  },
};
