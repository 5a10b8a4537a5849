//! Leaves out what a dependency exports and nobody calls: Leptos brings `wasm-streams` along for
//! servers, whose exported classes keep their code in the program. Without the exports wasm-opt
//! drops that code. Where there is nothing of the kind, nothing changes.

const CLASS = /^ *class (IntoUnderlying\w+) \{[\s\S]*?^ *exports\.\1 = \1;\n/gm;
const FINAL = /^ *const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm;
const EXPORT = /^(?:__wbg_)?intounderlying/;

/** The glue without those classes. */
export const leanGlue = (glue) => glue.replace(CLASS, "").replace(FINAL, "");

const leb = (value) => {
  const bytes = [];
  do { bytes.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value > 0);
  return Buffer.from(bytes);
};

/** The program without those exports. */
export function leanExports(wasm) {
  let at = 8;
  const read = () => {
    let [value, shift, byte] = [0, 0, 0];
    do { byte = wasm[at++]; value += (byte & 127) * 2 ** shift; shift += 7; } while (byte & 128);
    return value;
  };
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at++];
    const end = read() + at;
    if (id === 7) {
      const kept = [];
      for (let left = read(); left > 0; left -= 1) {
        const from = at;
        const length = read();
        const name = wasm.toString("utf8", at, at + length);
        at += length + 1;
        read();
        if (!EXPORT.test(name)) kept.push(wasm.subarray(from, at));
      }
      const body = Buffer.concat([leb(kept.length), ...kept]);
      return Buffer.concat([wasm.subarray(0, start), Buffer.from([7]), leb(body.length), body, wasm.subarray(end)]);
    }
    at = end;
  }
  return wasm;
}
