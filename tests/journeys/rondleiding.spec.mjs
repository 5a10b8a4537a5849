// The guided tour of the demo: eight steps, by keyboard alone, that do the job; and the demo begun anew.
import { axe, expect, test } from "./koppelbord.mjs";

const open = async (page, address) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Kijk eerst rond in de demo" }).press("Enter");
  await expect(page.getByRole("region", { name: "Rondleiding" })).toBeVisible();
};

test("de rondleiding met het toetsenbord: acht stappen van wie wacht tot de raad @bestand", async ({ page, address }) => {
  test.setTimeout(120_000);
  await open(page, address);
  const tour = page.getByRole("region", { name: "Rondleiding" });
  const kop = tour.getByRole("heading", { level: 2 });
  const stappen = [/Wat vraagt vandaag aandacht/, /Wie past bij/, /Waarom /, /Willen ze allebei/, /Laat ze kennismaken/, /Noteer het eerste gesprek/, /Wat brengt het/, /Dat was het/];
  for (const [at, titel] of stappen.entries()) {
    await expect(kop).toHaveText(titel);
    await expect(tour).toContainText(`stap ${at + 1} van 8`);
    await axe(page, `stap ${at + 1}`);
    if (at > 0) await expect(kop).toBeFocused();
    else await kop.focus();
    await page.keyboard.press("Tab");
    await expect(tour.getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Enter");
    if (at === 6) {
      await expect(page.locator(".kb-show")).toBeVisible();
      await page.keyboard.press("Escape");
    }
  }
  // The tour is over; what it did is there.
  await expect(tour).toHaveCount(0);
  await page.goto(`${address}#/koppelingen`).catch(() => {});
  await expect(page.getByRole("heading", { level: 1, name: "Koppelingen" })).toBeVisible();
});

test("van de voorpagina naar de eerste match in ten hoogste vier klikken @bestand", async ({ page, address }) => {
  await page.goto(address);
  let klikken = 0;
  const klik = async (knop) => {
    klikken += 1;
    await knop.click();
  };
  await klik(page.getByRole("button", { name: "Kijk eerst rond in de demo" }));
  await klik(page.getByRole("button", { name: "Kijk wie er wacht" }));
  // A ranking with its reasons stands there already.
  await expect(page.locator(".kb-candidate").first()).toContainText("van 100");
  await klik(page.getByRole("button", { name: "Waarom juist die?" }));
  await klik(page.getByRole("button", { name: /^Stel .* voor$/ }).first());
  await expect(page).toHaveURL(/#\/koppelingen\/[0-9a-f]{32}$/);
  expect(klikken).toBeLessThanOrEqual(4);
});

test("de demo begint opnieuw zonder wat er gedaan is, en komt nooit bij echte gegevens", async ({ page, address }) => {
  await open(page, address);
  for (const knop of ["Kijk wie er wacht", "Waarom juist die?"]) await page.getByRole("button", { name: knop }).click();
  await page.getByRole("button", { name: /^Stel .* voor$/ }).first().click();
  await expect(page).toHaveURL(/#\/koppelingen\//);
  const telling = page.getByRole("link", { name: /Koppelingen/ }).first();
  const na = await telling.innerText();
  await page.getByRole("button", { name: "Stop de rondleiding" }).click();
  await expect(page.getByRole("region", { name: "Rondleiding" })).toHaveCount(0);
  await page.getByRole("button", { name: "Demo opnieuw beginnen" }).click();
  await expect(page.getByRole("region", { name: "Rondleiding" })).toContainText("stap 1 van 8");
  expect(await telling.innerText()).not.toBe(na);
  // Nothing of it was kept in this browser.
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
