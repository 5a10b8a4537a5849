//! Leaves out what a dependency exports and nobody calls: Leptos brings `wasm-streams` along for
//! servers, whose exported classes keep their code in the program. Without the exports wasm-opt
//! drops that code. Where there is nothing of the kind, nothing changes.
import { leb, reader, rewrite } from "./wasm.mjs";

const CLASS = /^ *class (IntoUnderlying\w+) \{[\s\S]*?^ *exports\.\1 = \1;\n/gm;
const FINAL = /^ *const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm;
const EXPORT = /^(?:__wbg_)?intounderlying/;

/** The glue without those classes. */
export const leanGlue = (glue) => glue.replace(CLASS, "").replace(FINAL, "");

/** The program without those exports. */
export const leanExports = (wasm) => rewrite(wasm, (id, contents) => {
  if (id !== 7) return true;
  const read = reader(contents, 0);
  const kept = [];
  for (let left = read.leb(); left > 0; left -= 1) {
    const from = read.at;
    const name = read.text();
    read.at += 1;
    read.leb();
    if (!EXPORT.test(name)) kept.push(contents.subarray(from, read.at));
  }
  return Buffer.concat([leb(kept.length), ...kept]);
});
