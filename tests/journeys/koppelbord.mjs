// What every journey shares: the page's address in both shapes, a browser profile that fails the
// journey on any request outside the page's own origin, any console error, any violation of the
// policy and any uncaught error; and axe. Import `test` and `expect` from here, not from Playwright.
import { test as base, expect } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { fileURLToPath } from "node:url";

const single = new URL("../../dist/koppelbord.html", import.meta.url).href;

/** Watches one browser context; the list it returns must be empty at the end. */
export async function watch(context, address) {
  const faults = [];
  const own = (url) => url === address.split("#")[0] || /^(?:data|blob):/.test(url) ||
    (address.startsWith("http") && new URL(url).origin === new URL(address).origin);
  // Reports may not count on the console alone: the page says its own violations too.
  await context.exposeBinding("koppelbordFault", (_source, text) => faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.koppelbordFault(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`));
  });
  context.on("request", (request) => {
    if (!own(request.url())) faults.push(`request: ${request.method()} ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error()}`));
  return faults;
}

export const test = base.extend({
  /** The page's address without a hash: `await page.goto(address + "#/vandaag")`. */
  address: async ({}, use, info) => {
    const { shape, port } = info.project.metadata;
    await use(shape === "file" ? single : `http://127.0.0.1:${port}/`);
  },
  /** "hosted" or "file". */
  shape: async ({}, use, info) => use(info.project.metadata.shape),
  context: async ({ context, address }, use) => {
    const faults = await watch(context, address);
    await use(context);
    expect(faults, "no foreign request, no console error, no violation of the policy").toEqual([]);
  },
  /** Opens a second, separate profile (another coordinator's browser), watched likewise. */
  profile: async ({ browser, address }, use) => {
    const opened = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam",
        viewport: { width: 1280, height: 900 }, ...options });
      opened.push([context, await watch(context, address)]);
      return context.newPage();
    });
    for (const [context, faults] of opened) {
      await context.close();
      expect(faults, "no foreign request, no console error, no violation of the policy").toEqual([]);
    }
  },
});

/** axe on the page as it stands now: WCAG 2.2 A and AA and the good manners beside it. */
export async function axe(page, where = page.url()) {
  const { violations } = await new AxeBuilder({ page })
    // Only what is wrong is told whole: the rest is thousands of nodes to hand over.
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // There are no frames here; without this axe opens a second page for every look.
    .setLegacyMode().analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  expect(told, `axe on ${where}`).toEqual([]);
}

/** The path of a file of the project, for uploads: `voorbeeld("docs/voorbeelden/aanmeldingen.csv")`. */
export const voorbeeld = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export { expect };
