// The visit at home, on a phone: each answer is kept when one goes on, a reload loses nothing, and
// afterwards the screening is ticked off. Once by touch, once by keyboard alone.
import { axe, expect, test } from "./koppelbord.mjs";
import { dag, naar, ontgrendel, openGezin, opgeslagen, richtIn } from "./stappen.mjs";

const TELEFOON = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const KLEIN = { viewport: { width: 360, height: 740 } };

/** Signs a family up, and opens it. */
async function meldAan(page, naam, kant) {
  await naar(page, "#/aanmelden");
  await page.getByLabel(kant).check();
  await page.getByLabel("Naam van het gezin").fill(naam);
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByRole("link", { name: /Open dit gezin/ })).toBeVisible();
  await openGezin(page, naam);
}

/** axe from the top, where no bar lies half over a box; and nothing is wider than the phone. */
async function past(page, wat) {
  await page.evaluate(() => scrollTo(0, 0));
  await axe(page, wat);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${wat} is wider than a phone by so many pixels`).toBeLessThanOrEqual(0);
}

const voortgang = (page, gezegd) => expect(page.getByText(gezegd, { exact: true }).first()).toBeVisible();

test("een steungezin thuis, met de duim: elk antwoord bewaard, en daarna de screening", async ({ address, profile }) => {
  test.setTimeout(180_000);
  const page = await profile(TELEFOON);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Koolmees", "een gezin om te steunen");
  await page.getByRole("link", { name: "Intakegesprek" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Intakegesprek: Gezin Koolmees" })).toBeVisible();
  await voortgang(page, "0 van 20 vragen");

  await page.getByLabel("Met wie praat je?").fill("Sijs");
  await page.getByRole("button", { name: "Kind erbij" }).tap();
  await page.getByLabel("Voornaam").fill("Mees");
  await page.getByLabel("Geboortejaar").fill(String(new Date().getFullYear() - 7));
  await page.getByText("opvang op een vast dagdeel").tap();
  await page.getByLabel("Wat verwacht dit gezin van een vraaggezin?").fill("Dat ze bellen als het anders loopt.");
  await page.getByLabel("Hoe lang, in maanden").fill("een jaar");
  await page.getByLabel("Hoe lang, in maanden").blur();
  await page.getByLabel("Hoe vaak").selectOption({ label: "elke week" });
  await page.getByLabel("Welk contact tussen de gezinnen").selectOption({ label: "de ouders spreken elkaar ook" });
  await expect(page.getByText("opgeslagen", { exact: true })).toHaveCount(6);
  const duur = page.getByLabel("Hoe lang, in maanden");
  await expect(duur).toHaveAttribute("aria-invalid", "true");
  await expect(duur).toHaveValue("een jaar");
  await duur.fill("12");
  await duur.blur();
  await expect(duur).not.toHaveAttribute("aria-invalid", "true");
  await voortgang(page, "8 van 20 vragen");
  await page.getByLabel("Door wie").fill("Sijs");
  await page.getByLabel("Door wie").blur();
  await voortgang(page, "9 van 20 vragen");
  await past(page, "het intakegesprek");

  // In this one the thumb still is.
  await page.getByLabel("Wat hoopt dit gezin er zelf aan te hebben?").fill("Gezelligheid in huis.");
  await page.reload();
  await ontgrendel(page);
  await voortgang(page, "10 van 20 vragen");
  await expect(page.getByLabel("Wat hoopt dit gezin er zelf aan te hebben?")).toHaveValue("Gezelligheid in huis.");
  await expect(page.getByLabel("Voornaam")).toHaveValue("Mees");
  await expect(page.getByLabel("Wat verwacht dit gezin van een vraaggezin?")).toHaveValue("Dat ze bellen als het anders loopt.");
  await expect(page.getByLabel("Hoe lang, in maanden")).toHaveValue("12");
  await expect(page.getByLabel("Toestemming gegeven op")).toHaveValue(dag());

  await page.getByRole("button", { name: "Kennismaking vastleggen" }).tap();
  await expect(page.getByText("De kennismaking van vandaag is vastgelegd.").first()).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Naar het gezin" }).tap();
  const gesprekken = page.getByRole("region", { name: "Gesprekken" });
  await expect(gesprekken.getByText("Het kennismakingsgesprek is geweest.")).toBeVisible();

  await gesprekken.getByRole("button", { name: "Schrijf een gesprek op" }).tap();
  await gesprekken.getByLabel("Wanneer").fill(dag(1));
  await gesprekken.getByLabel("Wat is er gezegd?").fill("De VOG is onderweg.");
  await gesprekken.getByRole("button", { name: "Bewaar", exact: true }).tap();
  await expect(gesprekken.getByLabel("Wanneer")).toHaveAttribute("aria-invalid", "true");
  await expect(gesprekken.getByLabel("Wanneer")).toBeFocused();
  await gesprekken.getByLabel("Wanneer").fill(dag(-1));
  await gesprekken.getByRole("button", { name: "Bewaar", exact: true }).tap();
  await expect(gesprekken.getByText("De VOG is onderweg.")).toBeVisible();

  const screening = page.getByRole("region", { name: "Screening" });
  for (const stap of ["VOG gezien", "Referenties gebeld", "Huisbezoek gedaan"]) {
    await screening.getByLabel(stap).tap();
    await expect(screening.getByLabel(stap)).toBeChecked();
  }
  await expect(screening.getByText("De screening is rond.")).toBeVisible();
  await screening.getByRole("button", { name: "Wijzig" }).tap();
  await screening.getByLabel("VOG gezien op").fill(dag(1));
  await screening.getByRole("button", { name: "Sla op" }).tap();
  await expect(screening.getByLabel("VOG gezien op")).toHaveAttribute("aria-invalid", "true");
  await screening.getByRole("button", { name: "Niet opslaan" }).tap();
  await expect(page.getByRole("link", { name: "Zoek een match" })).toBeVisible();
  await past(page, "het gezin na de intake");
});

/** Presses Tab until something has the focus. */
async function tot(page, doel, hoogstens = 120) {
  for (let turn = 0; turn < hoogstens; turn += 1) {
    if (await doel.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  await expect(doel, `not reached with ${hoogstens} times Tab`).toBeFocused();
}

test("wat bewaard is, komt niet terug zoals het halverwege was", async ({ address, profile }) => {
  const page = await profile(KLEIN);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Winterkoning", "steun: een vraaggezin");
  await page.getByRole("link", { name: "Intakegesprek" }).click();
  const terug = page.getByLabel("Wat kunnen zij zelf voor een ander doen?");
  await terug.focus();
  await page.keyboard.type("K");
  // Long enough for what is half typed to be kept.
  await page.waitForTimeout(1500);
  await page.keyboard.type("oken voor de buurt.");
  await page.keyboard.press("Tab");
  await voortgang(page, "1 van 17 vragen");
  await opgeslagen(page);
  await page.reload();
  await ontgrendel(page);
  await expect(terug).toHaveValue("Koken voor de buurt.");
});

test("een vraaggezin thuis, met het toetsenbord: van de eerste vraag tot geparkeerd en terug", async ({ address, profile }) => {
  test.setTimeout(180_000);
  const page = await profile(KLEIN);
  await richtIn(page, address, "Iris Egelantier");
  await meldAan(page, "Gezin Winterkoning", "steun: een vraaggezin");
  await tot(page, page.getByRole("link", { name: "Intakegesprek" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await tot(page, page.getByLabel("Met wie praat je?"));
  await page.keyboard.type("Akelei");
  await tot(page, page.getByRole("button", { name: "Kind erbij" }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Voornaam")).toBeFocused();
  await page.keyboard.type("Merle");
  await tot(page, page.getByLabel("opvang op een vast dagdeel"));
  await page.keyboard.press("Space");
  const verwacht = page.getByLabel("Wat verwachten zij van een steungezin?");
  await tot(page, verwacht);
  await page.keyboard.type("Rust op woensdag.");
  await page.keyboard.press("Tab");
  const terug = page.getByLabel("Wat kunnen zij zelf voor een ander doen?");
  await expect(terug).toBeFocused();
  await page.keyboard.type("Koken voor de buurt.");
  await tot(page, page.getByRole("checkbox", { name: /maandag.*ochtend/i }));
  await page.keyboard.press("Space");
  await tot(page, page.getByLabel("Welk contact tussen de gezinnen"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await voortgang(page, "7 van 17 vragen");
  await opgeslagen(page);
  await page.reload();
  await ontgrendel(page);
  await expect(verwacht).toHaveValue("Rust op woensdag.");
  await expect(terug).toHaveValue("Koken voor de buurt.");
  await tot(page, page.getByRole("button", { name: "Kennismaking vastleggen" }));
  await page.keyboard.press("Enter");
  await opgeslagen(page);
  await tot(page, page.getByRole("main").getByRole("link", { name: "Naar het gezin" }));
  await page.keyboard.press("Enter");

  const stand = page.getByRole("region", { name: "Meedoen" });
  await tot(page, stand.getByRole("button", { name: /^(Wijzig|Vul aan)/ }));
  await page.keyboard.press("Enter");
  await stand.getByLabel("Doet dit gezin mee?").selectOption({ label: "geparkeerd" });
  await stand.getByLabel("Doet weer mee vanaf").fill(dag(30));
  await tot(page, stand.getByLabel("Waarom het rust"));
  await page.keyboard.type("verhuist in januari");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Dit gezin is geparkeerd.*verhuist in januari/)).toBeVisible();
  const weer = page.getByRole("button", { name: "Doet weer mee" });
  // The section takes the focus back when it has saved.
  await expect(stand.getByRole("button", { name: /^(Wijzig|Vul aan)/ })).toBeFocused();
  await weer.focus();
  await page.keyboard.press("Enter");
  await expect(weer).toBeHidden();
  await expect(page.getByText("verhuist in januari").first()).toBeVisible();
});
