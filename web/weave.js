// Puts the program together again from the lanes that tools/lanes.mjs sorted it into: opcodes in
// one, and each kind of number beside them in one of its own, so that like stands with like and
// packs a tenth smaller. The table says which lane an instruction's numbers come from; the tool
// reads it from here. Knows nothing of what the program does.
const koppelbordLanes = (() => {
  const [REST, SIZES, LOCALS, CODE, BLOCK, DEPTH, TABLE, CALL, THROUGH, GET, SET, LOAD, STORE, SHORT] = Array(14).keys();
  const [LONG, FLOAT, COUNT] = [SHORT + 5, SHORT + 6, SHORT + 7];
  const kinds = Array.from({ length: 256 }, () => []);
  const fill = (from, to, ...lanes) => kinds.fill(lanes, from, to + 1);
  fill(0x02, 0x04, BLOCK);
  fill(0x0c, 0x0d, DEPTH);
  fill(0x10, 0x10, CALL);
  fill(0x11, 0x11, THROUGH, THROUGH);
  fill(0x20, 0x20, GET);
  fill(0x21, 0x22, SET);
  fill(0x23, 0x26, CODE);
  fill(0x28, 0x35, CODE, LOAD);
  fill(0x36, 0x3e, CODE, STORE);
  fill(0x3f, 0x40, CODE);
  fill(0x42, 0x42, LONG);
  fill(0xd0, 0xd0, CODE);
  fill(0xd2, 0xd2, CALL);
  // Behind the byte 0xfc stands which one it is; from 8 on they have one or two numbers.
  const more = (which) => (which < 8 ? 0 : [8, 10, 12, 14].includes(which) ? 2 : 1);
  return { REST, SIZES, LOCALS, CODE, TABLE, CALL, SHORT, FLOAT, COUNT, kinds, more };
})();

/** The bytes of the program. A whole number of 32 bits that takes n > 1 bytes is 0xf0 + n among the opcodes. */
const koppelbordWeave = (lanes) => {
  const { REST, SIZES, LOCALS, CODE, TABLE, SHORT, FLOAT, kinds, more } = koppelbordLanes;
  const out = new Uint8Array(lanes.reduce((sum, lane) => sum + lane.length, 0));
  const from = lanes.map(() => 0);
  let at = 0;
  const copy = (lane, count) => {
    for (let left = count; left > 0; left -= 1) out[at++] = lanes[lane][from[lane]++];
  };
  const number = (lane) => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = out[at++] = lanes[lane][from[lane]++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  };
  const body = (end) => {
    while (at < end) {
      const told = lanes[CODE][from[CODE]++];
      const long = told > 0xf1 && told < 0xf6 ? told - 0xf0 : 1;
      const code = (out[at++] = long > 1 ? 0x41 : told);
      if (code === 0x41) copy(SHORT + long - 1, long);
      else if (code === 0x43 || code === 0x44) copy(FLOAT, code === 0x43 ? 4 : 8);
      else if (code === 0x0e) for (let left = number(TABLE); left >= 0; left -= 1) number(TABLE);
      else if (code === 0x1c) copy(CODE, number(CODE));
      else if (code === 0xfc) for (let left = more(number(CODE)); left > 0; left -= 1) number(CODE);
      else for (const lane of kinds[code]) number(lane);
    }
  };
  copy(REST, 8);
  while (from[REST] < lanes[REST].length) {
    const section = lanes[REST][from[REST]];
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
      body(end);
    }
  }
  return out;
};
