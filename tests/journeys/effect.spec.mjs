// The report of effects: what may be shared, what is for the coordinator alone, what it rests on, on paper and as a sheet.
import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

const pages = (sheet) => (sheet.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

test("het verslag: om te delen in vijftallen, en precies alleen voor jou @bestand", async ({ page, address }) => {
  await openDemo(page, address);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Effect" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Effect" })).toBeVisible();
  const verslag = page.locator("article.kb-effect");
  await expect(verslag).toContainText(/Er liepen minstens \d+ koppelingen, voor minstens \d+ kinderen\./);
  await expect(verslag).toContainText("Dit is een schatting.");
  // To share: every number is of five and more, in fives.
  const tabel = verslag.getByRole("table", { name: "Wat het deed voor gezinnen" });
  for (const getal of await tabel.locator("tbody td").allInnerTexts()) expect(getal).toMatch(/^(minder dan 5|\d*[05]|\d+ we(ek|ken)|)$/);
  await page.getByRole("button", { name: "Uitgebreid" }).click();
  await expect(verslag.getByRole("heading", { name: "Wat maakt het meest uit?" })).toBeVisible();
  await axe(page, "verslag, uitgebreid");
  await page.getByRole("button", { name: "Alleen voor jou" }).click();
  await expect(verslag).toContainText("geef ze niet door");
  await expect(tabel).toContainText("Daarvan gestopt");
  await axe(page, "verslag, precies");
  // The report as the demo has it, with its story: the short one fits one sheet, whoever it is for.
  await page.emulateMedia({ media: "print" });
  for (const wie of ["Alleen voor jou", "Om te delen"]) {
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: wie }).click();
    await page.getByRole("button", { name: "Kort" }).click();
    await page.emulateMedia({ media: "print" });
    expect(pages(await page.pdf({ format: "A4" })), wie).toBe(1);
  }
});

test("waar het verslag op rust: kosten, een verhaal, en wat daar niet kan staan", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/effect");
  const verslag = page.locator("article.kb-effect");
  await page.locator("summary", { hasText: "Waar het verslag op rust" }).click();
  const kosten = page.getByLabel("Wat het programma kost");
  const bewaar = page.getByRole("button", { name: "Bewaar Waar het verslag op rust" });
  await expect(kosten).toHaveValue("43000");
  await kosten.fill("");
  await bewaar.click();
  await expect(verslag).toContainText("Wat het programma kost, is niet ingevuld.");
  await kosten.fill("0");
  await bewaar.click();
  await expect(verslag).toContainText("De kosten staan op nul.");
  await kosten.fill("veel");
  await page.getByRole("button", { name: "Bewaar Waar het verslag op rust" }).click();
  await expect(kosten).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Vul een heel getal in van 0 tot en met 100.000.000.").first()).toBeVisible();
  await kosten.fill("€ 43.000");
  await page.getByLabel("Prijs van wijkteam").fill("2000");
  await page.getByLabel("Verhalen voor het verslag").fill("Een jongen van elf heeft weer een vriend.");
  await page.getByRole("button", { name: "Bewaar Waar het verslag op rust" }).click();
  await expect(verslag).toContainText(/Het programma kostte in deze periode €\s[\d.]+\. Dat komt naar schatting \d+,\d tot \d+,\d keer terug/);
  await expect(verslag).toContainText("Een jongen van elf heeft weer een vriend.");
  await page.getByRole("button", { name: "Uitgebreid" }).click();
  await expect(verslag).toContainText("Andere manier: per soort hulp bij de start");
  await axe(page, "waar het verslag op rust");

  const wacht = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar als tabel (CSV)" }).click();
  const bestand = await wacht;
  expect(bestand.suggestedFilename()).toBe("koppelbord-verslag.csv");
  const text = await readFile(await bestand.path(), "utf8");
  expect(text).toContain("Wat het deed voor gezinnen");
  for (const cel of text.replace("\ufeff", "").split(/[;\r\n]+/)) expect(cel).not.toMatch(/^[=+\-@]/);

  // On paper the report alone, the short one on one sheet.
  await page.getByRole("button", { name: "Kort" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print verslag" })).toBeHidden();
  expect(pages(await page.pdf({ format: "A4" }))).toBe(1);
});
