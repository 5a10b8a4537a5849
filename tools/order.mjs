//! Puts functions that are alike behind one another, so that what packs the program finds near by
//! what it has seen before: a twentieth of the single file. Nothing in a function changes but the
//! numbers of those it names. Knows the form of a WebAssembly module, not what is in it.
import { table } from "./lanes.mjs";
import { functions, importedFunctions, leb, reader, rewrite, sections } from "./wasm.mjs";

const { CALL, kinds, more } = table;
/** So many instructions in a row make a piece by which two functions are alike. */
const PIECE = 4;
/** A piece that more functions have tells nothing. */
const COMMON = 3000;
/** How much more alike two are that take and give the same. */
const SAME_TYPE = 1.3;

/** Each instruction of a function: `visit(code, at, number)`, with the number of the function that it
 * names and where that stands, if it names one. */
function walk(body, visit) {
  const read = reader(body, 0);
  for (let groups = read.leb(); groups > 0; groups -= 1) { read.leb(); read.at += 1; }
  while (read.at < body.length) {
    const code = body[read.at++];
    const at = read.at;
    if (code === 0x41) read.leb();
    else if (code === 0x43 || code === 0x44) read.at += code === 0x43 ? 4 : 8;
    else if (code === 0x0e) for (let left = read.leb(); left >= 0; left -= 1) read.leb();
    else if (code === 0x1c) for (let left = read.leb(); left > 0; left -= 1) read.leb();
    else if (code === 0xfc) for (let left = more(read.leb()); left > 0; left -= 1) read.leb();
    else if (kinds[code][0] === CALL) { visit(code, at, read.leb(), read.at); continue; }
    else for (const _ of kinds[code]) read.leb();
    visit(code);
  }
}

/** The pieces of a function, each as a number. */
function pieces(body) {
  const codes = [];
  walk(body, (code) => codes.push(code));
  const found = new Set();
  for (let at = 0; at + PIECE <= codes.length; at += 1) {
    found.add(codes.slice(at, at + PIECE).reduce((sum, code) => sum * 256 + code, 0));
  }
  return found;
}

/** Every function once, each behind the one that it is most like of those that are left; where none is
 * like it, the largest that is left. Of equals the first. */
function chain(bodies, types) {
  const own = bodies.map(pieces);
  const having = new Map();
  own.forEach((set, index) => set.forEach((piece) => (having.get(piece) ?? having.set(piece, []).get(piece)).push(index)));
  const bySize = bodies.map((_, index) => index).sort((a, b) => bodies[b].length - bodies[a].length || a - b);
  const left = new Set(bySize);
  const order = [];
  let largest = 0;
  while (left.size > 0) {
    const last = order.at(-1);
    const shared = new Map();
    for (const piece of last === undefined ? [] : own[last]) {
      const others = having.get(piece);
      if (others.length <= COMMON) for (const one of others) if (left.has(one)) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    let [next, best] = [-1, 0];
    for (const [one, count] of shared) {
      const alike = (count / (own[one].size + own[last].size - count)) * (types[one] === types[last] ? SAME_TYPE : 1);
      if (alike > best) [next, best] = [one, alike];
    }
    while (next < 0) { if (left.has(bySize[largest])) next = bySize[largest]; largest += 1; }
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** The same program with its functions in another order; the names of functions go along, other names go. */
export function ordered(bytes) {
  const all = sections(bytes);
  const list = (id, take) => {
    const read = reader(bytes, all.find((section) => section.id === id).at);
    return Array.from({ length: read.leb() }, () => take(read));
  };
  const types = list(3, (read) => read.leb());
  const bodies = list(10, (read) => { const size = read.leb(); read.at += size; return bytes.subarray(read.at - size, read.at); });
  const named = functions(bytes);
  const imports = importedFunctions(bytes);
  const order = chain(bodies, types);
  const place = new Map(order.map((index, now) => [index + imports, now + imports]));
  const moved = (index) => leb(place.get(index) ?? index);
  const inOrder = (of) => Buffer.concat([leb(order.length), ...order.map(of)]);
  const code = (index) => {
    const [body, parts] = [bodies[index], []];
    let from = 0;
    walk(body, (_, at, number, end) => {
      if (at === undefined) return;
      parts.push(body.subarray(from, at), moved(number));
      from = end;
    });
    const now = Buffer.concat([...parts, body.subarray(from)]);
    return Buffer.concat([leb(now.length), now]);
  };
  const exported = (read, contents) => {
    const from = read.at;
    read.text();
    const kind = contents[read.at++];
    const name = contents.subarray(from, read.at);
    const index = read.leb();
    return Buffer.concat([name, kind === 0 ? moved(index) : leb(index)]);
  };
  const segment = (read, contents) => {
    const from = read.at;
    // Numbers of functions behind one constant: the only form that our compiler writes.
    if (read.leb() !== 0 || contents[read.at++] !== 0x41) throw new Error("a segment of the table in a form that is not known here");
    read.leb();
    if (contents[read.at++] !== 0x0b) throw new Error("a segment of the table begins where it is not known here");
    const head = contents.subarray(from, read.at);
    const count = read.leb();
    return Buffer.concat([head, leb(count), ...Array.from({ length: count }, () => moved(read.leb()))]);
  };
  const every = (contents, of) => {
    const read = reader(contents, 0);
    const count = read.leb();
    return Buffer.concat([leb(count), ...Array.from({ length: count }, () => of(read, contents))]);
  };
  const result = rewrite(bytes, (id, contents) => {
    if (id === 3) return inOrder((index) => leb(types[index]));
    if (id === 7) return every(contents, exported);
    if (id === 8) return moved(reader(contents, 0).leb());
    if (id === 9) return every(contents, segment);
    if (id === 10) return inOrder(code);
    return id !== 0 || reader(contents, 0).text() !== "name";
  });
  const names = order.map((index, now) => {
    const name = Buffer.from(named[index].name);
    return Buffer.concat([leb(now + imports), leb(name.length), name]);
  });
  const map = Buffer.concat([leb(names.length), ...names]);
  const contents = Buffer.concat([leb(4), Buffer.from("name"), Buffer.from([1]), leb(map.length), map]);
  return Buffer.concat([result, Buffer.from([0]), leb(contents.length), contents]);
}
