// What was typed and not saved is there again: after another screen, a reload, the lock and a tab
// that was closed; and it goes once it is saved or thrown away.
import { axe, expect, test } from "./koppelbord.mjs";
import { adressen, naar, ontgrendel, openDemo, opgeslagen, richtIn } from "./stappen.mjs";

const BEZIG = /^Je was hier al mee bezig \((vandaag|gisteren) \d{1,2}:\d\d\)\.$/;

/** What the stores hold of what was typed: how many records, and whether one can read it. */
const bewaard = (page, tekst) => page.evaluate((tekst) => {
  const all = Object.entries(localStorage).filter(([key]) => /^koppelbord\/1\/[^/]+\/k\//.test(key));
  return { aantal: all.length, leesbaar: JSON.stringify(Object.entries(localStorage)).includes(tekst) };
}, tekst);

test("wat je typte is er weer na herladen en op slot, en is weg als het is opgeslagen", async ({ page, context, address }) => {
  test.setTimeout(120_000);
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  await naar(page, "#/aanmelden");
  const naam = page.getByLabel("Naam van het gezin");
  await naam.fill("Gezin Boterbloem");
  // At once: what was typed in the last second goes along too.
  await page.reload();
  await ontgrendel(page);
  await expect(naam).toHaveValue("Gezin Boterbloem");
  await expect(page.getByText(BEZIG)).toBeVisible();
  await expect(page.getByRole("link", { name: "1 concept" })).toHaveAttribute("href", "#/aanmelden");
  expect(await bewaard(page, "Boterbloem")).toEqual({ aantal: 1, leesbaar: false });
  await axe(page, "aanmelden met een concept");

  // Leaving asks nothing, for nothing is lost; the lock takes it along, also in another tab.
  await page.getByLabel("Telefoonnummer").fill("06 0011 2299");
  const ander = await context.newPage();
  await ander.goto(address);
  await ontgrendel(ander);
  await page.bringToFront();
  await page.getByRole("link", { name: /^Gezinnen/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gezinnen" })).toBeVisible();
  await page.getByRole("button", { name: "Nu op slot" }).first().click();
  await expect(ander.getByRole("heading", { level: 1, name: "Open je gegevens" })).toBeVisible();
  await page.close();
  await ontgrendel(ander);
  await ander.getByRole("link", { name: "1 concept" }).click();
  await expect(ander.getByLabel("Naam van het gezin")).toHaveValue("Gezin Boterbloem");
  await expect(ander.getByLabel("Telefoonnummer")).toHaveValue("06 0011 2299");
  await ander.getByRole("button", { name: "Meld aan" }).click();
  await expect(ander.getByText("Gezin Boterbloem is aangemeld.")).toBeVisible();
  await expect(ander.getByText(/concept/)).toHaveCount(0);
  await expect.poll(async () => (await bewaard(ander, "")).aantal).toBe(0);
  await ander.reload();
  await ontgrendel(ander);
  await expect(ander.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(ander.getByText(BEZIG)).toHaveCount(0);
});

test("een half ingevuld formulier wacht op je, en weggooien kan ook", async ({ page, address }) => {
  await openDemo(page, address);
  const all = await adressen(page);
  const koppeling = all.find((hash) => hash.startsWith("#/koppelingen/"));
  await naar(page, koppeling);
  const notitie = page.getByLabel("Wat is er gezegd?");
  await notitie.fill("Belde over de zomer");
  await page.getByRole("button", { name: "Koppeling afsluiten" }).click();
  const afsluiten = page.getByRole("dialog", { name: "Koppeling afsluiten" });
  await afsluiten.getByLabel("In een paar woorden").fill("Verhuist in het voorjaar");
  await naar(page, "#/vandaag");
  await expect(page.getByRole("link", { name: "2 concepten" })).toBeVisible();
  await naar(page, koppeling);
  await expect(notitie).toHaveValue("Belde over de zomer");
  await page.getByRole("button", { name: "Verder gaan" }).click();
  await expect(afsluiten.getByLabel("In een paar woorden")).toHaveValue("Verhuist in het voorjaar");
  await expect(afsluiten.getByText(BEZIG)).toBeVisible();
  await axe(page, "afsluiten met een concept");
  // Closed without saving it still waits; thrown away it is gone.
  await page.keyboard.press("Escape");
  await expect(afsluiten).toBeHidden();
  await expect(page.getByRole("link", { name: "2 concepten" })).toBeVisible();
  await page.getByRole("button", { name: "Weggooien" }).last().click();
  await expect(page.getByRole("link", { name: "1 concept" })).toBeVisible();
  await page.getByRole("button", { name: "Weggooien" }).click();
  await expect(notitie).toHaveValue("");
  await expect(notitie).toBeFocused();
  await expect(page.getByRole("link", { name: /concept/ })).toHaveCount(0);

  const gezin = all.find((hash) => hash.startsWith("#/gezinnen/"));
  await naar(page, gezin);
  const deel = page.getByRole("region", { name: "Kinderen", exact: true });
  await deel.getByRole("button", { name: /^(Wijzig|Vul aan)/ }).click();
  await deel.getByRole("button", { name: "Kind erbij" }).click();
  await deel.getByLabel("Voornaam").last().fill("Merle");
  await naar(page, "#/gezinnen");
  await naar(page, gezin);
  await expect(deel.getByText(BEZIG)).toBeVisible();
  await axe(page, "gezin met een concept");
  await deel.getByRole("button", { name: "Verder gaan" }).click();
  await expect(deel.getByLabel("Voornaam").last()).toHaveValue("Merle");
  await deel.getByRole("button", { name: "Sla op" }).click();
  await expect(deel.getByText("Merle").first()).toBeVisible();
  await expect(page.getByText(/concept/)).toHaveCount(0);
});

test("wat intussen anders werd, staat bij wat je typte", async ({ page, context, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  await naar(page, "#/aanmelden");
  await page.getByLabel("Naam van het gezin").fill("Gezin Boterbloem");
  await page.getByLabel("Telefoonnummer").fill("06 0011 2299");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText("Gezin Boterbloem is aangemeld.")).toBeVisible();
  await naar(page, "#/gezinnen");
  const gezin = await page.getByRole("list", { name: "Gezinnen" }).getByRole("link").first().getAttribute("href");
  const nummer = (waar) => waar.getByLabel("Telefoonnummer");
  const wijzig = async (waar) => {
    await naar(waar, gezin);
    await waar.locator("#wijzig-gezin").click();
  };
  await wijzig(page);
  await nummer(page).fill("06 0011 2200");
  await expect(page.getByText(/Intussen veranderd/)).toHaveCount(0);

  const ander = await context.newPage();
  await ander.goto(address);
  await ontgrendel(ander);
  await wijzig(ander);
  await ander.getByRole("button", { name: "Weggooien" }).click();
  await nummer(ander).fill("06 0011 2277");
  await ander.getByRole("button", { name: "Sla op" }).click();
  await opgeslagen(ander);
  await ander.close();

  const waarschuwing = page.getByText("Intussen veranderd: Telefoonnummer (nu: 06 0011 2277).");
  await expect(waarschuwing).toBeVisible();
  await page.getByLabel("Met wie praat je?").fill("Roos");
  await page.reload();
  await ontgrendel(page);
  await page.getByRole("button", { name: "Verder gaan" }).click();
  await expect(nummer(page)).toHaveValue("06 0011 2200");
  await expect(waarschuwing).toBeVisible();
  await axe(page, "intussen veranderd");
  await nummer(page).fill("06 0011 2277");
  await expect(page.getByText(/Intussen veranderd/)).toHaveCount(0);
});

test("wat een BSN kan zijn wordt nergens bewaard, en dat staat er", async ({ page, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  await naar(page, "#/aanmelden");
  const naam = page.getByLabel("Naam van het gezin");
  const melding = page.getByText(/burgerservicenummer \(BSN\) kan zijn\. Dat veld wordt niet bewaard/);
  await page.getByLabel("Telefoonnummer").fill("06 0011 2299");
  await naam.fill("Gezin 111222333");
  await expect(melding).toBeVisible();
  await axe(page, "aanmelden met een BSN");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(naam).toHaveAttribute("aria-invalid", "true");
  // Leaving would lose that field, so one is asked; the rest is there again.
  await page.evaluate(() => { location.hash = "#/gezinnen"; });
  await page.getByRole("dialog").getByRole("button", { name: "Ga weg zonder opslaan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gezinnen" })).toBeVisible();
  await page.reload();
  await ontgrendel(page);
  await naar(page, "#/aanmelden");
  await expect(page.getByLabel("Telefoonnummer")).toHaveValue("06 0011 2299");
  await expect(naam).toHaveValue("");
  await expect(melding).toHaveCount(0);
  // A telephone number that looks like one while it is typed (061112223) is no matter.
  await page.getByLabel("Telefoonnummer").fill("");
  await page.getByLabel("Telefoonnummer").pressSequentially("0611122233", { delay: 30 });
  await expect(melding).toHaveCount(0);
  await naam.fill("Gezin Boterbloem");
  await page.getByRole("button", { name: "Meld aan" }).click();
  await expect(page.getByText("Gezin Boterbloem is aangemeld.")).toBeVisible();
});

test("in een volle browser gaat het typen door, en staat er dat het niet bewaard wordt", async ({ page, address }) => {
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
  await naar(page, "#/aanmelden");
  await page.evaluate(() => { window.vol = true; });
  const naam = page.getByLabel("Naam van het gezin");
  await naam.pressSequentially("Gezin Boter");
  await expect(page.getByText(/wordt nu niet tussendoor bewaard/)).toBeVisible();
  await naam.pressSequentially("bloem");
  await expect(naam).toHaveValue("Gezin Boterbloem");
  await axe(page, "aanmelden zonder plek");
  // Now leaving would lose it, so one is asked.
  await page.evaluate(() => { location.hash = "#/gezinnen"; });
  await page.getByRole("button", { name: "Blijf hier" }).click();
  await page.evaluate(() => { window.vol = false; });
  await naam.pressSequentially(" en Wilg");
  await expect(page.getByText(/wordt nu niet tussendoor bewaard/)).toHaveCount(0);
  await naar(page, "#/gezinnen");
  await naar(page, "#/aanmelden");
  await expect(naam).toHaveValue("Gezin Boterbloem en Wilg");
});
