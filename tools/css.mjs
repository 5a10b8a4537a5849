//! Makes the one style sheet of the page, `target/style/main.css`: the components of NL
//! Design System, the Voorbeeld theme, our own files and the typeface (inline, because
//! the page fetches nothing). Classes no source names and tokens nothing uses are left
//! out. `--theme FILE` (or
//! KOPPELBORD_THEME=FILE) adds the tokens of a municipality; it knows nothing of screens.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { transform } from "lightningcss";
import postcss from "postcss";
import subset from "subset-font";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const read = (path) => readFileSync(path, "utf8");
const fromNpm = (path) => read(require.resolve(path));

const COMPONENTS = [
  ...["button", "data-badge", "heading", "link", "number-badge", "skip-link"].map(
    (name) => `@nl-design-system-candidate/${name}-css/${name}.css`,
  ),
  ...["alert", "form-field", "form-field-description", "form-field-error-message", "form-label", "select", "table",
    "textarea", "textbox"].map((name) => `@utrecht/${name}-css/dist/index.css`),
];
const OWN = ["tokens", "layout", "widgets", "widgets-lists", "widgets-tracks", "screens", "screens-kop", "screens-delen", "screens-fam", "kaart", "presentatie", "print"];
const THEME = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
const FONT = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
/** The focus is ours: one ring for everything, instead of a colour per component. */
const DROP = new Set([".nl-button:focus-visible"]);

/** Everything that looks like a class in the sources of the page. */
function words() {
  const found = new Set();
  const sources = ["src/ui", "web"].flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, file));
    } catch {
      return [];
    }
  });
  for (const file of sources.filter((file) => /\.(rs|html)$/.test(file))) {
    for (const word of read(file).match(/[a-z][\w-]*/g) ?? []) found.add(word);
  }
  return found;
}

/** The classes a selector cannot do without. */
const needs = (selector) =>
  [...selector.replace(/:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g, "").matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]);

function purgeClasses(tree, known) {
  tree.walkRules((rule) => {
    if (rule.parent.type === "atrule" && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter(
      (selector) => !DROP.has(selector) && needs(selector).every((name) => known.has(name)),
    );
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

const names = (value) => value.match(/--[\w-]+/g) ?? [];

/** Drops every custom property that no kept declaration leads to. */
function purgeTokens(tree) {
  const leads = new Map();
  const used = new Set();
  const queue = [];
  tree.walkDecls((decl) => {
    if (decl.prop.startsWith("--")) leads.set(decl.prop, [...(leads.get(decl.prop) ?? []), ...names(decl.value)]);
    else queue.push(...names(decl.value));
  });
  while (queue.length > 0) {
    const name = queue.pop();
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(leads.get(name) ?? []));
  }
  tree.walkDecls((decl) => {
    if (decl.prop.startsWith("--") && !used.has(decl.prop)) decl.remove();
  });
}

function purgeFrames(tree) {
  const moving = new Set();
  tree.walkDecls(/^animation/, (decl) => decl.value.split(/[\s,]+/).forEach((word) => moving.add(word)));
  tree.walkAtRules(/keyframes$/, (frames) => {
    if (!moving.has(frames.params)) frames.remove();
  });
  tree.walkRules((rule) => {
    if (!rule.nodes.some((node) => node.type !== "comment")) rule.remove();
  });
  tree.walkAtRules((rule) => {
    if (rule.nodes && rule.nodes.length === 0) rule.remove();
  });
}

const flag = process.argv.indexOf("--theme");
const theme = flag > 0 ? process.argv[flag + 1] : process.env.KOPPELBORD_THEME;
const municipality = theme ? read(theme) : "";
const own = (name) => read(join(root, "style", `${name}.css`));
const layer = (name, texts) => `@layer ${name} {\n${texts.join("\n")}\n}`;
/** What the typeface draws: all letters of western Europe, digits, and the signs that stand in our
 *  texts. What else a name may hold is drawn by a typeface of the machine. */
const LETTERS = [[0x20, 0x7e], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0xff]]
  .map(([from, to]) => String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at))).join("");
const SIGNS = "\u00a0\u00ad°·×±Œœ–—‘’“”…•€−→←↑↓✓✕";
/** Spacing, and the digits that base.css asks for; no small capitals, no letters that are drawn together. */
const FEATURES = ["kern", "lnum", "tnum"];
/** From plain text to headings; what asks for more gets the most there is. */
const WEIGHTS = { wght: { min: 400, max: 650 } };
const drawn = await subset(readFileSync(require.resolve(FONT)), LETTERS + SIGNS, { targetFormat: "woff2", keepFeatures: FEATURES, variationAxes: WEIGHTS });
const face = `@font-face { font-family: "Source Sans 3 Variable"; font-weight: 200 900; font-style: normal;
  font-display: swap; src: url("data:font/woff2;base64,${drawn.toString("base64")}") format("woff2"); }`;

const tree = postcss.parse(
  [
    "@layer theme, base, components, own;",
    layer("theme", [fromNpm(THEME).replace(/\.voorbeeld-theme/g, ":root")]),
    layer("base", [own("base")]),
    layer("components", COMPONENTS.map(fromNpm)),
    layer("own", OWN.map(own)),
    municipality,
  ].join("\n"),
);
purgeClasses(tree, words());
purgeTokens(tree);
purgeFrames(tree);

const { code, warnings } = transform({ filename: "main.css", code: Buffer.from(`${face}\n${tree.toString()}`), minify: true });
for (const warning of warnings) console.error(`${warning.message} (${JSON.stringify(warning.loc)})`);
const out = join(root, "target/style");
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "main.css"), code);
const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(`target/style/main.css: ${kilo(code.length)}, ${kilo(brotliCompressSync(code).length)} brotli, typeface included`);
