// Looks at every scene in light and dark, Dutch and English, wide and narrow: a picture each, and axe without violations.
//   FAKE=1 npx vite preview --port 24170   and then   node test/look/look.mjs [scene ...]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser, openPage, violations } from './browser.mjs';
import { misplaced, tooWide } from './rules.mjs';
import { scenes } from './scenes.mjs';

const base = process.env.BASE ?? 'http://localhost:24170';
const shots = process.env.SHOTS ?? resolve(import.meta.dirname, '../shots');
const looks = [
  { name: 'light-nl-1366', theme: 'light', width: 1366, lang: 'nl' },
  { name: 'dark-en-1366', theme: 'dark', width: 1366, lang: 'en' },
  { name: 'light-en-320', theme: 'light', width: 320, height: 800, lang: 'en' },
  { name: 'dark-nl-320', theme: 'dark', width: 320, height: 800, lang: 'nl' },
  { name: 'light-nl-1024-touch', theme: 'light', width: 1024, lang: 'nl', touch: true },
];

const wanted = process.argv.slice(2).filter((word) => word in scenes);
const only = process.argv.slice(2).filter((word) => looks.some((look) => look.name === word));
const browser = await openBrowser();
mkdirSync(shots, { recursive: true });
let bad = 0;

async function look(scene, how) {
  const page = await openPage(browser, how);
  page.setDefaultTimeout(8000);
  await fetch(`${base}/fake/reset`);
  await page.context().addInitScript((lang) => localStorage.setItem('throughline.language', lang), how.lang);
  await page.route('**/api/v1/session', async (route) => {
    const answer = await route.fetch();
    const session = await answer.json();
    if (session.user) session.user.language = how.lang;
    await route.fulfill({ response: answer, json: session });
  });
  const opened = page.goto.bind(page);
  page.goto = (path) => opened(base + path);
  try {
    await scenes[scene](page);
    await page.screenshot({ path: `${shots}/${scene}.${how.name}.png` });
    const found = await violations(page);
    const targets = [...(await tooWide(page)), ...(await misplaced(page, how.touch))];
    for (const each of targets) console.log(`${scene} ${how.name}: ${each}`);
    const complaints = page.complaints.filter((line) => !/Failed to load resource|net::ERR/.test(line));
    if (found.length > 0 || targets.length > 0 || complaints.length > 0) bad += 1;
    for (const complaint of complaints) console.log(`${scene} ${how.name}: ${complaint}`);
    for (const each of found) console.log(`${scene} ${how.name}: ${each.rule} ${each.help}\n    ${each.where.join('\n    ')}`);
  } catch (error) {
    bad += 1;
    console.log(`${scene} ${how.name}: ${String(error).split('\n').slice(0, 4).join(' | ')} ${page.complaints.join(' | ')}`);
    await page.screenshot({ path: `${shots}/FAILED-${scene}.${how.name}.png` }).catch(() => undefined);
  }
  await page.context().close();
}

for (const scene of wanted.length > 0 ? wanted : Object.keys(scenes)) {
  // Density is a choice of the staff; customers' pages have one of their own.
  const forStaff = !/^(shop|chat|phone)/.test(scene);
  for (const how of looks.filter((each) => (forStaff || !each.touch) && (only.length === 0 || only.includes(each.name)))) await look(scene, how);
}
await browser.close();
console.log(bad === 0 ? 'everything as it should be' : `${bad} looks with something wrong`);
process.exitCode = bad === 0 ? 0 : 1;
