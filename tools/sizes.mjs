//! How large the built page is, against its budgets. Knows the files of dist/, not what is in them.
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/** Bytes: all that is fetched before the first screen stands and can be used, compressed; the single
 * file as it is. */
export const BUDGETS = { first: 350 * 1024, single: 700 * 1024 };

const dist = new URL("../dist/", import.meta.url);

/** The parts of the first load, their sum, what is fetched later, and the single file. */
export function sizes() {
  const names = readdirSync(dist);
  const weigh = (pattern) => Object.fromEntries(names.filter((name) => pattern.test(name)).map((name) => {
    const data = readFileSync(new URL(name, dist));
    return [name, { raw: data.length, brotli: brotliCompressSync(data).length }];
  }));
  const parts = weigh(/^(?:index\.html|gebied\.json|koppelbord-[0-9a-f]+\.(?:wasm|css))$/);
  const brotli = Object.values(parts).reduce((sum, part) => sum + part.brotli, 0);
  return { parts, first: { brotli }, later: weigh(/^koppelbord-rest-/), single: readFileSync(new URL("koppelbord.html", dist)).length };
}
