// A browser for looking at the pages: opens it once, hands out pages in a theme, width and language, runs axe.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path));
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** A fresh page with its own storage. Policy violations and errors of the page end up in `page.complaints`. */
export async function openPage(browser, { theme = 'light', width = 1366, height = 768, touch = false } = {}) {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    bypassCSP: false,
    reducedMotion: 'reduce',
  });
  if (touch) await context.addInitScript(() => localStorage.setItem('throughline.density', 'touch'));
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && page.complaints.push(line.text()));
  return page;
}

/** Runs axe in the page without breaking its content security policy. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    rules,
  );
  return found.violations.map((each) => ({
    rule: each.id,
    help: each.help,
    where: each.nodes.map((node) => `${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`).slice(0, 4),
  }));
}
