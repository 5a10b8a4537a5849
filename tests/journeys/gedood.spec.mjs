// The browser is killed while one thing after another is saved. What the bar had called saved is
// there when the same profile is opened again, a sheet that was saved at once is there whole or not
// at all, and nothing is said to be damaged or gone. `make soak` kills it fifty times.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, watch } from "./koppelbord.mjs";
import { alleGezinnen, blad, leesIn, meldAan, ontgrendel, opgeslagen, richtIn } from "./stappen.mjs";

const RONDES = Number(process.env.KOPPELBORD_SOAK ?? 5);
/** So often on one profile; then with a new one, so that looking through all of it stays quick. */
const REEKS = 10;
/** A sheet of so many families, with so much to tell of each that it takes more than one record. */
const BLAD = 32;
const OPMERKING = "Belt liever niet overdag. ".repeat(150);

/** Starts Chromium on a profile that stays, as the leader of a process group of its own: Playwright's
 *  launch gives no process for such a profile, and the whole group has to die at once. */
async function start({ executablePath, args }, profiel) {
  const child = spawn(executablePath, [...args, "--headless", "--remote-debugging-port=0", "--disable-breakpad",
    "--password-store=basic", `--user-data-dir=${profiel}`, "about:blank"], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const gestopt = once(child, "exit");
  const dood = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      // Nothing of the group is left.
      if (error.code !== "ESRCH") throw error;
    }
  };
  // A test that runs out of time does not come to its end.
  process.once("exit", dood);
  const maakDood = async () => {
    dood();
    await gestopt;
    process.off("exit", dood);
  };
  try {
    const socket = new Promise((resolve, reject) => {
      createInterface({ input: child.stderr }).on("line", (line) => {
        const [, found] = /^DevTools listening on (.+)$/.exec(line) ?? [];
        if (found) resolve(found);
      }).on("close", () => reject(new Error("Chromium stopped before it listened")));
    });
    const browser = await chromium.connectOverCDP(await socket);
    return { context: browser.contexts()[0], maakDood };
  } catch (error) {
    await maakDood();
    throw error;
  }
}

/** Tells `druk` of every press on a button that saves, and `bewaard` of every good message that the
 *  page shows while the bar says "Opgeslagen". The test keeps it: what a page remembers dies with it. */
async function luister(context, druk, bewaard) {
  await context.exposeBinding("koppelbordDruk", druk);
  await context.exposeBinding("koppelbordBewaard", (_source, text) => bewaard(text));
  await context.addInitScript(() => {
    addEventListener("click", ({ target }) => {
      if (/^(Meld aan|Neem \d+ gezinnen op)$/.test(target.closest("button")?.textContent.trim())) window.koppelbordDruk();
    }, true);
    let told = "";
    new MutationObserver(() => {
      const text = document.querySelector("main .utrecht-alert--ok .kb-banner__text")?.textContent ?? "";
      if (text === told || document.querySelector(".kb-state .kb-saved__word")?.textContent !== "Opgeslagen") return;
      told = text;
      window.koppelbordBewaard(text);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Kills so many times on one profile, and looks each time what is there. */
async function reeks(address, launchOptions, rondes) {
  const profiel = mkdtempSync(join(tmpdir(), "koppelbord-"));
  /** Every save that was begun: its families, what the page says of it, and whether it was called saved. */
  const begonnen = [];
  let maakDood = async () => {};
  try {
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const browser = await start(launchOptions, profiel);
      ({ maakDood } = browser);
      let gedood = false;
      let nogDrukken = Math.ceil(Math.random() * 8);
      // Every second one falls close to the save that was just asked for, the others anywhere.
      const wacht = Math.random() * (ronde % 2 ? 1500 : 60);
      await luister(browser.context, () => {
        nogDrukken -= 1;
        if (nogDrukken === 0) setTimeout(() => { gedood = true; void maakDood(); }, wacht);
      }, (text) => {
        const one = begonnen.at(-1);
        if (one && text.startsWith(one.melding)) one.bewaard = true;
      });
      const faults = await watch(browser.context, address);
      const page = await browser.context.newPage();
      page.setDefaultTimeout(30_000);
      if (ronde === 0) {
        await richtIn(page, address, "Iris Egelantier");
        await opgeslagen(page);
      } else {
        await page.goto(address);
        await ontgrendel(page);
        await heel(page, begonnen, `after kill ${ronde}`);
      }
      if (ronde < rondes) await werk(page, ronde, begonnen, () => gedood);
      await maakDood();
      expect(faults, "no foreign request, no console error, no violation of the policy").toEqual([]);
    }
  } finally {
    await maakDood();
    rmSync(profiel, { recursive: true, force: true, maxRetries: 5 });
  }
  expect(begonnen.filter((one) => one.bewaard).length, "enough was saved for this to say something").toBeGreaterThan(0);
}

for (let van = 0; van < RONDES; van += REEKS) {
  const rondes = Math.min(REEKS, RONDES - van);
  test(`wat opgeslagen heette is er nog als Chromium midden in het werk wordt gedood, keer ${van + 1} tot en met ${van + rondes}`, async ({ address, launchOptions }) => {
    test.setTimeout(60_000 + rondes * 30_000);
    await reeks(address, launchOptions, rondes);
  });
}

/** Signs families up, alone and by the sheet, until the browser is dead. */
async function werk(page, ronde, begonnen, gedood) {
  try {
    for (let at = 0; ; at += 1) {
      const many = at % 4 === 2 ? BLAD : 1;
      const namen = Array.from({ length: many }, (_, nr) => `Gezin Veldkers ${ronde}-${at}-${nr}`);
      const melding = many > 1 ? `${many} gezinnen zijn opgenomen.` : `${namen[0]} is aangemeld.`;
      begonnen.push({ namen, melding, bewaard: false });
      await (many > 1 ? leesIn(page, blad(namen, OPMERKING), many) : meldAan(page, namen[0]));
    }
  } catch (error) {
    if (!gedood()) throw error;
  }
}

/** Nothing that was called saved is lost, nothing is there by halves or twice, and nothing is said to be wrong. */
async function heel(page, begonnen, wanneer) {
  await expect(page.locator(".kb-notes"), wanneer).toHaveCount(0);
  await opgeslagen(page);
  const er = await alleGezinnen(page);
  const there = new Set(er);
  const lost = begonnen.filter((one) => one.bewaard).flatMap((one) => one.namen).filter((naam) => !there.has(naam));
  expect(lost, `${wanneer}: called saved and gone`).toEqual([]);
  const half = begonnen.filter(({ namen }) => new Set(namen.map((naam) => there.has(naam))).size > 1);
  expect(half, `${wanneer}: saved together and not all there`).toEqual([]);
  const known = new Set(begonnen.flatMap((one) => one.namen));
  expect(er.filter((naam) => !known.has(naam)), `${wanneer}: nobody signed these up`).toEqual([]);
  expect(er.length, `${wanneer}: somebody is there twice`).toBe(there.size);
}
