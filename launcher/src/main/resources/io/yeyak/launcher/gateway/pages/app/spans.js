// @ts-check
import { serverNow } from './api.js';
import { format, unit } from './language.js';

/** Spans of time: as the API has them, and as people say them. */

const DAY = 86_400;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

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
  const [days, hours, minutes, rest] = (ISO.exec(text) ?? []).slice(1).map((part) => Number(part ?? 0));
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
