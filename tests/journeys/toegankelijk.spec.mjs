// Forms that say what is wrong, and the keyboard alone. Every Route, filled and empty, is in
// schermen.spec.mjs; here is what one only sees by doing something.
import { axe, expect, test, voorbeeld } from "./koppelbord.mjs";
import { adressen, leesIn, naar, openDemo, richtIn } from "./stappen.mjs";

const KLEIN = { width: 360, height: 740 };
const GROOT = { width: 1280, height: 900 };

/** axe on both sizes, as the page stands now. */
async function beide(page, wat) {
  for (const size of [GROOT, KLEIN]) {
    await page.setViewportSize(size);
    await axe(page, `${wat}, ${size.width} breed`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `${wat} is wider than ${size.width} by so many pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(GROOT);
}

test("een lege kluis is op een telefoon toegankelijk", async ({ page, address }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(KLEIN);
  await richtIn(page, address, "Iris Egelantier");
  for (const hash of await adressen(page)) {
    await naar(page, hash);
    await axe(page, hash);
  }
});

test("inrichten met fouten: alles tegelijk gezegd, de aandacht op de samenvatting", async ({ page, address }) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Begin met je eigen gezinnen" }).click();
  await page.getByLabel("Ik sluit aan bij een collega").check();
  await page.getByLabel("Wachtzin", { exact: true }).fill("kort");
  await page.getByRole("button", { name: "Verder" }).click();
  const fouten = page.getByRole("group", { name: "Dit klopt nog niet" });
  await expect(fouten).toBeFocused();
  await expect(fouten.getByRole("link")).toHaveCount(4);
  await beide(page, "inrichten met fouten");
  await fouten.getByRole("link", { name: /Vul je naam in/ }).click();
  await expect(page.getByLabel("Je naam", { exact: true })).toBeFocused();
});

test("formulieren met fouten zijn toegankelijk", async ({ page, address }) => {
  test.setTimeout(120_000);
  await openDemo(page, address);
  const fouten = page.getByRole("group", { name: "Dit klopt nog niet" });

  await naar(page, "#/aanmelden");
  await page.getByLabel("Postcode").fill("0000");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(fouten).toBeFocused();
  await beide(page, "aanmelden met fouten");

  await naar(page, "#/instellingen");
  await page.getByLabel("Weken proefperiode").fill("99");
  await page.getByRole("button", { name: /^Bewaar/ }).first().click();
  await expect(fouten).toBeFocused();
  await beide(page, "instellingen met fouten");

  const all = await adressen(page);
  const gezin = all.find((hash) => hash.startsWith("#/gezinnen/"));
  await naar(page, gezin);
  const deel = page.getByRole("region", { name: "Toestemming en hulp bij de start" });
  await deel.getByRole("button", { name: /^(Wijzig|Vul aan)/ }).click();
  await deel.getByLabel("Toestemming gegeven op").fill("2999-01-01");
  await deel.getByLabel("Door wie").fill("");
  await deel.getByRole("button", { name: "Sla op" }).click();
  await expect(deel.getByRole("group", { name: "Dit klopt nog niet" })).toBeFocused();
  await beide(page, "gezin met fouten");

  const koppeling = all.find((hash) => hash.startsWith("#/koppelingen/"));
  await naar(page, koppeling);
  await page.getByRole("button", { name: "Noteer N" }).click();
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  await expect(page.getByLabel("Wat is er gezegd?")).toHaveAttribute("aria-invalid", "true");
  await beide(page, "contact zonder notitie");
  const sluit = page.getByRole("button", { name: "Koppeling afsluiten" });
  await sluit.click();
  const afsluiten = page.getByRole("dialog", { name: "Koppeling afsluiten" });
  await afsluiten.getByRole("button", { name: "Koppeling afsluiten" }).click();
  await expect(afsluiten.getByLabel("Waarom stopt het?")).toBeFocused();
  await beide(page, "afsluiten zonder reden");
  await page.keyboard.press("Escape");
  await expect(afsluiten).toBeHidden();
  await expect(sluit).toBeFocused();

  await naar(page, "#/delen");
  await page.getByLabel("Kies een bestand van een collega").setInputFiles(
    { name: "brief.json", mimeType: "application/json", buffer: Buffer.from("geen bestand") });
  await expect(page.getByText(/Dit is geen bestand van Koppelbord/)).toBeVisible();
  await beide(page, "delen met een verkeerd bestand");
});

/** Presses a key until something has the focus. */
async function tot(page, key, doel, hoogstens = 60) {
  for (let turn = 0; turn < hoogstens; turn += 1) {
    if (await doel.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  await expect(doel, `not reached with ${hoogstens} times ${key}`).toBeFocused();
}

test("zonder muis: demo openen, naar een koppeling en een contact noteren", async ({ page, address }) => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await tot(page, "Tab", page.getByRole("button", { name: "Kijk eerst rond in de demo" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Dit is een demo.")).toBeVisible();
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  // The focus stands at the content; the menu is before it.
  await tot(page, "Shift+Tab", menu.getByRole("link", { name: /^Gezinnen/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const rijen = page.getByRole("list", { name: "Gezinnen" }).getByRole("link");
  await tot(page, "Tab", rijen.first());
  await tot(page, "ArrowDown", rijen.nth(3));
  await page.keyboard.press("Home");
  await expect(rijen.first()).toBeFocused();

  await tot(page, "Shift+Tab", menu.getByRole("link", { name: /^Koppelingen/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Koppelingen" })).toBeVisible();
  await tot(page, "Tab", page.locator('main a[href^="#/koppelingen/"]').first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/koppelingen\/[0-9a-f]{32}$/);
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  await page.keyboard.type("Gebeld zonder muis.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Gebeld zonder muis.").first()).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd?")).toHaveValue("");
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
});

test("op een telefoon staat niets met de aandacht onder de kop", async ({ page, address }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(KLEIN);
  await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv"), 15);
  /** What has the focus and has the head of the page on top of it, over its whole height. */
  const bedekt = () => page.evaluate(() => {
    const [head, on] = [document.querySelector(".kb-side"), document.activeElement];
    if (!on || on === document.body || head.contains(on)) return "";
    const { left, right, top, bottom } = on.getBoundingClientRect();
    const covered = (y) => head.contains(document.elementFromPoint((left + right) / 2, y));
    return covered(top + 2) && covered(bottom - 2) ? `${on.tagName} ${on.textContent.trim().slice(0, 40)}` : "";
  });
  for (const hash of ["#/gezinnen", "#/instellingen", "#/delen", "#/vandaag"]) {
    await naar(page, hash);
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
      [...document.querySelectorAll("main a, main button, main input, main select")].filter((one) => one.checkVisibility()).at(-1).focus();
    });
    for (let turn = 0; turn < 30; turn += 1) {
      await page.keyboard.press("Shift+Tab");
      expect(await bedekt(), `${hash}, ${turn + 1} back`).toBe("");
    }
  }
  // A refused field takes the focus, and is to be seen with what is wrong.
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Beuk 111222333");
  await page.getByRole("button", { name: "Meld aan" }).click();
  expect(await bedekt()).toBe("");
});
