// Vandaag itself: putting something off and back by keyboard, and taking what is due into another
// calendar, without names unless one asks.
import { readFileSync } from "node:fs";
import { axe, expect, test } from "./koppelbord.mjs";
import { dag, download, openDemo } from "./stappen.mjs";

const later = (page) => page.getByRole("main").getByRole("button", { name: /^Later/ });
const rij = (page, titel) => page.getByRole("main").locator(".kb-row__title", { hasText: titel });

test("iets uitstellen en weer terughalen, zonder muis", async ({ page, address }) => {
  await openDemo(page, address);
  const knop = later(page).first();
  const titel = (await knop.innerText()).replace(/^Later\s*/, "").trim();
  await knop.focus();
  await page.keyboard.press("Enter");
  const formulier = page.getByRole("form", { name: `Later: ${titel}` });
  await expect(formulier.getByLabel("morgen", { exact: true })).toBeFocused();
  await axe(page, "Later open");

  // Escape gives the focus back to where it was.
  await page.keyboard.press("Escape");
  await expect(formulier).toBeHidden();
  await expect(knop).toBeFocused();

  // A day of one's own must be one that is to come.
  await page.keyboard.press("Enter");
  await formulier.getByLabel("op een dag die ik kies").check();
  const welke = formulier.getByLabel("Welke dag");
  await welke.fill(dag(0));
  await page.keyboard.press("Enter");
  await expect(formulier.getByText("Kies een dag na vandaag.")).toBeVisible();
  await expect(welke).toBeFocused();
  await axe(page, "Later met een fout");
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page, "Later met een fout, 360 breed");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  await welke.fill(dag(12));
  await formulier.getByRole("radio", { name: "iets anders" }).check();
  await formulier.getByLabel("Wat is de reden").fill("op vakantie");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Uitgesteld.", { exact: true })).toBeVisible();
  await expect(formulier).toBeHidden();
  await expect(page.locator(":focus")).not.toHaveCount(0);

  const vouw = page.getByRole("main").locator("summary", { hasText: "Uitgesteld (1)" });
  await vouw.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Tot .*: op vakantie/)).toBeVisible();
  await expect(rij(page, titel)).toHaveCount(1);
  await axe(page, "Uitgesteld open");
  const terug = page.getByRole("button", { name: `Nu weer tonen ${titel}` });
  await terug.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Het staat weer in de lijst.")).toBeVisible();
  await expect(vouw).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button", { name: `Later ${titel}` })).toBeVisible();
});

test("uitstellen is ongedaan te maken", async ({ page, address }) => {
  await openDemo(page, address);
  const knop = later(page).first();
  const titel = (await knop.innerText()).replace(/^Later\s*/, "").trim();
  await knop.click();
  await page.getByRole("button", { name: "Stel uit" }).click();
  await expect(rij(page, titel)).toBeHidden();
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(rij(page, titel)).toBeVisible();
});

test("wat aan de beurt is in een andere agenda zetten, zonder namen tenzij je dat kiest @bestand", async ({ page, address }) => {
  await openDemo(page, address);
  const namen = (await page.getByRole("main").locator(".kb-row__title").allInnerTexts())
    .flatMap((titel) => (titel.split(": ")[1] ?? "").split(" en ")).filter((naam) => naam.length > 3);
  expect(namen.length).toBeGreaterThan(3);
  const maak = async (met) => {
    await page.getByRole("button", { name: "Zet in je agenda" }).click();
    const vraag = page.getByRole("dialog", { name: "Zet in je agenda" });
    const vink = vraag.getByLabel("Zet de namen van de gezinnen erbij");
    await expect(vink).not.toBeChecked();
    await axe(page, "agenda");
    if (met) await vink.check();
    const pad = await download(page, () => vraag.getByRole("button", { name: "Bewaar het bestand" }).click());
    await expect(vraag).toBeHidden();
    return readFileSync(pad, "utf8").replaceAll("\r\n ", "");
  };
  const zonder = await maak(false);
  expect(zonder).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(zonder).toContain("DTSTART;VALUE=DATE:");
  for (const naam of namen) expect(zonder).not.toContain(naam);
  const met = await maak(true);
  expect(namen.filter((naam) => met.includes(naam)).length).toBeGreaterThan(3);
});
