/**
 * The files in dist/parts that a part of the extension is loaded with (see scripts/parts.mjs).
 *
 * @param {string} bundle the text of dist/extension.js
 * @param {string} part its name without its hash, e.g. "extension"
 * @returns {string[]}
 */
export function partsOf(bundle, part) {
  const [, list = ""] = new RegExp(`"\\./${part}-\\w+\\.js":\\[([^\\]]*)\\]`).exec(bundle) ?? [];
  return [...list.matchAll(/"\.\/([^"]+)"/g)].map(([, name]) => name);
}
