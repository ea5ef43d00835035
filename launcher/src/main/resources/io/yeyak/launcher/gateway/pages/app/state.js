// @ts-check
import { html } from 'lit-html';
import { icon } from './element.js';
import { t } from './language.js';

/** What a reservation's state means: a word, a shape, a colour, a sentence for each side, and what can be done. */

/** @typedef {import('./element.js').IconName} IconName */
/** @typedef {import('./reader.js').Role} Role */
/** @typedef {'waiting' | 'active' | 'good' | 'bad' | 'neutral'} Tone */
/** @typedef {'pay' | 'cancel' | 'tickets' | 'reserve-again' | 'approve' | 'deny'} Action */

/**
 * @typedef {object} StateView
 * @property {string} word the key of its word
 * @property {IconName} icon
 * @property {Tone} tone the name of its colour
 * @property {string} customer the key of a sentence for the customer
 * @property {string} staff the key of a sentence for administrators
 * @property {Record<Role, Action[]>} actions what each may do, as far as the state goes
 */

/** @type {Record<string, { icon: IconName, tone: Tone, customer: Action[], staff: Action[] }>} */
const STATES = {
  REQUESTED: { icon: 'hourglass', tone: 'waiting', customer: ['cancel'], staff: ['cancel'] },
  AWAITING_APPROVAL: {
    icon: 'person',
    tone: 'waiting',
    customer: ['cancel'],
    staff: ['approve', 'deny', 'cancel'],
  },
  HELD: { icon: 'clock', tone: 'active', customer: ['pay', 'cancel'], staff: ['cancel'] },
  PAYMENT_DEFERRED: { icon: 'pause', tone: 'waiting', customer: ['pay', 'cancel'], staff: ['cancel'] },
  FINALIZING: { icon: 'card', tone: 'active', customer: ['cancel'], staff: ['cancel'] },
  CONFIRMED: { icon: 'ticket', tone: 'good', customer: ['tickets', 'cancel'], staff: ['cancel'] },
  CANCELLING: { icon: 'minus', tone: 'waiting', customer: [], staff: [] },
  REFUND_PENDING: { icon: 'sync', tone: 'waiting', customer: [], staff: [] },
  REFUNDED: { icon: 'back', tone: 'neutral', customer: ['reserve-again'], staff: [] },
  CANCELLED: { icon: 'cross', tone: 'neutral', customer: ['reserve-again'], staff: [] },
  REJECTED: { icon: 'stop', tone: 'bad', customer: ['reserve-again'], staff: [] },
  EXPIRED: { icon: 'late', tone: 'bad', customer: ['reserve-again'], staff: [] },
};

/** The states there are, in the order in which a reservation goes through them. */
export const STATE_NAMES = Object.keys(STATES);

/**
 * @param {string} state
 * @returns {StateView}
 */
export function stateView(state) {
  const known = STATES[state];
  // A later release may have states that this page does not know; they are read again, and offer nothing.
  const name = known === undefined ? 'other' : state;
  const { icon: shape, tone, customer, staff } = known ?? STATES.CANCELLING;
  return {
    word: `state.${name}`,
    icon: shape,
    tone,
    customer: `state.${name}.customer`,
    staff: `state.${name}.staff`,
    actions: { CUSTOMER: customer, ADMINISTRATOR: staff },
  };
}

/** @param {string} state */
export function stateChip(state) {
  const { word, icon: shape, tone } = stateView(state);
  return html`<span class="state ${tone}">${icon(shape)}<span>${t(word)}</span></span>`;
}
