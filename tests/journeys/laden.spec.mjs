// What is fetched when: the page opens with its first part alone, the rest comes when somebody opens
// something. Without the rest nothing behind the lock is shown, and the page says what to do.
import { expect, test } from "./koppelbord.mjs";
import { isOpen, ontgrendel, openDemo, richtIn, WACHTZIN } from "./stappen.mjs";

const REST = /koppelbord-rest-[0-9a-f]{16}\.wasm$/;

/** All that a page asks for from now on. */
function gevraagd(page) {
  const urls = [];
  page.on("request", (request) => urls.push(request.url().split("/").pop().replace(/[0-9a-f]{16}/, "HASH")));
  return { alles: () => urls.filter((name) => !/^[0-9a-f-]{36}$/.test(name)).sort(), rest: () => urls.filter((name) => name.includes("-rest-")).length };
}

/** A page of its own whose console may say that the rest did not come. */
async function zonderRest(browser) {
  const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  return { context, page: await context.newPage() };
}

test("de eerste schermen halen de rest niet op; de demo en het inrichten wel", async ({ page, address, profile }) => {
  const eerst = gevraagd(page);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Begin met je eigen gezinnen" }).click();
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText("Dit klopt nog niet")).toBeVisible();
  await page.getByLabel("Je naam", { exact: true }).fill("123456782");
  await page.getByLabel("Wachtzin", { exact: true }).fill("te kort");
  await page.getByLabel("Ik sluit aan bij een collega").check();
  await page.getByLabel("Kaart van je collega").setInputFiles({ name: "kaart.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByRole("alert").getByText("Dit is geen kaart van Koppelbord")).toBeVisible();
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText("burgerservicenummer").first()).toBeVisible();
  await page.getByRole("button", { name: "Terug" }).click();
  expect(eerst.alles()).toEqual(["", "koppelbord-HASH.css", "koppelbord-HASH.wasm"]);
  await page.getByRole("button", { name: "Kijk eerst rond in de demo" }).click();
  await expect(page.getByText("Dit is een demo.")).toBeVisible({ timeout: 30_000 });
  expect(eerst.rest()).toBe(1);

  const tweede = await profile();
  const daarna = gevraagd(tweede);
  await richtIn(tweede, address, "Iris Egelantier");
  expect(daarna.rest()).toBe(1);
});

test("het slot haalt de rest niet op, ontgrendelen wel, en een verkeerde code of wachtzin heeft hem niet nodig", async ({ page, address, browser }) => {
  await richtIn(page, address, "Iris Egelantier");
  const opSlot = gevraagd(page);
  await page.reload();
  await expect(page.getByLabel("Wachtzin", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Wachtzin vergeten? Open met je herstelcode" }).click();
  await page.getByLabel("Herstelcode", { exact: true }).fill("te kort");
  await page.getByRole("button", { name: "Openen" }).click();
  await expect(page.getByText(/De code heeft 28 tekens|komt in een herstelcode niet voor/)).toBeVisible();
  await page.getByRole("button", { name: "Open met je wachtzin" }).click();
  expect(opSlot.rest()).toBe(0);
  await ontgrendel(page);
  expect(opSlot.rest()).toBe(1);

  // The rest comes while the key is derived; that a passphrase is wrong is said without it.
  const { context, page: ander } = await zonderRest(browser);
  await richtIn(ander, address, "Merel Lijsterbes");
  await context.route(REST, (route) => route.abort());
  await ander.reload();
  await ander.getByLabel("Wachtzin", { exact: true }).fill("een egel wandelt langs zes natte tuinen");
  await ander.getByRole("button", { name: "Openen" }).click();
  await expect(ander.getByText("Deze wachtzin klopt niet.")).toBeVisible({ timeout: 30_000 });

  // The right one says what is missing, and a second try goes through.
  await ander.getByLabel("Wachtzin", { exact: true }).fill(WACHTZIN);
  await ander.getByRole("button", { name: "Openen" }).click();
  await expect(ander.getByText("Een deel van Koppelbord kon niet worden opgehaald.")).toBeVisible({ timeout: 30_000 });
  await expect(ander.locator("#hoofdmenu")).toHaveCount(0);
  await context.unroute(REST);
  await ontgrendel(ander);
  await context.close();
});

test("komt de rest niet, dan zegt de demo dat, en lukt een tweede keer", async ({ browser, address }) => {
  const { context, page } = await zonderRest(browser);
  // As a host answers that has a newer build.
  await context.route(REST, (route) => route.fulfill({ status: 404, body: "niet gevonden" }));
  await page.goto(address);
  await page.getByRole("button", { name: "Kijk eerst rond in de demo" }).click();
  await expect(page.getByText("Een deel van Koppelbord kon niet worden opgehaald.")).toBeVisible();
  await expect(page.getByText("laad dan deze pagina opnieuw")).toBeVisible();
  await context.unroute(REST);
  await page.getByRole("button", { name: "Kijk eerst rond in de demo" }).click();
  await expect(page.getByText("Dit is een demo.")).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test("komt de rest niet, dan is er niets half ingericht, en lukt een tweede keer met dezelfde code", async ({ browser, address }) => {
  const { context, page } = await zonderRest(browser);
  // Other bytes than this page was built with count as none.
  await context.route(REST, (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "iets anders" }));
  await page.goto(address);
  await page.getByRole("button", { name: "Begin met je eigen gezinnen" }).click();
  await page.getByLabel("Je naam", { exact: true }).fill("Iris Egelantier");
  await page.getByLabel("Wachtzin", { exact: true }).fill(WACHTZIN);
  await page.getByLabel("Wachtzin nog een keer").fill(WACHTZIN);
  await page.getByRole("button", { name: "Verder" }).click();
  const code = await page.locator(".kb-code").textContent();
  await page.getByLabel("Ik heb de code geprint of opgeschreven").check();
  await page.getByRole("button", { name: "Klaar, open Koppelbord" }).click();
  await expect(page.getByText("Er is nog niets ingericht.")).toBeVisible({ timeout: 30_000 });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { name: "Welkom bij Koppelbord" })).toBeVisible();
  await other.close();
  await context.unroute(REST);
  expect(await page.locator(".kb-code").textContent()).toBe(code);
  await page.getByRole("button", { name: "Klaar, open Koppelbord" }).click();
  await isOpen(page);
  await page.reload();
  await ontgrendel(page);
  await context.close();
});

test("een functie die de rest te vroeg nodig heeft, wacht erop", async ({ page, address }) => {
  const vraag = gevraagd(page);
  // The road that is never taken: nobody fetched the rest before something behind the lock is asked for.
  await page.addInitScript(() => {
    const freeze = Object.freeze;
    Object.freeze = (what) => (what?.restNow ? freeze({ ...what, rest: () => Promise.resolve() }) : freeze(what));
  });
  await openDemo(page, address);
  expect(vraag.rest()).toBe(1);
});
