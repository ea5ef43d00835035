// @ts-check

/**
 * The filters of a list live in the address, so that a link opens the same view.
 *
 * @param {string[]} names those that the list knows; the rest of the address is not its own
 * @param {string} [search]
 * @returns {Record<string, string>} only those that are set
 */
export function filters(names, search = location.search) {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    names.map((name) => [name, parameters.get(name) ?? '']).filter(([, value]) => value !== ''),
  );
}

/**
 * A path with its parameters, those without a value left out.
 *
 * @param {string} path
 * @param {Record<string, string | number | boolean | undefined>} [parameters]
 * @returns {string}
 */
export function withQuery(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
