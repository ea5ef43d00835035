// @ts-check
import { html, nothing } from 'lit-html';
import { states } from '../app/element.js';
import { t } from '../app/language.js';
import { columnChooser, shownColumns } from './column-chooser.js';
import { csv, download } from './csv.js';
import { filterBar } from './filter-bar.js';
import { jobBar } from './job-bar.js';
import { prefs } from './prefs.js';
import { savedViews } from './saved-views.js';
import { dataTable } from './table.js';

/** @typedef {import('./list-page.js').ListPage} ListPage */

const SKELETON_ROWS = 8;

/**
 * What a list looks like.
 *
 * @param {ListPage} page
 */
export function listView(page) {
  const { of, list } = page;
  return html`
    <section class="screen">
      <header class="screen-head">
        <div>
          <h1>${t(`console.${of.name}.title`)}</h1>
          <p class="quiet">${t(`console.${of.name}.lead`)}</p>
        </div>
        <div class="tools">${tools(page)}</div>
      </header>
      ${of.above?.(page) ?? nothing} ${filterBar(`/console/${of.name}`, of.fields(), page.filters)} ${changes(page)}
      ${page.act.note()} ${jobBar(page)}
      ${states(/** @type {any} */ (list), {
        loading: skeleton,
        empty: (rows) => (rows.length === 0 ? empty(page) : undefined),
        content: (rows) => content(page, rows),
      })}
    </section>
  `;
}

/** @param {ListPage} page */
function tools(page) {
  return html`
    ${page.of.fields().length === 0 ? nothing : savedViews(page.of.name, page.address)}
    ${columnChooser(page.of.name, page.of.columns())}
    <button type="button" aria-pressed=${prefs.dense} @click=${() => (prefs.dense = !prefs.dense)}>
      ${t('console.list.dense')}
    </button>
    <button type="button" ?disabled=${page.list.items.length === 0} @click=${() => save(page)}>
      ${t('console.list.csv')}
    </button>
    <button type="button" aria-busy=${page.list.loading} @click=${page.refresh}>${t('console.list.refresh')}</button>
  `;
}

/** @param {ListPage} page */
function save({ of, list }) {
  download(`${of.name}.csv`, csv(of.columns(), list.items));
}

/** @param {ListPage} page */
function changes(page) {
  return page.changes === 0
    ? nothing
    : html`<p class="note waiting">
        <span>${t('console.list.changes', { count: page.changes })}</span>
        <button type="button" @click=${page.refresh}>${t('console.list.show-changes')}</button>
      </p>`;
}

/** @param {ListPage} page */
function empty({ of, filters }) {
  const isFiltered = Object.keys(filters).length > 0;
  return html`<p class="empty">
    ${t(isFiltered ? 'console.list.none-fits' : `console.${of.name}.empty`)}
    ${isFiltered ? html`<a href="/console/${of.name}">${t('console.list.clear')}</a>` : nothing}
  </p>`;
}

function skeleton() {
  return html`<div class="skeleton-rows" aria-hidden="true">
    ${Array.from({ length: SKELETON_ROWS }, () => html`<div></div>`)}
  </div>`;
}

/**
 * @param {ListPage} page
 * @param {any[]} rows
 */
function content(page, rows) {
  const { of, list } = page;
  const { rowActions } = of;
  return html`
    ${dataTable({
      caption: t(`console.${of.name}.title`),
      columns: shownColumns(of.name, of.columns()),
      rows,
      id: of.id,
      href: of.drawer === undefined ? undefined : (row) => page.href(page.subject(row)),
      isAt: (row) => page.open !== '' && page.subject(row) === page.open,
      chosen: of.jobs === undefined ? undefined : page.chosen,
      choose: (ids, isChosen) => page.choose(ids, isChosen),
      actions: rowActions === undefined ? undefined : (row) => rowActions(row, page),
    })}
    <p class="list-end">
      <span>${t('console.list.loaded', { count: rows.length })}</span>
      ${list.nextCursor === undefined
        ? nothing
        : html`<button type="button" aria-busy=${list.loading} @click=${() => list.more()}>
            ${t('console.list.more')}
          </button>`}
    </p>
  `;
}
