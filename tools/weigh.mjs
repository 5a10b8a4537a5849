//! Weighs the program: bytes of code per crate and per part of ours, largest functions, data.
//! Usage: node tools/weigh.mjs [N]. Reads what trunk left, which still has the names.
import { readFileSync } from "node:fs";
import { functions, sections } from "./wasm.mjs";

const bytes = readFileSync(new URL("../target/trunk/koppelbord_bg.wasm", import.meta.url));
const all = functions(bytes);
const data = sections(bytes).filter(({ id }) => id === 11).reduce((sum, { at, end }) => sum + end - at, 0);

const groups = new Map();
for (const { size, name } of all) {
  // The first path in the name that is ours says whose code it is; else the first crate.
  const ours = /koppelbord(?:\[[0-9a-f]+\])?::(\w+)(?:::(\w+))?/.exec(name);
  const crate = /([a-z_][a-z0-9_]*)(?:\[[0-9a-f]+\])?::/.exec(name);
  const group = ours ? `koppelbord::${ours[1]}${ours[2] && ours[1] !== ours[2] ? `::${ours[2]}` : ""}` : crate ? crate[1] : "other";
  const row = groups.get(group) ?? { size: 0, count: 0 };
  groups.set(group, { size: row.size + size, count: row.count + 1 });
}
const top = Number(process.argv[2] ?? 40);
const total = all.reduce((sum, { size }) => sum + size, 0);
console.log(`code ${total}, data ${data}, functions ${all.length}`);
for (const [name, { size, count }] of [...groups].sort((a, b) => b[1].size - a[1].size).slice(0, top)) console.log(`${String(size).padStart(8)} ${String(count).padStart(5)} ${name}`);
console.log("largest functions");
for (const { size, name } of all.sort((a, b) => b.size - a.size).slice(0, top)) console.log(`${String(size).padStart(8)} ${name.slice(0, 170)}`);
