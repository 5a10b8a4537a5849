// One short journey in Firefox, hosted and from file://: the page starts under its policy,
// the program compiles in a worker too, and nothing is logged as an error.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "../../tools/serve.mjs";

const names = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const executablePath = process.env.FIREFOX ?? names.find(existsSync);
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
let browser;
let server;

before(async () => {
  assert.ok(executablePath, "no Firefox found: install firefox-esr, or set FIREFOX to its path");
  server = await serve({ dir: dist, port: 0 });
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, protocolTimeout: 120_000 });
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  server?.close();
});

// "served": the single file from a host, which says of it in a header that it is UTF-8.
for (const shape of ["hosted", "file", "served"]) {
  test(`Firefox: the page opens and starts (${shape})`, { timeout: 120_000 }, async () => {
    const address = shape === "file" ? `file://${dist}/koppelbord.html` : `http://127.0.0.1:${server.address().port}/${shape === "served" ? "koppelbord.html" : ""}`;
    const page = await browser.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !/^(?:data|blob):/.test(request.url())) faults.push(`request ${request.url()}`);
    });
    await page.goto(address);
    await page.waitForFunction(() => window.koppelbordStart && !document.getElementById("start"), { timeout: 60_000 });
    await page.waitForSelector("h1");
    const answer = await page.evaluate(async () => {
      const text = `${window.koppelbordStart.glue}onmessage = (e) => { wasm_bindgen.initSync({ module: e.data }); postMessage(typeof wasm_bindgen); };`;
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
      return new Promise((resolve, reject) => {
        worker.onmessage = (e) => resolve(e.data);
        worker.onerror = (e) => reject(new Error(e.message));
        worker.postMessage(window.koppelbordStart.module);
      });
    });
    assert.equal(answer, "function");
    assert.deepEqual(faults, []);
    await page.close();
  });
}
