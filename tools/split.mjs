//! Cuts the program of the hosted page in two: what the screens before the lock need, and the rest,
//! which is fetched when somebody opens the demo or a vault. A function that went to the rest leaves
//! a stub of its name that calls it through the table of functions, and loads the rest first where
//! that was not done: a wrong line below costs time and never an answer. Knows names of modules.
import binaryen from "binaryen";
import { functions, rewrite } from "./wasm.mjs";

/** What the first part is made of. Everything else of ours is the rest. A part may stand here for a
 * function that the first screens share with it: of those that are alike one is left, under the name
 * of any (`dagdelen_grid`, `keuzelijst`). Which one is missing, the names tell: KOPPELBORD_NAMES=1. */
const FIRST = Object.entries({
  "": ["main", "browser", "order"],
  "app::": ["opening", "identity", "text::Message", "text::nl::opening", "text::nl::laden"],
  "bytes::": ["base32768", "base64", "hash", "hex", "json", "kdf", "seal"],
  "domain::": ["bsn", "ids", "tekst"],
  "exchange::": ["card", "dsse", "fingerprint", "roster", "signing", "wire"],
  "log::": ["header::KeyId"],
  "ui::": ["mount", "kit", "screens::opening"],
  "ui::root::": ["Root", "Phase", "Pending", "__component_whole", "gate", "stores"],
  "ui::widgets::": ["banner", "button", "card", "choice", "dagdelen_grid", "dom", "error_summary", "field", "file_drop", "keuzelijst"],
  "vault::": ["base32", "find", "names", "passphrase", "recovery", "slot", "store", "NoEntropy", "StoreFault"],
}).flatMap(([above, names]) => names.map((name) => above + name));

/** Bytes below which a function stays, whatever its name: a stub is hardly smaller, and one short
 * function often stands for many that are alike, under the name of any of them. */
const SMALL = 160;

/** What the rest calls the module it imports from. */
const FROM = "k";
/** The import by which a stub loads the rest; as an export, the number that says that it is there. */
const LOAD = "koppelbord_rest";
const GLUE = "./koppelbord_bg.js";

const OURS = /\bkoppelbord(?:\[[0-9a-f]+\])?::([a-z_]\w*(?:::\w+)*)/g;
const isFirst = (path) => FIRST.some((first) => path === first || path.startsWith(`${first}::`));
/** Whether a function is of the rest: its name, types included, speaks of a part of ours that is. */
export const isRest = (name) => [...name.matchAll(OURS)].some(([, path]) => !isFirst(path));

/** The glue with that import. The worker that derives keys has one part only; the one that reads
 * region data is given the other too. */
export function withLoad(glue) {
  const place = "const import0 = {\n            __proto__: null,\n";
  if (!glue.includes(place)) throw new Error("the glue has no place for the import of the rest");
  return glue.replace(place, () => `${place}            ${LOAD}: () => {
                if (!globalThis.koppelbordStart) throw new Error("the rest of the program is not in this worker");
                globalThis.koppelbordStart.restNow(wasm);
            },\n`);
}

const each = (count, of) => Array.from({ length: count }, (_, index) => of(index));
const everything = {
  functions: (module) => new Map(each(module.getNumFunctions(), (index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)))
    .map((info) => [info.name, info])),
  tables: (module) => each(module.getNumTables(), (index) => binaryen.getTableInfo(module.getTableByIndex(index))),
  globals: (module) => each(module.getNumGlobals(), (index) => binaryen.getGlobalInfo(module.getGlobalByIndex(index))),
  exports: (module) => each(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index))),
  segments: (module) => each(module.getNumElementSegments(), (index) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(index))),
};

/** Who stands where in the table of functions. */
function places(module) {
  const found = new Map();
  for (const { offset, data } of everything.segments(module)) {
    const start = Number(/\(i32\.const (\d+)\)/.exec(binaryen.emitText(offset))[1]);
    data.forEach((name, index) => found.set(start + index, name));
  }
  return found;
}

/** Makes that the table holds these and no others, with a segment for each unbroken run. */
function fill(module, { table, room }, entries) {
  for (const { name } of everything.segments(module)) module.removeElementSegment(name);
  module.removeTable(table);
  module.addTable(table, room, room);
  const sorted = [...entries].sort(([a], [b]) => a - b);
  for (let [from, to] = [0, 0]; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to][0] - sorted[from][0] === to - from) to += 1;
    module.addActiveElementSegment(table, `run ${from}`, sorted.slice(from, to).map(([, name]) => name), module.i32.const(sorted[from][0]));
  }
}

/** Turns everything that stays in the first part into an import; what that leaves unused goes. */
function cutRest(module, { known, moved, slots, functions }) {
  for (const { name } of everything.exports(module)) module.removeExport(name);
  let count = 0;
  for (const { name, params, results } of known.values()) {
    if (moved.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, FROM, (count += 1).toString(36), params, results);
  }
  everything.globals(module).forEach(({ name, type, mutable }, index) => module.addGlobalImport(name, FROM, `global ${index}`, type, mutable));
  module.addMemoryImport("0", FROM, "memory");
  fill(module, functions, [...slots].map(([name, place]) => [place, name]));
  for (const { name } of everything.tables(module)) module.addTableImport(name, FROM, `table ${name}`);
  module.runPasses(["remove-unused-module-elements"]);
  return [...everything.functions(module).values()].filter((info) => info.module === FROM);
}

/** Puts stubs where functions were, and gives the rest what it asks for. */
function cutFirst(module, { known, slots, standing, left, functions }, asked) {
  everything.globals(module).forEach(({ name }, index) => module.addGlobalExport(name, `global ${index}`));
  for (const { name, base, params, results } of asked) {
    // What the browser gives to the rest alone comes through the first part as well.
    const from = known.get(name);
    if (!left.has(name)) module.addFunctionImport(name, from.module, from.base, params, results);
    module.addFunctionExport(name, base);
  }
  const [load, ready, check] = ["rest: load", "rest: ready", "rest: check"];
  module.addFunctionImport(load, GLUE, LOAD, binaryen.none, binaryen.none);
  module.addGlobal(ready, binaryen.i32, true, module.i32.const(0));
  module.addGlobalExport(ready, LOAD);
  module.addFunction(check, binaryen.none, binaryen.none, [],
    module.if(module.i32.eqz(module.global.get(ready, binaryen.i32)), module.call(load, [], binaryen.none)));
  for (const [name, place] of slots) {
    const { params, results } = known.get(name);
    const given = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    if (left.has(name)) module.removeFunction(name);
    module.addFunction(name, params, results, [], module.block(null, [module.call(check, [], binaryen.none),
      module.call_indirect(functions.table, module.i32.const(place), given, params, results)], results));
  }
  fill(module, functions, standing);
}

/** The two parts of a program that still has its names; they have none, unless asked. `features` are binaryen's. */
export function split(wasm, features, names = false) {
  binaryen.setDebugInfo(names);
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(1);
  const [first, rest] = [0, 1].map(() => binaryen.readBinary(wasm));
  for (const module of [first, rest]) module.setFeatures(features.reduce((sum, one) => sum | one, 0));

  const known = everything.functions(first);
  const own = [...known.values()].filter((info) => !info.module);
  const sizes = functions(wasm).map(({ size }) => size);
  if (sizes.length !== own.length) throw new Error("binaryen sees other functions than there are");
  const exported = new Set(everything.exports(first).map(({ value }) => value));
  const moved = new Set(own.map(({ name }) => name).filter((name, index) => sizes[index] >= SMALL && isRest(name) && !exported.has(name)));
  const standing = places(first);
  const table = everything.segments(first)[0].table;
  let room = Math.max(...standing.keys()) + 1;

  // Without them the first part shows what it still reaches: of the moved, those that get a stub;
  // of the others, those that only the rest had use for, which go with it.
  for (const name of moved) {
    const { params, results } = known.get(name);
    first.removeFunction(name);
    first.addFunction(name, params, results, [], first.unreachable());
  }
  fill(first, { table, room }, [...standing].filter(([, name]) => !moved.has(name)));
  // Whoever stands in a table that others see is needed.
  for (const { name } of everything.tables(first)) first.addTableExport(name, `table ${name}`);
  first.runPasses(["remove-unused-module-elements"]);
  const left = everything.functions(first);
  for (const { name } of own) if (!left.has(name)) moved.add(name);
  const slots = new Map([...standing].filter(([, name]) => moved.has(name)).map(([place, name]) => [name, place]));
  for (const name of moved) if (left.has(name) && !slots.has(name)) slots.set(name, room++);

  const plan = { known, moved, left, slots, standing, functions: { table, room } };
  cutFirst(first, plan, cutRest(rest, plan));
  const [one, other] = [first, rest].map((module) => {
    if (!module.validate()) throw new Error("the program could not be cut in two");
    const bytes = Buffer.from(module.emitBinary());
    module.dispose();
    return bytes;
  });
  // The first part brings the data; the rest would only write them again.
  return { first: one, rest: rewrite(other, (id) => id !== 11 && id !== 12) };
}
