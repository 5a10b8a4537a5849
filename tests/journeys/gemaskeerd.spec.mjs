// Looking along without names: on every screen that can do without, by keyboard, with nothing to save.
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

/** All that stands on the page, seen or typed. */
const alles = (page) => page.evaluate(() => {
  const typed = [...document.querySelectorAll("input, textarea")].map((one) => one.value);
  return [document.title, document.body.textContent, ...typed].join("\n").toLowerCase();
});

/** The addresses of the first family and koppeling, and every name and number that the demo shows of some. */
async function gezien(page) {
  await naar(page, "#/gezinnen");
  const links = page.locator("main a[href^='#/gezinnen/']");
  await expect(links.nth(1)).toBeVisible();
  const gezin = await links.nth(1).getAttribute("href");
  const namen = (await links.allInnerTexts()).map((naam) => naam.split(/[\s,]+/).at(-1).toLowerCase()).filter((naam) => /^[a-z]{6,}$/.test(naam));
  await naar(page, "#/koppelingen");
  const koppeling = await page.locator("main a[href^='#/koppelingen/']").first().getAttribute("href");
  await naar(page, gezin);
  const nummers = (await page.locator("main").innerText()).match(/06[\s-]?\d{8}/g) ?? [];
  return { gezin, koppeling, zoek: [...new Set([...namen, ...nummers])] };
}

test("meekijken zonder namen: nergens een naam, niets te wijzigen, en terug @bestand", async ({ page, address }) => {
  test.setTimeout(120_000);
  await openDemo(page, address);
  const { gezin, koppeling, zoek } = await gezien(page);
  expect(zoek.length).toBeGreaterThan(10);
  const voor = await alles(page);
  expect(zoek.some((naam) => voor.includes(naam))).toBe(true);

  // By keyboard, from anywhere.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("beamer");
  await page.keyboard.press("Enter");
  const toon = page.getByRole("button", { name: "Toon namen weer" });
  await expect(toon).toBeVisible();
  for (const adres of ["#/vandaag", "#/gezinnen", gezin, "#/koppelingen", koppeling, "#/matchen", "#/matchronde", "#/effect", "#/instellingen/register"]) {
    await naar(page, adres);
    await expect(page.locator("main h1").first()).toBeVisible();
    const text = await alles(page);
    expect(zoek.filter((naam) => text.includes(naam)), adres).toEqual([]);
    await axe(page, `zonder namen: ${adres}`);
  }
  // Side by side, and what the palette finds.
  await naar(page, "#/matchen");
  await page.locator("main a[href^='#/matchen/']").first().click();
  await expect(page.locator("main")).toContainText("Steungezin");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gezin");
  const text = await alles(page);
  expect(zoek.filter((naam) => text.includes(naam))).toEqual([]);
  await page.keyboard.press("Escape");

  // Screens that cannot do without say so.
  for (const adres of ["#/delen", "#/aanmelden", "#/instellingen"]) {
    await naar(page, adres);
    await expect(page.getByText("Dit scherm kan niet zonder namen.")).toBeVisible();
  }

  // What a form holds now is not what is known: nothing of it can be saved.
  await naar(page, koppeling);
  await page.getByLabel("Wat is er gezegd?").fill("Dit mag niet weg");
  await page.locator("form").filter({ has: page.getByLabel("Wat is er gezegd?") }).getByRole("button", { name: /Bewaar|Noteer/ }).click();
  await expect(page.getByText("Je laat nu geen namen zien, en dan kun je niets wijzigen.").first()).toBeVisible();

  await toon.click();
  await expect(toon).toBeHidden();
  await naar(page, gezin);
  await expect(async () => expect(zoek.some((naam) => voor.includes(naam))).toBe(true)).toPass();
  expect(await alles(page)).not.toContain("(verborgen)");
  await naar(page, koppeling);
  expect(await alles(page)).not.toContain("dit mag niet weg");
});
