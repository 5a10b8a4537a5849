//! wasm-opt as the page is made with, and with what a browser may be asked for: `node
//! tools/smaller.mjs FROM TO` for the bench, so that it is compiled as the page is.
import binaryen from "binaryen";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Features named one by one: all of them together make a module that browsers refuse.
const { Features } = binaryen;
export const FEATURES = { "bulk-memory": Features.BulkMemory, "bulk-memory-opt": Features.BulkMemoryOpt, "mutable-globals": Features.MutableGlobals,
  "nontrapping-float-to-int": Features.NontrappingFPToInt, "sign-ext": Features.SignExt, "reference-types": Features.ReferenceTypes,
  multivalue: Features.Multivalue, "call-indirect-overlong": Features.CallIndirectOverlong };

// A function that one other calls stays its own: alike functions pack smaller apart than inlined. Twice
// over, since the second time finds what the first made alike.
const WAY = ["-Os", "--one-caller-inline-max-function-size=0", "--always-inline-max-function-size=1", "-Os"];

/** Of all that decides what comes out, apart from the program: to keep it by. */
export const HOW = [...WAY, ...Object.keys(FEATURES)].join();

/** Makes a program smaller, from one file to another. */
export function smaller(from, to, ...more) {
  const program = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/binaryen/bin/wasm-opt");
  const features = Object.keys(FEATURES).map((name) => `--enable-${name}`);
  execFileSync(process.execPath, [program, ...WAY, ...more, ...features, from, "-o", to], { stdio: "inherit" });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) smaller(process.argv[2], process.argv[3]);
