// Reads what tools/pack.mjs packed into the single page: its style and its program. `xz` is
// what the library's bundle calls itself. Knows nothing of what is in them.
const koppelbordUnpack = async (text) => {
  const values = new Uint8Array(128);
  let letters = 0;
  for (let code = 0; code < 128; code += 1) {
    if (![0, 10, 13, 34, 92].includes(code)) values[code] = letters++;
  }
  const packed = new Uint8Array(Math.ceil((text.length / 2) * 1.75));
  let [held, bits, at] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 2) {
    const value = values[text.charCodeAt(index)] + 123 * values[text.charCodeAt(index + 1)];
    held |= value << bits;
    bits += (value & 8191) >= 123 * 123 - 8192 ? 13 : 14;
    for (; bits >= 8; bits -= 8, held >>>= 8) packed[at++] = held & 255;
  }
  const size = new DataView(packed.buffer).getUint32(0, true);
  const stream = new xz.XzReadableStream(new Blob([packed.subarray(4, 4 + size)]).stream());
  const bytes = await new Response(stream).arrayBuffer();
  const parts = [];
  for (let start = 0; start < bytes.byteLength; ) {
    const end = start + 4 + new DataView(bytes).getUint32(start, true);
    parts.push(bytes.slice(start + 4, end));
    start = end;
  }
  return parts;
};
