//! Packs bytes into text that can stand in an inline script: xz, then the 123 letters of ASCII
//! that mean the same everywhere (not NUL, line ends, quote and backslash). Two letters carry 13 or 14 bits: a sixth more than the bytes, where base64 takes a third.
//! web/unpack.js reads it. Knows nothing of what is packed.
import { execFileSync } from "node:child_process";

const LETTERS = Array.from({ length: 128 }, (_, code) => code).filter((code) => ![0, 10, 13, 34, 92].includes(code));
/** Values from here up fit in no 14 bits: 123 * 123 - 2 ** 13. */
const SHORT = LETTERS.length ** 2 - 8192;

const length = (bytes) => { const four = Buffer.alloc(4); four.writeUInt32LE(bytes.length); return four; };

/** The length comes first: the last letters may hold more bits than there are. */
export function letters(bytes) {
  const text = [];
  let [held, bits] = [0, 0];
  const put = (value) => text.push(LETTERS[value % LETTERS.length], LETTERS[Math.floor(value / LETTERS.length)]);
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
  // What a browser takes for the end of a script is as good as never in it; then another way to pack is.
  for (const lc of [4, 3, 2, 1]) {
    const text = letters(execFileSync("xz", ["--format=xz", `--lzma2=preset=9e,lc=${lc},pb=0`, "-T1", "--check=crc32", "--stdout"], { input, maxBuffer: 2 ** 28 }));
    if (!/<!--|<\/?script/i.test(text)) return text;
  }
  throw new Error("what is packed holds text that would end the script");
}
