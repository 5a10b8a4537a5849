//! Weighs the program: bytes of code per crate and per part of ours, largest functions, data.
//! Usage: node tools/weigh.mjs [N]. Reads what trunk left, which still has the names.
import { readFileSync } from "node:fs";

const bytes = readFileSync(new URL("../target/trunk/koppelbord_bg.wasm", import.meta.url));
let at = 8;
const leb = () => {
  let [value, shift, byte] = [0, 0, 0];
  do { byte = bytes[at++]; value += (byte & 127) * 2 ** shift; shift += 7; } while (byte & 128);
  return value;
};
const text = () => { const length = leb(); at += length; return bytes.toString("utf8", at - length, at); };

const names = new Map();
const code = [];
let [imports, data] = [0, 0];
while (at < bytes.length) {
  const id = bytes[at++];
  const size = leb();
  const end = at + size;
  if (id === 2) {
    for (let left = leb(); left > 0; left -= 1) {
      text(); text();
      const kind = bytes[at++];
      if (kind === 0) { leb(); imports += 1; }
      else if (kind === 1) { at += 1; if (leb() & 1) { leb(); } leb(); }
      else if (kind === 2) { const has = leb(); leb(); if (has & 1) leb(); }
      else if (kind === 3) at += 2;
      else { at += 1; leb(); }
    }
  } else if (id === 10) {
    for (let left = leb(); left > 0; left -= 1) { const length = leb(); code.push(length); at += length; }
  } else if (id === 11) data = size;
  else if (id === 0 && text() === "name") {
    while (at < end) {
      const part = bytes[at++];
      const stop = leb() + at;
      if (part === 1) for (let left = leb(); left > 0; left -= 1) { const index = leb(); names.set(index, text()); }
      at = stop;
    }
  }
  at = end;
}

const groups = new Map();
const all = code.map((size, index) => ({ size, name: names.get(index + imports) ?? `#${index}` }));
for (const { size, name } of all) {
  // The first path in the name that is ours says whose code it is; else the first crate.
  const ours = /koppelbord::(\w+)(?:::(\w+))?/.exec(name);
  const crate = /([a-z_][a-z0-9_]*)(?:\[[0-9a-f]+\])?::/.exec(name);
  const group = ours ? `koppelbord::${ours[1]}${ours[2] && ours[1] !== ours[2] ? `::${ours[2]}` : ""}` : crate ? crate[1] : "other";
  const row = groups.get(group) ?? { size: 0, count: 0 };
  groups.set(group, { size: row.size + size, count: row.count + 1 });
}
const top = Number(process.argv[2] ?? 40);
const total = code.reduce((sum, size) => sum + size, 0);
console.log(`code ${total}, data ${data}, functions ${code.length}`);
for (const [name, { size, count }] of [...groups].sort((a, b) => b[1].size - a[1].size).slice(0, top)) console.log(`${String(size).padStart(8)} ${String(count).padStart(5)} ${name}`);
console.log("largest functions");
for (const { size, name } of all.sort((a, b) => b.size - a.size).slice(0, top)) console.log(`${String(size).padStart(8)} ${name.slice(0, 170)}`);
