//! Packs bytes into text that can stand in an inline script: xz, then 121 letters of ASCII that
//! mean the same everywhere (not NUL, line ends, Ctrl-Z, quote, backslash and less-than). Two
//! letters carry 13 or 14 bits: a sixth more than the bytes, where base64 takes a third.
//! web/unpack.js reads it. Knows nothing of what is packed.
import { execFileSync } from "node:child_process";

const LETTERS = Array.from({ length: 128 }, (_, code) => code).filter((code) => ![0, 10, 13, 26, 34, 60, 92].includes(code));
/** Values from here up fit in no 14 bits: 121 * 121 - 2 ** 13. */
const SHORT = LETTERS.length ** 2 - 8192;

const length = (bytes) => { const four = Buffer.alloc(4); four.writeUInt32LE(bytes.length); return four; };

/** The length comes first: the last letters may hold more bits than there are. */
export function letters(bytes) {
  const text = [];
  let [held, bits] = [0, 0];
  const put = (value) => text.push(LETTERS[value % 121], LETTERS[Math.floor(value / 121)]);
  for (const byte of Buffer.concat([length(bytes), bytes])) {
    held |= byte << bits;
    bits += 8;
    if (bits < 14) continue;
    const wide = (held & 8191) >= SHORT ? 13 : 14;
    put(held & (2 ** wide - 1));
    held >>= wide;
    bits -= wide;
  }
  if (bits > 0) put(held & 8191);
  return Buffer.from(text).toString("latin1");
}

/** The parts behind one another, each after its length in four bytes; packed. */
export function pack(parts) {
  const input = Buffer.concat(parts.flatMap((part) => [length(part), part]));
  return letters(execFileSync("xz", ["-9e", "-T1", "--check=crc32", "--stdout"], { input, maxBuffer: 2 ** 28 }));
}
