// What the build left in dist/: complete, under one strict policy, and within the budgets.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { lanes } from "../../tools/lanes.mjs";
import { pack } from "../../tools/pack.mjs";
import { check, hash, headersFor, policy } from "../../tools/policy.mjs";
import { builtHeaders } from "../../tools/serve.mjs";
import { BUDGETS, sizes } from "../../tools/sizes.mjs";
import { isRest } from "../../tools/split.mjs";

const dist = new URL("../../dist/", import.meta.url);
/** The text of a file; the single page is UTF-16 with a mark. */
const read = (name) => readFileSync(new URL(name, dist), name === "koppelbord.html" ? "utf16le" : "utf8");
const names = readdirSync(dist, { recursive: true });
const SHAPES = { "index.html": "hosted", "koppelbord.html": "file" };

test("dist/ holds the pages, the program and what a host needs, and nothing else", () => {
  const known = names.map((name) => name.replace(/-[0-9a-f]{16}\./, "-HASH.")).sort();
  assert.deepEqual(known, [".htaccess", ".nojekyll", ".well-known", ".well-known/security.txt", "_headers", "gebied.json", "index.html",
    "koppelbord-HASH.css", "koppelbord-HASH.wasm", "koppelbord-rest-HASH.wasm", "koppelbord.html", "nginx.conf"]);
  assert.deepEqual(JSON.parse(read("gebied.json")), {});
});

for (const [name, shape] of Object.entries(SHAPES)) {
  test(`${name}: the policy names the hash of the script that is in it`, () => assert.deepEqual(check(read(name)), []));

  test(`${name}: one changed letter in the script is found`, () => {
    const page = read(name);
    const changed = page.replace(/koppelbord(?:Source|Packed)/, (name) => name.toLowerCase());
    assert.notEqual(changed, page);
    assert.match(check(changed).join(), /script's hash/);
  });

  test(`${name}: the policy is the strict one`, () => {
    const said = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(name))[1];
    const hashes = said.replace(/'sha256-[^']+'/g, "'sha256-…'");
    assert.equal(hashes, policy({ shape, script: "", inner: "", style: "" }).replace(/'sha256-[^']+'/g, "'sha256-…'"));
    for (const wide of ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"]) assert.ok(!said.includes(wide), wide);
    assert.match(said, shape === "file" ? /connect-src 'none'/ : /connect-src 'self'/);
  });
}

test("the single file says that it is UTF-16 before anything else, and says nothing else of it", () => {
  const bytes = readFileSync(new URL("koppelbord.html", dist));
  assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xfe]);
  assert.equal(bytes.length % 2, 0);
  assert.match(read("koppelbord.html"), /^\ufeff<!doctype html>/);
  assert.ok(!/<meta[^>]*charset/.test(read("koppelbord.html")));
});

test("the single file points at nothing outside itself", () => {
  const markup = read("koppelbord.html").replace(/<script>[\s\S]*?<\/script>/g, "").replace(/<style>[\s\S]*?<\/style>/g, "");
  for (const [, value] of markup.matchAll(/\s(?:src|href)="([^"]*)"/g)) assert.match(value, /^(?:data:|#)/);
  assert.equal(/url\(/.exec(read("koppelbord.html").match(/<style>([\s\S]*?)<\/style>/)[1]), null);
});

const source = ["unpack", "weave"].map((name) => readFileSync(new URL(`../../web/${name}.js`, import.meta.url), "utf8")).join("\n");
const { unpack, weave } = new Function(`${source}; return { unpack: koppelbordUnpack, weave: koppelbordWeave };`)();

const named = (pattern) => readFileSync(new URL(names.find((name) => pattern.test(name)), dist));
const FIRST = /^koppelbord-[0-9a-f]{16}\.wasm$/;
const REST = /^koppelbord-rest-[0-9a-f]{16}\.wasm$/;

test("the single file unpacks to the style of the hosted page, the script that its policy names and the whole program", async () => {
  const packed = read("koppelbord.html").match(/koppelbordPacked="([^"]*)"/)[1];
  assert.match(packed, /^[\u00a0-\ud7ff\ue000-\ufefe]+$/, "letters that no parser changes");
  const [style, script, ...sorted] = unpack(packed).map((part) => Buffer.from(part));
  assert.ok(style.equals(named(/\.css$/)));
  assert.ok(read("koppelbord.html").includes(`script-src ${hash(read("koppelbord.html").match(/<script>([\s\S]*?)<\/script>/)[1])} `));
  for (const encoding of ["utf8", "utf16le"]) assert.ok(read("koppelbord.html").includes(` ${hash(script.toString(), encoding)} `), encoding);
  const program = weave(sorted);
  // Uncut: it exports nothing for a second part, and all the same data.
  const exported = WebAssembly.Module.exports(await WebAssembly.compile(program)).map((one) => one.name);
  const first = new Set(WebAssembly.Module.exports(await WebAssembly.compile(named(FIRST))).map((one) => one.name));
  assert.ok(exported.every((name) => first.has(name)));
  assert.ok(!exported.includes("koppelbord_rest"));
  assert.equal(/url\((?!["']?data:)/.exec(style.toString()), null);
});

test("the program exports nothing that only servers call", async () => {
  const module = await WebAssembly.compile(named(FIRST));
  const exported = WebAssembly.Module.exports(module).map((one) => one.name);
  assert.ok(exported.includes("memory"));
  assert.deepEqual(exported.filter((one) => /intounderlying/.test(one)), []);
});

test("the program carries no table of the standard library that it has something small for", () => {
  const bytes = Buffer.concat(names.filter((name) => name.endsWith(".wasm")).map((name) => readFileSync(new URL(name, dist))));
  const row = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer);
  // The first power of five for reading decimals (bytes/json/read/decimal.rs), and Á and á beside one another (letters.rs).
  for (const table of [Buffer.from("5ad63b92d653f4ee", "hex"), row(0xc1, 0xe1), row(0xe1, 0xc1)]) assert.equal(bytes.indexOf(table), -1, table.toString("hex"));
});

test("glue and program know one another by short names", async () => {
  const first = await WebAssembly.compile(named(FIRST));
  for (const { name } of WebAssembly.Module.imports(first)) assert.match(name, /^(?:_[0-9a-z]{1,3}|koppelbord_rest)$/);
  for (const { name } of WebAssembly.Module.exports(first)) assert.ok(name.length < 32, name);
});

test("the two parts of the program fit: the first gives all that the rest asks for", async () => {
  const kinds = (list) => new Map(list.map(({ name, kind }) => [name, kind]));
  const [first, rest] = await Promise.all([FIRST, REST].map((pattern) => WebAssembly.compile(named(pattern))));
  const given = kinds(WebAssembly.Module.exports(first));
  const asked = WebAssembly.Module.imports(rest);
  assert.ok(asked.length > 100);
  for (const { module, name, kind } of asked) assert.deepEqual([module, given.get(name)], ["k", kind], name);
  assert.deepEqual(WebAssembly.Module.exports(rest), []);
});

test("the page names the rest by the hash of what it holds", () => {
  const name = names.find((one) => REST.test(one));
  const hash = (digest) => createHash("sha256").update(named(REST)).digest(digest);
  assert.equal(name, `koppelbord-rest-${hash("hex").slice(0, 16)}.wasm`);
  assert.ok(read("index.html").includes(`"rest":"${name}","sum":"sha256-${hash("base64")}"`));
  assert.ok(!read("koppelbord.html").includes("koppelbord-rest-"));
});

test("a function is of the rest when its name speaks of a part that is", () => {
  for (const name of ["koppelbord[12ab]::ui::kit::render::build", "<koppelbord::vault::slot::Slot>::make", "core::fmt::write", "koppelbord::main"])
    assert.equal(isRest(name), false, name);
  for (const name of ["koppelbord[12ab]::matching::plan::plan", "<koppelbord[1]::ui::kit::follow::Memo<koppelbord[1]::app::views::frame::Frame>>::new",
    "koppelbord::browserish::thing", "koppelbord::ui::root::actions::World::start"]) assert.equal(isRest(name), true, name);
});

test("a program of every sort of instruction comes back from its lanes, and what no lane is known for is refused", () => {
  const number = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)]);
  const program = (code) => {
    const body = [1, 2, 0x7f, ...code, 0x0b];
    const whole = [1, ...number(body.length), ...body];
    const section = (id, bytes) => [id, ...number(bytes.length), ...bytes];
    return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...section(1, [1, 0x60, 0, 0]), ...section(3, [1, 0]), ...section(10, whole), ...section(0, [1, 0x78, 0x10])]);
  };
  const sorts = [
    [], [0x41, 5], [0x41, 0xff, 0], [0x41, 0x80, 0x80, 0x80, 0x80, 0x78], [0x42, 0x80, 1], [0x43, 1, 2, 3, 4], [0x44, 1, 2, 3, 4, 5, 6, 7, 8],
    [0x02, 0x40, 0x0c, 0, 0x0b], [0x0e, 2, 0, 1, 0x80, 1], [0x10, 0x81, 1], [0x11, 3, 0], [0x1c, 1, 0x7f], [0x20, 0, 0x21, 1, 0x22, 0x90, 2],
    [0x23, 0, 0x24, 0, 0x25, 0, 0x26, 0], [0x28, 2, 0x90, 1], [0x36, 2, 8], [0x3f, 0, 0x40, 0], [0x6a], [0xd0, 0x6f], [0xd1], [0xd2, 7],
    [0xfc, 7], [0xfc, 8, 1, 0], [0xfc, 9, 1], [0xfc, 10, 0, 0], [0xfc, 11, 0], [0xfc, 12, 1, 0], [0xfc, 15, 0], [0xfc, 16, 0], [0xfc, 17, 0],
  ];
  for (const sort of [...sorts, sorts.flat()]) {
    const made = program(sort);
    assert.ok(Buffer.from(weave(lanes(made))).equals(made), String(sort));
  }
  for (const sort of [[0xfd, 0], [0xfe, 0], [0xf3], [0x41, 0x80, 0x80, 0x80, 0x80, 0x80, 1]]) assert.throws(() => lanes(program(sort)));
});

test("what is packed comes back, whatever it is", () => {
  for (const size of [0, 1, 2, 3, 4, 5, 6, 7, 100, 1000, 70000]) {
    for (const parts of [[randomBytes(size)], [Buffer.alloc(size, 255), Buffer.alloc(size)], [randomBytes(size), Buffer.alloc(0), randomBytes(size)]]) {
      const back = unpack(pack(parts)).map((part) => Buffer.from(part));
      assert.deepEqual(back, parts);
    }
  }
});

test("the three header files say the same", () => {
  const all = builtHeaders(dist.pathname);
  assert.match(all["Content-Security-Policy"], /frame-ancestors 'none'$/);
  for (const [name, value] of Object.entries(headersFor("/", all))) {
    assert.ok(read("nginx.conf").includes(`add_header ${name} "${value}" always;`), `nginx.conf: ${name}`);
    assert.ok(read(".htaccess").includes(`Header always set ${name} "${value}"`), `.htaccess: ${name}`);
  }
  for (const name of names.filter((one) => /^koppelbord-.*\.(?:wasm|css)$/.test(one))) {
    assert.match(headersFor(`/${name}`, all)["Cache-Control"], /immutable/, name);
    assert.ok(read("_headers").includes(`\n/${name}\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n`), `_headers: ${name}`);
    for (const [file, start] of [["nginx.conf", "location ~ ^/"], [".htaccess", '<FilesMatch "^']]) {
      const rule = read(file).split("\n").find((line) => line.startsWith(start + "koppelbord-"));
      assert.match(name, new RegExp(`^${/koppelbord-[^"\s]*/.exec(rule)[0]}`), `${file}: ${name}`);
    }
  }
  assert.match(read(".well-known/security.txt"), /^Contact: .+\nExpires: \d{4}-\d\d-\d\dT/m);
});

test("the first load and the single file are within their budgets", () => {
  const { first, single } = sizes();
  assert.ok(first.brotli <= BUDGETS.first, `first load ${first.brotli} bytes brotli, ${BUDGETS.first} at most`);
  assert.ok(single <= BUDGETS.single, `koppelbord.html ${single} bytes, ${BUDGETS.single} at most`);
});
