//! Prints the figures that notes quote: sizes against their budgets, tests, lines, times of the solver and the vault.
//! It measures and reads; it judges nothing (the tests do).
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUDGETS, sizes } from "./sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const line = (name, value) => console.log(`  ${name.padEnd(34)} ${value}`);

console.log("Sizes (brotli; budget)");
if (existsSync(join(root, "dist/index.html"))) {
  const { parts, first, later, single } = sizes();
  for (const [name, part] of Object.entries(parts)) line(name.replace(/-[0-9a-f]{16}/, ""), `${kb(part.brotli)} (${kb(part.raw)} raw)`);
  line("first load", `${kb(first.brotli)} of ${kb(BUDGETS.first)}`);
  for (const [name, part] of Object.entries(later)) line(`later: ${name.replace(/-[0-9a-f]{16}/, "")}`, `${kb(part.brotli)} (${kb(part.raw)} raw)`);
  line("koppelbord.html, as it is", `${kb(single)} of ${kb(BUDGETS.single)}`);
} else {
  line("dist/", "not built: make build");
}

console.log("Tests (last make test)");
const summary = join(root, "target/tests/summary.txt");
console.log(existsSync(summary) ? readFileSync(summary, "utf8").trimEnd() : "  not run: make test");

console.log("Lines of Rust (code with its tests; without)");
const rust = (folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".rs")).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const count = (text) => text.split("\n").length - 1;
for (const folder of readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  let [all, without, longest] = [0, 0, 0];
  for (const file of rust(join("src", folder))) {
    const text = readFileSync(file, "utf8");
    all += count(text);
    longest = Math.max(longest, count(text));
    if (!file.endsWith("tests.rs")) without += count(text.split("#[cfg(test)]\nmod tests {")[0]);
  }
  line(`src/${folder}`, `${all}; ${without} (longest file ${longest})`);
}

if (!process.argv.includes("--quick")) {
  for (const [name, bench] of [["Solver", "matching"], ["Vault", "kluis"]]) {
    console.log(`${name} (cargo bench --bench ${bench})`);
    const { stdout, status, stderr } = spawnSync("cargo", ["bench", "--locked", "--bench", bench], { cwd: root, encoding: "utf8" });
    console.log((status === 0 ? stdout : stderr).trimEnd().split("\n").map((text) => `  ${text}`).join("\n"));
  }
}
