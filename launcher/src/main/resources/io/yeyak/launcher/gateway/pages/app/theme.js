// @ts-check
import { chosen } from './kept.js';

/** Light or dark: as the system has it, or as the reader wants it here. Applied as soon as this is loaded. */

/** @typedef {'system' | 'light' | 'dark'} Theme */

/** @type {readonly Theme[]} */
export const THEMES = ['system', 'light', 'dark'];

const CHOICE = 'theme';

/** @returns {Theme} */
export function theme() {
  return THEMES.find((one) => one === chosen.get(CHOICE)) ?? 'system';
}

/** @param {Theme} next */
export function setTheme(next) {
  chosen.set(CHOICE, next);
  apply();
}

function apply() {
  document.documentElement.dataset.theme = theme();
}

apply();
