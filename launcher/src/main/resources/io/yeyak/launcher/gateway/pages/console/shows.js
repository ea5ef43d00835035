// @ts-check
import { html } from 'lit-html';
import { number, say, t, venueTime } from '../app/language.js';
import { age } from './cells.js';
import { capacityBar, sum } from './charts/parts.js';
import { chip } from './chips.js';
import './show-drawer.js';
import { isOfAShow } from './show-store.js';

/** @type {import('./list-of.js').ListOf} */
export const shows = {
  name: 'shows',
  topics: ['shows', 'admin'],
  id: (row) => row.showId,
  fields: () => [],
  columns,
  heard: (event, list) => {
    if (!isOfAShow(event)) {
      return 'none';
    }
    const { data } = event;
    const isShown = list.replace(
      (row) => row.showId === data.showId,
      (row) => (row.version > data.version ? row : data),
    );
    return isShown ? 'shown' : 'counted';
  },
  everyMillis: 30_000,
  drawer: (open, back, page) =>
    html`<show-drawer .showId=${open} .back=${back} @shows-changed=${page.refresh}></show-drawer>`,
  above: () =>
    html`<p><a class="button primary" href="/console/shows/new">${t('console.shows.register')}</a></p>`,
};

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    { label: t('console.field.show'), cell: (row) => say(row.title), text: (row) => say(row.title) },
    { label: t('console.field.state'), cell: (row) => chip('show', row.status), text: (row) => row.status },
    {
      label: t('console.field.starts'),
      cell: (row) => html`${venueTime(row.startsAt, row.timeZone)} <span class="quiet">${age(row.startsAt)}</span>`,
      text: (row) => row.startsAt,
    },
    { label: t('console.field.stock'), cell: stock, text: soldOfAll },
    count('console.stock.capacity', (stock) => stock.capacity),
    count('console.stock.sold', (stock) => stock.sold),
    count('console.stock.held', (stock) => stock.held),
    count('console.stock.available', (stock) => stock.available),
  ];
}

/** @param {any} row */
function stock(row) {
  return capacityBar(sum(row.ticketTypes), { bare: true });
}

/** @param {any} row */
function soldOfAll(row) {
  const { sold, capacity } = sum(row.ticketTypes);
  return `${sold}/${capacity}`;
}

/**
 * @param {string} key
 * @param {(stock: import('./charts/parts.js').Stock) => number} of
 * @returns {import('./table.js').Column}
 */
function count(key, of) {
  return {
    label: t(key),
    cell: (row) => number(of(sum(row.ticketTypes))),
    text: (row) => of(sum(row.ticketTypes)),
    isNumber: true,
  };
}
