// @ts-check
import { html, nothing } from 'lit';
import { isElsewhere, money, ownTime, venuePart, venueTime } from '../app/format.js';
import { icon } from '../app/icon.js';
import { say, t } from '../app/words.js';
import { availabilityChip, ofShow } from './availability.js';

/** What several pages show of a show. */

const HUES = 8;

/**
 * A card in the list of shows, from which one press leads to the show.
 *
 * @param {any} show as the contract has it
 * @param {{ isFresh: boolean }} options whether its numbers have just changed
 */
export function showCard(show, { isFresh }) {
  const path = `/shows/${show.showId}`;
  const name = say(show.title);
  const availability = ofShow(show);
  const isOpen = ['left', 'last'].includes(availability.kind);
  return html`
    <li class="card show">
      ${poster(show)}
      <div class="stack tight">
        <h2><a href=${path}>${name}</a></h2>
        ${whenAndWhere(show)}
        <p class="row spread">
          <span class="price number">${fromPrice(show)}</span>
          ${availabilityChip(availability, { isFresh })}
        </p>
        ${isOpen
          ? html`<a class="button primary" href=${path} aria-label=${t('shows.reserve.of', { title: name })}
              >${t('shows.reserve')}</a
            >`
          : nothing}
      </div>
    </li>
  `;
}

/** The same without its words. */
export function cardBones() {
  return html`<div class="cards">
    ${[1, 2, 3, 4, 5, 6].map(
      () => html`<div class="card show">
        <div class="bone poster"></div>
        <div class="stack tight"><div class="bone"></div><div class="bone"></div><div class="bone"></div></div>
      </div>`,
    )}
  </div>`;
}

/**
 * The day of a show on a colour of its own. The words beside it say the same.
 *
 * @param {{ showId: string, startsAt: string, timeZone: string }} show
 */
export function poster({ showId, startsAt, timeZone }) {
  const hue = [...showId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
  return html`<div class="poster hue-${hue}" aria-hidden="true">
    <span>${venuePart(startsAt, timeZone, { month: 'short' })}</span>
    <strong>${venuePart(startsAt, timeZone, { day: 'numeric' })}</strong>
  </div>`;
}

/**
 * When by the venue's clock, and by the reader's where that shows something else; and where.
 *
 * @param {{ startsAt: string, timeZone: string, venue: Record<'en' | 'ko', string> }} show
 */
export function whenAndWhere({ startsAt, timeZone, venue }) {
  return html`
    <p class="row when">${icon('calendar')} <time datetime=${startsAt}>${venueTime(startsAt, timeZone)}</time></p>
    ${isElsewhere(startsAt, timeZone)
      ? html`<p class="quiet small">${t('show.own-time', { time: ownTime(startsAt) })}</p>`
      : nothing}
    <p class="row where">${icon('pin')} <span>${say(venue)}</span></p>
  `;
}

/**
 * The lowest price of a show.
 *
 * @param {any} show
 */
export function fromPrice(show) {
  const prices = show.ticketTypes.map((/** @type {any} */ type) => type.price);
  const lowest = prices.reduce((/** @type {any} */ one, /** @type {any} */ other) =>
    other.amountMinor < one.amountMinor ? other : one,
  );
  const isOnly = prices.every((/** @type {any} */ price) => price.amountMinor === lowest.amountMinor);
  return isOnly ? priceText(lowest) : t('show.from', { price: priceText(lowest) });
}

/** @param {import('../app/format.js').Money} price */
export function priceText(price) {
  return price.amountMinor === 0 ? t('show.free') : money(price);
}
