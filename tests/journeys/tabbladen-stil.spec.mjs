// One idle clock for all tabs of one vault.
import { expect, test } from "./koppelbord.mjs";
import { ontgrendel, opgeslagen, richtIn } from "./stappen.mjs";

const MINUUT = 60_000;

test("wie in één tabblad werkt, houdt de andere open; werkt niemand, dan gaan ze samen op slot", async ({ page, context, address }) => {
  await context.clock.install();
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  const ander = await context.newPage();
  await ander.goto(address);
  await ontgrendel(ander);
  // Half an hour of work in one, and nobody in the other.
  for (let minuten = 0; minuten < 30; minuten += 6) {
    await context.clock.fastForward(6 * MINUUT);
    await page.keyboard.press("Shift");
  }
  for (const tab of [page, ander]) await expect(tab.locator("#hoofdmenu"), "work in one tab keeps both open").toBeAttached();
  await context.clock.fastForward(16 * MINUUT);
  for (const tab of [page, ander]) await expect(tab.getByRole("heading", { level: 1, name: "Open je gegevens" })).toBeVisible();
});
