// @ts-check

// A cell, and what ends it.
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/**
 * @typedef {object} CsvColumn
 * @property {string} label what stands above it
 * @property {(row: any) => unknown} text what stands in it; nothing for null and undefined
 */

/**
 * What is loaded of a list, as RFC 4180 has it.
 *
 * @param {CsvColumn[]} columns
 * @param {any[]} rows
 * @returns {string}
 */
export function csv(columns, rows) {
  const lines = [columns.map((column) => cell(column.label))];
  rows.forEach((row) => lines.push(columns.map((column) => cell(column.text(row)))));
  return lines.map((line) => line.join(',') + '\r\n').join('');
}

/**
 * What stands in a file, line by line.
 *
 * @param {string} text as RFC 4180 has it, with or without the mark that spreadsheets put at the beginning
 * @returns {string[][]} without empty lines
 */
export function parsed(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(CELL)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') {
      break;
    }
    if (end !== ',') {
      rows.push([]);
    }
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * Hands a text to the browser as a file.
 *
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @param {unknown} value */
function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  // A spreadsheet would take these for a formula; what customers wrote must not be one.
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
