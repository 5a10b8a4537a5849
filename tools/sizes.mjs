//! How large the built page is, against its budgets. Knows the files of dist/, not what is in them.
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/** Bytes: all that the first load fetches, compressed; the single file as it is. */
export const BUDGETS = { first: 350 * 1024, single: 700 * 1024 };

/** What the page may weigh today: a ratchet above the budgets, which it does not meet yet. It
 * only ever goes down; when it reaches a budget, that budget is what the test holds. */
export const CEILING = { first: 750 * 1024, single: 1460 * 1024 };

const dist = new URL("../dist/", import.meta.url);

export function sizes() {
  const names = readdirSync(dist).filter((name) => /^(?:index\.html|gebied\.json|koppelbord-[0-9a-f]+\.(?:wasm|css))$/.test(name));
  const parts = Object.fromEntries(names.map((name) => {
    const data = readFileSync(new URL(name, dist));
    return [name, { raw: data.length, brotli: brotliCompressSync(data).length }];
  }));
  const brotli = Object.values(parts).reduce((sum, part) => sum + part.brotli, 0);
  return { parts, first: { brotli }, single: readFileSync(new URL("koppelbord.html", dist)).length };
}
