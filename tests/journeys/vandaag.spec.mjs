// Vandaag itself: putting something off, and taking what is due into another calendar, without names
// unless one asks.
import { readFileSync } from "node:fs";
import { axe, expect, test } from "./koppelbord.mjs";
import { download, openDemo } from "./stappen.mjs";

const later = (page) => page.getByRole("main").getByRole("button", { name: /^Later/ });
const rij = (page, titel) => page.getByRole("main").locator(".kb-row__title", { hasText: titel });

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
