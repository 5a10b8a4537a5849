// The main job, once, as a coordinator does it: from a sheet of sign-ups to a koppeling that runs,
// a signed file, a colleague who sees the same, and her change taken back.
import { expect, test, voorbeeld } from "./koppelbord.mjs";
import {
  belTerug, bewaarKaart, cijfers, controlegetal, geefBestand, isOpen, leesIn, naar, neemOver, ontgrendel,
  ontgrendelMetCode, ontvang, opgeslagen, openGezin, richtIn, screening, sluitAan, voerIn, zegtJa, zet,
} from "./stappen.mjs";

const AANMELDINGEN = voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv");

/** From the ranked list to a running koppeling. */
async function koppel(page) {
  await openGezin(page, "Gezin Winterkoning");
  await page.getByRole("link", { name: "Zoek een match" }).click();
  const beste = page.getByRole("article").first();
  await expect(beste).toContainText("van 100");
  await expect(page.getByText(/gezin(nen)? pas(t|sen) niet/)).toBeVisible();
  await naar(page, "#/matchronde");
  await expect(page.getByRole("main")).toContainText("Gezin Winterkoning");
  await expect(page.getByRole("main")).toContainText("Familie Meidoorn");
  await openGezin(page, "Gezin Winterkoning");
  await page.getByRole("link", { name: "Zoek een match" }).click();
  await page.getByRole("button", { name: "Stel voor Familie Meidoorn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Winterkoning.*Meidoorn/ })).toBeVisible();

  const start = page.getByRole("button", { name: "Start de kennismaking" });
  await expect(start).toHaveAttribute("aria-disabled", "true");
  await zegtJa(page, "vraaggezin", "kennismaking");
  await expect(start).toHaveAttribute("aria-disabled", "true");
  await zegtJa(page, "steungezin", "kennismaking");
  await zet(page, "Start de kennismaking", "Kennismaking");
  await zegtJa(page, "vraaggezin", "proefperiode");
  await zegtJa(page, "steungezin", "proefperiode");
  await zet(page, "Start de proefperiode", "Proefperiode");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await page.keyboard.type("Eerste middag ging goed; Merle wilde niet naar huis.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Eerste middag ging goed").first()).toBeVisible();

  await zet(page, "Begin de evaluatie", "Evaluatie");
  await page.getByRole("button", { name: "Leg een evaluatie vast" }).click();
  const terugblik = page.getByRole("dialog", { name: "Leg een evaluatie vast" });
  for (const wie of ["Vraaggezin", "Steungezin", "Kinderen"]) {
    await terugblik.getByLabel(wie, { exact: true }).selectOption({ label: "positief" });
  }
  await terugblik.getByRole("button", { name: "Bewaar" }).click();
  await zet(page, "Ga door: actief", "Actief");

  await page.getByRole("button", { name: "Nieuwe afspraak" }).click();
  const afspraak = page.getByRole("dialog", { name: "Nieuwe afspraak" });
  await afspraak.getByLabel("Wat", { exact: true }).selectOption({ label: "opvang op een vast dagdeel" });
  await afspraak.getByLabel("Hoe vaak").selectOption({ label: "elke week" });
  await afspraak.getByRole("checkbox", { name: /woensdag.*middag/i }).click();
  await afspraak.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Opvang, elke week").first()).toBeVisible();
  return page.url().split("#").pop();
}

test("van een lijst met aanmeldingen tot een collega die hetzelfde ziet", async ({ page, address, profile }) => {
  test.setTimeout(180_000);
  const code = await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, AANMELDINGEN, 15);
  await screening(page, "Familie Meidoorn");
  await belTerug(page, "06 00112012");
  const koppeling = await koppel(page);
  await opgeslagen(page);
  const eerste = await controlegetal(page);

  // Everything is still there after a reload, by passphrase and by recovery code.
  await page.reload();
  await ontgrendel(page);
  expect(await controlegetal(page)).toBe(eerste);
  await page.getByRole("button", { name: "Nu op slot" }).first().click();
  await ontgrendelMetCode(page, code);
  expect(await controlegetal(page)).toBe(eerste);
  await naar(page, `#${koppeling}`);
  await expect(page.getByText("Eerste middag ging goed").first()).toBeVisible();

  // A second coordinator joins by card; each compares the digits of the other.
  const ander = await profile({ acceptDownloads: true });
  await sluitAan(ander, address, "Hazel Kamille", await bewaarKaart(page));
  await voerIn(page, await bewaarKaart(ander), await cijfers(ander), "Hazel Kamille");
  await voerIn(ander, await bewaarKaart(page), await cijfers(page), "Iris Egelantier");

  // She takes over the first one's file, after having seen what is in it.
  await ontvang(ander, await geefBestand(page));
  await expect(ander.getByText(/Gemaakt door Iris Egelantier op .* De ondertekening klopt\./)).toBeVisible();
  await expect(ander.getByText("Familie Meidoorn").first()).toBeVisible();
  expect(await ander.locator("[data-digest]").getAttribute("data-digest")).not.toBe(eerste);
  await neemOver(ander);
  expect(await controlegetal(ander)).toBe(eerste);

  // Her change comes back to the first.
  await naar(ander, `#${koppeling}`);
  await ander.getByLabel("Wat is er gezegd?").fill("Gebeld: ook de tweede middag was fijn.");
  await ander.getByRole("button", { name: "Noteer N" }).click();
  await expect(ander.getByText("ook de tweede middag was fijn").first()).toBeVisible();
  const nieuw = await controlegetal(ander);
  expect(nieuw).not.toBe(eerste);
  await ontvang(page, await geefBestand(ander));
  await expect(page.getByText(/Gemaakt door Hazel Kamille op/)).toBeVisible();
  await neemOver(page);
  expect(await controlegetal(page)).toBe(nieuw);
  await naar(page, `#${koppeling}`);
  await expect(page.getByText("ook de tweede middag was fijn").first()).toBeVisible();

  // The same file once more changes nothing.
  await ontvang(page, await geefBestand(ander));
  await expect(page.getByText("Alles uit dit bestand heb je al. Er verandert niets.")).toBeVisible();
});

test("wat vanaf een los bestand anders is: bewaren, openen, geven en ontvangen @bestand", async ({ page, address, profile }) => {
  test.setTimeout(120_000);
  const code = await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, AANMELDINGEN, 15);
  await opgeslagen(page);
  const eerste = await controlegetal(page);
  await page.reload();
  await ontgrendel(page);
  expect(await controlegetal(page)).toBe(eerste);
  await page.reload();
  await ontgrendelMetCode(page, code);
  await isOpen(page);
  expect(await controlegetal(page)).toBe(eerste);

  const ander = await profile({ acceptDownloads: true });
  await sluitAan(ander, address, "Hazel Kamille", await bewaarKaart(page));
  await voerIn(ander, await bewaarKaart(page), await cijfers(page), "Iris Egelantier");
  await ontvang(ander, await geefBestand(page));
  await neemOver(ander);
  expect(await controlegetal(ander)).toBe(eerste);
});
