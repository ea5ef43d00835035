// @ts-check
import { prefs } from './prefs.js';

/**
 * @typedef {Record<string, (event: KeyboardEvent) => void>} KeyMap by name of the key: `j`, `?`, `Escape`; `g r` for
 *   two after each other; `mod+k` with Ctrl or Command. Single keys can be switched off, the others not.
 */

const CHORD_MILLIS = 1500;

/** @type {KeyMap[]} The last one that listens comes first. */
const maps = [];

/** @type {{ key: string, at: number } | undefined} */
let begun;

/**
 * Listens to keys until it is told to stop.
 *
 * @param {KeyMap} map
 * @returns {() => void} stops
 */
export function onKeys(map) {
  if (maps.length === 0) {
    document.addEventListener('keydown', pressed);
  }
  maps.push(map);
  return () => {
    maps.splice(maps.indexOf(map), 1);
    if (maps.length === 0) {
      document.removeEventListener('keydown', pressed);
    }
  };
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) {
    return;
  }
  for (const name of names(event)) {
    const map = maps.findLast((one) => name in one);
    if (map !== undefined) {
      begun = undefined;
      event.preventDefault();
      map[name](event);
      return;
    }
  }
  begun = begins(event) ? { key: letter(event), at: event.timeStamp } : undefined;
}

/**
 * What this press may be called, the most special name first.
 *
 * @param {KeyboardEvent} event
 */
function names(event) {
  const key = letter(event);
  if (event.ctrlKey || event.metaKey) {
    return [`mod+${key}`];
  }
  if (key === 'Escape') {
    return [key];
  }
  if (event.altKey || !prefs.singleKeys || isTyping(event)) {
    return [];
  }
  const chord = begun !== undefined && event.timeStamp - begun.at < CHORD_MILLIS ? [`${begun.key} ${key}`] : [];
  return [...chord, key];
}

/** @param {KeyboardEvent} event */
function begins(event) {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return !modified && prefs.singleKeys && !isTyping(event) && letter(event) === 'g';
}

/**
 * The key, or what a Latin keyboard has in its place, so that the map also works while Korean is typed.
 *
 * @param {KeyboardEvent} event
 */
function letter(event) {
  const isForeign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  return isForeign && event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  );
}
