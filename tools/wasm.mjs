//! Reads the bytes of a module: its sections, the names of its functions and their sizes. Knows
//! nothing of which program it is.

/** Reads numbers and texts one after another, from `at` on. */
export function reader(bytes, at = 8) {
  const self = {
    at,
    leb() {
      let [value, shift, byte] = [0, 0, 0];
      do { byte = bytes[self.at++]; value += (byte & 127) * 2 ** shift; shift += 7; } while (byte & 128);
      return value;
    },
    text() {
      const length = self.leb();
      self.at += length;
      return bytes.toString("utf8", self.at - length, self.at);
    },
  };
  return self;
}

/** A number as a module writes it. */
export function leb(value) {
  const bytes = [];
  do { bytes.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value > 0);
  return Buffer.from(bytes);
}

/** The sections: where each starts, its contents, and its end. */
export function sections(bytes) {
  const found = [];
  const read = reader(bytes);
  while (read.at < bytes.length) {
    const start = read.at;
    const id = bytes[read.at++];
    const end = read.leb() + read.at;
    found.push({ id, start, at: read.at, end });
    read.at = end;
  }
  return found;
}

/** The module with each section as `change` wants it: true keeps it, nothing drops it, bytes are its new contents. */
export function rewrite(bytes, change) {
  const parts = [bytes.subarray(0, 8)];
  for (const { id, start, at, end } of sections(bytes)) {
    const now = change(id, bytes.subarray(at, end));
    if (now === true) parts.push(bytes.subarray(start, end));
    else if (now) parts.push(Buffer.from([id]), leb(now.length), now);
  }
  return Buffer.concat(parts);
}

/** How many functions come from elsewhere; those of the module itself are numbered behind them. */
export function importedFunctions(bytes) {
  const section = sections(bytes).find(({ id }) => id === 2);
  if (!section) return 0;
  const read = reader(bytes, section.at);
  let found = 0;
  for (let left = read.leb(); left > 0; left -= 1) {
    read.text(); read.text();
    const kind = bytes[read.at++];
    if (kind === 0) { read.leb(); found += 1; }
    else if (kind === 1) { read.at += 1; if (read.leb() & 1) read.leb(); read.leb(); }
    else if (kind === 2) { const has = read.leb(); read.leb(); if (has & 1) read.leb(); }
    else if (kind === 3) read.at += 2;
    else { read.at += 1; read.leb(); }
  }
  return found;
}

/** Every function of the module's own, in order: its name and the bytes of its code. */
export function functions(bytes) {
  const names = new Map();
  const sizes = [];
  const imports = importedFunctions(bytes);
  for (const { id, at, end } of sections(bytes)) {
    const read = reader(bytes, at);
    if (id === 10) {
      for (let left = read.leb(); left > 0; left -= 1) { const size = read.leb(); sizes.push(size); read.at += size; }
    } else if (id === 0 && read.text() === "name") {
      while (read.at < end) {
        const part = bytes[read.at++];
        const stop = read.leb() + read.at;
        if (part === 1) for (let left = read.leb(); left > 0; left -= 1) { const index = read.leb(); names.set(index, read.text()); }
        read.at = stop;
      }
    }
  }
  return sizes.map((size, index) => ({ size, name: names.get(index + imports) ?? `#${index}` }));
}

/** The module without the names of its functions. */
export const nameless = (bytes) => rewrite(bytes, (id, contents) => id !== 0 || reader(contents, 0).text() !== "name");
