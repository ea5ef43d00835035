// @ts-check
import { chosen } from './kept.js';

/**
 * What the pages say, in the reader's language. A catalogue is a flat JSON object; what a key says is a text with
 * `{name}`s in it, or an object of texts by plural form (`one`, `other`, as Intl.PluralRules names them), of which the
 * parameter `count` chooses.
 */

/** @typedef {'en' | 'ko'} Lang */
/** @typedef {Record<string, unknown>} Params */
/** @typedef {Record<string, string | Record<string, string>>} Catalogue */

/** @type {readonly Lang[]} */
export const LANGS = ['en', 'ko'];

const CHOICE = 'lang';
const TRIES = 3;
const GAP = /\{(\w+)\}/;

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
  return rich(key, params).join('');
}

/**
 * The same in its parts, for parameters that are not texts, such as a template with a time.
 *
 * @param {string} key
 * @param {Params} [params]
 * @returns {unknown[]}
 */
export function rich(key, params = {}) {
  return text(key, params)
    .split(GAP)
    .map((part, index) => (index % 2 === 0 ? part : shown(params[part])))
    .filter((part) => part !== '');
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
export function locale() {
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
