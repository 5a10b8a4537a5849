// The map: by keyboard and by pointer, with the list that goes along, on a phone, on paper and in
// Matchen; and that moving it is quick, for two hundred families among fifty buurten.
import { axe, expect, test } from "./koppelbord.mjs";
import { naar, openDemo } from "./stappen.mjs";

const kaart = (page) => page.getByRole("listbox", { name: "Kaart" });
const tekens = (page) => kaart(page).getByRole("option");
const knop = (page, name) => page.getByRole("button", { name, exact: true });
const venster = (page) => kaart(page).locator("svg").getAttribute("viewBox");
/** Where every symbol stands. */
const plekken = (page) => tekens(page).evaluateAll((all) => all.map((one) => one.getAttribute("transform")));

async function opKaart(page, address) {
  await openDemo(page, address);
  await naar(page, "#/gezinnen");
  await knop(page, "Kaart").click();
  await expect(tekens(page).first()).toBeAttached();
}

async function breedte(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "the page is wider than its window by so many pixels").toBeLessThanOrEqual(0);
}

/** The symbol that the keys are at. */
const bij = (page) => kaart(page).evaluate((it) => document.getElementById(it.getAttribute("aria-activedescendant"))?.getAttribute("aria-label"));

test("de kaart met alleen het toetsenbord: naar een gezin, de lijst gaat mee, zoomen, openen @bestand", async ({ page, address }) => {
  await opKaart(page, address);
  await axe(page, "gezinnen op de kaart");
  await kaart(page).focus();
  await page.keyboard.press("Home");
  const eerste = await bij(page);
  await page.keyboard.press("ArrowRight");
  expect(await bij(page)).not.toBe(eerste);

  // Nearer and nearer, until a family stands alone; then its row in the list is the current one.
  const heel = await venster(page);
  for (let turn = 0; turn < 8 && /dicht bij elkaar/.test(await bij(page)); turn += 1) await page.keyboard.press("+");
  const naam = (await bij(page)).split(",")[0];
  expect(await venster(page)).not.toBe(heel);
  const lijst = page.getByRole("list", { name: "Gezinnen op de kaart" });
  await expect(lijst.locator('[aria-current="true"]')).toHaveText(naam);
  await page.screenshot({ path: "test-results/kaart-dichtbij.png" });
  const voor = await venster(page);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  expect(await venster(page)).not.toBe(voor);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: naam })).toBeVisible();

  // The choice for the map stays, and so do search and filters.
  await naar(page, "#/gezinnen");
  await expect(kaart(page)).toBeVisible();
  const alle = await page.locator(".kb-map__list .kb-pad").textContent();
  await page.getByRole("button", { name: /^steun/ }).first().click();
  await expect(page.locator(".kb-map__list .kb-pad")).not.toHaveText(alle);
  await expect(tekens(page).and(page.getByLabel(/vraagt steun/))).toHaveCount(0);
});

test("van de lijst naar de kaart, en met de muis", async ({ page, address }) => {
  await opKaart(page, address);
  await page.screenshot({ path: "test-results/kaart-1280.png", fullPage: true });
  const rij = page.getByRole("list", { name: "Gezinnen op de kaart" }).getByRole("link").nth(4);
  await rij.focus();
  const naam = await rij.textContent();
  await expect.poll(() => bij(page)).toContain(naam);

  const heel = await venster(page);
  await expect(knop(page, "Zoom uit")).toHaveAttribute("aria-disabled", "true");
  await knop(page, "Zoom in").click();
  await knop(page, "Zoom in").click();
  await knop(page, "Zoom in").click();
  await expect.poll(() => bij(page)).toContain(naam);
  const dichtbij = await venster(page);
  const vlak = await kaart(page).boundingBox();
  const midden = [vlak.x + vlak.width / 2, vlak.y + vlak.height / 2];
  await page.mouse.move(...midden);
  await page.mouse.down();
  await page.mouse.move(midden[0] - 60, midden[1] + 40, { steps: 4 });
  await page.mouse.up();
  expect(await venster(page)).not.toBe(dichtbij);
  await page.getByRole("button", { name: /Naar rechts$/ }).click();
  const voor = await venster(page);
  await page.mouse.move(...midden);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => venster(page)).toBe(voor);
  await kaart(page).focus();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => venster(page)).not.toBe(voor);
  await knop(page, "Heel gebied").click();
  expect(await venster(page)).toBe(heel);

  // A symbol of one family: the first click tells who, the second opens.
  for (let turn = 0; turn < 4; turn += 1) await knop(page, "Zoom in").click();
  const alleen = tekens(page).and(page.getByLabel(/tot op ongeveer/)).filter({ visible: true });
  const id = await alleen.evaluateAll((all) => {
    const box = document.querySelector(".kb-map").getBoundingClientRect();
    const inside = ({ x, y }) => x > box.left + 20 && x < box.right - 20 && y > box.top + 20 && y < box.bottom - 20;
    return all.find((one) => inside(one.getBoundingClientRect()))?.id;
  });
  const teken = page.locator(`#${id}`);
  await teken.click();
  const wie = (await teken.getAttribute("aria-label")).split(",")[0];
  await expect(page.locator(".kb-map__list [aria-current]").first()).toHaveText(wie);
  await teken.click();
  await expect(page.getByRole("heading", { level: 1, name: wie })).toBeVisible();
});

test("de kaart op een telefoon, en op papier nooit de precieze plek", async ({ page, address }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await opKaart(page, address);
  await breedte(page);
  await axe(page, "kaart op een telefoon");
  await page.screenshot({ path: "test-results/kaart-390.png", fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
  await breedte(page);

  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(async () => (await kaart(page).getAttribute("viewBox")).split(" ")[2]).not.toBe("390");
  const verschoven = await plekken(page);
  await page.getByLabel("Toon precieze plekken").check();
  await expect.poll(() => plekken(page)).not.toEqual(verschoven);
  const papier = page.locator(".kb-map .kb-only-print");
  await expect(papier).toBeHidden();
  const rijen = page.locator(".kb-map__list .kb-row");
  await expect(page.getByRole("button", { name: /^Toon meer/ })).toHaveCount(1);
  const eerst = await rijen.count();
  // A browser says that it is about to print, and paper has no button for the rest.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("button", { name: /^Toon meer/ })).toHaveCount(0);
  expect(await rijen.count()).toBeGreaterThan(eerst);
  await page.emulateMedia({ media: "print" });
  await expect(papier).toBeVisible();
  await expect(tekens(page).first()).toBeHidden();
  const gedrukt = await papier.locator(".kb-map__symbol").evaluateAll((all) => all.map((one) => one.getAttribute("transform")));
  expect(gedrukt).toEqual(verschoven);
  await expect(page.locator(".kb-map__list li").last()).toBeVisible();
  await expect(page.getByText("Een teken staat met opzet")).toBeVisible();
  await expect(knop(page, "Zoom in")).toBeHidden();
  await page.screenshot({ path: "test-results/kaart-papier.png", fullPage: true });
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  await page.screenshot({ path: "test-results/kaart-contrast.png" });
});

test("Matchen toont het gezin en wie past, met een lijn naar wie je bekijkt", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/matchen");
  await expect(tekens(page).first()).toBeAttached();
  await axe(page, "matchen met kaart");
  await page.screenshot({ path: "test-results/kaart-matchen.png", fullPage: true });
  const naast = page.locator(".kb-candidate--current h3 button");
  const was = await naast.textContent();
  await kaart(page).focus();
  await page.keyboard.press("Home");
  for (let turn = 0; turn < 9 && (await naast.textContent()) === was; turn += 1) {
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
  }
  expect(await naast.textContent()).not.toBe(was);
  await expect(kaart(page).locator('[aria-selected="true"]')).toHaveCount(1);
});

test("Matchen op staand papier heeft de kaart en wie past, niet alleen de lijst", async ({ page, address }) => {
  await openDemo(page, address);
  await naar(page, "#/matchen");
  await expect(kaart(page)).toBeVisible();
  await page.setViewportSize({ width: 700, height: 990 });
  await page.emulateMedia({ media: "print" });
  await expect(kaart(page)).toBeVisible();
  await expect(page.getByRole("article").first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  // On paper that lies the map is still whole: torn over several sheets there were eight.
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  const blad = await page.pdf({ format: "A4", landscape: true });
  expect(blad.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(7);
});

test("wie weggaat op het moment dat de kaart verschijnt, merkt daar niets van", async ({ page, address }) => {
  await openDemo(page, address);
  // Any fault of the program on the way fails the journey.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let turn = 0; turn < 5; turn += 1) {
      const there = new Promise((done) => {
        const seen = new MutationObserver(() => {
          if (!document.querySelector(".kb-map__all")) return;
          seen.disconnect();
          location.hash = "#/vandaag";
          done();
        });
        seen.observe(document.body, { childList: true, subtree: true });
      });
      location.hash = "#/matchen";
      await there;
      for (let count = 0; count < 6; count += 1) await frame();
    }
  });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("schuiven legt niets opnieuw neer, ook niet met tweehonderd gezinnen en vijftig buurten @tempo", async ({ page, address }) => {
  await opKaart(page, address);
  await knop(page, "Zoom in").click();
  await kaart(page).focus();
  const told = await page.evaluate(async () => {
    // The demo has fifty families and no buurten: the rest is copied.
    const all = document.querySelector(".kb-map__all");
    const inner = all.querySelector("svg");
    const symbols = [...inner.querySelectorAll(".kb-map__symbol")];
    for (let at = symbols.length; at < 200; at += 1) {
      const copy = symbols[at % symbols.length].cloneNode(true);
      copy.removeAttribute("id");
      copy.setAttribute("transform", `translate(${(at * 53) % 900} ${(at * 31) % 700})`);
      symbols[0].parentNode.append(copy);
    }
    for (let at = 0; at < 50; at += 1) {
      const path = inner.querySelector(".kb-map__area").cloneNode();
      const points = Array.from({ length: 60 }, (_, turn) => `${(at % 8) * 110 + turn},${Math.floor(at / 8) * 90 + ((turn * 37) % 80)}`);
      path.setAttribute("d", `M${points.join("L")}Z`);
      inner.firstElementChild.append(path);
    }
    const changed = new Set();
    new MutationObserver((list) => list.forEach((one) => changed.add(one.attributeName ?? one.type)))
      .observe(all, { attributes: true, childList: true, subtree: true });
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
    const times = [];
    for (let turn = 0; turn < 60; turn += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const start = performance.now();
      const key = Math.floor(turn / 3) % 2 ? "ArrowLeft" : "ArrowRight";
      all.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: true, bubbles: true }));
      await Promise.resolve();
      all.getBoundingClientRect();
      times.push(performance.now() - start);
      await frame();
    }
    return { times: times.sort((a, b) => a - b), changed: [...changed] };
  });
  expect(told.changed).toEqual(["viewBox"]);
  console.log(`  moving the map: median ${told.times[30].toFixed(1)} ms, 95th percentile ${told.times[57].toFixed(1)} ms`);
});
