// @ts-check
import { serverNow } from './clock.js';
import { locale } from './words.js';

/** Numbers, money and times as the reader's language writes them. */

/** @typedef {{ amountMinor: number, currency: string }} Money */

const DAY = 86_400;
// What is known by a name that Intl does not give for every language.
const ZONE_NAMES = new Map([['Asia/Seoul', 'KST'], ['Asia/Tokyo', 'JST'], ['Asia/Singapore', 'SGT']]);
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** @type {Intl.DateTimeFormatOptions} */
const MOMENT = {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** @type {Map<string, any>} Making a format is slow, so it is made once. */
const made = new Map();
/** @type {Map<string, string>} Zones by how they are called; UTC for those that nobody knows. */
const zones = new Map();

/**
 * @template T
 * @param {new (locale: string, options: any) => T} Format
 * @param {object} [options]
 * @returns {T}
 */
function format(Format, options = {}) {
  const key = `${Format.name} ${locale()} ${JSON.stringify(options)}`;
  if (!made.has(key)) {
    made.set(key, new Format(locale(), options));
  }
  return made.get(key);
}

/** @param {number} value */
export function number(value) {
  return format(Intl.NumberFormat).format(value);
}

/**
 * Whole minor units in the currency's own way: 55000 KRW is ₩55,000, 5500 USD is $55.00.
 *
 * @param {Money} amount
 */
export function money({ amountMinor, currency }) {
  const shape = format(Intl.NumberFormat, { style: 'currency', currency });
  return shape.format(amountMinor / 10 ** (shape.resolvedOptions().maximumFractionDigits ?? 0));
}

/**
 * A moment where the show is, with the zone.
 *
 * @param {string} instant
 * @param {string} zone an IANA name
 */
export function venueTime(instant, zone) {
  return format(Intl.DateTimeFormat, { ...MOMENT, timeZone: known(zone) })
    .formatToParts(new Date(instant))
    .map(({ type, value }) => (type === 'timeZoneName' ? (ZONE_NAMES.get(zone) ?? value) : value))
    .join('');
}

/**
 * The same moment where the reader is, with the zone.
 *
 * @param {string} instant
 */
export function ownTime(instant) {
  return venueTime(instant, OWN_ZONE);
}

/**
 * Whether a clock on the reader's wall shows something else than one at the venue.
 *
 * @param {string} instant
 * @param {string} zone
 */
export function isElsewhere(instant, zone) {
  const wall = /** @type {const} */ ({ dateStyle: 'short', timeStyle: 'short' });
  return venuePart(instant, zone, wall) !== venuePart(instant, OWN_ZONE, wall);
}

/**
 * A part of a moment where the show is, such as its day.
 *
 * @param {string} instant
 * @param {string} zone
 * @param {Intl.DateTimeFormatOptions} part
 */
export function venuePart(instant, zone, part) {
  return format(Intl.DateTimeFormat, { ...part, timeZone: known(zone) }).format(new Date(instant));
}

/**
 * A time of today in the reader's zone, such as 12:03:10.
 *
 * @param {string | number} instant
 */
export function clockTime(instant) {
  return format(Intl.DateTimeFormat, { timeStyle: 'medium' }).format(new Date(instant));
}

/**
 * A day and a time in the reader's zone, without the zone.
 *
 * @param {string | number} instant
 */
export function dateTime(instant) {
  return format(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/**
 * As a clock counts: 9:32, 2:14:09, and days before that.
 *
 * @param {number} seconds
 */
export function duration(seconds) {
  const left = Math.max(0, Math.floor(seconds));
  const days = Math.floor(left / DAY);
  const [h, m, s] = [Math.floor((left % DAY) / 3600), Math.floor((left % 3600) / 60), left % 60];
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const clock = days > 0 || h > 0 ? `${days > 0 ? two(h) : h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return days > 0 ? `${unit(days, 'day')} ${clock}` : clock;
}

/**
 * As people say it, in the largest unit or two: 7 days, 1 hour 30 minutes.
 *
 * @param {number} seconds
 */
export function spoken(seconds) {
  const left = Math.max(0, Math.round(seconds));
  const parts = [
    { count: Math.floor(left / DAY), name: 'day' },
    { count: Math.floor((left % DAY) / 3600), name: 'hour' },
    { count: Math.floor((left % 3600) / 60), name: 'minute' },
    { count: left % 60, name: 'second' },
  ];
  const first = Math.max(0, parts.findIndex(({ count }) => count > 0));
  const said = parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return (said.length > 0 ? said : parts.slice(-1)).map(({ count, name }) => unit(count, name)).join(' ');
}

/**
 * How many seconds an ISO 8601 duration has.
 *
 * @param {string} text
 */
export function seconds(text) {
  const [days, hours, minutes, rest] = (DURATION.exec(text) ?? []).slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * DAY + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0);
}

/**
 * How long ago, or how soon, by the server's clock.
 *
 * @param {string} instant
 */
export function relative(instant) {
  const away = (Date.parse(instant) - serverNow()) / 1000;
  const shape = format(Intl.RelativeTimeFormat, { numeric: 'auto' });
  const size = Math.abs(away);
  if (size < 60) {
    return shape.format(Math.trunc(away), 'second');
  }
  if (size < 3600) {
    return shape.format(Math.trunc(away / 60), 'minute');
  }
  return size < DAY ? shape.format(Math.trunc(away / 3600), 'hour') : shape.format(Math.trunc(away / DAY), 'day');
}

/**
 * @param {number} count
 * @param {string} name
 */
function unit(count, name) {
  return format(Intl.NumberFormat, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
}

/** @param {string} zone */
function known(zone) {
  if (!zones.has(zone)) {
    try {
      zones.set(zone, Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
    } catch {
      zones.set(zone, 'UTC');
    }
  }
  return zones.get(zone);
}
