// The presentation for a council: by keyboard alone, without names, readable from the back; and the figures
// that municipalities add up.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo, richtIn, sluitAan } from "./stappen.mjs";

const bladen = ["Buurtgezinnen Vlierwaard (demo)", "Wie er meedoen", "Wie er wachten", "Een match, nu gemaakt",
  "Zo verloopt een koppeling", "Wat het gezinnen brengt", "Wat het bespaart: een schatting", "Een verhaal", "Wat extra steungezinnen brengen"];

/** The names of families in the demo, to look for where none may stand. */
async function namen(page) {
  await naar(page, "#/gezinnen");
  const links = page.locator("main a[href^='#/gezinnen/']");
  await expect(links.nth(1)).toBeVisible();
  return (await links.allInnerTexts()).map((naam) => naam.trim()).filter((naam) => /^[A-Z][a-z]{5,}$/.test(naam));
}

test("de presentatie met het toetsenbord: negen bladen, geen naam, een match op het scherm @bestand", async ({ page, address }) => {
  test.setTimeout(120_000);
  await openDemo(page, address);
  const gezinnen = await namen(page);
  expect(gezinnen.length).toBeGreaterThan(10);
  await naar(page, "#/effect");
  await page.getByRole("link", { name: "Presenteer" }).focus();
  await page.keyboard.press("Enter");
  const blad = page.locator(".kb-show");
  const kop = page.getByRole("heading", { level: 1 });
  for (const [at, titel] of bladen.entries()) {
    await expect(kop).toHaveText(titel);
    await expect(kop).toBeFocused();
    await expect(blad.getByRole("status")).toHaveText(`${at + 1} van ${bladen.length}`);
    const text = await blad.innerText();
    expect(gezinnen.filter((naam) => text.includes(naam)), titel).toEqual([]);
    await axe(page, `blad ${titel}`);
    // Nothing of it is cut off at the side, and it is large.
    const { breed, letters } = await blad.evaluate((one) => ({
      breed: one.scrollWidth - one.clientWidth,
      letters: parseFloat(getComputedStyle(one.querySelector("h1")).fontSize),
    }));
    expect(breed, titel).toBeLessThanOrEqual(0);
    expect(letters).toBeGreaterThan(36);
    if (titel.startsWith("Een match")) {
      await expect(blad).not.toContainText("Wie het best past");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: "Zoek een steungezin" })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 2, name: "Wie het best past" })).toBeFocused();
      await expect(blad).toContainText(/Bekeken: \d+\+ steungezinnen/);
      await expect(blad.locator(".kb-show__fits > li").first()).toContainText(/Steungezin \d+.*\d+ van 100/s);
      await axe(page, "een match gemaakt");
    }
    if (titel.startsWith("Wat het bespaart")) await expect(blad).toContainText("Dit is een schatting.");
    if (at + 1 < bladen.length) await page.keyboard.press(at % 2 ? "PageDown" : "ArrowRight");
  }
  await page.keyboard.press("ArrowRight");
  await expect(kop).toHaveText(bladen.at(-1));
  await page.keyboard.press("Home");
  await expect(kop).toHaveText(bladen[0]);
  // Black, and back by any key.
  await page.keyboard.press("z");
  await expect(page.getByRole("alert")).toContainText("Zwart scherm");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(kop).toHaveText(bladen[0]);
  // The whole screen, and back.
  await page.keyboard.press("v");
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement)).toBe(true);
  await page.getByRole("button", { name: "Sluit" }).click();
  await expect(kop).toHaveText("Effect");
  expect(await page.evaluate(() => !!document.fullscreenElement)).toBe(false);
  // The demo is nobody's: names are there again.
  await expect(page.getByRole("button", { name: "Toon namen weer" })).toHaveCount(0);
});

test("op een telefoon, donker en zonder beweging blijft elk blad leesbaar", async ({ profile, address }) => {
  const page = await profile({ viewport: { width: 360, height: 740 }, colorScheme: "dark", reducedMotion: "reduce" });
  await openDemo(page, address);
  await naar(page, "#/presentatie");
  for (const titel of bladen) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(titel);
    await axe(page, `telefoon: ${titel}`);
    const breed = await page.locator(".kb-show").evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(breed, titel).toBeLessThanOrEqual(0);
    await page.keyboard.press(" ");
  }
});

test("wie nog niets heeft, ziet zinnen in plaats van cijfers, en namen blijven verborgen na de presentatie", async ({ page, address }) => {
  await richtIn(page, address, "Coördinator Meidoorn");
  await naar(page, "#/presentatie");
  const blad = page.locator(".kb-show");
  for (const zin of ["Een gezin dat het zwaar heeft", "In geen enkele plaats doen er al vijf gezinnen mee", "Er wachten minder dan vijf gezinnen.",
    "Een voorbeeld zou te veel zeggen", "nog te weinig koppelingen", "minder dan vijf koppelingen", "minder dan vijf koppelingen", "Een voorbeeld zou te veel zeggen"]) {
    await expect(blad).toContainText(zin);
    await axe(page, zin);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Effect" })).toBeVisible();
  await page.getByRole("button", { name: "Toon namen weer" }).click();
  await expect(page.getByRole("button", { name: "Toon namen weer" })).toHaveCount(0);
});

test("cijfers zonder namen: gemaakt, door een ander ontvangen en opgeteld", async ({ page, profile, address }) => {
  test.setTimeout(120_000);
  await openDemo(page, address);
  await naar(page, "#/effect");
  await expect(page.getByRole("button", { name: "Gemeenten opgeteld" })).toHaveCount(0);
  await page.locator("summary", { hasText: "Geef cijfers zonder namen" }).click();
  const wacht = page.waitForEvent("download");
  await page.getByRole("button", { name: "Maak bestand met cijfers" }).click();
  const bestand = await wacht;
  expect(bestand.suggestedFilename()).toMatch(/^koppelbord-cijfers-\d{4}-\d\d-\d\d-[0-9A-Z]{4}\.json$/);
  await expect(page.getByText("met de cijfers van Vlierwaard.")).toBeVisible();
  await page.getByRole("button", { name: "Gemeenten opgeteld" }).click();
  const verslag = page.locator("article.kb-effect");
  await expect(verslag).toContainText(/In één gemeente liepen minstens \d+ en hooguit \d+ koppelingen/);
  const tabel = verslag.getByRole("table", { name: "Per gemeente" });
  await expect(tabel).toContainText("Vlierwaard");
  for (const getal of (await tabel.locator("tbody td").allInnerTexts()).filter((cel) => /^\d+$/.test(cel))) expect(Number(getal) % 5).toBe(0);
  await axe(page, "gemeenten opgeteld");
  // A real vault takes nothing of the demo, figures neither.
  const ander = await profile();
  await richtIn(ander, address, "Coördinator Kievit");
  await naar(ander, "#/delen");
  await ander.getByLabel("Kies een bestand").setInputFiles({ name: "cijfers.json", mimeType: "application/json", buffer: await readFile(await bestand.path()) });
  await expect(ander.getByText(/demo/).first()).toBeVisible();
});
