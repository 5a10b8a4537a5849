// How fast the page is: figures to read, judged by people. `make bench` runs these alone; `make test`
// does not, because nobody knows what else a machine does.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./koppelbord.mjs";
import { bewaar, geheugen, luister, meter, ruimte } from "./meten.mjs";
import { naar, openDemo, opgeslagen, ontgrendel, ontvang, richtIn } from "./stappen.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The fictional municipality as a file to take in, and the digits of its coordinators by name. */
function gemeente(koppelingen, ...meer) {
  const made = spawnSync("cargo", ["run", "--quiet", "--release", "--locked", "--example", "gemeente", "--",
    "--koppelingen", String(koppelingen), "--seed", "7", "--dag", new Date().toISOString().slice(0, 10), ...meer], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (made.status !== 0) throw new Error(made.stderr);
  const [telling, ...rest] = made.stderr.trim().split("\n");
  const cijfers = new Map(rest.map((line) => line.split(": ")));
  mkdirSync(join(root, "target/tests"), { recursive: true });
  const file = join(root, `target/tests/gemeente-${koppelingen}.json`);
  writeFileSync(file, made.stdout);
  return { file, cijfers, telling };
}

const rank = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const told = (times, decimals = 0) => {
  const ms = (time) => `${time.toFixed(decimals)} ms`;
  return `median ${ms(rank(times, 0.5))}, 95th percentile ${ms(rank(times, 0.95))}, longest ${ms(Math.max(...times))} (${times.length})`;
};

/** Takes a file in by hand: its makers are entered one by one, then everything is taken over. */
async function neemIn(page, { file, cijfers }) {
  const found = {};
  let from = Date.now();
  await ontvang(page, file);
  const compare = page.getByRole("button", { name: /^Vergelijk en voer in/ });
  const take = page.getByRole("button", { name: "Neem over", exact: true });
  await expect(compare.or(take).first()).toBeVisible({ timeout: 120_000 });
  // Outside the demo the maker of the file is entered first; then it goes on by itself.
  const [maker] = cijfers.keys();
  if (await compare.first().isVisible()) {
    await compare.first().click();
    await page.getByLabel("De cijfers die je collega voorleest").fill(cijfers.get(maker));
    await page.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
    await expect(take).toBeVisible({ timeout: 120_000 });
  }
  found.voorbeeld = Date.now() - from;
  from = Date.now();
  await take.click();
  await expect(page.getByText(/wijziging(en)? overgenomen/)).toBeVisible({ timeout: 300_000 });
  found.overgenomen = Date.now() - from;
  return found;
}

/** An hour of work: so many times through what a coordinator does, each click or key to its paint. */
async function uur(page, rondes) {
  const times = await page.evaluate(async (rounds) => {
    const told = [];
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    const clock = async (what, act) => {
      const start = performance.now();
      act();
      // The frame after the one that shows it begins when it has been painted.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      told.push([what, performance.now() - start]);
      // A person looks before the next click; what was put off until after the paint is done by then.
      await rest(250);
    };
    const go = (hash) => clock(hash, () => document.querySelector(`nav a[href="${hash}"]`).click());
    const type = async (field, text) => {
      for (let end = 1; end <= text.length; end += 1) {
        await clock("letter", () => {
          field.value = text.slice(0, end);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        });
      }
    };
    const visit = (what, selector, number) => {
      const all = document.querySelectorAll(selector);
      if (all.length === 0) throw new Error(`there is no ${what} to click`);
      return clock(what, () => all[number % all.length].click());
    };
    for (let round = 0; round < rounds; round += 1) {
      await go("#/vandaag");
      await visit("een taak", "main .kb-rows a.kb-row__title", round * 3);
      await go("#/gezinnen");
      await type(document.getElementById("zoek-gezin"), "een");
      await visit("een gezin", "main .kb-rows a.kb-row__title", round);
      await go("#/gezinnen");
      await clock("letter", () => {
        const field = document.getElementById("zoek-gezin");
        field.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await go("#/matchen");
      await visit("wie wacht", "#matchen-wachten a.kb-row__title", round + 1);
      await visit("naast elkaar", ".kb-match__look", round + 1);
      await go("#/koppelingen");
      await visit("een koppeling", ".kb-board__cards a", round);
      await go("#/delen");
      await go("#/instellingen");
    }
    return told;
  }, rondes);
  for (const what of new Set(times.map(([what]) => what)))
    console.log(`    ${what.padEnd(14)} ${told(times.filter(([one]) => one === what).map(([, time]) => time))}`);
  return times.map(([, time]) => time);
}

test("de demo staat snel op het scherm @tempo @bestand", async ({ page, address }) => {
  await page.goto(address);
  const demo = page.getByRole("button", { name: "Kijk eerst rond in de demo" });
  await demo.waitFor();
  const cold = await page.evaluate(() => performance.now());
  // In the page, so that the driver's own pace is not counted.
  const opened = await page.evaluate(() => new Promise((done) => {
    const start = performance.now();
    const there = () => document.querySelector("main .kb-rows");
    new MutationObserver((_, seen) => {
      if (!there()) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }).observe(document.body, { childList: true, subtree: true });
    [...document.querySelectorAll("button")].find((one) => one.textContent.includes("Kijk eerst rond")).click();
  }));
  console.log(`  start ${cold.toFixed(0)} ms, then demo ${opened.toFixed(0)} ms`);
});

test("beoordelen en plannen in de browser @tempo", async ({ page, address }) => {
  test.setTimeout(600_000);
  const built = join(root, "target/bench-browser");
  expect(existsSync(built), "run tools/bench-browser.sh first, as make bench does").toBe(true);
  const natively = (what) => spawnSync("cargo", ["bench", "--locked", "--bench", "matching", "--", what], { cwd: root, encoding: "utf8" }).stdout;
  const native = natively("families");
  await page.goto(new URL("gebied.json", address).href);
  await page.evaluate(readFileSync(join(built, "matching.js"), "utf8").replace("let wasm_bindgen =", "window.wasm_bindgen ="));
  const wasm = readFileSync(join(built, "matching_bg.wasm")).toString("base64");
  for (const [asks, offers] of [[40, 80], [200, 200], [1000, 1000]]) {
    const [least, plan] = await page.evaluate(async ([wasm, asks, offers]) => {
      window.matching ??= window.wasm_bindgen({ module_or_path: Uint8Array.from(atob(wasm), (one) => one.charCodeAt(0)) });
      await window.matching;
      const drawn = new window.wasm_bindgen.Drawn(asks, offers);
      let [least, plan] = [Infinity, ""];
      for (let round = 0; round < 9; round += 1) {
        // As below, and until the browser has compiled it for good.
        const start = performance.now();
        let runs = 0;
        do {
          plan = drawn.plan();
          runs += 1;
        } while (performance.now() - start < 50);
        least = Math.min(least, (performance.now() - start) / runs);
      }
      return [least, plan];
    }, [wasm, asks, offers]);
    const [, ms, same] = new RegExp(`${asks} × ${offers} \\| ([\\d.]+) \\| [\\d.]+ \\| ([0-9a-f]+)`).exec(native);
    console.log(`  ${asks} x ${offers}: ${least.toFixed(2)} ms here, ${ms} ms natively, ${(least / Number(ms)).toFixed(2)} times as long`);
    expect(plan).toBe(same);
  }
  const rows = natively("solver").split("\n").map((line) => line.split(" | ")).filter((row) => /^[0-9a-f]{16} \|$/.test(row[4] ?? ""));
  let at = 0;
  for (; ; at += 1) {
    const solved = await page.evaluate((at) => {
      const problem = window.wasm_bindgen.Problem.draw(at);
      if (!problem) return null;
      let least = Infinity;
      for (let round = 0; round < 11; round += 1) {
        // A clock of a tenth of a millisecond tells little of one short run.
        const start = performance.now();
        let runs = 0;
        do {
          problem.solve();
          runs += 1;
        } while (performance.now() - start < 8);
        least = Math.min(least, (performance.now() - start) / runs);
      }
      const told = [problem.name(), least, problem.plan()];
      problem.free();
      return told;
    }, at);
    if (!solved) break;
    const [name, ms, plan] = solved;
    const row = rows.find((row) => `${row[0].slice(2)} | ${row[1]}` === name);
    console.log(`  ${name}: ${ms.toFixed(2)} ms here, ${row[2]} ms natively, ${(ms / Number(row[2])).toFixed(2)} times as long`);
    expect(row[4].replace(" |", "")).toBe(plan);
  }
  expect(at).toBe(rows.length);
});

test("een klik is meteen te zien in de demo @tempo", async ({ page, address }) => {
  await openDemo(page, address);
  await uur(page, 1);
  console.log(`  click to paint, demo: ${told(await uur(page, 3))}`);
});

test("een klik is meteen te zien bij duizend koppelingen @tempo", async ({ page, address }) => {
  test.setTimeout(1_200_000);
  const made = gemeente(1000);
  console.log(`  ${made.telling}`);
  await openDemo(page, address);
  const { voorbeeld, overgenomen } = await neemIn(page, made);
  console.log(`  preview ${voorbeeld} ms, merged in memory ${overgenomen} ms`);
  await uur(page, 1);
  const times = await uur(page, 5);
  console.log(`  click to paint, 1,000 koppelingen: ${told(times)}`);
});

for (const koppelingen of [50, 1000]) test(`openen met ${koppelingen} koppelingen @tempo`, async ({ page, address }) => {
  test.setTimeout(1_200_000);
  const made = gemeente(koppelingen, "--sleutels", "proef");
  console.log(`  ${made.telling}`);
  // When the worker that derives the key has answered.
  await page.addInitScript(() => {
    const Own = window.Worker;
    window.Worker = class extends Own {
      constructor(...how) {
        super(...how);
        this.addEventListener("message", () => { window.derived = performance.now(); });
      }
    };
  });
  await luister(page);
  await richtIn(page, address, "Iris Egelantier");
  const meet = await meter(page);
  console.log(`  empty: ${await geheugen(page, meet)}`);
  const { voorbeeld, overgenomen } = await neemIn(page, made);
  await opgeslagen(page);
  // What the other one wrote counts once that card is entered too.
  const [, ander] = made.cijfers.keys();
  await page.getByRole("button", { name: `Vergelijk en voer in ${ander}` }).first().click();
  await page.getByLabel("De cijfers die je collega voorleest").fill(made.cijfers.get(ander));
  await page.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
  await expect(page.getByText(`${ander} staat nu bij je collega's.`)).toBeVisible({ timeout: 120_000 });
  await opgeslagen(page);
  console.log(`  preview ${voorbeeld} ms, merged and kept ${overgenomen} ms`);
  console.log(`  after the import: ${await ruimte(page)}`);
  console.log(`  after the import: ${await geheugen(page, meet)}`);
  for (let round = 0; round < 3; round += 1) {
    await page.reload();
    await page.evaluate(() => {
      window.opened = new Promise((done) => new MutationObserver((_, seen) => {
        if (!document.querySelector("main .kb-rows")) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      }).observe(document.body, { childList: true, subtree: true }));
    });
    await ontgrendel(page);
    const [derived, opened] = await page.evaluate(async () => [window.derived, await window.opened]);
    console.log(`  unlock to Vandaag beyond the key: ${(opened - derived).toFixed(0)} ms`);
  }
  console.log(`  after unlock: ${await geheugen(page, meet)}`);
  await naar(page, "#/koppelingen");
  await naar(page, `${await page.locator(".kb-board__cards a").first().getAttribute("href")}/contact`);
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  const { overgedragen, verwerkt, geheel, opmaak, leeg } = await bewaar(page, meet, 60);
  console.log(`  a change, from click to handed to both stores: ${told(overgedragen, 1)}`);
  console.log(`  a change, after the mirror's yes: ${told(verwerkt, 1)}`);
  console.log(`  a change, both together: ${told(overgedragen.map((one, at) => one + verwerkt[at]), 1)}`);
  console.log(`  a change, all of the main thread: ${told(geheel, 1)}`);
  console.log(`    of it style and layout: ${told(opmaak, 1)}; and without a change: ${told(leeg, 1)}`);
  console.log(`  after ${geheel.length} changes: ${await ruimte(page)}`);
});
