// Opslag en kopieën: a copy is saved, tried, opened on an empty computer and worked from day after
// day; what a store lost is put back and said; wiping leaves nothing.
import { readFileSync } from "node:fs";
import { axe, expect, test, voorbeeld } from "./koppelbord.mjs";
import { WACHTZIN, alleGezinnen, controlegetal, isOpen, leesIn, meldAan, naar, ontgrendel, opgeslagen, openDemo, richtIn } from "./stappen.mjs";

const HOOGEVEEN = voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv");
const OPSLAG = "#/instellingen/opslag";

/** A browser that hands out no files to write to: copies are downloads. */
const zonderKiezen = () => { delete window.showSaveFilePicker; };

/** A browser that hands out a file of its own disk, as if the user chose it; its text is on the page. */
const metKiezen = () => {
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.gevraagd = (window.gevraagd ?? 0) + 1;
    const disk = await navigator.storage.getDirectory();
    return disk.getFileHandle(suggestedName, { create: true });
  };
  window.opSchijf = async () => {
    const disk = await navigator.storage.getDirectory();
    for await (const [, handle] of disk.entries()) return (await handle.getFile()).text();
    return "";
  };
};

/** Saves a copy as a download; where it is. */
async function kopie(page) {
  await naar(page, OPSLAG);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar een reservekopie" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^koppelbord-kopie-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText("Je reservekopie staat bij je downloads.")).toBeVisible();
  return file.path();
}

/** Opens a copy on a computer where nothing is, or beside what is there. */
async function openKopie(page, file) {
  await page.getByText("Open een reservekopie").click();
  await page.locator("#kopie-openen").setInputFiles(file);
  await expect(page.getByText(/Open nu met (de wachtzin van de kopie|je wachtzin)\./)).toBeVisible();
}

async function probeer(page, file, wachtzin) {
  await naar(page, OPSLAG);
  await page.locator("#kopie-kiezen").setInputFiles(file);
  await page.getByLabel("Wachtzin of herstelcode van die kopie").fill(wachtzin);
  await page.getByRole("button", { name: "Probeer hem te openen" }).click();
}

test("een reservekopie wordt bewaard, geprobeerd, en opent op een lege computer", async ({ page, context, browser, address }) => {
  test.setTimeout(120_000);
  await page.addInitScript(zonderKiezen);
  const code = await richtIn(page, address, "Iris Egelantier");
  await naar(page, OPSLAG);
  await expect(page.getByText("Je hebt nog geen reservekopie gemaakt.")).toBeVisible();
  await leesIn(page, HOOGEVEEN, 15);
  // Fifteen families and the programme are few; a place that promises nothing asks from twenty on.
  for (const naam of ["Gezin Veldkers", "Gezin Zuring", "Gezin Ratelaar", "Gezin Kamgras", "Gezin Klaver", "Gezin Wikke"]) await meldAan(page, naam);
  const reminder = page.locator(".kb-state").getByRole("link", { name: /wijzigingen niet in een kopie$/ });
  await expect(reminder).toBeAttached();
  const file = await kopie(page);
  await expect(page.getByText("Daar staat alles in.")).toBeVisible();
  await expect(reminder).toHaveCount(0);
  expect(readFileSync(file, "utf8")).not.toMatch(/Veldkers|Zuring|Iris|Egelantier/);
  const getal = await controlegetal(page);

  await probeer(page, file, "een heel andere wachtzin dan die er was");
  await expect(page.getByText("Met deze wachtzin of code gaat de kopie niet open.")).toBeVisible({ timeout: 30_000 });
  await page.getByLabel("Wachtzin of herstelcode van die kopie").fill(code);
  await page.getByRole("button", { name: "Probeer hem te openen" }).click();
  await expect(page.getByText(/De kopie gaat open\. Daarin: 21 gezinnen, 0 koppelingen en \d+ wijzigingen/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Alles wat hier staat, staat er ook in.")).toBeVisible();
  await axe(page, "opslag en kopieën");
  await meldAan(page, "Gezin Later");
  await probeer(page, file, WACHTZIN);
  await expect(page.getByText("1 wijziging die hier staat, staat er niet in. Maak een nieuwe kopie.")).toBeVisible({ timeout: 30_000 });

  // Another computer: nothing but the file and the passphrase.
  const leeg = await browser.newContext();
  const daar = await leeg.newPage();
  await daar.addInitScript(zonderKiezen);
  await daar.goto(address);
  await openKopie(daar, file);
  await axe(daar, "een kopie die ingelezen is");
  await ontgrendel(daar);
  expect(await controlegetal(daar)).toBe(getal);
  await naar(daar, OPSLAG);
  await expect(daar.getByText("Daar staat alles in.")).toBeVisible();
  await expect(daar.locator(".kb-notes")).toHaveCount(0);
  await leeg.close();
});

test("een bestand dat geen reservekopie is verandert niets, voor en na het openen", async ({ page, address }) => {
  await page.addInitScript(zonderKiezen);
  const als = (text) => ({ name: "koppelbord-kopie-2026-01-01.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.goto(address);
  await page.getByText("Open een reservekopie").click();
  await page.locator("#kopie-openen").setInputFiles(als("{}"));
  await expect(page.getByText("Dit is geen reservekopie, of hij is niet heel.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Veldkers");
  const file = readFileSync(await kopie(page), "utf8");
  const getal = await controlegetal(page);
  await naar(page, OPSLAG);
  for (const [text, said] of [
    [file.slice(0, file.length / 2), "Dit is geen reservekopie, of hij is niet heel."],
    [file.replace('"versie":1', '"versie":2'), "gemaakt met een nieuwere versie van Koppelbord"],
    [file.replace(/"stukken":\[.*\]/s, '"stukken":[]'), "er ontbreekt een slot"],
  ]) {
    await page.locator("#kopie-kiezen").setInputFiles(als(text));
    await expect(page.getByText(said)).toBeVisible();
  }
  // One letter of one sealed piece: it opens, and says that a piece does not.
  const at = file.indexOf('"c/');
  expect(at).toBeGreaterThan(0);
  const sign = file.codePointAt(at + 120);
  await probeer(page, als(file.slice(0, at + 120) + String.fromCodePoint(sign ^ 1) + file.slice(at + 121)), WACHTZIN);
  await expect(page.getByText(/stukjes? van de kopie ga/)).toBeVisible({ timeout: 30_000 });
  expect(await controlegetal(page)).toBe(getal);
});

test("een week lang elke dag een lege browser, werkend vanuit een bestand", async ({ browser, address }) => {
  test.setTimeout(180_000);
  let bestand = null;
  let getal = null;
  for (let dag = 1; dag <= 7; dag += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(metKiezen);
    if (dag === 1) await richtIn(page, address, "Iris Egelantier");
    else {
      await page.goto(address);
      await openKopie(page, { name: "koppelbord-kopie.json", mimeType: "application/json", buffer: Buffer.from(bestand) });
      await ontgrendel(page);
      expect(await controlegetal(page), `dag ${dag}`).toBe(getal);
    }
    await meldAan(page, `Gezin Dag ${dag}`);
    if (dag === 3) {
      // Lunch: locked and opened again, and still working from the file.
      await page.getByRole("button", { name: "Nu op slot" }).first().click();
      await ontgrendel(page);
    }
    if (dag === 1) {
      await naar(page, OPSLAG);
      await page.getByRole("button", { name: "Bewaar een reservekopie" }).click();
      await expect(page.getByText("Je reservekopie is bewaard.")).toBeVisible();
      await meldAan(page, "Gezin Nog een");
    }
    // From the bar, from any screen; the file is asked for once a day.
    const knop = page.locator(".kb-state").getByRole("button", { name: "Bewaar in je bestand" });
    await expect(page.locator(".kb-state").getByText(/^\d+ wijziging(en)? niet in een kopie$/)).toBeAttached();
    await knop.click();
    await expect(page.getByText("Je reservekopie is bewaard.")).toBeVisible();
    await expect(knop).toHaveCount(0);
    expect(await page.evaluate(() => window.gevraagd), `dag ${dag}`).toBe(1);
    bestand = await page.evaluate(() => window.opSchijf());
    getal = await controlegetal(page);
    await context.close();
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await openKopie(page, { name: "koppelbord-kopie.json", mimeType: "application/json", buffer: Buffer.from(bestand) });
  await ontgrendel(page);
  expect(await alleGezinnen(page)).toEqual(expect.arrayContaining(["Gezin Dag 1", "Gezin Nog een", "Gezin Dag 4", "Gezin Dag 7"]));
  await context.close();
});

test("maakt de browser één plek leeg, dan wordt die aangevuld en staat dat er", async ({ page, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Veldkers");
  await opgeslagen(page);
  const getal = await controlegetal(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ontgrendel(page);
  await expect(page.getByText(/De browser had één van de twee plekken leeg gemaakt\. Koppelbord heeft \d+ stukjes teruggezet/)).toBeVisible();
  expect(await controlegetal(page)).toBe(getal);
  await page.reload();
  await ontgrendel(page);
  await opgeslagen(page);
  await expect(page.getByText("teruggezet")).toHaveCount(0);
});

test("bijna vol: lange teksten passen niet meer, al het andere wel, en een kopie kan altijd", async ({ page, address }) => {
  await page.addInitScript(zonderKiezen);
  await page.addInitScript(() => {
    window.procent = 10;
    navigator.storage.estimate = async () => ({ usage: window.procent, quota: 100 });
  });
  await richtIn(page, address, "Iris Egelantier");
  await naar(page, OPSLAG);
  await expect(page.getByText("Genoeg: 10% van wat er is, is in gebruik.")).toBeVisible();
  await page.evaluate(() => { window.procent = 93; });
  await naar(page, "#/vandaag");
  await naar(page, OPSLAG);
  await expect(page.locator(".kb-notes").getByText(/^Bijna vol: 93% is in gebruik\. Lange teksten passen er niet meer bij/)).toBeVisible();
  await axe(page, "bijna vol");
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Langwerpig");
  await page.getByLabel("Wat speelt er?").fill("Een lang verhaal over een gezin. ".repeat(60));
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText("De opslag van deze browser is bijna vol.").first()).toBeVisible();
  await page.getByLabel("Wat speelt er?").fill("");
  await meldAan(page, "Gezin Kort");
  await kopie(page);
  await page.evaluate(() => { window.procent = 61; });
  await naar(page, "#/vandaag");
  await naar(page, OPSLAG);
  await expect(page.locator(".kb-notes").getByText(/^Het raakt vol: 61%/)).toBeVisible();
});

test("alles wissen: gevraagd, gedaan, nagekeken, en een ander tabblad gaat mee op slot", async ({ page, context, address }) => {
  await page.addInitScript(zonderKiezen);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Veldkers");
  const ander = await context.newPage();
  await ander.goto(address);
  await ontgrendel(ander);
  await naar(page, OPSLAG);
  await page.getByRole("button", { name: "Wis alles …" }).click();
  const vraag = page.getByRole("dialog");
  await expect(vraag.getByText(/^Let op: \d+ wijziging(en)? niet in een kopie/)).toBeVisible();
  await axe(page, "de vraag voor het wissen");
  await vraag.getByRole("button", { name: "Wis alles van deze computer" }).click();
  await expect(vraag.getByText("Typ het woord wissen, of kies Niet wissen.")).toBeVisible();
  await vraag.getByRole("button", { name: "Niet wissen" }).click();
  await naar(page, "#/gezinnen");
  await expect(page.getByRole("link", { name: "Gezin Veldkers" })).toBeVisible();

  const file = await kopie(page);
  // Somebody is typing in the other tab; what is typed goes to the stores within a second.
  await naar(ander, "#/aanmelden");
  await ander.getByLabel("Naam van het gezin").fill("Gezin Halverwege");
  await page.getByRole("button", { name: "Wis alles …" }).click();
  await expect(vraag.getByText(/^Je laatste reservekopie heeft alles\./)).toBeVisible();
  await vraag.getByLabel("Typ het woord wissen").fill("wissen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Alles is gewist" })).toBeVisible();
  await expect(page.getByText(/Nagekeken: op beide plekken in deze browser staat niets meer/)).toBeVisible();
  await axe(page, "na het wissen");
  const left = await page.evaluate(async () => {
    const open = indexedDB.open((await indexedDB.databases())[0].name);
    const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    const store = db.transaction(db.objectStoreNames[0]).objectStore(db.objectStoreNames[0]);
    const keys = await new Promise((done) => { const asked = store.getAllKeys(); asked.onsuccess = () => done(asked.result); });
    db.close();
    return [...Object.keys(localStorage), ...keys];
  });
  expect(left).toEqual([]);
  await expect(ander.getByText("Gezin Veldkers")).toHaveCount(0);
  await page.getByRole("button", { name: "Terug naar het begin" }).click();
  await expect(page.getByRole("button", { name: "Begin met je eigen gezinnen" })).toBeVisible();
  await openKopie(page, file);
  await ontgrendel(page);
  await isOpen(page);
});

test("staan er twee inrichtingen met één wachtzin, dan opent de gekozen kopie, en wissen noemt de andere", async ({ page, browser, address }) => {
  await page.addInitScript(zonderKiezen);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Veldkers");
  const file = await kopie(page);
  // More than once: which of two vaults comes first is chance.
  for (const keer of [1, 2, 3]) {
    const context = await browser.newContext();
    const daar = await context.newPage();
    await daar.addInitScript(zonderKiezen);
    await richtIn(daar, address, `Per Vergissing ${keer}`);
    await daar.reload();
    await openKopie(daar, file);
    await ontgrendel(daar);
    expect(await alleGezinnen(daar)).toEqual(["Gezin Veldkers"]);
    await naar(daar, OPSLAG);
    await daar.getByRole("button", { name: "Wis alles …" }).click();
    await expect(daar.getByRole("dialog").getByText(/Er staat hier nog een andere inrichting/)).toBeVisible();
    await context.close();
  }
});

test("ook waar de browser één plek niet geeft, wordt alles gewist", async ({ page, address }) => {
  await page.addInitScript(zonderKiezen);
  await page.addInitScript(() => { Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("nee", "SecurityError"); } }); });
  await richtIn(page, address, "Iris Egelantier");
  await naar(page, OPSLAG);
  await page.getByRole("button", { name: "Wis alles …" }).click();
  await page.getByLabel("Typ het woord wissen").fill("Wissen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Alles is gewist" })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("in de demo staat wat veilig is, en valt er niets te bewaren of te wissen", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, OPSLAG);
  await expect(page.getByRole("heading", { name: "Wat is niet veilig" })).toBeVisible();
  await expect(page.getByText("De demo heeft geen wachtzin en bewaart niets.")).toBeVisible();
  for (const name of ["Bewaar een reservekopie", "Wis alles …"]) await expect(page.getByRole("button", { name })).toHaveCount(0);
  await axe(page, "opslag in de demo");
});
