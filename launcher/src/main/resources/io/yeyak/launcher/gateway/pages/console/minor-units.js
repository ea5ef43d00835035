// @ts-check

/** @typedef {import('../app/language.js').Money} Money */

/**
 * How many digits a currency has after the point: none for KRW, two for USD, three for KWD.
 *
 * @param {string} currency an ISO 4217 code
 * @returns {number}
 */
function digits(currency) {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // Somebody is still typing it.
    return 2;
  }
}

/**
 * An amount as somebody would type it.
 *
 * @param {Money} amount
 * @returns {string}
 */
export function toMajor({ amountMinor, currency }) {
  const after = digits(currency);
  const text = String(amountMinor).padStart(after + 1, '0');
  return after === 0 ? text : `${text.slice(0, -after)}.${text.slice(-after)}`;
}

/**
 * What somebody typed as an amount. Separators of thousands are passed over.
 *
 * @param {string} text
 * @param {string} currency
 * @returns {Money | undefined} undefined where it is none, or has more digits than the currency
 */
export function fromMajor(text, currency) {
  const plain = text.replace(/[\s,_]/g, '');
  const found = /^(\d{1,13})(?:\.(\d+))?$/.exec(plain);
  const after = digits(currency);
  if (found === null || (found[2] ?? '').length > after) {
    return undefined;
  }
  return { amountMinor: Number(found[1] + (found[2] ?? '').padEnd(after, '0')), currency };
}

/**
 * The pattern of what can be typed as an amount.
 *
 * @param {string} currency
 * @returns {string}
 */
export function majorPattern(currency) {
  const after = digits(currency);
  return `[0-9][0-9 ,]{0,16}${after === 0 ? '' : `([.][0-9]{1,${after}})?`}`;
}
