// @ts-check

/**
 * A round number that is at least as large, for the top of an axis: 1, 2 or 5 times a power of ten.
 *
 * @param {number} most
 * @returns {number}
 */
export function top(most) {
  if (most <= 1) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}

/**
 * The corners of a line through these values, in a box of that size; y grows downwards.
 *
 * @param {number[]} values
 * @param {{ width: number, height: number, top: number }} box
 * @returns {string} as `points` of an SVG polyline
 */
export function points(values, box) {
  const step = values.length > 1 ? box.width / (values.length - 1) : 0;
  return values.map((value, index) => `${round(index * step)},${round(y(value, box))}`).join(' ');
}

/**
 * The shares of a bar, one after the other.
 *
 * @param {number[]} values none of them negative
 * @param {number} width of the whole bar
 * @returns {{ from: number, width: number }[]}
 */
export function shares(values, width) {
  const sum = values.reduce((total, value) => total + value, 0);
  let from = 0;
  return values.map((value) => {
    const share = { from: round(from), width: sum === 0 ? 0 : round((value / sum) * width) };
    from += share.width;
    return share;
  });
}

/**
 * @param {number} value
 * @param {{ height: number, top: number }} box
 */
function y(value, box) {
  return box.height - (Math.min(value, box.top) / box.top) * box.height;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
