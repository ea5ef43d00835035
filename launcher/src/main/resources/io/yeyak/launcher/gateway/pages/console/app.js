// @ts-check
import { html } from 'lit-html';
import { begin, page, route } from '../app/router.js';
import './frame.js';

/** The console: its addresses, the modules of its screens, and how it begins. */

route(
  '/console',
  page(
    () => import('./live-page.js'),
    (_, query) => html`<live-page .query=${query}></live-page>`,
  ),
);

route(
  '/console/health',
  page(
    () => import('./health-page.js'),
    () => html`<health-page></health-page>`,
  ),
);

route(
  '/console/audit',
  page(
    () => import('./audit-page.js'),
    () => html`<audit-page></audit-page>`,
  ),
);

route(
  '/console/shows/new',
  page(
    () => import('./show-form.js'),
    (_, query) => html`<show-form .from=${query.get('from') ?? ''}></show-form>`,
  ),
);

/** What each list is of, by its name. */
const LISTS = {
  shows: () => import('./shows.js'),
  reservations: () => import('./reservations.js'),
  approvals: () => import('./approvals.js'),
  refunds: () => import('./refunds.js'),
  attention: () => import('./attention.js'),
  parked: () => import('./parked.js'),
  jobs: () => import('./jobs.js'),
  journal: () => import('./journal.js'),
};

for (const [name, load] of Object.entries(LISTS)) {
  route(
    `/console/${name}/:id?`,
    page(
      () => Promise.all([load(), import('./list-page.js')]),
      ({ id }, query, [of]) => html`
        <list-page .of=${of[name]} .open=${id} .search=${query.toString()}></list-page>
      `,
    ),
  );
}

begin(['words', 'console/words']);
