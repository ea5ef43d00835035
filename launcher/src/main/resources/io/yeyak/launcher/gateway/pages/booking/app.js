// @ts-check
import { html } from 'lit';
import { route, router } from '../app/router.js';
import { session } from '../app/session.js';
import { lang, words } from '../app/words.js';
import { page } from './frame.js';
import './show-list.js';
import { shows } from './shows.js';

/** The booking page: its addresses, and how it begins. */

route('/', (_, query) => html`<show-list .query=${query}></show-list>`);

route('/shows/:showId', ({ showId }) =>
  page(() => import('./show-page.js'), html`<show-page .showId=${showId}></show-page>`),
);

route('/reservations', (_, query) =>
  page(() => import('./my-reservations.js'), html`<my-reservations .query=${query}></my-reservations>`),
);

route('/reservations/:id', ({ id }) =>
  page(() => import('./reservation-hub.js'), html`<reservation-hub .reservationId=${id}></reservation-hub>`),
);

route('/reservations/:id/pay', ({ id }) =>
  page(() => import('./pay-page.js'), html`<pay-page .reservationId=${id}></pay-page>`),
);

route('/reservations/:id/tickets/:ticketId', ({ id, ticketId }) =>
  page(
    () => import('./e-ticket.js'),
    html`<e-ticket .reservationId=${id} .ticketId=${ticketId}></e-ticket>`,
  ),
);

const RETRY_MILLIS = 5_000;

/** Who is signed in is asked until there is an answer; what everybody may see does not wait for it. */
function askWho() {
  session.refresh().catch(() => setTimeout(askWho, RETRY_MILLIS));
}

if (location.pathname === '/') {
  // Most begin here: the list need not wait for the words.
  shows.refresh();
}
askWho();
words.load(lang(), ['words']).then(
  () => router.start(),
  () => document.getElementById('unloaded')?.removeAttribute('hidden'),
);
