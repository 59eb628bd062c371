/** Dates, times, money and durations as the reader of the page writes them. Times are shown in the company's zone. */
import { language, type Language } from './i18n.ts';

const zone = 'Europe/Amsterdam';
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat;

const cache = new Map<string, Format>();

const styles = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: '2-digit', month: '2-digit', year: 'numeric' },
  year: { year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export function locale(): string {
  return locales[language()];
}

function once<F extends Format>(name: string, make: () => F): F {
  const key = `${locale()} ${name}`;
  const known = cache.get(key) as F | undefined;
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function inZone(style: keyof typeof styles, at: string | number | Date): string {
  const format = once(style, () => new Intl.DateTimeFormat(locale(), { ...styles[style], timeZone: zone }));
  return format.format(new Date(at));
}

/** 10:05 */
export function time(at: string | number | Date): string {
  return inZone('time', at);
}

/** 10:05:12 */
export function timeWithSeconds(at: string | number | Date): string {
  return inZone('seconds', at);
}

/** zo 22 nov / Sun 22 Nov */
export function day(at: string | number | Date): string {
  return inZone('day', at).replaceAll(/(?<=\p{L})[.,]/gu, '');
}

/** zo 22 nov, 10:05 / Sun 22 Nov, 10:05 */
export function dateTime(at: string | number | Date): string {
  return `${day(at)}, ${time(at)}`;
}

/** 10:05 when it is today, the day with it when it is not. */
export function moment(at: string | number | Date, now: number | Date = Date.now()): string {
  return shortDate(at) === shortDate(now) ? time(at) : dateTime(at);
}

/** 22-11-2026 / 22/11/2026 */
export function shortDate(at: string | number | Date): string {
  return inZone('date', at);
}

export function year(at: string | number | Date): string {
  return inZone('year', at);
}

export function money(amount: string | number, currency = 'EUR'): string {
  const format = once(`money ${currency}`, () => new Intl.NumberFormat(locale(), { style: 'currency', currency }));
  return format.format(Number(amount));
}

export function number(value: number): string {
  return once('number', () => new Intl.NumberFormat(locale())).format(value);
}

/** How long a file is: 35 kB, 1.2 MB. */
export function size(bytes: number): string {
  const large = bytes >= 1_000_000;
  const unit = large ? 'megabyte' : 'kilobyte';
  const format = once(unit, () => new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: large ? 1 : 0 }));
  return format.format(Math.max(1, bytes / 1000) / (large ? 1000 : 1));
}

/** 87 stands for 87 %. */
export function percent(value: number): string {
  const format = once('percent', () => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }));
  return format.format(value / 100);
}

/** 0:07, 2:13, 1:02:03 */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export function secondsSince(at: string, now = Date.now()): number {
  return Math.max(0, (now - Date.parse(at)) / 1000);
}

/** "3 min geleden" within a day, the date and time beyond it. */
export function ago(at: string, now = Date.now()): string {
  const seconds = secondsSince(at, now);
  if (seconds >= 24 * 3600) return dateTime(at);
  const format = once('ago', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' }));
  if (seconds < 60) return format.format(0, 'second');
  if (seconds < 3600) return format.format(-Math.floor(seconds / 60), 'minute');
  return format.format(-Math.floor(seconds / 3600), 'hour');
}

/** "Sara en Tom" */
export function together(words: readonly string[]): string {
  return once('together', () => new Intl.ListFormat(locale())).format(words);
}

/** Sorts names as the language does; Dutch prefixes do not count: "de Vries" stands under V. */
export function byName(left: string, right: string): number {
  return surname(left).localeCompare(surname(right), locale(), { sensitivity: 'base' });
}

const prefixes = /^(?:(?:van|von|de|den|der|het|'t|te|ten|ter|la|le|el|al|in|op|voor)\s+)+/i;

function surname(name: string): string {
  const [, ...rest] = name.trim().split(/\s+/);
  const last = rest.length === 0 ? name : rest.join(' ');
  return `${last.replace(prefixes, '')} ${name}`;
}
