// @ts-check

/** Between a moment and what a clock on the wall of a place shows, as `datetime-local` fields have it. */

/**
 * The moment at which a clock there shows that. Where clocks are put back and it is shown twice, the first time; where
 * they are put forward and it is never shown, as much later as they are put.
 *
 * @param {string} wall such as `2027-01-01T19:00`
 * @param {string} zone an IANA name
 * @returns {string | undefined} undefined where one of them is none
 */
export function toInstant(wall, zone) {
  const asUtc = Date.parse(`${wall}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall) || Number.isNaN(asUtc) || !isZone(zone)) {
    return undefined;
  }
  const before = asUtc - offset(asUtc - 86_400_000, zone);
  const after = asUtc - offset(asUtc + 86_400_000, zone);
  const right = [before, after].filter((moment) => moment + offset(moment, zone) === asUtc);
  const moment = right.length > 0 ? Math.min(...right) : before;
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/**
 * What a clock there shows at a moment.
 *
 * @param {string} instant
 * @param {string} zone an IANA name
 * @returns {string} to the minute
 */
export function toWall(instant, zone) {
  const moment = Date.parse(instant);
  return new Date(moment + offset(moment, isZone(zone) ? zone : 'UTC')).toISOString().slice(0, 16);
}

/** @param {string} zone */
export function isZone(zone) {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/**
 * How far clocks there are ahead of UTC, in milliseconds.
 *
 * @param {number} moment
 * @param {string} zone
 */
function offset(moment, zone) {
  const shape = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const part = Object.fromEntries(shape.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(moment / 1000) * 1000;
}
