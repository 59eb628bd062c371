// The states of every page that are looked at and checked. Each scene starts from a reset fake hub.
import { faceScenes } from './face-scenes.mjs';

const press = (page, ...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
const settled = (page) => page.waitForFunction(() => document.querySelector('tl-desk')?.shadowRoot?.querySelector('tl-queue'));
const play = (page, scene) => page.evaluate((name) => fetch(`/fake/${name}`), scene);

async function desk(page) {
  await page.goto('/desk');
  await settled(page);
  await page.getByRole('log').waitFor();
  await page.getByText('Alles wat er gebeurde').or(page.getByText('Everything that happened')).waitFor();
}

async function ringing(page) {
  await desk(page);
  await play(page, 'ring');
  await page.getByRole('button', { name: /F8/ }).first().waitFor();
  await page.getByRole('heading', { name: 'Sanne de Wit' }).waitFor();
}

async function accepted(page) {
  await ringing(page);
  await press(page, 'F8');
  await page.getByText(/Gelezen, ik neem|Read, I take/).waitFor();
}

export const scenes = {
  ...faceScenes,
  'sign-in': async (page) => {
    await page.goto('/sign-in');
    await page.locator('#name').waitFor();
  },
  'sign-in-wrong': async (page) => {
    await page.goto('/sign-in?ended=yes&next=%2Fdesk');
    await page.locator('#name').fill('agent1');
    await page.locator('#password').fill('wrong');
    await press(page, 'Enter');
    await page.getByText(/klopt niet|not correct/).waitFor();
  },
  desk,
  'desk-empty': async (page) => {
    await page.goto('/sign-in');
    await play(page, 'empty');
    await page.goto('/desk');
    await page.getByText(/Niemand wacht|Nobody waiting/).waitFor();
  },
  'desk-error': async (page) => {
    await page.goto('/sign-in');
    await play(page, 'problem/desk');
    await page.goto('/desk');
    await page.getByText(/heeft het druk|is busy/).first().waitFor();
  },
  ringing,
  accepted,
  pinned: async (page) => {
    await accepted(page);
    const entry = page.locator('tl-timeline article').nth(1);
    await entry.hover();
    await entry.getByRole('button', { name: /Vastzetten|^Pin$/ }).click();
    await page.getByRole('region', { name: /Vastgezet|Pinned/ }).waitFor();
  },
  'one-channel': async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /^Telefoon$|^Phone$|^Gesprekken$|^Calls$/ }).first().click();
    await page.waitForFunction(() => document.querySelector('tl-desk')?.shadowRoot?.querySelector('tl-story')?.strand !== null);
  },
  'long-story': async (page) => {
    await desk(page);
    await play(page, 'long/10000');
    await page.getByText('(3)', { exact: false }).first().waitFor();
    await page.evaluate(async () => {
      const column = document.querySelector('tl-desk').shadowRoot.querySelector('tl-story').shadowRoot.querySelector('.story');
      for (let n = 0; n < 30; n++) {
        column.scrollTop += 700;
        await new Promise((done) => setTimeout(done, 60));
      }
    });
  },
  'ready-replies': async (page) => {
    await desk(page);
    await press(page, 'r');
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /Excuses/ }).waitFor();
    await press(page, 'ArrowDown');
  },
  'reply-filled': async (page) => {
    await desk(page);
    await press(page, 'r');
    await page.keyboard.type('/laat');
    await page.getByRole('option', { name: /laat/ }).waitFor();
    await press(page, 'Enter');
    await page.waitForFunction(() => document.querySelector('tl-desk').shadowRoot.querySelector('tl-composer').text.includes('['));
  },
  mentioned: async (page) => {
    await desk(page);
    await play(page, 'asks');
    await page.getByRole('list', { name: /Kijk even mee|Asked to look/ }).waitFor();
    await press(page, 'n');
    await page.keyboard.type('@');
    await page.getByRole('option', { name: /Daan Mulder/ }).waitFor();
  },
  'question-known': async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /Waar gekocht/ }).click();
    await page.getByText(/Al beantwoord|Already answered/).waitFor();
  },
  'question-open': async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /Wat wil de klant/ }).click();
    await page.getByRole('button', { name: 'Geld terug' }).waitFor();
  },
  promise: async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /^(Toezeggen|Promise)$/ }).click();
    await page.getByPlaceholder(/Wat beloven|What do we/).waitFor();
  },
  handover: async (page) => {
    await desk(page);
    await press(page, 'o');
    await page.getByText(/geschreven uit|drafted from/).waitFor();
  },
  'handover-chosen': async (page) => {
    await desk(page);
    await press(page, 'o');
    await page.getByText(/geschreven uit|drafted from/).waitFor();
    await page.keyboard.type('tech');
    await press(page, 'Enter');
    await page.getByText(/Technische dienst neemt|Technische dienst takes/).waitFor();
  },
  'wrap-up': async (page) => {
    await desk(page);
    await press(page, 'e');
    await page.getByRole('heading', { name: /Afronden:|Wrap up:/ }).waitFor();
  },
  linking: async (page) => {
    await desk(page);
    await page.getByRole('button', { name: /Met een ander dossier|Link to another/ }).click();
    await page.locator('#find').fill('sanne');
    await page.getByRole('button', { name: /Sanne de Wit/ }).click();
    await page.getByRole('heading', { name: 'Sanne de Wit' }).waitFor();
  },
  'linking-find': async (page) => {
    await desk(page);
    await page.getByRole('button', { name: /Met een ander dossier|Link to another/ }).click();
    await page.locator('#find').fill('sanne');
    await page.locator('.found').getByText('Sanne de Wit').waitFor();
  },
  'linking-proposed': async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /Vergelijken|Compare/ }).click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).nth(1).waitFor();
  },
  'palette-found': async (page) => {
    await desk(page);
    await press(page, 'Control+k');
    await page.locator('tl-finding input').fill('sanne');
    await page.getByRole('option', { name: /BRD-2026/ }).first().waitFor();
  },
  palette: async (page) => {
    await desk(page);
    await press(page, 'Control+K');
    await page.keyboard.type('sanne');
    await page.getByRole('option', { name: /Sanne de Wit/ }).first().waitFor();
  },
  help: async (page) => {
    await desk(page);
    await press(page, '?');
    await page.getByRole('heading', { name: /Sneltoetsen|Shortcuts/ }).waitFor();
  },
  menu: async (page) => {
    await desk(page);
    await page.getByRole('button', { name: /Noor Visser/ }).click();
    await page.getByText(/Afmelden|Sign out/).waitFor();
  },
  draft: async (page) => {
    await desk(page);
    await press(page, 'r');
    await page.keyboard.type('Ik heb maat L voor u gereserveerd');
    await page.getByText(/Concept bewaard|Draft saved/).waitFor();
  },
  later: async (page) => {
    await desk(page);
    await press(page, 's');
    await page.getByText(/Morgenochtend|Tomorrow morning/).waitFor();
  },
  'later-kept': async (page) => {
    await desk(page);
    await press(page, 's');
    await page.getByText(/Morgenochtend|Tomorrow morning/).waitFor();
    await press(page, '3');
    await page.getByRole('list', { name: /Later/ }).waitFor();
  },
  'asked-again': async (page) => {
    await accepted(page);
    await page.getByRole('button', { name: /Jan Bakker/ }).click();
    await page.getByRole('combobox', { name: /Onderwerp|Topic/ }).selectOption({ index: 1 });
    await page.getByRole('button', { name: /Waar gekocht/ }).click();
    await page.keyboard.type('In onze winkel in Breda');
    await press(page, 'Enter');
    await page.getByText('In onze winkel in Breda').first().waitFor();
    await page.getByRole('textbox', { name: /^Antwoord|^Reply/ }).fill('Dag meneer Bakker, waar hebt u het gekocht?');
    await page.getByText(/Dit weten we al|We know this already/).waitFor();
  },
  collision: async (page) => {
    await desk(page);
    await play(page, 'here/Daan Mulder');
    await page.getByText(/Daan Mulder is (hier en typt|here, typing)/).first().waitFor();
  },
  'came-meanwhile': async (page) => {
    await desk(page);
    await press(page, 'r');
    await page.keyboard.type('Ik heb maat L voor u gereserveerd');
    await play(page, 'says');
    await page.getByText('Ik hoor net dat het er al is').first().waitFor();
    await press(page, 'Control+Enter');
    await page.getByText(/terwijl je schreef|while you were writing/).waitFor();
  },
  admin: async (page) => {
    await page.goto('/admin');
    await page.getByText('Willem Oud').waitFor();
  },
  'admin-person': async (page) => {
    await page.goto('/admin');
    await page.getByRole('button', { name: /Joris Kuipers/ }).click();
    await page.getByRole('heading', { name: /Joris Kuipers/ }).waitFor();
  },
  'admin-key': async (page) => {
    await page.goto('/admin');
    await page.getByRole('button', { name: /Nieuwe sleutel|New key/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Kassa');
    await press(page, 'Enter');
    await page.getByText('tlk_example_only_4f9a1c77e2d04b0e').waitFor();
  },
  lost: async (page) => {
    await desk(page);
    await play(page, 'down/yes');
    await play(page, 'drop').catch(() => undefined);
    await page.getByText(/Verbinding weg|Connection lost/).waitFor({ timeout: 15000 });
  },
};
