/** What a scanned or typed text looks like. The hub finds purchases by any of them; an article only picks a line. */
export type ScanKind = 'receipt' | 'loyalty' | 'phone' | 'email' | 'article' | 'words';

/** Scanners may send a symbology mark in front and control characters behind; people type spaces and small letters. */
export function tidyScan(raw: string): string {
  // eslint-disable-next-line no-control-regex
  const text = raw.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim().replace(/^\][A-Za-z]\d/, '');
  return text.includes('@') ? text.toLowerCase() : text.toUpperCase();
}

export function scanKind(text: string): ScanKind {
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  if (isArticleNumber(text)) return 'article';
  if (/^(\+|00)?\d[\d -]{7,16}$/.test(text) && (/^(\+|00|0)/.test(text) || text.includes(' '))) return 'phone';
  if (/^\d{10,11}$/.test(text)) return 'loyalty';
  if (/^[A-Z]{1,4}-?\d{2,4}-?\d+/.test(text)) return 'receipt';
  return 'words';
}

/** A GTIN of 8, 12, 13 or 14 digits whose check digit is right. */
export function isArticleNumber(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
