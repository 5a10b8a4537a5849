// The palette and the list of shortcuts: everything is found by typing, and the keys never take
// anything from somebody who is writing.
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

test("vanaf Vandaag is met hoogstens acht toetsen naast de tekst een contact genoteerd", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/koppelingen");
  const wie = await page.locator(".kb-board__card a").first().textContent();
  await naar(page, "#/vandaag");
  let toetsen = 0;
  const druk = async (toets) => { toetsen += 1; await page.keyboard.press(toets); };
  await druk("Control+k");
  const veld = page.getByRole("combobox", { name: /^Naam, telefoonnummer/ });
  await expect(veld).toBeFocused();
  const opties = page.getByRole("listbox", { name: "Gevonden" }).getByRole("option");
  const contact = opties.filter({ hasText: "contact noteren" }).filter({ hasText: wie });
  // As many letters of the name as it takes to bring it within reach.
  for (const letter of wie.slice(0, 4)) await druk(letter);
  await expect(contact).toBeVisible();
  const plek = (await opties.allTextContents()).findIndex((text) => text.includes(wie) && text.includes("contact noteren"));
  for (let turn = 0; turn < plek; turn += 1) await druk("ArrowDown");
  await expect(contact).toHaveAttribute("aria-selected", "true");
  await expect(veld).toHaveAttribute("aria-activedescendant", await contact.getAttribute("id"));
  await druk("Enter");
  await expect(page.getByRole("heading", { level: 1, name: wie })).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  await page.keyboard.type("Gebeld: het gaat goed.");
  await druk("Enter");
  await expect(page.getByText("Gebeld: het gaat goed.").first()).toBeVisible();
  expect(toetsen).toBeLessThanOrEqual(8);
});

test("het paneel zoekt op naam en cijfers, en geeft de aandacht terug", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/gezinnen");
  const zoek = page.getByLabel("Zoek een gezin");
  await zoek.fill("?k");
  await zoek.press("?");
  await expect(zoek).toHaveValue("?k?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await zoek.press("Control+k");
  const paneel = page.getByRole("dialog", { name: "Zoek of doe iets" });
  const opties = paneel.getByRole("option");
  await expect(opties.first()).toContainText("Nieuwe aanmelding");
  await axe(page, "paneel, nog leeg");
  await page.keyboard.type("0600000");
  await expect(opties.first()).toContainText("gezin");
  await axe(page, "paneel met gezinnen");
  await page.keyboard.type("xyz");
  await expect(opties).toHaveCount(0);
  await expect(paneel.getByText(/^Niets gevonden\. Probeer/).last()).toBeVisible();
  await axe(page, "paneel zonder uitkomst");
  await page.keyboard.press("Escape");
  await expect(paneel).toBeHidden();
  await expect(zoek).toBeFocused();
  // The mouse does as well, and a screen is found by its name.
  await page.getByRole("button", { name: /^Zoeken/ }).click();
  await page.keyboard.type("instell");
  await opties.filter({ hasText: "Instellingen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Instellingen" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

test("een vraagteken toont de sneltoetsen, ook op een telefoon", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/vandaag");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("?");
  const lijst = page.getByRole("dialog", { name: "Sneltoetsen" });
  await expect(lijst).toContainText("Ctrl + K");
  await axe(page, "sneltoetsen");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: /^Zoeken/ }).click();
  await page.keyboard.type("slot");
  await expect(page.getByRole("option").first()).toContainText("Demo sluiten");
  await axe(page, "paneel, 360 breed");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Kijk eerst rond in de demo" })).toBeVisible();
});
