// Two coordinators who wrote something else apart from each other: both see two answers, one
// chooses. What a card or a file by someone unknown may do, and settings that are not right.
import { axe, expect, test } from "./koppelbord.mjs";
import {
  bewaarKaart, cijfers, controlegetal, geefBestand, naar, neemOver, ontvang, openDemo, richtIn, sluitAan, voerIn,
} from "./stappen.mjs";

const VRAAG = "Twee antwoorden bij naam van het programma";

/** Gives the programme a name, in the settings. */
async function noem(page, naam) {
  await naar(page, "#/instellingen");
  await page.getByLabel("Naam van het programma").fill(naam);
  await page.getByRole("button", { name: "Bewaar Je programma" }).click();
  await expect(page.getByText("Bewaard.")).toBeVisible();
}

/** Looks through a file and takes it over. */
async function neem(page, bestand) {
  await ontvang(page, bestand);
  await neemOver(page);
}

test("twee antwoorden staan bij allebei tot een van de twee kiest", async ({ page, profile, address }) => {
  test.setTimeout(240_000);
  await richtIn(page, address, "Iris Egelantier");
  const other = await profile();
  await sluitAan(other, address, "Hazel Kamille", await bewaarKaart(page));
  // The card given at set-up is offered; one's own digits are not the colleague's.
  await naar(other, "#/delen");
  await other.getByRole("button", { name: "Vergelijk en voer in Iris Egelantier" }).click();
  await axe(other, "delen: collega invoeren");
  await other.getByLabel("De cijfers die je collega voorleest").fill(await other.locator("[data-cijfers]").textContent());
  await other.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
  await expect(other.getByText("Deze cijfers horen niet bij deze kaart.")).toBeVisible();
  await other.getByLabel("De cijfers die je collega voorleest").fill(await cijfers(page));
  await other.getByRole("button", { name: "De cijfers kloppen: voer in" }).click();
  await expect(other.getByText("Iris Egelantier staat nu bij je collega's.")).toBeVisible();
  await voerIn(page, await bewaarKaart(other), await cijfers(other), "Hazel Kamille");

  await noem(page, "Steun dichtbij");
  await noem(other, "Buren voor buren");
  const [mine, theirs] = [await geefBestand(page), await geefBestand(other)];
  const before = await controlegetal(page);
  await ontvang(page, theirs);
  await expect(page.getByText("Twee antwoorden", { exact: true })).toBeVisible();
  await axe(page, "delen: voorbeeld");
  expect(await page.locator("[data-digest]").getAttribute("data-digest"), "a preview changes nothing").toBe(before);
  await neemOver(page);
  await neem(other, mine);
  expect(await controlegetal(page)).toBe(await controlegetal(other));
  for (const one of [page, other]) await expect(one.getByText(VRAAG)).toBeVisible();
  await axe(page, "delen: twee antwoorden");
  await page.getByRole("button", { name: "Dit klopt Buren voor buren" }).click();
  await expect(page.getByText(VRAAG)).toHaveCount(0);
  await neem(other, await geefBestand(page));
  await expect(other.getByText(VRAAG)).toHaveCount(0);
  expect(await controlegetal(page)).toBe(await controlegetal(other));
});

test("van een bestand van een onbekende kun je alleen de kaart bekijken", async ({ page, profile, address }) => {
  test.setTimeout(240_000);
  await richtIn(page, address, "Iris Egelantier");
  await noem(page, "Steun dichtbij");
  const stranger = await profile();
  await richtIn(stranger, address, "Hazel Kamille");
  const before = await controlegetal(stranger);
  await ontvang(stranger, await geefBestand(page));
  await expect(stranger.getByText("van iemand die niet bij je collega's staat")).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Neem over", exact: true })).toHaveCount(0);
  await axe(stranger, "delen: onbekende maker");
  await stranger.getByRole("button", { name: "Vergelijk en voer in" }).click();
  await expect(stranger.getByRole("dialog")).toBeVisible();
  await stranger.getByRole("button", { name: "Niet doen" }).click();
  expect(await controlegetal(stranger)).toBe(before);
});

test("een instelling die niet kan wordt gezegd en niet bewaard", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/instellingen");
  await page.getByLabel("Weken proefperiode").fill("drie");
  await page.getByRole("button", { name: "Bewaar Je programma" }).click();
  await expect(page.getByText("Vul een heel getal in van 4 tot en met 9.").first()).toBeVisible();
  // The page brings one to what is wrong first; a key before that would go there.
  await expect(page.locator(".kb-alert:focus")).toContainText("Vul een heel getal in");
  const schuif = page.getByRole("slider");
  for (let at = 0; at < await schuif.count(); at += 1) {
    await schuif.nth(at).focus();
    await page.keyboard.press("Home");
    await expect(schuif.nth(at)).toHaveValue(await schuif.nth(at).getAttribute("min"));
  }
  await expect(page.getByRole("slider", { name: "Taal" })).toHaveAttribute("aria-valuetext", "telt niet mee");
  await page.getByRole("button", { name: "Bewaar voor het programma" }).click();
  await expect(page.getByText("Niets telt mee, dus iedereen scoort 0.")).toBeVisible();
  await axe(page, "instellingen met fouten");
  // Everyone at nought is still a list.
  await naar(page, "#/matchen");
  await expect(page.locator(".kb-candidate__score").first()).toHaveText(/^0/);
  await naar(page, "#/instellingen");
  await page.getByRole("button", { name: "Terug naar wat bewaard is" }).click();
  await expect(page.getByRole("slider", { name: "Taal" })).toHaveValue("10");
});
