//! Leaves out what nobody calls or reads. Leptos brings `wasm-streams` along for servers, whose exported
//! classes keep their code in the program: without the exports wasm-opt drops that code. And the names
//! by which glue and program know one another are long: short ones do. Where there is nothing of the
//! kind, nothing changes.
import { leb, reader, rewrite } from "./wasm.mjs";

const CLASS = /^ *class (IntoUnderlying\w+) \{[\s\S]*?^ *exports\.\1 = \1;\n/gm;
const FINAL = /^ *const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm;
const EXPORT = /^(?:__wbg_)?intounderlying|^_WASM_SPLIT_MARKER/;

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

const LONG = /^wasm_bindgen\w*_convert__closures_/;
const text = (name) => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);

/** Program and glue with short names for what they give one another. */
export function shortNames(wasm, glue) {
  let count = 0;
  const rename = (before, after, name) => {
    const short = `_${(count += 1).toString(36)}`;
    const parts = glue.split(before + name + after);
    if (parts.length !== 2) throw new Error(`the glue names ${name} ${parts.length - 1} times`);
    glue = parts.join(before + short + after);
    return short;
  };
  const program = rewrite(wasm, (id, contents) => {
    if (id !== 2 && id !== 7) return true;
    const read = reader(contents, 0);
    const total = read.leb();
    const entries = [leb(total)];
    for (let left = total; left > 0; left -= 1) {
      if (id === 2) entries.push(text(read.text()));
      const name = read.text();
      const from = read.at;
      const kind = contents[read.at++];
      if (id === 2 && kind !== 0) throw new Error(`${name} is no function`);
      read.leb();
      const now = id === 2 ? rename("            ", ": function(", name) : LONG.test(name) ? rename("wasm.", "(", name) : name;
      entries.push(text(now), contents.subarray(from, read.at));
    }
    return Buffer.concat(entries);
  });
  return { wasm: program, glue };
}
