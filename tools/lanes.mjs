//! Sorts the bytes of a program into lanes, so that they pack smaller: every byte goes into one of
//! them, and web/weave.js puts them back. Its table of instructions is the only one. Knows the form
//! of a WebAssembly module, not what is in it; an instruction that the table does not know is an error.
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../web/weave.js", import.meta.url), "utf8");
export const { table, weave } = new Function(`${source}; return { table: koppelbordLanes, weave: koppelbordWeave };`)();
const { REST, SIZES, LOCALS, CODE, TABLE, SHORT, FLOAT, COUNT, kinds, more } = table;

/** Beyond these, instructions have forms that the table does not tell. */
const known = (code) => code <= 0xc4 || code === 0xd0 || code === 0xd1 || code === 0xd2 || code === 0xfc;

/** The lanes of a program; put together again they are the program, or this ends with an error. */
export function lanes(wasm) {
  const sorted = Array.from({ length: COUNT }, () => []);
  let at = 0;
  const copy = (lane, count) => {
    for (const end = at + count; at < end; at += 1) sorted[lane].push(wasm[at]);
  };
  const number = (lane) => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[at++];
      sorted[lane].push(byte);
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  };
  const constant = () => {
    let length = 1;
    while (wasm[at + length - 1] > 127) length += 1;
    if (length > 5) throw new Error("a number of 32 bits takes five bytes at most");
    sorted[CODE].push(length > 1 ? 0xf0 + length : 0x41);
    copy(SHORT + length - 1, length);
  };
  const instruction = () => {
    const code = wasm[at++];
    if (!known(code)) throw new Error(`no lane for the instruction ${code.toString(16)}`);
    if (code === 0x41) return constant();
    sorted[CODE].push(code);
    if (code === 0x43 || code === 0x44) copy(FLOAT, code === 0x43 ? 4 : 8);
    else if (code === 0x0e) for (let left = number(TABLE); left >= 0; left -= 1) number(TABLE);
    else if (code === 0x1c) copy(CODE, number(CODE));
    else if (code === 0xfc) for (let left = more(number(CODE)); left > 0; left -= 1) number(CODE);
    else for (const lane of kinds[code]) number(lane);
  };
  copy(REST, 8);
  while (at < wasm.length) {
    const section = wasm[at];
    copy(REST, 1);
    const size = number(REST);
    if (section !== 10) {
      copy(REST, size);
      continue;
    }
    for (let functions = number(REST); functions > 0; functions -= 1) {
      const length = number(SIZES);
      const end = at + length;
      for (let groups = number(LOCALS); groups > 0; groups -= 1) {
        number(LOCALS);
        copy(LOCALS, 1);
      }
      while (at < end) instruction();
    }
  }
  const done = sorted.map((lane) => Buffer.from(lane));
  if (!Buffer.from(weave(done)).equals(Buffer.from(wasm))) throw new Error("the program does not come back from its lanes");
  return done;
}
