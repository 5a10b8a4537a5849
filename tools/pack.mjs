//! Packs bytes into text that can stand in the inline script of a page in UTF-16: LZMA, then letters
//! of 16 bits from U+00A0 on, without the surrogates and what stands behind U+FEFE. One letter
//! carries 15 or 16 bits. web/unpack.js reads it. Knows nothing of what is packed.
import { execFileSync } from "node:child_process";

/** The letters below the surrogates, and all of them. */
const [LOW, ALL] = [0xd800 - 0xa0, 0xd800 - 0xa0 + 0xfeff - 0xe000];
/** From here up a value of 15 bits has no room for another bit: 63071 - 2 ** 15. */
const SHORT = ALL - 32768;

const length = (bytes) => { const four = Buffer.alloc(4); four.writeUInt32LE(bytes.length); return four; };

/** The bytes, as letters. The last ones may hold more bits than there are. */
export function letters(bytes) {
  const text = [];
  let [held, bits] = [0, 0];
  const put = (value) => text.push(value < LOW ? value + 0xa0 : value - LOW + 0xe000);
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < 16) continue;
    const wide = (held & 32767) >= SHORT ? 15 : 16;
    put(held & (2 ** wide - 1));
    held >>>= wide;
    bits -= wide;
  }
  if (bits > 0) put(held);
  const pieces = [];
  for (let from = 0; from < text.length; from += 8192) pieces.push(String.fromCharCode(...text.slice(from, from + 8192)));
  return pieces.join("");
}

/** The parts behind one another, each after its length in four bytes; packed, after the length of all. */
export function pack(parts) {
  const input = Buffer.concat(parts.flatMap((part) => [length(part), part]));
  const packed = execFileSync("xz", ["--format=raw", "--lzma1=preset=9e,nice=273,lc=2,lp=0,pb=0", "--stdout"], { input, maxBuffer: 2 ** 28 });
  return letters(Buffer.concat([length(input), packed]));
}
