// @ts-check
import { serverNow } from '../app/api.js';
import { say } from '../app/language.js';

/** A show for somebody's calendar (RFC 5545). */

const LONGEST_LINE = 73;

/**
 * Hands the show of a reservation to the reader's calendar.
 *
 * @param {any} reservation as the contract has it, with its show
 */
export function download(reservation) {
  const url = URL.createObjectURL(new Blob([calendar(reservation)], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `yeyak-${reservation.reservationId}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * @param {any} reservation
 * @returns {string}
 */
function calendar({ reservationId, show }) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yeyak//Reservations//EN',
    'BEGIN:VEVENT',
    `UID:${reservationId}@yeyak`,
    `DTSTAMP:${stamp(serverNow())}`,
    `DTSTART:${stamp(Date.parse(show.startsAt))}`,
    `SUMMARY:${escaped(say(show.title))}`,
    `LOCATION:${escaped(say(show.venue))}`,
    `URL:${location.origin}/reservations/${reservationId}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** @param {number} millis */
function stamp(millis) {
  return `${new Date(millis).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/**
 * A line has up to 75 bytes; what follows begins with a blank.
 *
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let text = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > LONGEST_LINE) {
      text += '\r\n ';
      bytes = 0;
    }
    text += letter;
    bytes += size;
  }
  return text;
}
