// What the build left in dist/: complete, under one strict policy, and within the budgets.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pack } from "../../tools/pack.mjs";
import { check, headersFor, policy } from "../../tools/policy.mjs";
import { builtHeaders } from "../../tools/serve.mjs";
import { CEILING, sizes } from "../../tools/sizes.mjs";

const dist = new URL("../../dist/", import.meta.url);
const read = (name) => readFileSync(new URL(name, dist), "utf8");
const names = readdirSync(dist, { recursive: true });
const SHAPES = { "index.html": "hosted", "koppelbord.html": "file" };

test("dist/ holds the pages, the program and what a host needs, and nothing else", () => {
  const known = names.map((name) => name.replace(/-[0-9a-f]{16}\./, "-HASH.")).sort();
  assert.deepEqual(known, [".htaccess", ".nojekyll", ".well-known", ".well-known/security.txt", "_headers", "gebied.json", "index.html",
    "koppelbord-HASH.css", "koppelbord-HASH.wasm", "koppelbord.html", "nginx.conf"]);
  assert.deepEqual(JSON.parse(read("gebied.json")), {});
});

for (const [name, shape] of Object.entries(SHAPES)) {
  test(`${name}: the policy names the hash of the script that is in it`, () => assert.deepEqual(check(read(name)), []));

  test(`${name}: one changed letter in the script is found`, () => {
    assert.match(check(read(name).replace("koppelbordSource", "koppelbordsource")).join(), /script's hash/);
  });

  test(`${name}: the policy is the strict one`, () => {
    const said = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(name))[1];
    const hashes = said.replace(/'sha256-[^']+'/g, "'sha256-…'");
    assert.equal(hashes, policy({ shape, script: "", style: "" }).replace(/'sha256-[^']+'/g, "'sha256-…'"));
    for (const wide of ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"]) assert.ok(!said.includes(wide), wide);
    assert.match(said, shape === "file" ? /connect-src 'none'/ : /connect-src 'self'/);
  });
}

test("the single file points at nothing outside itself", () => {
  const markup = read("koppelbord.html").replace(/<script>[\s\S]*?<\/script>/g, "").replace(/<style>[\s\S]*?<\/style>/g, "");
  for (const [, value] of markup.matchAll(/\s(?:src|href)="([^"]*)"/g)) assert.match(value, /^(?:data:|#)/);
  assert.equal(/url\(/.exec(read("koppelbord.html").match(/<style>([\s\S]*?)<\/style>/)[1]), null);
});

const source = readFileSync(new URL("../../web/unpack.js", import.meta.url), "utf8");
const unpack = new Function("xz", `${source}; return koppelbordUnpack;`)(createRequire(import.meta.url)("xz-decompress"));

test("the single file unpacks to the very style and program of the hosted page", async () => {
  const packed = read("koppelbord.html").match(/koppelbordPacked="([^"]*)"/)[1];
  assert.match(packed, /^[\x01-\x7f]+$/, "plain ASCII, whatever the charset");
  const [style, program, ...more] = (await unpack(packed)).map((part) => Buffer.from(part));
  const named = (ending) => readFileSync(new URL(readdirSync(dist).find((name) => name.endsWith(ending)), dist));
  assert.ok(style.equals(named(".css")));
  assert.ok(program.equals(named(".wasm")));
  assert.equal(more.length, 0);
  assert.equal(/url\((?!["']?data:)/.exec(style.toString()), null);
});

test("the program exports nothing that only servers call", async () => {
  const name = readdirSync(dist).find((file) => file.endsWith(".wasm"));
  const module = await WebAssembly.compile(readFileSync(new URL(name, dist)));
  const exported = WebAssembly.Module.exports(module).map((one) => one.name);
  assert.ok(exported.includes("memory"));
  assert.deepEqual(exported.filter((one) => /intounderlying/.test(one)), []);
});

test("what is packed comes back, whatever it is", async () => {
  for (const size of [0, 1, 2, 3, 4, 5, 6, 7, 100, 1000, 70000]) {
    for (const parts of [[randomBytes(size)], [Buffer.alloc(size, 255), Buffer.alloc(size)], [randomBytes(size), Buffer.alloc(0), randomBytes(size)]]) {
      const back = (await unpack(pack(parts))).map((part) => Buffer.from(part));
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
  assert.match(read(".well-known/security.txt"), /^Contact: .+\nExpires: \d{4}-\d\d-\d\dT/m);
});

test("the first load and the single file do not grow", () => {
  const { first, single } = sizes();
  assert.ok(first.brotli <= CEILING.first, `first load ${first.brotli} bytes brotli, ${CEILING.first} at most`);
  assert.ok(single <= CEILING.single, `koppelbord.html ${single} bytes, ${CEILING.single} at most`);
});
