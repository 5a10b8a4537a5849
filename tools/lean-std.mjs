//! Makes the copy of std that the page is compiled with smaller: `node tools/lean-std.mjs LIBRARY`. What
//! std writes out anew for each type so that lists are made fast is written short here: 13 KB of the
//! single file. Says the same with a line of our own in place of what stands between the braces behind
//! a signature; ends with an error where it finds one no longer, and then nothing was changed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit, stderr } from "node:process";

const CHANGES = [
  // A list of an iterator whose length is not certain: without asking how long it may become.
  ["alloc/src/vec/spec_from_iter_nested.rs", "default fn from_iter(mut iterator: I) -> Self",
    "let mut vector = Vec::new(); while let Some(one) = iterator.next() { vector.push(one); } vector"],
  ["alloc/src/vec/mod.rs", "fn extend_desugared<I: Iterator<Item = T>>(&mut self, mut iterator: I)",
    "while let Some(one) = iterator.next() { self.push(one); }"],
  // A list of another's elements: never in that one's own memory.
  ["alloc/src/vec/in_place_collect.rs", "const fn in_place_collectible<DEST, SRC>(", "let _ = (step_merge, step_expand); false"],
];

/** The text with what stands between the braces behind a signature put in place of what did. */
function withBody(text, signature, body) {
  const at = text.indexOf(signature);
  if (at < 0 || text.indexOf(signature, at + 1) >= 0) throw new Error(`std has not one "${signature}"`);
  const open = text.indexOf("{", at + signature.length);
  let [end, depth] = [open, 0];
  do {
    if (text[end] === "{") depth += 1;
    if (text[end] === "}") depth -= 1;
    end += 1;
  } while (depth > 0 && end < text.length);
  return `${text.slice(0, open)}{ ${body} }${text.slice(end)}`;
}

const library = argv[2];
try {
  const files = new Map();
  for (const [name, signature, body] of CHANGES) {
    files.set(name, withBody(files.get(name) ?? readFileSync(join(library, name), "utf8"), signature, body));
  }
  for (const [name, text] of files) writeFileSync(join(library, name), text);
} catch (fault) {
  stderr.write(`${fault.message}\n`);
  exit(1);
}
