//! Makes the two shapes of the page from what trunk left: dist/ for a static host, and
//! dist/koppelbord.html, which is whole in itself. Ends with an error if a page and its own
//! policy differ. The program is the same in both; only where it comes from differs.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { transformSync } from "esbuild";
import { lanes } from "./lanes.mjs";
import { ordered } from "./order.mjs";
import { pack } from "./pack.mjs";
import { FEATURES, HOW, smaller } from "./smaller.mjs";
import { split, withLoad } from "./split.mjs";
import { leanExports, leanGlue, shortNames } from "./unused.mjs";
import { nameless } from "./wasm.mjs";
import { check, headers, headersFor, policy, SINGLE } from "./policy.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const trunk = join(root, "target/trunk");
const work = join(root, "target/finish");
const dist = join(root, "dist");
const next = join(root, "target/dist-next");
mkdirSync(work, { recursive: true });
/** Leaves the functions their names: to see in the browser who asked for the rest, or where time goes. */
const NAMES = Boolean(process.env.KOPPELBORD_NAMES);
const sha = (data) => createHash("sha256").update(data).digest("hex").slice(0, 16);

const read = (name) => readFileSync(join(root, name), "utf8");

/** What takes long to make is kept, by the hash of what it is made of. */
function kept(name, sources, make) {
  const file = join(work, `${sha(Buffer.concat(sources.map((one) => Buffer.from(one))))}.${name}`);
  if (!existsSync(file)) {
    writeFileSync(`${file}.part`, make());
    renameSync(`${file}.part`, file);
  }
  return readFileSync(file);
}

/** The program made smaller. The names of its functions stay: they say where it is cut. */
function optimise(raw) {
  return kept("wasm", [raw, HOW], () => {
    const [from, to] = [join(work, "in.wasm"), join(work, "out.wasm")];
    writeFileSync(from, raw);
    console.log("[koppelbord] wasm-opt …");
    smaller(from, to, "--debuginfo", "--strip-producers");
    return readFileSync(to);
  });
}

/** The program in its two parts: each after its length in four bytes. */
function cut(named) {
  const both = kept("parts", [named, read("tools/split.mjs"), String(NAMES)], () => {
    const { first, rest } = split(named, Object.values(FEATURES), NAMES);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(first.length);
    return Buffer.concat([size, first, rest]);
  });
  const end = 4 + both.readUInt32LE(0);
  return { first: both.subarray(4, end), rest: both.subarray(end) };
}

const minified = { minify: true, target: "es2022", charset: "utf8", legalComments: "none" };

/** What starts the program: the glue as a function (its text is needed for workers), the source, the start. */
function starter(glue, source, ...before) {
  const { code } = transformSync(`"use strict";\n${before.map(read).join("\n")}\nfunction koppelbordGlue() {\n${glue}\nreturn wasm_bindgen;\n}\n${read("web/start.js")}`, minified);
  if (!code.includes("koppelbordGlue")) throw new Error("the glue lost its name");
  return `const koppelbordSource=${JSON.stringify(source)};${code.trim()}`;
}

/** What the single page begins with: it unpacks the rest. `packed` stands there as it is. */
function opener(packed) {
  const { code } = transformSync(`"use strict";\n${["web/gate.js", "web/unpack.js", "web/open.js"].map(read).join("\n")}`, minified);
  return `const koppelbordPacked="${packed}";${code.trim()}`;
}

function page(shape, { text, inner, style, link }) {
  if (/<\/script|<!--/i.test(text)) throw new Error("the script holds text that would end it early");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({ shape, script: text, inner, style })}">`;
  const put = { policy: meta, style: link, script: `<script>${text}</script>` };
  let html = read("index.html").replace(/^<link data-trunk.*\n/gm, "");
  if (shape === "file") html = html.replace('<meta charset="utf-8">\n', "");
  for (const [name, value] of Object.entries(put)) {
    if (!html.includes(`<!--koppelbord:${name}-->`)) throw new Error(`index.html has no place for ${name}`);
    html = html.replace(`<!--koppelbord:${name}-->`, () => value);
  }
  const faults = check(html);
  if (faults.length) throw new Error(`the ${shape} page is not in order: ${faults.join("; ")}`);
  return html;
}

const { wasm: raw, glue } = shortNames(leanExports(readFileSync(join(trunk, "koppelbord_bg.wasm"))), leanGlue(readFileSync(join(trunk, "koppelbord.js"), "utf8")));
const optimised = optimise(raw);
const named = kept("ordered", [optimised, read("tools/order.mjs")], () => ordered(optimised));
const wasm = NAMES ? named : nameless(named);
const { first, rest } = cut(named);
const cssFile = join(root, "target/style/main.css");
const css = existsSync(cssFile) ? readFileSync(cssFile, "utf8").trim() : "";
if (/<\/style/i.test(css)) throw new Error("the style holds text that would end it early");
const build = sha(Buffer.concat([wasm, Buffer.from(glue + css)]));
const wasmName = `koppelbord-${sha(first)}.wasm`;
const restName = `koppelbord-rest-${sha(rest)}.wasm`;
const cssName = `koppelbord-${sha(css)}.css`;

const sum = `sha256-${createHash("sha256").update(rest).digest("base64")}`;
const hostedText = starter(withLoad(glue), { shape: "hosted", build, url: wasmName, rest: restName, sum }, "web/gate.js");
const hosted = page("hosted", { text: hostedText, style: css, link: `<link rel="stylesheet" href="${cssName}">` });
const inner = starter(glue, { shape: "file", build }, "web/weave.js");
const fileText = opener(pack([Buffer.from(css), Buffer.from(inner), ...lanes(wasm)]));
const startCss = transformSync(read("style/start.css"), { loader: "css", minify: true }).code.trim();
// In UTF-16 a letter of the packed data takes its own two bytes; the mark in front says so louder than any header.
const single = Buffer.from(`\ufeff${page("file", { text: fileText, inner, style: startCss, link: `<style>${startCss}</style>` })}`, "utf16le");

const all = headers(policy({ shape: "hosted", script: hostedText, style: css }));
const lines = (path, row) => Object.entries(headersFor(path, all)).map(row).join("\n");
const lasting = "/koppelbord-0.wasm";
const changed = Object.entries(headersFor(lasting, all)).filter(([name, value]) => all[name] !== value);

const netlify = `/*\n${lines("/", ([n, v]) => `  ${n}: ${v}`)}\n${[wasmName, restName, cssName].map((file) => `/${file}\n${changed.map(([n, v]) => `  ! ${n}\n  ${n}: ${v}`).join("\n")}`).join("\n")}
${SINGLE}\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors 'none'\n`;

const nginx = `# An example for nginx: put it in a server block and set root to this folder.
location / {
    try_files $uri $uri/index.html =404;
    types { text/html html; text/css css; application/wasm wasm; application/json json; text/plain txt; }
${lines("/", ([n, v]) => `    add_header ${n} "${v}" always;`)}
}
location ~ ^/koppelbord-(?:rest-)?[0-9a-f]+\\.(wasm|css)$ {
    types { text/css css; application/wasm wasm; }
${lines(lasting, ([n, v]) => `    add_header ${n} "${v}" always;`)}
}
location = ${SINGLE} {
${lines(SINGLE, ([n, v]) => `    add_header ${n} "${v}" always;`)}
}
location ~ /(\\.htaccess|_headers|nginx\\.conf)$ { return 404; }
`;

const apache = `# For Apache with mod_headers.
AddType application/wasm .wasm
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${lines("/", ([n, v]) => `Header always set ${n} "${v}"`)}
<FilesMatch "^koppelbord-(?:rest-)?[0-9a-f]+\\.(wasm|css)$">
${changed.map(([n, v]) => `Header always set ${n} "${v}"`).join("\n")}
</FilesMatch>
<Files "koppelbord.html">
Header always set Content-Security-Policy "frame-ancestors 'none'"
</Files>
</IfModule>
<FilesMatch "^(_headers|nginx\\.conf)$">
Require all denied
</FilesMatch>
`;

/** When these sources were made: the same for everyone who builds them. Without git: now. */
function sourceTime() {
  if (process.env.SOURCE_DATE_EPOCH) return Number(process.env.SOURCE_DATE_EPOCH);
  try {
    return Number(execFileSync("git", ["-C", root, "log", "-1", "--format=%ct"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return Date.now() / 1000;
  }
}
const made = Math.floor(sourceTime());
const security = `# Wie deze pagina plaatst, vult hier zijn eigen adres in (RFC 9116).
Contact: ${process.env.KOPPELBORD_CONTACT ?? "mailto:vul-in@example.invalid"}
Expires: ${new Date((made + 365 * 86400) * 1000).toISOString().replace(/\.\d+/, "")}
Preferred-Languages: nl, en
`;

rmSync(next, { recursive: true, force: true });
mkdirSync(join(next, ".well-known"), { recursive: true });
const files = { "index.html": hosted, "koppelbord.html": single, [wasmName]: first, [restName]: rest, [cssName]: css, "gebied.json": "{}\n",
  _headers: netlify, "nginx.conf": nginx, ".htaccess": apache, ".nojekyll": "", ".well-known/security.txt": security };
for (const [name, data] of Object.entries(files)) writeFileSync(join(next, name), data);
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const weight = (...names) => kb(names.reduce((sum, name) => sum + brotliCompressSync(files[name]).length, 0));
console.log(`[koppelbord] dist/: first load ${weight("index.html", wasmName, cssName)}, the rest ${weight(restName)} (brotli); koppelbord.html ${kb(single.length)}; build ${build}`);
