// The board and the list of koppelingen: looking, sorting, and moving one by mouse and by keyboard.
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

/** A column of the board. */
const kolom = (page, naam) => page.locator(".kb-board__column", { has: page.getByRole("heading", { level: 2, name: naam }) });
/** Drags as a hand does: with steps on the way, to the head of a column. */
async function sleep(page, kaart, naar) {
  await kaart.scrollIntoViewIfNeeded();
  const [van, tot] = [await kaart.boundingBox(), await naar.getByRole("heading").boundingBox()];
  await page.mouse.move(van.x + van.width - 8, van.y + van.height - 8);
  await page.mouse.down();
  await page.mouse.move(van.x + van.width / 2, van.y + van.height / 2, { steps: 4 });
  await page.mouse.move(tot.x + 20, tot.y + 8, { steps: 8 });
  await page.mouse.up();
}
const telling = async (page, naam) => Number(await kolom(page, naam).locator("h2 .kb-count > span").first().textContent());

test("een koppeling gaat met de muis en met de knop naar een andere fase, en anders staat er waarom niet", async ({ page, address }) => {
  test.setTimeout(120_000);
  await openDemo(page, address);
  await naar(page, "#/koppelingen");
  const [proef, evaluatie] = [await telling(page, "Proefperiode"), await telling(page, "Evaluatie")];
  const kaart = kolom(page, "Proefperiode").getByRole("listitem").first();
  const wie = await kaart.getByRole("link").textContent();

  // No arrow: it stays, and the page says why.
  await sleep(page, kaart, kolom(page, "Actief"));
  await expect(page.getByRole("alert")).toContainText(`${wie}: Van proefperiode kun je niet meteen naar actief.`);
  expect(await telling(page, "Proefperiode")).toBe(proef);
  await axe(page, "bord met een weigering");

  // An arrow: it moves, and keeps the focus.
  await sleep(page, kaart, kolom(page, "Evaluatie"));
  await expect(page.getByText(`${wie}: nu in evaluatie.`)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await telling(page, "Proefperiode")).toBe(proef - 1);
  expect(await telling(page, "Evaluatie")).toBe(evaluatie + 1);
  await expect(kolom(page, "Evaluatie").getByRole("link", { name: wie })).toBeFocused();

  // The same by keyboard alone: only arrows that exist, and why one is closed.
  const knop = kolom(page, "Evaluatie").getByRole("button", { name: `Verplaats ${wie}` });
  await knop.focus();
  await page.keyboard.press("Enter");
  const vraag = page.getByRole("dialog", { name: `Verplaats ${wie}` });
  await expect(vraag.getByRole("button")).toHaveText([/Ga door: actief/, /Verleng de proefperiode/, /Koppeling afsluiten/, "Sluit"]);
  await expect(vraag.getByRole("button", { name: "Ga door: actief" })).toHaveAttribute("aria-disabled", "true");
  await expect(vraag).toContainText("evaluatie");
  await axe(page, "verplaatsen");
  await page.keyboard.press("Escape");
  await expect(knop).toBeFocused();
  await page.keyboard.press("Enter");
  await vraag.getByRole("button", { name: "Verleng de proefperiode" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: wie })).toBeVisible();
  await expect(page.getByLabel("Vanaf").nth(1)).toBeFocused();
  await page.goBack();
  await kolom(page, "Evaluatie").getByRole("button", { name: `Verplaats ${wie}` }).click();
  await vraag.getByRole("button", { name: "Koppeling afsluiten" }).click();
  await expect(page.getByRole("button", { name: "Koppeling afsluiten" })).toBeFocused();
});

test("koppelingen zoeken, filteren en ordenen, ook op een telefoon", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/koppelingen");
  const kaarten = page.locator(".kb-board__card");
  const wie = await kaarten.first().getByRole("link").textContent();
  const alle = await kaarten.count();
  await page.getByLabel("Zoek op naam").fill(wie.split(" en ").reverse().join(" "));
  await expect(kaarten).toHaveCount(1);
  await page.getByLabel("Zoek op naam").fill("");
  // On some days of the demo all of them wait for the coordinator: the filter that leaves fewest is tried.
  const filters = page.locator("button[aria-pressed]").filter({ hasText: /\d/ });
  const tellen = (await filters.allTextContents()).map((tekst) => Number(tekst.match(/\d+/)[0]));
  const aantal = Math.min(...tellen);
  expect(aantal).toBeLessThan(alle);
  const filter = filters.nth(tellen.indexOf(aantal));
  await filter.click();
  await expect(kaarten).toHaveCount(aantal);
  await filter.click();

  await page.getByRole("button", { name: "Lijst", exact: true }).or(page.getByRole("radio", { name: "Lijst" })).first().click();
  const rijen = page.getByRole("list", { name: "Koppelingen" }).getByRole("link");
  await page.getByLabel("Volgorde").selectOption("naam");
  const namen = (await rijen.allTextContents()).map((naam) => naam.toLowerCase());
  expect(namen.length).toBe(alle);
  const kort = (naam) => naam.replace(/^((de|den|der|het|'t|’t|van|ten|ter|te) )+/, "");
  expect(namen).toEqual([...namen].sort((a, b) => (kort(a) < kort(b) ? -1 : kort(a) > kort(b) ? 1 : 0)));
  await page.getByLabel("Volgorde").selectOption("langst geen contact");
  await expect(rijen).toHaveCount(alle);
  await axe(page, "lijst");
  await page.getByRole("button", { name: /^Verplaats/ }).first().click();
  await expect(page.getByRole("dialog", { name: /^Verplaats/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await axe(page, "lijst, 360 breed");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});
