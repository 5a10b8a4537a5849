// Region data: real files and made-up ones, by picker and by drop; a municipality that is no
// pilot set up from files alone; what is wrong with files; nearness that changes the ranking.
import { axe, expect, test } from "./koppelbord.mjs";
import { leesIn, naar, ontgrendel, openDemo, opgeslagen, richtIn, screening } from "./stappen.mjs";
import { adressen, buurten, echte, geonames, gezinnen, grens, slecht } from "./gebied-bestanden.mjs";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

const SCHERM = "#/instellingen/gebied";
const kies = (page) => page.getByLabel("Kies bestanden");
const knop = (page, name) => page.getByRole("button", { name, exact: true });
const deel = (page, name) => page.getByRole("region", { name, exact: true });
const gelezen = (page) => expect(page.getByRole("heading", { name: "Dit zit erin" })).toBeFocused();
const bewaard = (page) => page.getByRole("list", { name: "Wat Koppelbord van het gebied weet" }).getByRole("listitem");

/** Drops files on the place for them. */
async function sleep(page, files) {
  const given = files.map(({ name, mimeType, buffer }) => [name, mimeType, buffer.toString("base64")]);
  const data = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, type, text] of given) {
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name, { type }));
    }
    return data;
  }, given);
  await page.locator(".kb-drop").first().dispatchEvent("drop", { dataTransfer: data });
}

async function neemOp(page) {
  await knop(page, "Neem op").click();
  await expect(page.getByText("Opgenomen. Afstanden en kaart")).toBeVisible();
}

test("elk echt bestand komt binnen, gekozen en gesleept @bestand", async ({ page, address }) => {
  const all = echte();
  test.skip(!all.length, "../shared/geo is er niet");
  await openDemo(page, address);
  await naar(page, SCHERM);
  for (const path of all) {
    const name = basename(path);
    await kies(page).setInputFiles(path);
    await gelezen(page);
    await expect(deel(page, name)).toContainText(/Postcodelijst van GeoNames|Tabel met een postcode|Kaart in GeoJSON/);
    await knop(page, "Niet opnemen").click();
    await expect(deel(page, name)).toHaveCount(0);
    await sleep(page, [{ name, mimeType: "", buffer: readFileSync(path) }]);
    await gelezen(page);
    await expect(deel(page, name)).toBeVisible();
    await knop(page, "Niet opnemen").click();
  }
  // All at once: 4,000 and 2,600 postcodes, within a second.
  const start = Date.now();
  await kies(page).setInputFiles(all);
  await gelezen(page);
  console.log(`  alle bestanden gelezen, ingepakt en getoond in ${Date.now() - start} ms`);
  // Two of them disagree about a postcode, and that is said.
  await expect(page.getByText(/zoals 7571\) liggen hier tot 64 km van waar \S+ ze heeft/)).toBeVisible();
  await expect(page.getByLabel("Hoogeveen", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Meppel", { exact: true })).toBeChecked();
  await page.getByLabel("Zoek een gemeente").fill("rhen");
  await page.getByLabel("Rhenen").check();
  await expect(page.getByText(/^Gekozen: 3 gemeenten/)).toBeVisible();
  await axe(page, "voorbeeld van echte bestanden");
  await neemOp(page);
  await expect(bewaard(page)).toHaveCount(11);
});

test("een gemeente die geen proefgemeente is, in één keer opgezet uit bestanden", async ({ page, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, gezinnen, 4);
  for (const naam of ["Gezin Spar", "Gezin Tijm", "Gezin Wilg"]) await screening(page, naam);
  const ranking = async () => {
    await naar(page, "#/matchen");
    await expect(page.getByRole("article")).toHaveCount(3);
    return page.getByRole("article").evaluateAll((all) => all.map((one) => one.textContent));
  };
  // Nobody knows where 9981 is.
  const voor = await ranking();
  for (const text of voor) expect(text).toContain("afstand onbekend");
  await naar(page, "#/gezinnen");
  await knop(page, "Kaart").click();
  await page.getByRole("link", { name: "Gebied inlezen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gebied" })).toBeVisible();

  // By keyboard alone, from the files to what is kept.
  await kies(page).setInputFiles([geonames, buurten, grens, adressen]);
  await gelezen(page);
  await axe(page, "voorbeeld");
  await expect(page.getByRole("img", { name: "Kaart van Berkendam met 4 gezinnen erop." })).toBeVisible();
  await expect(page.getByText("4 gezinnen krijgen een preciezere plek.")).toBeVisible();
  await page.screenshot({ path: "test-results/gebied-voorbeeld.png", fullPage: true });
  // Whoever looks at something else first finds it as it was.
  await page.getByLabel("Berkendam", { exact: true }).uncheck();
  await naar(page, "#/vandaag");
  await naar(page, SCHERM);
  await expect(page.getByText("Kies eerst een of meer gemeenten.")).toBeVisible();
  await page.getByLabel("Berkendam", { exact: true }).check();
  await page.locator("#gebied-voorbeeld").focus();
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
  for (let turn = 0; turn < 30 && (await at()) !== "Neem op"; turn += 1) {
    await page.keyboard.press("Tab");
    if ((await at()) === "gebied-gemeente-0") {
      await page.keyboard.press("Space");
      await expect(page.getByText("Kies eerst een of meer gemeenten.")).toBeVisible();
      await page.keyboard.press("Space");
    }
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("Opgenomen. Afstanden en kaart")).toBeVisible();
  await expect(kies(page)).toBeFocused();
  await expect(bewaard(page)).toHaveCount(4);
  await axe(page, "gebied bewaard");

  const na = await ranking();
  expect(na[0]).toContain("Gezin Wilg");
  expect(na[1]).toContain("Gezin Tijm");
  expect(na[2]).toContain("Gezin Spar");
  expect(na[2]).toMatch(/ km|fietsen/);
  await naar(page, "#/gezinnen");
  await expect(page.getByRole("listbox", { name: "Kaart" }).getByRole("option").first()).toBeAttached();
  await expect(page.locator(".kb-map__part")).toHaveCount(4);
  await expect(page.getByText("Grenzen: CBS en Kadaster (CC BY 4.0).")).toBeVisible();

  // Kept: also after a reload. Loaded again it comes in the place of the old.
  await opgeslagen(page);
  await page.reload();
  await ontgrendel(page);
  await naar(page, SCHERM);
  await expect(bewaard(page)).toHaveCount(4);
  await sleep(page, [adressen]);
  await gelezen(page);
  await expect(page.getByText("komt in de plaats van wat je al had")).toBeVisible();
  await neemOp(page);
  await expect(bewaard(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Haal weg Berkendam, 4 buurten" }).click();
  const vraag = page.getByRole("dialog", { name: "Dit gebiedsdeel weghalen?" });
  await expect(vraag).toContainText("Je gezinnen blijven zoals ze zijn.");
  await axe(page, "weghalen");
  await vraag.getByRole("button", { name: "Haal weg" }).click();
  await expect(bewaard(page)).toHaveCount(3);
  await naar(page, "#/gezinnen");
  await expect(page.locator(".kb-map__part")).toHaveCount(0);
});

test("wat er mis is met een bestand staat erbij, en er verandert niets @bestand", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, SCHERM);
  for (const [bestand, zin] of slecht) {
    await kies(page).setInputFiles(bestand);
    await gelezen(page);
    await expect(deel(page, bestand.name), bestand.name).toContainText(zin);
  }
  // A bad one and a good one: the good one can be taken.
  await kies(page).setInputFiles([slecht[4][0], geonames]);
  await gelezen(page);
  await axe(page, "een slecht en een goed bestand");
  await page.screenshot({ path: "test-results/gebied-slecht.png", fullPage: true });
  await expect(knop(page, "Neem op")).not.toHaveAttribute("aria-disabled", "true");
  await knop(page, "Niet opnemen").click();
  await expect(page.getByText("Nog niets ingelezen")).toBeVisible();
  await kies(page).setInputFiles(Array.from({ length: 21 }, (_, at) => ({ ...geonames, name: `${at}.txt` })));
  await expect(page.getByText("Geef hoogstens 20 bestanden tegelijk.")).toBeVisible();
});

test("het lezen kan stoppen, de pagina blijft leven, en een te groot bestand wordt niet gelezen", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, SCHERM);
  const groot = (mega) => page.evaluateHandle((mega) => {
    const data = new DataTransfer();
    const row = "9981AB,53.3001,6.6001\n".repeat(46_000);
    const parts = Array.from({ length: mega }, () => row);
    data.items.add(new File(["postcode,lat,lon\n", ...parts], "groot.csv", { type: "text/csv" }));
    return data;
  }, mega);
  await page.locator(".kb-drop").first().dispatchEvent("drop", { dataTransfer: await groot(20) });
  await expect(page.getByRole("progressbar", { name: "Bezig met lezen" })).toBeVisible();
  await knop(page, "Stop").click();
  await expect(page.getByText("Gestopt. Er is niets veranderd.")).toBeVisible();
  await expect(kies(page)).toBeFocused();
  await page.locator(".kb-drop").first().dispatchEvent("drop", { dataTransfer: await groot(70) });
  await gelezen(page);
  await expect(deel(page, "groot.csv")).toContainText("Koppelbord leest bestanden tot 64,0 MB");
});

test("wat de beheerder naast de pagina zette, ligt eronder", async ({ page, address }) => {
  // What the program of `examples/gebied.rs` makes of two rows of Berkendam; the other part is no part.
  await page.route("**/gebied.json", (route) => route.fulfill({ json: { v: 1, delen: [
    { naam: "NL.txt", gemeente: "Berkendam", bron: "geonames", deel: "AQEtANL/AAIJQmVya2VuZGFtCkVsemVuaG9yc3QCkbacA6UFuIhByAHIhwigBgABAAAA" },
    { naam: "kapot.csv", gemeente: "Berkendam", bron: "eigen", deel: "geen pak" },
  ] } }));
  await richtIn(page, address, "Iris Egelantier");
  await naar(page, SCHERM);
  await expect(page.getByText("Nog niets ingelezen")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Van de beheerder van deze pagina" })).toBeVisible();
  await expect(page.getByText("1 gemeente: 2 postcodes van vier cijfers.")).toBeVisible();
  await expect(page.getByText(/Wat je zelf inleest, gaat voor. GeoNames/)).toBeVisible();
  await expect(page.getByText("Eén deel van de gebiedsgegevens bij deze pagina is beschadigd en telt niet mee.")).toBeVisible();
  await axe(page, "naast de pagina");
  await leesIn(page, gezinnen, 4);
  await naar(page, "#/gezinnen");
  await knop(page, "Kaart").click();
  await expect(page.getByRole("listbox", { name: "Kaart" }).getByRole("option")).not.toHaveCount(0);
});
