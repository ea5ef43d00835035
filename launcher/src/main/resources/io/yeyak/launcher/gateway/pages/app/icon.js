// @ts-check
import { html } from 'lit';

/** Shapes, drawn in the colour of the text beside them, which says the same. */

const RING = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';

const PATHS = {
  back: 'M9 6l-5 5l5 5M4 11h10a5 5 0 0 1 5 5v3',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  check: `${RING}M8 12.5l3 3l5.5-6`,
  clock: `${RING}M12 7v5l3.5 2`,
  cross: `${RING}M9 9l6 6M15 9l-6 6`,
  down: 'M6 9.5l6 6l6-6',
  hourglass: 'M7 3h10M7 21h10M8 3v4l4 5l4-5V3M8 21v-4l4-5l4 5v4',
  late: `${RING}M12 7v5.5M12 16.2v.1`,
  minus: 'M6 12h12',
  offline: 'M3 3l18 18M5 13a10 10 0 0 1 3.5-2.4M13 9.1a10 10 0 0 1 6 3.9M8.5 16.5a5 5 0 0 1 7 0M12 20v.1',
  pause: 'M8.5 5v14M15.5 5v14',
  person: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.5 20c.8-4 4-5.5 7.5-5.5s6.7 1.5 7.5 5.5',
  pin: 'M12 21c4.5-4.3 7-8 7-11a7 7 0 1 0-14 0c0 3 2.5 6.7 7 11zM12 7.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0-4.6z',
  play: 'M8 5l11 7l-11 7z',
  plus: 'M6 12h12M12 6v12',
  print: 'M7 8V3h10v5M8 17H5V8h14v9h-3M8 14h8v7H8z',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l5 5',
  signal: 'M5 19v-4M10 19v-8M15 19V8M20 19V5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8',
  sync: 'M20 11a8 8 0 0 0-14-4.5L4 8.5M4 4v4.5h4.5M4 13a8 8 0 0 0 14 4.5l2-2M20 20v-4.5h-4.5',
  ticket: 'M3 7h18v3.2a1.9 1.9 0 0 0 0 3.6V17H3v-3.2a1.9 1.9 0 0 0 0-3.6zM14 7.5v9',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1',
};

/** @typedef {keyof typeof PATHS} IconName */

/** @param {IconName} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
