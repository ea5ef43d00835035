// @ts-check

/** The screens of the console in the order in which they are shown, and the keys that lead there. */
export const SCREENS = [
  { name: 'live', path: '/console', keys: 'g s' },
  { name: 'shows', path: '/console/shows', keys: 'g e' },
  { name: 'reservations', path: '/console/reservations', keys: 'g r' },
  { name: 'approvals', path: '/console/approvals', keys: 'g a' },
  { name: 'refunds', path: '/console/refunds', keys: 'g m' },
  { name: 'attention', path: '/console/attention', keys: 'g t' },
  { name: 'parked', path: '/console/parked', keys: 'g d' },
  { name: 'jobs', path: '/console/jobs', keys: 'g j' },
  { name: 'health', path: '/console/health', keys: 'g h' },
  { name: 'audit', path: '/console/audit', keys: 'g u' },
  { name: 'journal', path: '/console/journal', keys: 'g o' },
];

/**
 * The screen that an address belongs to.
 *
 * @param {string} path
 * @returns {string | undefined}
 */
export function screenOf(path) {
  const [, , second] = path.split('/');
  return second === undefined || second === '' ? 'live' : SCREENS.find((screen) => screen.name === second)?.name;
}
