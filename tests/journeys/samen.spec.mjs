// Two coordinators move one koppeling at the same time, apart from each other: neither move is
// lost, both see the two answers, and one of them chooses for both.
import { axe, expect, test, voorbeeld } from "./koppelbord.mjs";
import {
  belTerug, bewaarKaart, cijfers, controlegetal, dag, geefBestand, leesIn, naar, neemOver, ontvang,
  openGezin, richtIn, screening, sluitAan, voerIn, zegtJa, zet,
} from "./stappen.mjs";

const AANMELDINGEN = voorbeeld("docs/voorbeelden/aanmeldingen-hoogeveen.csv");

test("twee coördinatoren zetten dezelfde koppeling verder: allebei zien ze het, en er gaat niets verloren", async ({ page, profile, address }) => {
  test.setTimeout(180_000);
  await richtIn(page, address, "Iris Egelantier");
  await leesIn(page, AANMELDINGEN, 15);
  await screening(page, "Familie Meidoorn");
  await belTerug(page, "06 00112012");
  await openGezin(page, "Gezin Winterkoning");
  await page.getByRole("link", { name: "Zoek een match" }).click();
  await page.getByRole("button", { name: "Stel voor Familie Meidoorn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Winterkoning.*Meidoorn/ })).toBeVisible();
  const koppeling = page.url().split("#").pop();
  for (const kant of ["vraaggezin", "steungezin"]) await zegtJa(page, kant, "kennismaking");

  const other = await profile({ acceptDownloads: true });
  await sluitAan(other, address, "Hazel Kamille", await bewaarKaart(page));
  await voerIn(other, await bewaarKaart(page), await cijfers(page), "Iris Egelantier");
  await voerIn(page, await bewaarKaart(other), await cijfers(other), "Hazel Kamille");
  await ontvang(other, await geefBestand(page));
  await neemOver(other);

  // One goes on, the other ends it.
  await naar(page, `#${koppeling}`);
  await zet(page, "Start de kennismaking", "Kennismaking");
  await naar(other, `#${koppeling}`);
  await other.getByRole("button", { name: "Koppeling afsluiten", exact: true }).click();
  const venster = other.getByRole("dialog", { name: "Koppeling afsluiten" });
  await venster.getByLabel("Waarom stopt het?").selectOption({ label: "het contact is verloren gegaan" });
  await venster.getByLabel("Laatste dag").fill(dag());
  await venster.getByRole("button", { name: "Koppeling afsluiten" }).click();
  await expect(venster).toBeHidden();
  // Ending once more is not there to be done.
  await expect(other.getByRole("button", { name: "Koppeling afsluiten", exact: true })).toHaveCount(0);

  const [mine, theirs] = [await geefBestand(page), await geefBestand(other)];
  await ontvang(page, theirs);
  await neemOver(page);
  await ontvang(other, mine);
  await neemOver(other);
  expect(await controlegetal(page)).toBe(await controlegetal(other));
  for (const one of [page, other]) {
    await naar(one, "#/vandaag");
    await expect(one.getByRole("link", { name: /^Kies wat klopt.*Winterkoning/ })).toBeVisible();
    await naar(one, `#${koppeling}`);
    await expect(one.getByRole("heading", { name: "Hier staan twee antwoorden. Kies wat klopt." })).toBeVisible();
    await expect(one.getByText(/Hazel Kamille|Iris Egelantier/).first()).toBeVisible();
  }
  await axe(page, "een koppeling met twee antwoorden");

  // The first of the two chooses; then both read the same.
  await page.getByRole("button", { name: /^Dit klopt Kennismaking/ }).first().click();
  await expect(page.getByRole("heading", { name: /twee antwoorden/ })).toHaveCount(0);
  await ontvang(other, await geefBestand(page));
  await neemOver(other);
  expect(await controlegetal(page)).toBe(await controlegetal(other));
  for (const one of [page, other]) {
    await naar(one, `#${koppeling}`);
    await expect(one.getByRole("heading", { name: /twee antwoorden/ })).toHaveCount(0);
    await expect(one.getByRole("list", { name: "Waar deze koppeling is" }).locator('[aria-current="step"]')).toContainText("Kennismaking");
    await expect(one.getByRole("heading", { name: "Afgesloten" })).toHaveCount(0);
  }
});
