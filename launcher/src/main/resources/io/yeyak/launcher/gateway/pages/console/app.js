// @ts-check
import { html } from 'lit';
import { route, router } from '../app/router.js';
import { session } from '../app/session.js';
import { lang, words } from '../app/words.js';
import { approvals } from './approvals.js';
import { attention } from './attention.js';
import { jobs } from './jobs.js';
import { journal } from './journal.js';
import { parked } from './parked.js';
import { refunds } from './refunds.js';
import { reservations } from './reservations.js';
import { shows } from './shows.js';
import './audit-page.js';
import './frame.js';
import './health-page.js';
import './list-page.js';
import './live-page.js';
import './show-form.js';

/** The console: its addresses, and how it begins. */

route('/console', (_, query) => html`<live-page .query=${query}></live-page>`);
route('/console/health', () => html`<health-page></health-page>`);
route('/console/audit', () => html`<audit-page></audit-page>`);
route('/console/shows/new', (_, query) => html`<show-form .from=${query.get('from') ?? ''}></show-form>`);

for (const of of [shows, reservations, approvals, refunds, attention, parked, jobs, journal]) {
  route(
    `/console/${of.name}/:id?`,
    ({ id }, query) => html`<list-page .of=${of} .open=${id} .search=${query.toString()}></list-page>`,
  );
}

const RETRY_MILLIS = 5_000;

/** Who is signed in is asked until there is an answer. */
function askWho() {
  session.refresh().catch(() => setTimeout(askWho, RETRY_MILLIS));
}

askWho();
words.load(lang(), ['words', 'console/words']).then(
  () => router.start(),
  () => document.getElementById('unloaded')?.removeAttribute('hidden'),
);
