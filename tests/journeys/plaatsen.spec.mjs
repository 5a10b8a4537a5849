// Where a family lives: by keyboard alone, by a click, as a buurt; what the form says of it. And what
// one sets about distances: the ranking follows at once.
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

const knop = (page, name) => page.getByRole("button", { name, exact: true });
const prik = (page) => page.getByRole("application", { name: "Zet de plek van het gezin op de kaart" });
const kruis = (page) => page.getByText(/^(Kruis: |Niet gekozen)/);
const kandidaten = (page) => page.locator(".kb-candidate h3").allTextContents();

async function smal(page, wat) {
  const was = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await axe(page, `${wat}, smal`);
  await page.screenshot({ path: `test-results/plaatsen-${wat}-360.png`, fullPage: true });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${wat} is wider than a phone by so many pixels`).toBeLessThanOrEqual(0);
  await page.setViewportSize(was);
}

/** Signs a family up and opens its page. */
async function meldAan(page, naam) {
  await knop(page, "Meld aan").click();
  const klaar = page.locator("#aangemeld");
  await expect(klaar).toBeFocused();
  await klaar.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: naam })).toBeVisible();
}

test("een gezin op de kaart met alleen het toetsenbord @bestand", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Waterviolier");
  await page.getByLabel("Postcode").fill("8985");
  await expect(page.getByText("8985 Vlierwaard, gemeente Vlierwaard. Hoe precies: ongeveer 500 m.")).toBeVisible();
  await knop(page, "Op de kaart").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(prik(page)).toBeFocused();
  await axe(page, "plek op de kaart");
  const eerst = await kruis(page).textContent();
  expect(eerst).toMatch(/in buurt Rietoever, gemeente Vlierwaard, .*Stap van \d+ m\./);
  await page.keyboard.press("ArrowLeft");
  await expect(kruis(page)).not.toHaveText(eerst);
  const stap = async () => Number((await kruis(page).textContent()).match(/Stap van (\d+) m/)[1]);
  const groot = await stap();
  await page.keyboard.press("+");
  await expect.poll(stap).toBeLessThan(groot);
  await page.keyboard.press("ArrowDown");

  // Nothing was chosen yet; Escape leaves it so.
  await page.keyboard.press("Escape");
  await expect(kruis(page)).toHaveText(/^Niet gekozen/);
  await expect(page.getByText("Hoe precies: ongeveer 500 m.")).toBeVisible();
  await expect(prik(page)).not.toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(prik(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^In buurt .* Hoe precies: ongeveer 25 m\.$/)).toBeVisible();
  await page.screenshot({ path: "test-results/plaatsen-kaart-1280.png", fullPage: true });
  await smal(page, "kaart");

  await meldAan(page, "Gezin Waterviolier");
  const main = page.getByRole("main");
  await expect(main.getByText(/plek op de kaart, .*, tot op ongeveer 25\sm/).first()).toBeVisible();
  // The figures of a point stand nowhere.
  expect(await main.textContent()).not.toMatch(/52[.,]?5\d\d/);
});

test("een gezin met een klik, en weer weg; fouten in een postcode meteen", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Penningkruid");
  const veld = page.getByLabel("Postcode");
  await veld.pressSequentially("7901S");
  await expect(veld).not.toHaveAttribute("aria-invalid", "true");
  await veld.pressSequentially("S");
  await expect(veld).toHaveAttribute("aria-invalid", "true");
  await axe(page, "onmogelijke postcode");
  await veld.fill("8988 ab");
  await expect(page.getByText("8988 AB zelf staat niet in de gegevens. Koppelbord rekent met 8988.")).toBeVisible();
  await expect(veld).not.toHaveAttribute("aria-invalid", "true");
  await veld.fill("1234");
  await expect(page.getByText(/weet niet waar 1234 ligt/)).toBeVisible();

  await knop(page, "Op de kaart").click();
  await prik(page).click({ position: { x: 200, y: 150 } });
  await expect(page.getByText(/Hoe precies: ongeveer 25 m\.$/)).toBeVisible();
  const eerst = await page.getByText(/Hoe precies: ongeveer 25 m\.$/).textContent();
  await knop(page, "Dichterbij").click();
  const dichtbij = await prik(page).locator("svg").getAttribute("viewBox");
  await prik(page).click({ position: { x: 420, y: 300 } });
  await expect(page.getByText(/Hoe precies: ongeveer 25 m\.$/)).not.toHaveText(eerst);
  expect(await prik(page).locator("svg").getAttribute("viewBox"), "choosing moves nothing").toBe(dichtbij);
  await knop(page, "Haal de plek weg").click();
  await expect(page.getByText(/Hoe precies:/)).toHaveCount(0);
});

test("een buurt uit de lijst, en wat het gezin dan kan", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Kattenstaart");
  await knop(page, "Buurt").click();
  const lijst = page.getByLabel("Buurten", { exact: true });
  await expect(lijst.getByRole("option")).toHaveCount(12);
  await page.getByLabel("Zoek een buurt").fill("wulp");
  await expect(lijst.getByRole("option")).toHaveText(["Wulpendam"]);
  await page.keyboard.press("Enter");
  await expect(lijst).toBeFocused();
  await lijst.selectOption("Wulpendam");
  await expect(page.getByText(/^Buurt Wulpendam, gemeente Vlierwaard\. Hoe precies: de buurt, ongeveer \d+ m\.$/)).toBeVisible();
  await expect(page.getByLabel("Zoek een buurt")).toHaveValue("wulp");
  await axe(page, "buurt kiezen");
  await page.screenshot({ path: "test-results/plaatsen-buurt-1280.png", fullPage: true });
  await smal(page, "buurt");
  await meldAan(page, "Gezin Kattenstaart");
  await expect(page.getByText(/buurt Wulpendam \(Vlierwaard\).*, tot op ongeveer \d+\sm/).first()).toBeVisible();

  // Changed on its own page: what is there is shown, and a postcode takes its place.
  const deel = page.getByRole("region", { name: "Gezin", exact: true });
  await deel.getByRole("button", { name: /^(Wijzig|Vul aan)/ }).click();
  await expect(deel.getByLabel("Buurten", { exact: true })).toHaveValue(/Wulpendam/);
  await deel.getByRole("button", { name: "Postcode", exact: true }).click();
  await deel.getByLabel("Postcode").fill("8981");
  await deel.getByRole("button", { name: "Sla op" }).click();
  await expect(deel.getByText(/^8981 Vlierwaard, tot op ongeveer 500\sm$/)).toBeVisible();
});

test("iets ertussen zetten: de volgorde bij Matchen volgt meteen", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/matchen");
  const afstand = page.locator(".kb-compare tr").filter({ has: page.getByRole("rowheader", { name: "Afstand" }) });
  const codes = async () => (await afstand.textContent()).match(/89[89]\d/g);
  // The first candidate that does not share the postcode of the family one looks at.
  const namen = page.locator(".kb-candidate h3 button");
  const many = await namen.count();
  let paar = [];
  let wie = "";
  for (let at = 0; at < many && paar[0] === paar[1]; at += 1) {
    wie = await namen.nth(at).textContent();
    await namen.nth(at).click();
    await expect(page.locator(".kb-candidate--current h3 button")).toHaveText(wie);
    paar = await codes();
  }
  expect(paar[0]).not.toBe(paar[1]);
  const voor = await kandidaten(page);
  const score = page.locator(".kb-candidate--current .kb-candidate__score");
  const was = parseInt(await score.textContent(), 10);

  await naar(page, "#/instellingen");
  await page.getByRole("link", { name: "Stel afstand en werkgebied in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Afstand en werkgebied" })).toBeVisible();
  await axe(page, "afstand");
  await knop(page, "Zet iets ertussen").click();
  await expect(page.getByLabel("Tussen", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: /^Bewaar Over de rivier/ }).click();
  await expect(page.getByText("Kies een buurt of een postcode.")).toHaveCount(2);
  await axe(page, "iets ertussen met fouten");
  const kies = async (label, code) => {
    const lijst = page.getByLabel(label, { exact: true });
    await lijst.selectOption(await lijst.getByRole("option", { name: new RegExp(`^${code}`) }).textContent());
  };
  await kies("Tussen", paar[0]);
  await kies("En", paar[0]);
  await page.getByLabel("Minuten langer fietsen").fill("120");
  await page.getByLabel("Wat ligt ertussen?").fill("over de rivier");
  await page.getByRole("button", { name: /^Bewaar Over de rivier/ }).click();
  await expect(page.getByText("Kies een ander gebied dan hierboven.")).toBeVisible();
  await kies("En", paar[1]);
  await page.getByRole("button", { name: /^Bewaar Over de rivier/ }).click();
  await expect(page.getByText(/120 minuten langer \(over de rivier\)/).first()).toBeVisible();
  await expect(page.getByText(/Van midden tot midden: .* met 120 min extra \(over de rivier\)/)).toBeVisible();
  await page.screenshot({ path: "test-results/plaatsen-afstand-1280.png", fullPage: true });
  await page.getByRole("button", { name: /^Wijzig Tussen/ }).click();
  await expect(page.getByLabel("Tussen", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Minuten langer fietsen")).toHaveValue("120");
  await page.getByLabel("Minuten langer fietsen").fill("110");
  await page.getByRole("button", { name: /^Bewaar Over de rivier/ }).click();
  await expect(page.getByText(/110 minuten langer \(over de rivier\)/).first()).toBeVisible();
  await expect(page.getByText(/120 minuten/)).toHaveCount(0);
  await smal(page, "afstand");

  await naar(page, "#/matchen");
  const rij = page.locator(".kb-candidate").filter({ has: page.getByRole("button", { name: wie, exact: true }) }).first();
  await expect(rij).toContainText("met 110 min extra (over de rivier)");
  expect(await kandidaten(page)).not.toEqual(voor);
  expect(parseInt(await rij.locator(".kb-candidate__score").textContent(), 10)).toBeLessThan(was);
  await page.screenshot({ path: "test-results/plaatsen-matchen-1280.png", fullPage: true });

  await naar(page, "#/instellingen/afstand");
  await page.getByRole("button", { name: /^Haal weg Tussen/ }).click();
  await expect(page.getByText("Nog niets: tussen alle buurten geldt de gewone weg.")).toBeVisible();
  await naar(page, "#/matchen");
  expect(await kandidaten(page)).toEqual(voor);
});

test("omweg en snelheid met een voorbeeld, en waar je werkt", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/instellingen/afstand");
  await expect(page.getByText("2 km hemelsbreed wordt 2,6 km fietsen, ongeveer 11 minuten.")).toBeVisible();
  const omweg = page.getByLabel("Omweg");
  await omweg.fill("3");
  await page.getByLabel("Kilometer per uur").fill("snel");
  await page.getByRole("button", { name: /^Bewaar Fietsen/ }).click();
  await expect(page.getByText("Vul een getal in van 1,0 tot en met 2,0, zoals 1,3.")).toBeVisible();
  await expect(page.getByText("Vul een heel getal in van 8 tot en met 30.")).toBeVisible();
  await axe(page, "fietsen met fouten");
  await omweg.fill("1,5");
  await page.getByLabel("Kilometer per uur").fill("12");
  await expect(page.getByText("2 km hemelsbreed wordt 3,0 km fietsen, ongeveer 15 minuten. Nu is dat 2,6 km en 11 minuten.")).toBeVisible();
  await page.getByRole("button", { name: /^Bewaar Fietsen/ }).click();
  await expect(page.getByText("2 km hemelsbreed wordt 3,0 km fietsen, ongeveer 15 minuten.", { exact: true })).toBeVisible();

  await knop(page, "Voeg toe").click();
  await expect(page.getByText("Kies eerst een gemeente.")).toBeVisible();
  await page.getByLabel("Gemeente erbij").selectOption("Vlierwaard");
  await knop(page, "Voeg toe").click();
  const lijst = page.getByRole("list", { name: "Gemeenten waar je voor werkt" });
  await expect(lijst.getByRole("listitem")).toHaveCount(1);
  await expect(lijst).toContainText(/\d+ gezinnen/);
  await axe(page, "waar je werkt");
  await lijst.getByRole("button", { name: /^Haal weg/ }).click();
  await expect(page.getByText("Nog geen gemeente gekozen: overal telt als je werkgebied.")).toBeVisible();
});
