// Reads what tools/pack.mjs packed into the single page: its style, its start and its program. LZMA as its
// specification has it (raw, lc=2, lp=0, pb=0), written out because a library is larger than all
// it would save. What it reads is covered by the hash in the page's policy, so it checks nothing.
// Knows nothing of what is packed.
const koppelbordUnpack = (text) => {
  // Two ranges of letters without the surrogates between them; most carry 16 bits, some 15.
  const packed = new Uint8Array(text.length * 2);
  let [held, bits, read] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    const value = letter - (letter < 0xd800 ? 0xa0 : 0x8a0);
    held |= value << bits;
    bits += (value & 32767) >= 30303 ? 15 : 16;
    for (; bits >= 8; bits -= 8, held >>>= 8) packed[read++] = held & 255;
  }

  const size = new DataView(packed.buffer).getUint32(0, true);
  const bytes = new Uint8Array(size);
  // Where each kind of probability starts among all of them.
  const [MATCH, REP, REP0, REP1, REP2, SHORT, SLOT, SPECIAL, ALIGN, LENGTH, AGAIN, LITERAL] =
    [0, 12, 24, 36, 48, 60, 72, 328, 443, 459, 733, 1007];
  const chances = new Uint16Array(LITERAL + (768 << 2)).fill(1024);
  let at = 9;
  // The range and the code, in an array because a browser keeps those numbers as they are there.
  const coder = Uint32Array.of(-1, new DataView(packed.buffer).getUint32(5));
  const refill = () => {
    if (coder[0] >= 16777216) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[at++];
  };
  const bit = (index) => {
    refill();
    const chance = chances[index];
    const bound = (coder[0] >>> 11) * chance;
    if (coder[1] < bound) {
      coder[0] = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
      return 0;
    }
    coder[0] -= bound;
    coder[1] -= bound;
    chances[index] = chance - (chance >> 5);
    return 1;
  };
  // As `bit`, again and again until `value` has grown to `end`; most of the time goes here.
  const grow = (base, value, end) => {
    let range = coder[0];
    let code = coder[1];
    while (value < end) {
      if (range >>> 0 < 16777216) {
        range <<= 8;
        code = (code << 8) | packed[at++];
      }
      const chance = chances[base + value];
      const bound = Math.imul(range >>> 11, chance);
      value <<= 1;
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        chances[base + (value >> 1)] = chance + ((2048 - chance) >> 5);
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        chances[base + (value >> 1)] = chance - (chance >> 5);
        value |= 1;
      }
    }
    coder[0] = range;
    coder[1] = code;
    return value;
  };
  const tree = (base, depth) => grow(base, 1, 1 << depth) - (1 << depth);
  const reverse = (base, depth) => {
    let [value, sum] = [1, 0];
    for (let index = 0; index < depth; index += 1) {
      const next = bit(base + value);
      value = (value << 1) | next;
      sum |= next << index;
    }
    return sum;
  };
  const direct = (count) => {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      refill();
      coder[0] >>>= 1;
      const next = coder[1] >= coder[0] ? 1 : 0;
      if (next) coder[1] -= coder[0];
      value = (value << 1) | next;
    }
    return value;
  };
  const span = (base) => 2 + (!bit(base) ? tree(base + 2, 3) : !bit(base + 1) ? 8 + tree(base + 10, 3) : 16 + tree(base + 18, 8));

  let [state, back, back1, back2, back3, length] = [0, 0, 0, 0, 0, 0];
  for (let out = 0; out < size; ) {
    if (!bit(MATCH + state)) {
      const base = LITERAL + 768 * ((out && bytes[out - 1]) >> 6);
      let letter = 1;
      if (state > 6) {
        let like = bytes[out - back - 1];
        while (letter < 256) {
          const wanted = (like >> 7) & 1;
          like <<= 1;
          const next = bit(base + ((1 + wanted) << 8) + letter);
          letter = (letter << 1) | next;
          if (next !== wanted) break;
        }
      }
      bytes[out++] = grow(base, letter, 256);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    if (!bit(REP + state)) {
      [back3, back2, back1] = [back2, back1, back];
      length = span(LENGTH);
      state = state < 7 ? 7 : 10;
      const slot = tree(SLOT + 64 * Math.min(length - 2, 3), 6);
      const depth = (slot >> 1) - 1;
      if (slot < 4) back = slot;
      else {
        back = (2 | (slot & 1)) << depth;
        if (slot < 14) back += reverse(SPECIAL + back - slot, depth);
        else {
          back += direct(depth - 4) << 4;
          back += reverse(ALIGN, 4);
        }
      }
    } else {
      let short = false;
      if (!bit(REP0 + state)) short = !bit(SHORT + state);
      else if (!bit(REP1 + state)) [back, back1] = [back1, back];
      else if (!bit(REP2 + state)) [back, back1, back2] = [back2, back, back1];
      else [back, back1, back2, back3] = [back3, back, back1, back2];
      length = short ? 1 : span(AGAIN);
      state = state < 7 ? (short ? 9 : 8) : 11;
    }
    for (; length > 0 && out < size; length -= 1, out += 1) bytes[out] = bytes[out - back - 1];
  }
  const parts = [];
  for (let start = 0; start < size; ) {
    const end = start + 4 + new DataView(bytes.buffer).getUint32(start, true);
    parts.push(bytes.subarray(start + 4, end));
    start = end;
  }
  return parts;
};
