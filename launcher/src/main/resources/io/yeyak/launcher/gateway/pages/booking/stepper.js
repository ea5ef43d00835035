// @ts-check
import { html, nothing } from 'lit-html';
import { icon } from '../app/element.js';
import { dateTime, t } from '../app/language.js';
import { stateView } from '../app/state.js';

/** @typedef {{ name: string, at: string | undefined }} Step `at` when it was reached */

/** Where a reservation has left the way to its tickets. */
const LEFT = ['CANCELLING', 'REFUND_PENDING', 'REFUNDED', 'CANCELLED', 'REJECTED', 'EXPIRED'];

/**
 * How far a reservation has come, with the time of each step.
 *
 * @param {any} reservation as the contract has it
 */
export function stepper(reservation) {
  const { state } = reservation;
  const steps = stepsOf(reservation);
  const hasLeft = LEFT.includes(state);
  const current = hasLeft ? undefined : steps.find(({ at }) => at === undefined);
  const shown = hasLeft ? steps.filter(({ at }) => at !== undefined) : steps;
  return html`
    <ol class="bare stepper" aria-label=${t('stepper')}>
      ${shown.map((step) => item(step, step === current))}
      ${hasLeft
        ? html`<li class="ended" aria-current="step">
            ${icon(stateView(state).icon)} <span>${t(stateView(state).word)}</span>
            <span class="small">${dateTime(reservation.updatedAt)}</span>
          </li>`
        : nothing}
    </ol>
  `;
}

/**
 * @param {Step} step
 * @param {boolean} isCurrent
 */
function item({ name, at }, isCurrent) {
  const isDone = at !== undefined;
  return html`
    <li class=${isDone ? 'done' : isCurrent ? 'current' : 'ahead'} aria-current=${isCurrent ? 'step' : nothing}>
      ${icon(isDone ? 'check' : isCurrent ? 'hourglass' : 'clock')}
      <span>${t(`stepper.${name}`)}</span>
      <span class="visually-hidden">
        ${t(isDone ? 'stepper.done' : isCurrent ? 'stepper.current' : 'stepper.ahead')}
      </span>
      ${isDone ? html`<time class="small" datetime=${at}>${dateTime(at)}</time>` : nothing}
    </li>
  `;
}

/**
 * @param {any} reservation
 * @returns {Step[]}
 */
function stepsOf({ state, timeline = [], requestedAt, total }) {
  /** @param {string[]} types the last one that happened counts */
  const when = (...types) => timeline.findLast((/** @type {any} */ { type }) => types.includes(type))?.at;
  const isConfirmed = state === 'CONFIRMED';
  const needsApproval = when('TicketApprovalRequested') !== undefined || state === 'AWAITING_APPROVAL';
  /** @type {Step[]} */
  const all = [{ name: 'requested', at: requestedAt }];
  if (needsApproval) {
    all.push({ name: 'approved', at: when('TicketApprovalGranted') });
  }
  all.push({ name: 'held', at: when('TicketsHeld') });
  if (total.amountMinor > 0) {
    all.push({ name: 'paid', at: when('PaymentCaptured', 'PaymentAuthorized') });
  }
  return [...all, { name: 'confirmed', at: isConfirmed ? when('ReservationConfirmed') : undefined }];
}
