// How fast the page is: figures to read, judged by people. `make bench` runs these alone; `make test`
// does not, because nobody knows what else a machine does.
import { expect, test } from "./koppelbord.mjs";
import { openDemo } from "./stappen.mjs";

test("de demo staat snel op het scherm @tempo", async ({ page, address }, info) => {
  await page.goto(address);
  const demo = { name: "Kijk eerst rond in de demo" };
  const cold = await page.evaluate(() => performance.now());
  const before = Date.now();
  await page.getByRole("button", demo).or(page.getByRole("link", demo)).click();
  await expect(page.getByText("Dit is een demo.")).toBeVisible();
  const opened = Date.now() - before;
  info.annotations.push({ type: "ms", description: `start ${Math.round(cold)}, demo ${opened}` });
  console.log(`  start ${Math.round(cold)} ms, demo ${opened} ms`);
});

test("een klik is meteen te zien @tempo", async ({ page, address }) => {
  await openDemo(page, address);
  const times = await page.evaluate(async () => {
    const told = [];
    for (let round = 0; round < 5; round += 1) {
      for (const hash of ["#/gezinnen", "#/koppelingen", "#/matchen", "#/vandaag", "#/delen"]) {
        const link = document.querySelector(`nav a[href="${hash}"]`);
        if (!link) continue;
        const start = performance.now();
        link.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        told.push(performance.now() - start);
      }
    }
    return told.sort((a, b) => a - b);
  });
  expect(times.length, "the menu has links").toBeGreaterThan(10);
  const slow = times[Math.floor(times.length * 0.95)];
  console.log(`  click to paint: median ${times[times.length >> 1].toFixed(0)} ms, 95th percentile ${slow.toFixed(0)} ms`);
});
