// The life of a koppeling: a whole year of one, from the first yes to a proper goodbye, with the
// clock moved as the year goes; and a bad one that breaks off, with a concern that stays at home.
import { axe, expect, test, voorbeeld } from "./koppelbord.mjs";
import {
  belTerug, bewaarKaart, cijfers, dag, geefBestand, leesIn, naar, neemOver, ontgrendel, ontvang,
  openDemo, opgeslagen, openGezin, richtIn, screening, sluitAan, voerIn, zegtJa, zet,
} from "./stappen.mjs";

const AANMELDINGEN = voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv");
const GROOT = { width: 1280, height: 900 };

/** axe and the width on a laptop and on a phone, as the page stands now. */
async function kijk(page, wat) {
  for (const size of [GROOT, { width: 360, height: 740 }]) {
    await page.setViewportSize(size);
    await axe(page, `${wat}, ${size.width} breed`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `${wat} is wider than ${size.width} by so many pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(GROOT);
}

/** So many days after the journey began; the vault has locked itself in the meantime. */
async function later(page, dagen) {
  await opgeslagen(page);
  await page.clock.setFixedTime(Date.now() + dagen * 86_400_000);
  await page.reload();
  await ontgrendel(page);
}

/** Opens a form by its button and gives its window. */
async function open(page, knop, titel = knop) {
  await page.getByRole("button", { name: knop, exact: true }).click();
  const venster = page.getByRole("dialog", { name: titel });
  await expect(venster).toBeVisible();
  return venster;
}

async function bewaar(venster, knop = "Bewaar") {
  await venster.getByRole("button", { name: knop, exact: true }).click();
  await expect(venster).toBeHidden();
}

/** One answer to each of the four questions, for both sides. */
async function vierVragen(venster, vraag, steun) {
  for (const [kant, antwoorden] of [["vraag", vraag], ["steun", steun]]) {
    for (const [at, antwoord] of antwoorden.entries()) {
      await venster.locator(`[name="evaluatie-${kant}-${at + 1}-keuze"][value="${antwoord}"]`).check();
    }
  }
}

/** A vraaggezin and a steungezin that can be put together, and the koppeling of the two. */
async function stelVoor(page) {
  await openGezin(page, "Gezin Winterkoning");
  await page.getByRole("link", { name: "Zoek een match" }).click();
  await page.getByRole("button", { name: "Stel voor Familie Meidoorn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Winterkoning.*Meidoorn/ })).toBeVisible();
  return page.url().split("#").pop();
}

async function begin(page, address) {
  await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, AANMELDINGEN, 15);
  await screening(page, "Familie Meidoorn");
  await belTerug(page, "06 00112012");
}

/** The sheet as it comes out of the printer: nothing around it, and its pages are numbered. */
async function opPapier(page, info, naam, bladen) {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".kb-paper")).toBeVisible();
  for (const around of [".kb-side", ".kb-head", ".kb-toast"]) {
    await expect(page.locator(around).first()).toBeHidden();
  }
  await page.emulateMedia({ media: null });
  const sheet = await page.pdf({ path: info.outputPath(`${naam}.pdf`), format: "A4" });
  expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, `${naam}: sheets`).toBe(bladen);
}

test("een heel jaar van één koppeling, tot en met het afscheid", async ({ page, address }, info) => {
  test.setTimeout(420_000);
  await begin(page, address);
  const koppeling = await stelVoor(page);

  // The steungezin is asked first here; the order is the coordinator's.
  await zegtJa(page, "steungezin", "kennismaking");
  await zegtJa(page, "vraaggezin", "kennismaking");
  await zet(page, "Start de kennismaking", "Kennismaking");

  // How it was at the start is asked before there is anything to look back on.
  let venster = await open(page, "Leg een evaluatie vast");
  await expect(venster.getByLabel("Welke evaluatie")).toHaveValue("0");
  await vierVragen(venster, [2, 2, 3, 1], [2, 3, 3, 2]);
  await kijk(page, "evaluatie bij de start");
  await bewaar(venster);

  // A contact by its own address, by keyboard alone: the words, and Enter.
  await later(page, 7);
  await naar(page, `#${koppeling}/contact`);
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  await page.keyboard.type("Samen thee gedronken. Merle bleef meteen spelen.");
  for (const key of ["Tab", "Tab", "Tab"]) await page.keyboard.press(key);
  await expect(page.getByText("Andere dag, manier of onderwerp")).toBeVisible();
  await page.getByText("Andere dag, manier of onderwerp").click();
  await page.getByLabel("Hoe", { exact: true }).selectOption({ label: "matchgesprek" });
  await page.getByLabel("het kind", { exact: true }).check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Matchgesprek met het vraaggezin en het steungezin, over het kind").first()).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd?")).toHaveValue("");

  // What was agreed, and what one had better know about it.
  venster = await open(page, "Nieuwe afspraak");
  await venster.getByLabel("Wat", { exact: true }).selectOption({ label: "opvang op een vast dagdeel" });
  await venster.getByLabel("Hoe vaak").selectOption({ label: "elke week" });
  await venster.getByRole("checkbox", { name: /zondag.*nacht/i }).click();
  await expect(venster.getByText(/Zondagnacht: Gezin Winterkoning heeft niet gezegd dan te kunnen/)).toBeVisible();
  await venster.getByRole("checkbox", { name: /zondag.*nacht/i }).click();
  await venster.getByRole("checkbox", { name: /woensdag.*middag/i }).click();
  await venster.getByLabel("Waar", { exact: true }).selectOption({ label: "bij het steungezin thuis" });
  await venster.getByLabel("Wie brengt").selectOption({ label: "het vraaggezin" });
  await venster.getByLabel("Tot en met").fill(dag(-30));
  await venster.getByRole("button", { name: "Bewaar" }).click();
  await expect(venster.getByText("De laatste dag ligt vóór de eerste.").first()).toBeVisible();
  await expect(venster.getByLabel("Tot en met")).toBeFocused();
  await venster.getByLabel("Tot en met").fill("");
  await kijk(page, "nieuwe afspraak");
  await bewaar(venster);

  await zegtJa(page, "vraaggezin", "proefperiode");
  await zegtJa(page, "steungezin", "proefperiode");
  await zet(page, "Start de proefperiode", "Proefperiode");

  // A rest in the trial: its days come back at the end, and that is said first.
  await later(page, 21);
  await naar(page, `#${koppeling}`);
  venster = await open(page, "Pauzeer", "Pauze voor deze koppeling");
  await venster.getByRole("button", { name: "Bewaar" }).click();
  await expect(venster.getByLabel("Waarom?")).toBeFocused();
  await venster.getByLabel("Waarom?").selectOption({ label: "ziekte" });
  await kijk(page, "pauze");
  await bewaar(venster);
  await expect(page.getByText(/^Pauze sinds .*, zonder einddatum: ziekte\.$/).first()).toBeVisible();
  await later(page, 28);
  await naar(page, `#${koppeling}`);
  venster = await open(page, "Weer verder");
  await expect(venster.getByText(/De proefperiode wordt 7 dagen langer en loopt dan tot en met/)).toBeVisible();
  await bewaar(venster);
  await expect(page.getByText(/Pauze sinds/)).toHaveCount(0);

  await later(page, 72);
  await naar(page, `#${koppeling}`);
  await zet(page, "Begin de evaluatie", "Evaluatie");
  venster = await open(page, "Leg een evaluatie vast");
  for (const wie of ["Vraaggezin", "Steungezin", "Kinderen"]) {
    await venster.getByLabel(wie, { exact: true }).selectOption({ label: "positief" });
  }
  await vierVragen(venster, [3, 4, 3, 2], [3, 3, 3, 2]);
  await bewaar(venster);
  await zet(page, "Ga door: actief", "Actief");

  // The contract is made, looked at on paper, signed, and an agreement changes after.
  await page.getByRole("link", { name: "Contract om te printen" }).click();
  await expect(page.getByRole("heading", { name: "Afspraken tussen twee gezinnen" })).toBeVisible();
  await expect(page.getByText(/Elke week \(woensdagmiddag\) is er opvang/)).toBeVisible();
  await expect(page.getByText("De steun is voor Merle.")).toBeVisible();
  await kijk(page, "contract");
  await opPapier(page, info, "contract", 1);
  await page.getByRole("link", { name: "Terug naar de koppeling" }).click();
  await page.getByRole("button", { name: "Contract is getekend" }).click();
  await expect(page.getByText(/^Getekend op /)).toBeVisible();
  await page.getByRole("button", { name: "Wijzig Opvang, elke week" }).click();
  venster = page.getByRole("dialog", { name: "Afspraak wijzigen" });
  await venster.getByLabel("Hoe vaak").selectOption({ label: "om de week" });
  await bewaar(venster);
  await expect(page.getByRole("strong").filter({ hasText: "Opvang, om de week · versie 2" })).toBeVisible();
  await page.getByText("Eerdere versies").click();
  await expect(page.getByText(/^Versie 1 · .* · jij: Opvang, elke week\./)).toBeVisible();

  await later(page, 260);
  await naar(page, `#${koppeling}`);
  venster = await open(page, "Leg een evaluatie vast");
  await expect(venster.getByLabel("Welke evaluatie")).toHaveValue("2");
  await venster.getByLabel("Vraaggezin", { exact: true }).selectOption({ label: "positief" });
  await vierVragen(venster, [4, 4, 3, 3], [4, 4, 3, 3]);
  await bewaar(venster);
  await expect(page.getByText("van 2 naar 4: 2 omhoog").first()).toBeVisible();
  await expect(page.getByText("van 3 naar 3: gelijk gebleven").first()).toBeVisible();

  await later(page, 365);
  await naar(page, `#${koppeling}`);
  venster = await open(page, "Koppeling afsluiten");
  await venster.getByLabel("Waarom stopt het?").selectOption({ label: "doel bereikt, de gezinnen zien elkaar nog" });
  await venster.getByLabel("Is er goed afscheid genomen?").selectOption({ label: "ja" });
  for (const stap of ["gesprek gehad met het vraaggezin", "het kind heeft afscheid kunnen nemen"]) {
    await venster.getByLabel(stap).check();
  }
  await venster.getByLabel("Hoe verder met het vraaggezin?").selectOption({ label: "uitschrijven" });
  await bewaar(venster, "Koppeling afsluiten");
  await expect(page.getByText("Geslaagd: het contact loopt zelfstandig door")).toBeVisible();
  await expect(page.getByRole("link", { name: "Opnieuw zoeken voor Familie Meidoorn" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Koppeling afsluiten" })).toHaveCount(0);
  await kijk(page, "een afgesloten koppeling");

  // One line of time, by kind, and everything that was noted on one page.
  await page.getByRole("button", { name: /^Pauzes/ }).click();
  const tijdlijn = page.locator("details", { hasText: "Wat er gebeurde" }).getByRole("listitem");
  await expect(tijdlijn).toHaveCount(2);
  await page.getByRole("link", { name: "Alle notities op papier" }).click();
  for (const text of ["Samen thee gedronken", "na de proefperiode", "Het vraaggezin (van 1 tot 5): rust 4"]) {
    await expect(page.locator(".kb-paper").getByText(text).first()).toBeVisible();
  }
  await kijk(page, "alle notities");
  await opPapier(page, info, "notities", 2);
});

test("een koppeling die breekt: een nee met gevolg, contact verloren, een zorgsignaal dat thuis blijft", async ({ page, address, profile }, info) => {
  test.setTimeout(300_000);
  await begin(page, address);
  const koppeling = await stelVoor(page);

  // A no that is only written down: one talks on, and it becomes a yes.
  let venster = await open(page, "Zegt nee Antwoord van het vraaggezin op de kennismaking", "Het vraaggezin zegt nee tegen de kennismaking");
  await venster.getByLabel("Eerst verder praten, en alleen het nee opschrijven").check();
  await expect(venster.getByLabel("Waarom stopt het?")).toHaveCount(0);
  await bewaar(venster);
  await page.getByRole("button", { name: "Antwoord weghalen Antwoord van het vraaggezin op de kennismaking" }).click();
  await zegtJa(page, "vraaggezin", "kennismaking");
  await zegtJa(page, "steungezin", "kennismaking");
  await zet(page, "Start de kennismaking", "Kennismaking");
  await page.getByLabel("Wat is er gezegd?").fill("Drie keer gebeld, geen gehoor.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Drie keer gebeld").first()).toBeVisible();

  venster = await open(page, "Noteer een zorgsignaal");
  await expect(venster.getByText(/Volg eerst het protocol van je organisatie/)).toBeVisible();
  await expect(venster.getByText(/blijft op dit apparaat/)).toBeVisible();
  await venster.getByLabel("Wat heb je gezien of gehoord?").fill("Kind was alleen thuis om negen uur.");
  await kijk(page, "zorgsignaal");
  await bewaar(venster);
  await expect(page.getByText("Kind was alleen thuis om negen uur.").first()).toBeVisible();

  // Not on the ordinary page of notes; there when one says so.
  await page.getByRole("link", { name: "Alle notities op papier" }).click();
  const blad = page.locator(".kb-paper");
  await expect(blad.getByText("Drie keer gebeld")).toBeVisible();
  await expect(blad.getByText("Kind was alleen thuis")).toHaveCount(0);
  await page.getByLabel("Print ook de zorgsignalen").check();
  await expect(blad.getByText("Kind was alleen thuis")).toBeVisible();

  // The contact is lost: it ends with a reason, and everything that is wrong is said at once.
  await naar(page, `#${koppeling}`);
  venster = await open(page, "Koppeling afsluiten");
  await venster.getByLabel("Laatste dag").fill("");
  await venster.getByRole("button", { name: "Koppeling afsluiten" }).click();
  await expect(venster.getByRole("group", { name: "Dit klopt nog niet" })).toBeFocused();
  await venster.getByLabel("Laatste dag").fill(dag(40));
  await venster.getByLabel("Waarom stopt het?").selectOption({ label: "het contact is verloren gegaan" });
  await venster.getByRole("button", { name: "Koppeling afsluiten" }).click();
  await expect(venster.getByText("Die dag moet nog komen.").first()).toBeVisible();
  await kijk(page, "afsluiten op een dag die nog moet komen");
  await venster.getByLabel("Laatste dag").fill(dag());
  await bewaar(venster, "Koppeling afsluiten");
  await expect(page.getByText(/Het contact is verloren gegaan\./).first()).toBeVisible();

  // Once more with the same two, who see what was before; now the steungezin says no for good.
  await page.getByRole("link", { name: "Opnieuw zoeken voor Gezin Winterkoning" }).click();
  await page.getByRole("button", { name: "Stel voor Familie Meidoorn" }).click();
  await expect(page.getByText(/Afgesloten.*het contact is verloren gegaan/).first()).toBeVisible();
  venster = await open(page, "Zegt nee Antwoord van het steungezin op de kennismaking", "Het steungezin zegt nee tegen de kennismaking");
  await expect(venster.getByLabel("Waarom stopt het?")).toHaveValue("6");
  await venster.getByLabel("Hoe verder met het steungezin?").selectOption({ label: "even rust" });
  await venster.getByLabel("Rust tot").fill(dag(60));
  await venster.getByLabel("Deze twee nooit meer aan elkaar voorstellen").check();
  await kijk(page, "een nee met gevolg");
  await bewaar(venster);
  await expect(page.getByText("Het steungezin wil niet verder.", { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/even rust, tot /).first()).toBeVisible();
  await naar(page, "#/matchen");
  await expect(page.getByRole("button", { name: "Stel voor Familie Meidoorn" })).toHaveCount(0);

  // A colleague gets the contacts, and not the concern.
  const ander = await profile({ acceptDownloads: true });
  await sluitAan(ander, address, "Hazel Kamille", await bewaarKaart(page));
  await voerIn(ander, await bewaarKaart(page), await cijfers(page), "Iris Egelantier");
  await ontvang(ander, await geefBestand(page));
  await neemOver(ander);
  await naar(ander, `#${koppeling}`);
  await expect(ander.getByText("Drie keer gebeld").first()).toBeVisible();
  await expect(ander.getByText("Kind was alleen thuis")).toHaveCount(0);
  await expect(ander.getByText("Er is geen zorgsignaal genoteerd.")).toBeVisible();
});

test("van Vandaag naar een genoteerd contact: hoogstens acht toetsen naast de tekst", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/koppelingen");
  await naar(page, "#/vandaag");
  await expect(page.getByRole("main")).toBeFocused();
  const rij = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /^Noteer contact/ }) }).first();
  const titel = rij.locator(".kb-row__title");
  const wie = await titel.textContent();
  let toetsen = 0;
  const druk = async (key) => {
    await page.keyboard.press(key);
    toetsen += 1;
  };
  const lijst = rij.locator("xpath=ancestor::ul");
  const erin = () => lijst.evaluate((list) => list.contains(document.activeElement));
  while (!(await erin()) && toetsen < 40) await druk("Tab");
  const gelopen = await lijst.locator(".kb-row__title").evaluateAll((all, name) => all.findIndex((one) => one.textContent === name), wie);
  for (let step = 0; step < gelopen; step += 1) await page.keyboard.press("ArrowDown");
  await expect(titel).toBeFocused();
  while (!(await rij.getByRole("link", { name: /^Noteer contact/ }).evaluate((link) => link === document.activeElement)) && toetsen < 40) await druk("Tab");
  await druk("Enter");
  await expect(page.getByLabel("Wat is er gezegd?")).toBeFocused();
  await page.keyboard.type("Gebeld: het gaat goed.");
  await druk("Enter");
  await expect(page.getByText("Gebeld: het gaat goed.").first()).toBeVisible();
  await expect(page.getByLabel("Wat is er gezegd?")).toHaveValue("");
  test.info().annotations.push({ type: "toetsen", description: `${toetsen}, en ${gelopen} keer omlaag` });
  console.log(`keys beside the text: ${toetsen}, and ${gelopen} times down to the row`);
  expect(toetsen).toBeLessThanOrEqual(8);
});
