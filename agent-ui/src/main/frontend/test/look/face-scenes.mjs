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

export const faceScenes = {
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
