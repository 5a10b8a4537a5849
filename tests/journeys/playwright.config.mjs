// The browser journeys: Debian's Chromium, the hosted build and the single file.
import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";

const names = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`);
const chromium = process.env.CHROMIUM ?? names.find(existsSync);
if (!chromium) throw new Error("no Chromium found: install chromium, or set CHROMIUM to its path");

const port = Number(process.env.KOPPELBORD_PORT ?? 4173);
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: Number(process.env.KOPPELBORD_WORKERS ?? 2),
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    // The recorder triples what a page takes: ask for it when a journey has to be looked at.
    trace: process.env.KOPPELBORD_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    },
  },
  // A journey whose title holds @bestand runs from file:// as well; the others only hosted.
  projects: [
    { name: "hosted", metadata: { shape: "hosted", port } },
    { name: "bestand", grep: /@bestand/, metadata: { shape: "file", port } },
  ],
  webServer: {
    command: `node ../../tools/serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
