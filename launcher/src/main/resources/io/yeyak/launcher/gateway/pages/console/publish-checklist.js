// @ts-check
import { html } from 'lit-html';
import { serverNow } from '../app/api.js';
import { icon } from '../app/element.js';
import { money, number, say, t, venueTime } from '../app/language.js';
import { seconds, spoken } from '../app/spans.js';

/**
 * What customers will see of a show, and what looks like a slip.
 *
 * @param {any} show
 */
export function publishChecklist(show) {
  const doubts = [...ofShow(show), ...show.ticketTypes.flatMap((/** @type {any} */ type) => ofType(show, type))];
  return html`
    <p>${t('console.publish.body')}</p>
    <ul>
      <li>${say(show.title)}, ${say(show.venue)}</li>
      <li>${venueTime(show.startsAt, show.timeZone)}</li>
      ${show.ticketTypes.map((/** @type {any} */ type) => html`<li>${typeLine(show, type)}</li>`)}
      ${show.cancellationPolicy.map((/** @type {any} */ tier) => html`<li>${tierLine(tier)}</li>`)}
    </ul>
    ${doubts.length === 0
      ? html`<p class="note good">${icon('check')} ${t('console.publish.no-doubts')}</p>`
      : doubts.map((doubt) => html`<p class="note waiting">${icon('warning')} ${doubt}</p>`)}
  `;
}

/**
 * @param {any} show
 * @param {any} type
 */
function typeLine(show, type) {
  return t('console.publish.type', {
    name: say(type.name),
    price: money(type.price),
    count: number(type.capacity),
    from: venueTime(type.saleStartsAt, show.timeZone),
    to: venueTime(type.saleEndsAt, show.timeZone),
  });
}

/** @param {any} tier */
function tierLine({ beforeStart, refundPercent }) {
  return t('console.publish.tier', { time: spoken(seconds(beforeStart)), percent: refundPercent });
}

/** @param {any} show */
function ofShow(show) {
  return [
    Date.parse(show.startsAt) < serverNow() && t('console.doubt.past'),
    show.cancellationPolicy.length === 0 && t('console.doubt.no-policy'),
    show.title.ko === show.title.en && t('console.doubt.same-title'),
  ].filter((doubt) => doubt !== false);
}

/**
 * @param {any} show
 * @param {any} type
 */
function ofType(show, type) {
  const name = say(type.name);
  return [
    type.capacity === 0 && t('console.doubt.no-capacity', { name }),
    type.price.amountMinor === 0 && t('console.doubt.free', { name }),
    Date.parse(type.saleEndsAt) < serverNow() && t('console.doubt.sale-over', { name }),
    Date.parse(type.saleEndsAt) > Date.parse(show.startsAt) && t('console.doubt.sale-after-start', { name }),
  ].filter((doubt) => doubt !== false);
}
