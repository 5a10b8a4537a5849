// Bad input: each fault says in plain Dutch what is wrong and what to do, and leaves the data as it
// was.
import { readFileSync } from "node:fs";
import { axe, expect, test, voorbeeld } from "./koppelbord.mjs";
import {
  bewaarKaart, controlegetal, geefBestand, leesIn, naar, ontvang, openDemo, opgeslagen, richtIn,
} from "./stappen.mjs";

const HOOGEVEEN = voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv");
const MET_FOUTEN = voorbeeld("docs/voorbeelden/aanmeldingen-met-fouten.csv");
const als = (name, text, mimeType = "application/json") => ({ name, mimeType, buffer: Buffer.from(text) });

test("een verkeerde wachtzin of code zegt wat je kunt doen, en daarna gaat het goed", async ({ page, address }) => {
  const code = await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  await page.reload();
  const veld = page.getByLabel("Wachtzin", { exact: true });
  await veld.fill("een egel wandelt langs zes natte tuinen");
  await page.getByRole("button", { name: "Openen" }).click();
  await expect(page.getByText("Deze wachtzin klopt niet.")).toBeVisible({ timeout: 30_000 });
  await expect(veld).toHaveAttribute("aria-invalid", "true");
  await axe(page, "verkeerde wachtzin");
  await page.getByRole("button", { name: "Wachtzin vergeten? Open met je herstelcode" }).click();
  const codeveld = page.getByLabel("Herstelcode", { exact: true });
  await codeveld.fill("te kort");
  await page.getByRole("button", { name: "Openen" }).click();
  await expect(page.getByText(/De code heeft 28 tekens|komt in een herstelcode niet voor/)).toBeVisible();
  const anders = code.replace(/^./, (first) => (first === "7" ? "8" : "7"));
  await codeveld.fill(anders);
  await page.getByRole("button", { name: "Openen" }).click();
  await expect(page.getByText("De code klopt niet: ergens staat een ander teken.")).toBeVisible();
  await codeveld.fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Openen" }).click();
  await expect(page.getByRole("button", { name: "Nu op slot" })).toBeVisible({ timeout: 30_000 });
});

test("een bestand dat niet goed is verandert niets", async ({ page, address, profile }) => {
  test.setTimeout(120_000);
  await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, HOOGEVEEN, 15);
  const eigen = readFileSync(await geefBestand(page), "utf8");
  const kaart = readFileSync(await bewaarKaart(page), "utf8");
  const voor = await controlegetal(page);
  const envelope = JSON.parse(eigen);
  const changed = (change) => {
    const copy = structuredClone(envelope);
    change(copy);
    return JSON.stringify(copy);
  };
  // One letter in the middle of what was signed.
  const other = (text) => {
    const at = Math.floor(text.length / 2);
    return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  };
  const faults = [
    ["niets erin", "", /geen bestand van Koppelbord/],
    ["een foto", "\u0089PNG\r\n\u001a\n\u0000\u0000", /geen bestand van Koppelbord/],
    ["ander programma", '{"wat":"iets anders"}', /niet de vorm van een bestand van Koppelbord/],
    ["afgebroken", eigen.slice(0, eigen.length / 2), /geen bestand van Koppelbord, of het is niet heel overgekomen/],
    ["één letter anders", changed((e) => { e.payload = other(e.payload); }), /De ondertekening van .* klopt niet/],
    ["handtekening anders", changed((e) => { e.signatures[0].sig = other(e.signatures[0].sig); }),
      /De ondertekening van .* klopt niet|beschadigd/],
    ["nieuwere versie", changed((e) => { e.payloadType = e.payloadType.replace(/v0/, "v9"); }), /andere versie van Koppelbord/],
    ["zonder ondertekening", changed((e) => { e.signatures = []; }), /niet ondertekend/],
    ["kaart veranderd", other(kaart), /kaart|bestand/],
  ];
  for (const [name, text, said] of faults) {
    await ontvang(page, als(`${name}.json`, text));
    const alert = page.locator("#ontvangen-uitkomst");
    await expect(alert, name).toContainText(said);
    await expect(alert, name).toContainText(/Er is niets veranderd|Vraag je collega/);
    expect(await controlegetal(page), name).toBe(voor);
  }
  await axe(page, "geweigerd bestand");

  // Another name is no fault: what counts is what is in it.
  await ontvang(page, als("vakantiefoto's (2).txt", eigen, "text/plain"));
  await expect(page.getByText("Alles uit dit bestand heb je al.")).toBeVisible();
  await page.getByRole("button", { name: "Klaar" }).click();

  // Someone who is not in the roster: the card is offered, nothing is taken over.
  const vreemd = await profile();
  await richtIn(vreemd, address, "Hazel Kamille");
  await leesIn(vreemd, HOOGEVEEN, 15);
  await ontvang(page, await geefBestand(vreemd));
  await expect(page.getByText("Dit bestand komt van iemand die niet bij je collega's staat.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Neem over", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Vergelijk en voer in" }).first().click();
  await page.getByLabel("De cijfers die je collega voorleest").fill("12345 12345 12345 12345");
  await page.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
  await expect(page.getByText("Deze cijfers horen niet bij deze kaart.")).toBeVisible();
  await axe(page, "verkeerde cijfers");
  await page.getByRole("button", { name: "Niet doen" }).click();
  expect(await controlegetal(page)).toBe(voor);
});

test("een lijst met fouten: wat goed is gaat mee, de rest staat apart met de reden", async ({ page, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await naar(page, "#/inlezen");
  const kies = page.getByLabel("Kies een bestand");

  await kies.setInputFiles(als("aanmeldingen.xlsx", "PK\u0003\u0004\u0014\u0000\u0006\u0000",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  await expect(page.getByText(/Dit is een Excel-bestand\. .*Opslaan als/)).toBeVisible();
  await axe(page, "xlsx");
  await kies.setInputFiles(als("kolommen.csv", "Kleur;Maat\r\nrood;3\r\n", "text/csv"));
  await expect(page.getByText("Geen enkele kolom is een naam of een telefoonnummer.")).toBeVisible();
  await page.getByRole("button", { name: "Lees een andere lijst" }).click();
  await kies.setInputFiles(als("koppen.csv", "Naam;Telefoon\r\n;\r\n", "text/csv"));
  await expect(page.getByText(/Er staan alleen koppen in, geen rijen\./)).toBeVisible();

  // A quote that nothing closes, a cell too many, a BSN in the wrong column and as the example.
  await kies.setInputFiles(als("slordig.csv", "Naam;Postcode;Kinderen\r\nFam 111222333;7901;\r\n"
    + "\"Vlier;7901;-3\r\nEls;7901;2;te veel\r\nWilg;111222333;\r\n", "text/csv"));
  await expect(page.getByText("2 rijen nieuw en 2 rijen met een fout.")).toBeVisible();
  for (const gezegd of ["Bijvoorbeeld: Fam [BSN]", "dat nergens sluit", "‘-3’ is niet begrepen", "Kolom 4 heeft geen kop: ‘te veel’"]) {
    await expect(page.getByRole("main"), gezegd).toContainText(gezegd);
  }
  await expect(page.getByRole("main"), "no number leaks back").not.toContainText("111222333");
  await axe(page, "slordige lijst");
  const [bestand] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download de rijen die niet mee konden" }).click(),
  ]);
  const rest = readFileSync(await bestand.path(), "utf8");
  expect(rest).toContain("Wilg;[BSN]");
  expect(rest).not.toContain("111222333");
  await page.getByRole("button", { name: "Lees een andere lijst" }).click();

  await kies.setInputFiles(MET_FOUTEN);
  await expect(page.getByText("3 rijen nieuw, 2 rijen die er al staan en 6 rijen met een fout.")).toBeVisible();
  const main = page.getByRole("main");
  for (const reden of ["Deze postcode kan niet bestaan", "Deze dag bestaat niet", "burgerservicenummer", "geen naam en geen telefoonnummer"]) {
    await expect(main, reden).toContainText(reden);
  }
  await expect(main, "a BSN is not shown again").not.toContainText("111222333");
  await axe(page, "lijst met fouten");
  await page.getByRole("button", { name: "Neem 3 gezinnen op" }).click();
  await expect(page.getByText(/3 gezinnen zijn opgenomen\. .* rijen konden niet mee/)).toBeVisible();
  const voor = await controlegetal(page);

  // Once more: nothing is doubled.
  await naar(page, "#/inlezen");
  await kies.setInputFiles(MET_FOUTEN);
  await expect(page.getByText("Er is niets nieuws in deze lijst om op te nemen.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Neem .* op$/ })).toHaveCount(0);
  await naar(page, "#/gezinnen");
  await leesIn(page, HOOGEVEEN, 15);
  await page.getByRole("button", { name: "Lees een andere lijst" }).click();
  await kies.setInputFiles(HOOGEVEEN);
  await expect(page.getByText("Er is niets nieuws in deze lijst om op te nemen.")).toBeVisible();
  await naar(page, "#/gezinnen");
  await expect(page.getByRole("list", { name: "Gezinnen" }).getByRole("listitem")).toHaveCount(18);
  expect(await controlegetal(page)).not.toBe(voor);
});

test("een adres dat niets noemt zegt dat", async ({ page, address }) => {
  await openDemo(page, address);
  const niemand = "ab".repeat(16);
  for (const [hash, kop] of [
    [`#/gezinnen/${niemand}`, "Dit gezin staat niet in je gegevens"],
    [`#/koppelingen/${niemand}`, "Deze koppeling is er niet"],
    [`#/matchen/${niemand}`, "Matchen"],
    ["#/onbekend/iets", "Deze pagina bestaat niet"],
  ]) {
    await naar(page, hash);
    await expect(page.getByRole("heading", { level: 1, name: kop })).toBeVisible();
  }
});

test("waar de browser opslag weigert zegt de pagina dat, en de demo werkt", async ({ page, address }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("niet toegestaan", "SecurityError"); } });
    }
  });
  await page.goto(address);
  await expect(page.getByText("Koppelbord kan hier niets bewaren: deze browser staat opslag niet toe")).toBeVisible();
  await axe(page, "zonder opslag");
  // Nobody is asked for a passphrase that nothing can keep.
  await page.getByRole("button", { name: "Begin met je eigen gezinnen" }).click();
  await expect(page.getByText("Koppelbord kan hier niets bewaren: deze browser staat opslag niet toe")).toBeVisible();
  await expect(page.getByLabel("Wachtzin", { exact: true })).toHaveCount(0);
  await openDemo(page, address);
  await naar(page, "#/gezinnen");
  await expect(page.getByRole("list", { name: "Gezinnen" }).getByRole("listitem").first()).toBeVisible();
});

test("volle opslag: de melding zegt wat te doen, en alles staat er nog zoals het was", async ({ page, address }) => {
  await page.addInitScript(() => {
    window.vol = false;
    const full = (on, name) => {
      const real = on[name];
      on[name] = function (...given) {
        if (window.vol) throw new DOMException("vol", "QuotaExceededError");
        return real.apply(this, given);
      };
    };
    full(Storage.prototype, "setItem");
    full(IDBObjectStore.prototype, "put");
    full(IDBObjectStore.prototype, "add");
  });
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  const voor = await controlegetal(page);
  await page.evaluate(() => { window.vol = true; });
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Boterbloem");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText(/Niet opgeslagen: de opslag van deze browser is vol.*Wat je al bewaard had, is niet veranderd/)).toBeVisible();
  await expect(page.getByText("op één plek")).toHaveCount(0);
  await expect(page.getByLabel("Naam van het gezin")).toHaveValue("Gezin Boterbloem");
  await axe(page, "volle opslag");
  expect(await controlegetal(page)).toBe(voor);
  await page.evaluate(() => { window.vol = false; });
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Boterbloem");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText("Gezin Boterbloem is aangemeld.")).toBeVisible();
  await opgeslagen(page);
});
