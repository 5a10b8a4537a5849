// Every screen, filled and empty, on a desktop and on a small phone: axe finds nothing, there is one
// main heading, and no text runs off the side.
import { axe, expect, test } from "./koppelbord.mjs";
import { adressen, naar, openDemo, richtIn, routes } from "./stappen.mjs";

async function look(page, hash) {
  await naar(page, hash);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await axe(page, hash);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${hash} is wider than its window by so many pixels`).toBeLessThanOrEqual(0);
}

test("elk scherm van de demo is toegankelijk @bestand", async ({ page, address }) => {
  test.setTimeout(240_000);
  await openDemo(page, address);
  const all = await adressen(page);
  expect(all.length, "every route has an example in the demo").toBe(routes().length);
  for (const hash of all) await look(page, hash);
});

test("elk scherm van de demo past op een kleine telefoon", async ({ page, address }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await openDemo(page, address);
  for (const hash of await adressen(page)) await look(page, hash);
});

test("elk scherm is toegankelijk als er nog niets in staat", async ({ page, address }) => {
  test.setTimeout(240_000);
  await page.goto(address);
  await axe(page, "welkom");
  await richtIn(page, address, "Iris Egelantier");
  for (const hash of await adressen(page)) await look(page, hash);
});

test("een adres dat niets noemt zegt dat en verandert niets", async ({ page, address }) => {
  await openDemo(page, address);
  for (const hash of ["#/koppelingen/bestaat-niet", "#/%00", "#/gezinnen/<script>", "#/onzin"]) {
    await naar(page, hash);
    await expect(page.getByRole("heading", { level: 1, name: "Deze pagina bestaat niet" })).toBeVisible();
  }
  await axe(page);
});

test("wie teruggaat naar een lange lijst, is weer waar hij was", async ({ page, address }) => {
  await openDemo(page, address);
  const hoogte = () => page.evaluate(() => window.scrollY);
  for (const hash of ["#/gezinnen", "#/vandaag", "#/matchen"]) {
    await naar(page, hash);
    await expect(page.locator(".kb-later")).toHaveCount(0);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(hoogte, `${hash} is longer than the screen`).toBeGreaterThan(500);
    const hier = await hoogte();
    await page.evaluate(() => { location.hash = "#/delen"; });
    await expect(page.getByRole("heading", { level: 1, name: "Delen" })).toBeVisible();
    await page.goBack();
    await expect(page.locator("main .kb-rows, main .kb-candidate").first()).toBeVisible();
    await expect(page.locator(".kb-later")).toHaveCount(0);
    await expect.poll(async () => Math.abs(await hoogte() - hier), hash).toBeLessThan(150);
  }
});
