// @ts-check
import { chosen } from './reader.js';

/**
 * What the pages say in the reader's language, and how numbers, money and times are written in it.
 *
 * A catalogue is a flat JSON object; what a key says is a text with `{name}`s in it, or an object of texts by plural
 * form (`one`, `other`, as Intl.PluralRules names them), of which the parameter `count` chooses.
 */

/** @typedef {'en' | 'ko'} Lang */
/** @typedef {Record<string, unknown>} Params */
/** @typedef {Record<string, string | Record<string, string>>} Catalogue */
/** @typedef {{ amountMinor: number, currency: string }} Money */

/** @type {readonly Lang[]} */
export const LANGS = ['en', 'ko'];

const CHOICE = 'lang';
const TRIES = 3;
const GAP = /\{(\w+)\}/;

const DAY = 86_400;
// What is known by a name that Intl does not give for every language.
const ZONE_NAMES = new Map([['Asia/Seoul', 'KST'], ['Asia/Tokyo', 'JST'], ['Asia/Singapore', 'SGT']]);
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

class Words extends EventTarget {
  /** @type {Catalogue} */
  catalogue = {};
  /** @type {Lang} */
  lang = preferred();
  /** @type {string[]} */
  files = [];
  plurals = new Intl.PluralRules(this.lang);

  /**
   * Reads catalogues; tells `change` when they are there.
   *
   * @param {Lang} lang
   * @param {string[]} files such as `words` and `console/words`, which are folders with a file for each language
   */
  async load(lang, files) {
    const parts = await Promise.all(files.map((file) => read(`${file}/${lang}.json`)));
    this.catalogue = Object.assign({}, ...parts);
    this.lang = lang;
    this.files = files;
    this.plurals = new Intl.PluralRules(lang);
    document.documentElement.lang = lang;
    this.dispatchEvent(new Event('change'));
  }
}

export const words = new Words();

/** @returns {Lang} */
export function lang() {
  return words.lang;
}

/**
 * Changes the language, and keeps the choice.
 *
 * @param {Lang} next
 */
export async function setLang(next) {
  await words.load(next, words.files);
  chosen.set(CHOICE, next);
}

/**
 * What to say.
 *
 * @param {string} key
 * @param {Params} [params] numbers are written as the language writes them
 * @returns {string}
 */
export function t(key, params = {}) {
  return text(key, params)
    .split(GAP)
    .map((part, index) => (index % 2 === 0 ? part : shown(params[part])))
    .join('');
}

/**
 * Whether there are words for it: what comes from the API may be of a later release than this page.
 *
 * @param {string} key
 */
export function knows(key) {
  return Object.hasOwn(words.catalogue, key);
}

/**
 * What the API says in all languages.
 *
 * @param {Record<Lang, string>} said
 */
export function say(said) {
  return said[words.lang] ?? said.en;
}

/** The reader's own way to write what is of this language, such as `en-GB`. */
function locale() {
  return navigator.languages.find((one) => one.split('-')[0] === words.lang) ?? words.lang;
}

/**
 * @param {string} key
 * @param {Params} params
 */
function text(key, params) {
  const entry = words.catalogue[key];
  if (entry === undefined) {
    console.error(`There are no words for ${key} in ${words.lang}`);
    return key;
  }
  return typeof entry === 'string' ? entry : (entry[words.plurals.select(Number(params.count))] ?? entry.other);
}

/** @param {unknown} value */
function shown(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(locale()).format(value) : (value ?? '');
}

/** @returns {Lang} */
function preferred() {
  const wanted = [chosen.get(CHOICE), ...navigator.languages].map((one) => one?.split('-')[0]);
  return LANGS.find((one) => one === wanted.find((wish) => LANGS.some((known) => known === wish))) ?? 'en';
}

/**
 * @param {string} path
 * @returns {Promise<Catalogue>}
 */
async function read(path) {
  const url = new URL(`../${path}`, import.meta.url);
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(url);
      if (response.ok) {
        return await response.json();
      }
      throw new Error(`${url} answered ${response.status}`);
    } catch (failure) {
      if (tries === TRIES) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
  }
}

/**
 * A refusal in the reader's words; in the API's own where a later release has a new one.
 *
 * @param {any} problem an ApiProblem, or whatever else went wrong
 * @returns {string}
 */
export function problemText(problem) {
  const key = `problem.${problem?.code}`;
  if (knows(key)) {
    return t(key);
  }
  const said = [problem?.title, problem?.detail].filter((part) => part !== undefined && part !== '');
  return said.length > 0 ? said.join('. ') : t('problem.internal');
}

/**
 * A format of Intl in the reader's language.
 *
 * @template T
 * @param {new (locale: string, options: any) => T} Format
 * @param {object} [options]
 * @returns {T}
 */
export function format(Format, options = {}) {
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
 * A number of seconds, minutes, hours or days, in words.
 *
 * @param {number} count
 * @param {string} name
 */
export function unit(count, name) {
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
