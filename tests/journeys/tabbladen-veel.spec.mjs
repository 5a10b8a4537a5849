// Many tabs of one browser that write at the same time: nothing is lost, all show the same, and
// one lock locks all.
import { expect, test } from "./koppelbord.mjs";
import { alleGezinnen, blad, controlegetal, leesIn, meldAan, naar, ontgrendel, opgeslagen, richtIn } from "./stappen.mjs";

const WIJZIGINGEN = 1000;

/** So many tabs on one vault, all open. Each in a window of its own: of tabs behind another one the
 *  browser paints a frame a second, and what is to collide would wait for its turn. */
async function opent(page, context, address, aantal) {
  await richtIn(page, address, "Iris Egelantier");
  await opgeslagen(page);
  const tabs = [page];
  while (tabs.length < aantal) {
    const [ander] = await Promise.all([
      context.waitForEvent("page"),
      page.evaluate((url) => void open(url, "_blank", "popup,noopener,width=1280,height=900"), address),
    ]);
    await ontgrendel(ander);
    tabs.push(ander);
  }
  return tabs;
}

/** All of them ask for the passphrase, and show nothing of what was in them. */
async function opSlot(tabs) {
  for (const tab of tabs) {
    await expect(tab.getByRole("heading", { level: 1, name: "Open je gegevens" })).toBeVisible();
    await expect(tab.getByText("Veldkers")).toHaveCount(0);
  }
}

for (const aantal of [2, 5]) {
  test(`${aantal} tabbladen schrijven samen ${WIJZIGINGEN} wijzigingen, en alles staat overal`, async ({ page, context, address }) => {
    const tabs = await opent(page, context, address, aantal);
    const namen = [];
    // Sheets make many changes in one save; single sign-ups keep the saves of the tabs from falling into step.
    const rondes = 4;
    const elk = WIJZIGINGEN / aantal / rondes;
    const los = 3;
    await Promise.all(tabs.map(async (tab, nr) => {
      for (let ronde = 0; ronde < rondes; ronde += 1) {
        const eigen = Array.from({ length: elk }, (_, at) => `Gezin Veldkers ${nr}-${ronde}-${at}`);
        namen.push(...eigen);
        for (const naam of eigen.slice(0, los)) await meldAan(tab, naam);
        await leesIn(tab, blad(eigen.slice(los)), elk - los);
      }
    }));
    expect(namen.length).toBe(WIJZIGINGEN);

    await Promise.all(tabs.map((tab) => naar(tab, "#/gezinnen")));
    for (const tab of tabs) await expect(tab.getByRole("main").getByText(`${WIJZIGINGEN} gezinnen`, { exact: true })).toBeVisible();
    const getallen = await Promise.all(tabs.map(controlegetal));
    expect(new Set(getallen).size, getallen.join(" ")).toBe(1);

    await page.getByRole("button", { name: "Nu op slot" }).first().click();
    await opSlot(tabs);
    // Opened anew: from the stores alone.
    await ontgrendel(page);
    await expect(page.locator(".kb-notes")).toHaveCount(0);
    expect((await alleGezinnen(page)).sort()).toEqual(namen.sort());
    expect(await controlegetal(page)).toBe(getallen[0]);
  });
}
