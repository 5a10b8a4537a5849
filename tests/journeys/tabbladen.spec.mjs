// Two tabs of one browser: what one writes the other shows, and one lock locks both.
import { expect, test } from "./koppelbord.mjs";
import { controlegetal, meldAan, naar, ontgrendel, opgeslagen, richtIn } from "./stappen.mjs";

test("een tweede tabblad toont binnen een seconde wat het eerste opschrijft, en gaat mee op slot", async ({ page, context, address }) => {
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  const ander = await context.newPage();
  await ander.goto(address);
  await ontgrendel(ander);
  await naar(ander, "#/gezinnen");

  await meldAan(page, "Gezin Boterbloem");
  await expect(ander.getByRole("link", { name: "Gezin Boterbloem" })).toBeVisible({ timeout: 1000 });
  await naar(page, "#/gezinnen");
  await meldAan(ander, "Gezin Leeuwerik");
  await naar(page, "#/gezinnen");
  await expect(page.getByRole("link", { name: "Gezin Leeuwerik" })).toBeVisible({ timeout: 1000 });
  expect(await controlegetal(page)).toBe(await controlegetal(ander));

  await page.getByRole("button", { name: "Nu op slot" }).first().click();
  for (const tab of [page, ander]) {
    await expect(tab.getByRole("heading", { level: 1, name: "Open je gegevens" })).toBeVisible();
    await expect(tab.getByText("Gezin Boterbloem")).toHaveCount(0);
  }
  await ontgrendel(ander);
  await naar(ander, "#/gezinnen");
  await expect(ander.getByRole("link", { name: "Gezin Leeuwerik" })).toBeVisible();
});
