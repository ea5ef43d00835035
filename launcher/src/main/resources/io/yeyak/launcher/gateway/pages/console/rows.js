// @ts-check

/**
 * The row that the reader is in, by the focus.
 *
 * @param {HTMLElement} root
 * @returns {HTMLElement | undefined}
 */
export function focusedRow(root) {
  const row = document.activeElement?.closest('tr[data-id]');
  return row instanceof HTMLElement && root.contains(row) ? row : undefined;
}

/**
 * Goes to the next row, or the one before.
 *
 * @param {HTMLElement} root
 * @param {1 | -1} step
 */
export function moveFocus(root, step) {
  const rows = [...root.querySelectorAll('tr[data-id]')];
  const at = rows.findIndex((row) => row === focusedRow(root));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  const target = next?.querySelector('th a') ?? next?.querySelector('a, input, button');
  if (target instanceof HTMLElement) {
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Whether somebody is busy with a row, which must not move away then.
 *
 * @param {HTMLElement} root
 */
export function isInRows(root) {
  return focusedRow(root) !== undefined || root.querySelector('tbody tr:hover') !== null;
}

/**
 * Gives the focus back to a row whose button is gone because it was pressed.
 *
 * @param {import('@lit/reactive-element').ReactiveElement} root
 * @param {string} id of the row
 */
export async function keepFocus(root, id) {
  await root.updateComplete;
  const link = root.querySelector(`tr[data-id="${CSS.escape(id)}"] a`);
  if (document.activeElement === document.body && link instanceof HTMLElement) {
    link.focus();
  }
}

/**
 * What keys do with the row that has the focus, as a map of keys.
 *
 * @template Page
 * @param {Record<string, (row: any, page: Page) => void>} acts by their keys
 * @param {() => any} row undefined where no row has the focus
 * @param {Page} page
 * @returns {import('./keys.js').KeyMap}
 */
export function rowKeys(acts, row, page) {
  const entries = Object.entries(acts).map(([key, act]) => {
    const press = () => {
      const at = row();
      if (at !== undefined) {
        act(at, page);
      }
    };
    return [key, press];
  });
  return Object.fromEntries(entries);
}
