// Steps that many journeys take, in the words that stand on the screen.
import { readFileSync } from "node:fs";
import { expect } from "./koppelbord.mjs";

export const WACHTZIN = "een egel wandelt langs vijf natte tuinen";

/** Opens the demo: a fictional municipality, nothing kept. */
export async function openDemo(page, address) {
  await page.goto(address);
  const demo = { name: "Kijk eerst rond in de demo" };
  await page.getByRole("button", demo).or(page.getByRole("link", demo)).click();
  await expect(page.getByText("Dit is een demo.")).toBeVisible();
}

/** Sets up a profile as the first coordinator of a programme; leaves the page on Vandaag. */
export async function richtIn(page, address, naam, wachtzin = WACHTZIN) {
  await page.goto(address);
  const begin = { name: "Begin met je eigen gezinnen" };
  await page.getByRole("button", begin).or(page.getByRole("link", begin)).click();
  await page.getByLabel("Je naam", { exact: true }).fill(naam);
  await page.getByLabel("Nieuw begin").check();
  await page.getByLabel("Wachtzin", { exact: true }).fill(wachtzin);
  await page.getByLabel("Wachtzin nog een keer").fill(wachtzin);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByLabel("Ik heb de code geprint of opgeschreven").check();
  await page.getByRole("button", { name: "Klaar, open Koppelbord" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vandaag" })).toBeVisible({ timeout: 30_000 });
}

/** Opens kept data after a reload. */
export async function ontgrendel(page, wachtzin = WACHTZIN) {
  await page.getByLabel("Wachtzin", { exact: true }).fill(wachtzin);
  await page.getByRole("button", { name: "Openen" }).click();
}

/** Goes to a screen without loading the page anew. */
export async function naar(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Every address that `Route` can make, read from the source, so that no screen is forgotten. */
export function routes() {
  const source = readFileSync(new URL("../../src/app/route.rs", import.meta.url), "utf8");
  const found = [...source.matchAll(/=> (?:format!\()?"(#\/[^"]*)"/g)].map(([, hash]) => hash);
  if (found.length < 10) throw new Error("the routes are not found in src/app/route.rs");
  return found;
}

/** The same with real ids, taken from the links on the list screens; those without any are left out. */
export async function adressen(page) {
  const ids = {};
  for (const screen of ["gezinnen", "koppelingen"]) {
    await naar(page, `#/${screen}`);
    const links = page.locator(`main a[href^="#/${screen}/"]`);
    if (await links.count()) ids[screen] = (await links.first().getAttribute("href")).split("/").pop();
  }
  ids.matchen = ids.gezinnen;
  return routes().map((hash) => {
    const screen = hash.split("/")[1];
    return hash.includes("{") ? ids[screen] && `#/${screen}/${ids[screen]}` : hash;
  }).filter(Boolean);
}
