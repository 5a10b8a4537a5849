// Steps that many journeys take, in the words that stand on the screen.
import { readFileSync } from "node:fs";
import { expect } from "./koppelbord.mjs";

export const WACHTZIN = "een egel wandelt langs vijf natte tuinen";

/** Opens the demo: a fictional municipality, nothing kept. */
export async function openDemo(page, address) {
  await page.goto(address);
  const demo = { name: "Kijk eerst rond in de demo" };
  await page.getByRole("button", demo).or(page.getByRole("link", demo)).click();
  await expect(page.getByText("Dit is een demo.")).toBeVisible();
}

/** Sets up a profile as the first coordinator of a programme; leaves the page on Vandaag and gives
 *  the recovery code. */
export async function richtIn(page, address, naam, wachtzin = WACHTZIN) {
  await page.goto(address);
  const begin = { name: "Begin met je eigen gezinnen" };
  await page.getByRole("button", begin).or(page.getByRole("link", begin)).click();
  await page.getByLabel("Je naam", { exact: true }).fill(naam);
  await page.getByLabel("Nieuw begin").check();
  await page.getByLabel("Wachtzin", { exact: true }).fill(wachtzin);
  await page.getByLabel("Wachtzin nog een keer").fill(wachtzin);
  await page.getByRole("button", { name: "Verder" }).click();
  return bewaarCode(page);
}

/** Keeps the recovery code and opens the new vault; gives the code. */
async function bewaarCode(page) {
  await expect(page.getByRole("heading", { level: 1, name: "Bewaar je herstelcode" })).toBeVisible();
  const code = (await page.locator(".kb-code").textContent()).trim();
  await page.getByLabel("Ik heb de code geprint of opgeschreven").check();
  await page.getByRole("button", { name: "Klaar, open Koppelbord" }).click();
  await isOpen(page);
  return code;
}

/** Waits until the vault is open, on Vandaag or wherever one was. */
export async function isOpen(page) {
  // On a phone the menu is folded, but it is there.
  await expect(page.locator("#hoofdmenu")).toBeAttached({ timeout: 30_000 });
}

/** Sets up a second coordinator, who joins with the card of the first. */
export async function sluitAan(page, address, naam, kaart, wachtzin = WACHTZIN) {
  await page.goto(address);
  await page.getByRole("button", { name: "Begin met je eigen gezinnen" }).click();
  await page.getByLabel("Je naam", { exact: true }).fill(naam);
  await page.getByLabel("Ik sluit aan bij een collega").check();
  await page.getByLabel("Kaart van je collega").setInputFiles(kaart);
  await expect(page.getByText("Kaart gelezen van")).toBeVisible();
  await page.getByLabel("Wachtzin", { exact: true }).fill(wachtzin);
  await page.getByLabel("Wachtzin nog een keer").fill(wachtzin);
  await page.getByRole("button", { name: "Verder" }).click();
  return bewaarCode(page);
}

/** Opens kept data after a reload. */
export async function ontgrendel(page, wachtzin = WACHTZIN) {
  await page.getByLabel("Wachtzin", { exact: true }).fill(wachtzin);
  await page.getByRole("button", { name: "Openen" }).click();
  await isOpen(page);
}

/** Opens kept data with the recovery code. */
export async function ontgrendelMetCode(page, code) {
  await page.getByRole("button", { name: "Wachtzin vergeten? Open met je herstelcode" }).click();
  await page.getByLabel("Herstelcode", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Openen" }).click();
  await isOpen(page);
}

/** Everything that was done is in both stores. */
export async function opgeslagen(page) {
  await expect(page.locator(".kb-state").getByText("Opgeslagen", { exact: true })).toBeAttached();
}

/** Goes to a screen without loading the page anew, and leaves what was half-filled. */
export async function naar(page, hash) {
  await page.evaluate(async (to) => {
    location.hash = to;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
  }, hash);
  const weg = page.getByRole("button", { name: "Ga weg zonder opslaan" });
  if (await weg.isVisible()) await weg.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Every address that `Route` can make, read from the source, so that no screen is forgotten. */
export function routes() {
  const source = readFileSync(new URL("../../src/app/route.rs", import.meta.url), "utf8");
  const found = [...source.matchAll(/=> (?:format!\()?"(#\/[^"]*)"/g)].map(([, hash]) => hash);
  if (found.length < 10) throw new Error("the routes are not found in src/app/route.rs");
  return found;
}

/** The same with real ids, taken from the links on the list screens; those without any are left out. */
export async function adressen(page) {
  const ids = {};
  for (const screen of ["gezinnen", "koppelingen"]) {
    await naar(page, `#/${screen}`);
    const links = page.locator(`main a[href^="#/${screen}/"]`);
    if (await links.count()) ids[screen] = (await links.first().getAttribute("href")).split("/").pop();
  }
  ids.matchen = ids.gezinnen;
  return routes().map((hash) => {
    const screen = hash.split("/")[1];
    return hash.includes("{") ? ids[screen] && hash.replace(/\{[^}]*\}/, ids[screen]) : hash;
  }).filter(Boolean);
}

/** Signs up a family of which only the name is known. */
export async function meldAan(page, naam) {
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill(naam);
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText(`${naam} is aangemeld.`)).toBeVisible();
}

/** A sheet of sign-ups, made of names. */
export function blad(namen, opmerking = "") {
  const rijen = namen.map((naam) => `vraaggezin;${naam};7901;${opmerking}`);
  const tekst = ["Vraag of steun;Naam;Postcode;Opmerkingen", ...rijen].join("\n");
  return { name: "aanmeldingen.csv", mimeType: "text/csv", buffer: Buffer.from(tekst) };
}

/** The names of all families, as the list shows them when all of it is asked for. */
export async function alleGezinnen(page) {
  await naar(page, "#/gezinnen");
  const meer = page.getByRole("button", { name: /^Toon meer/ });
  while (await meer.isVisible()) await meer.click();
  return page.getByRole("list", { name: "Gezinnen", exact: true }).getByRole("link").allTextContents();
}

/** Reads a sheet of sign-ups and takes it in. */
export async function leesIn(page, blad, gezinnen) {
  await naar(page, "#/inlezen");
  await page.getByLabel("Kies een bestand").setInputFiles(blad);
  await page.getByRole("button", { name: `Neem ${gezinnen} gezinnen op` }).click();
  await expect(page.getByText(`${gezinnen} gezinnen zijn opgenomen.`)).toBeVisible();
}

/** Opens a family from the list. */
export async function openGezin(page, naam) {
  await naar(page, "#/gezinnen");
  await page.getByLabel("Zoek een gezin").fill(naam);
  await page.getByRole("main").getByRole("link", { name: naam, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: naam })).toBeVisible();
}

/** Changes one section of the open family; `vul` gets the section. */
export async function wijzig(page, sectie, vul) {
  const deel = page.getByRole("region", { name: sectie, exact: true });
  await deel.getByRole("button", { name: /^(Wijzig|Vul aan)/ }).click();
  await vul(deel);
  await deel.getByRole("button", { name: "Sla op" }).click();
  await expect(deel.getByRole("button", { name: /^(Wijzig|Vul aan)/ })).toBeVisible();
  return deel;
}

/** A day as a date field takes it, so many days from now. */
export function dag(dagen = 0) {
  const day = new Date();
  day.setDate(day.getDate() + dagen);
  return day.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

/** The digest of the whole state, as Delen shows it. */
export async function controlegetal(page) {
  await naar(page, "#/delen");
  const found = await page.locator("[data-digest]").getAttribute("data-digest");
  expect(found).toMatch(/^[0-9a-f]{64}$/);
  return found;
}

/** Does what makes the page save a file, and gives its path. */
export async function download(page, doe) {
  const [found] = await Promise.all([page.waitForEvent("download"), doe()]);
  return found.path();
}

/** Makes the own card as a file. */
export async function bewaarKaart(page) {
  await naar(page, "#/delen");
  return download(page, () => page.getByRole("button", { name: "Bewaar kaart als bestand" }).click());
}

/** Makes a file for colleagues. */
export async function geefBestand(page) {
  await naar(page, "#/delen");
  return download(page, () => page.getByRole("button", { name: "Maak het bestand" }).click());
}

/** The digits one reads aloud. */
export async function cijfers(page) {
  await naar(page, "#/delen");
  return (await page.locator("[data-cijfers]").textContent()).trim();
}

/** Enters a colleague: the card is chosen and the digits are typed as they are read aloud. */
export async function voerIn(page, kaart, cijfers, naam) {
  await naar(page, "#/delen");
  await page.getByLabel("Kies een kaartbestand").setInputFiles(kaart);
  await page.getByLabel("De cijfers die je collega voorleest").fill(cijfers);
  await page.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
  await expect(page.getByText(`${naam} staat nu bij je collega's.`)).toBeVisible();
}

/** Gives the page a file of a colleague; nothing changes yet. */
export async function ontvang(page, bestand) {
  await naar(page, "#/delen");
  await page.getByLabel("Kies een bestand van een collega").setInputFiles(bestand);
}

/** Says yes to what the preview shows. */
export async function neemOver(page) {
  await page.getByRole("button", { name: "Neem over", exact: true }).click();
  await expect(page.getByText(/wijziging(en)? overgenomen/)).toBeVisible();
}

/** A family says yes; the answer is written down with its day. */
export async function zegtJa(page, kant, fase) {
  const wat = `Antwoord van het ${kant} op de ${fase}`;
  await page.getByRole("button", { name: `Zegt ja ${wat}` }).click();
  const vraag = page.getByRole("dialog", { name: `Het ${kant} zegt ja tegen de ${fase}` });
  await vraag.getByRole("button", { name: "Bewaar" }).click();
  await expect(vraag).toBeHidden();
  await expect(page.getByRole("button", { name: `Antwoord weghalen ${wat}` })).toBeVisible();
}

/** Takes the koppeling to its next fase and waits until it is there. */
export async function zet(page, knop, fase) {
  await page.getByRole("button", { name: knop }).click();
  const spoor = page.getByRole("list", { name: "Waar deze koppeling is" });
  await expect(spoor.locator('[aria-current="step"]')).toContainText(fase);
}

/** The screening of a steungezin is in order. */
export async function screening(page, naam) {
  await openGezin(page, naam);
  const deel = await wijzig(page, "Screening", async (deel) => {
    await deel.getByLabel("VOG gezien op").fill(dag(-3));
    await deel.getByLabel("VOG gezien door").fill("Iris");
    await deel.getByLabel("VOG geldig tot en met").fill(dag(900));
    await deel.getByLabel("Referenties gebeld op").fill(dag(-2));
    await deel.getByLabel("Referenties gebeld door").fill("Iris");
    await deel.getByLabel("Huisbezoek op").fill(dag(-1));
    await deel.getByLabel("Huisbezoek door").fill("Iris");
  });
  await expect(deel.getByText("De screening is rond.")).toBeVisible();
}

/** Of this one only a telephone number is known: what one hears when one calls back. */
export async function belTerug(page, nummer) {
  await openGezin(page, nummer);
  await wijzig(page, "Gezin", async (deel) => {
    await deel.getByLabel("Naam van het gezin").fill("Gezin Winterkoning");
    await deel.getByLabel("Postcode").fill("7902");
  });
  await expect(page.getByRole("heading", { level: 1, name: "Gezin Winterkoning" })).toBeVisible();
  await wijzig(page, "Kinderen", async (deel) => {
    await deel.getByLabel("Voornaam").fill("Merle");
    await deel.getByLabel("Geboortejaar").fill(String(new Date().getFullYear() - 6));
  });
  await wijzig(page, "Vraag", async (deel) => {
    await deel.getByLabel("opvang op een vast dagdeel").check();
    await deel.getByLabel("Hoe vaak").selectOption({ label: "elke week" });
  });
  await wijzig(page, "Beschikbaarheid", async (deel) => {
    await deel.getByRole("checkbox", { name: /woensdag.*middag/i }).click();
  });
  await wijzig(page, "Toestemming en hulp bij de start", async (deel) => {
    await deel.getByLabel("Toestemming gegeven op").fill(dag());
    await deel.getByLabel("Door wie").fill("Akelei");
    await deel.getByLabel("Met welke tekst").fill("folder november 2026");
  });
}
