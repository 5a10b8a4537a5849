// The page opens, in both shapes, and its policy holds.
import { axe, expect, test } from "./koppelbord.mjs";

test("de pagina opent @bestand", async ({ page, address }) => {
  await page.goto(address);
  await expect(page).toHaveTitle(/Koppelbord/);
  await expect(page.locator("#start")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("het losse bestand opent ook vanaf een server die zegt dat het UTF-8 is", async ({ page, address }) => {
  const answer = await page.goto(`${address}koppelbord.html`);
  expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
  await expect(page.locator("#start")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Welkom bij Koppelbord" })).toBeVisible();
  expect(await page.evaluate(() => [document.characterSet, window.koppelbordStart.shape])).toEqual(["UTF-16LE", "file"]);
});

test("het programma en zijn tekst liggen klaar voor een worker @bestand", async ({ page, address, shape }) => {
  await page.goto(address);
  await expect(page.locator("#start")).toHaveCount(0);
  const told = await page.evaluate(async () => {
    const { glue, module, shape, build } = window.koppelbordStart;
    const text = `${glue}onmessage = (e) => { wasm_bindgen.initSync({ module: e.data }); postMessage(typeof wasm_bindgen); };`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const worker = new Worker(url);
    const answer = await new Promise((resolve, reject) => {
      worker.onmessage = (e) => resolve(e.data);
      worker.onerror = (e) => reject(new Error(e.message));
      worker.postMessage(module);
    });
    worker.terminate();
    return { answer, shape, build };
  });
  expect(told).toEqual({ answer: "function", shape, build: expect.stringMatching(/^[0-9a-f]{16}$/) });
});

test("een fout in het programma wordt op de pagina gezegd @bestand", async ({ page, address }) => {
  await page.goto(address);
  await expect(page.locator("#start")).toHaveCount(0);
  const said = page.getByText("Koppelbord is vastgelopen.");
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent("error", { error: new Error("iets anders") })));
  await expect(said).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
  await expect(said).toBeVisible();
});

test("wat kan lopen komt niet door het beleid @bestand", async ({ browser, address }) => {
  // Not watched: refusing is what is tried here, and the browser tells of it.
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await expect(page.locator("#start")).toHaveCount(0);
  const refused = await page.evaluate(async () => {
    const runs = {
      script: () => { document.createElement("div").innerHTML = "<script>1</script>"; },
      handler: () => { document.createElement("div").innerHTML = '<img title="a>b" onerror=alert(1)>'; },
      iframe: () => { document.createElement("div").innerHTML = "<iframe></iframe>"; },
      text: () => { document.createElement("script").textContent = "1"; },
      evaluate: () => { (0, eval)("1"); },
      worker: () => { new Worker("data:text/javascript,1"); },
    };
    // What the driver runs itself may use eval; what a timer runs is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    const told = [];
    for (const [name, run] of Object.entries(runs)) {
      try { run(); told.push(`${name} went through`); } catch { /* refused, as it should */ }
    }
    // Dutch prose with "on…=" outside a tag is no danger and must pass.
    const plain = document.createElement("div");
    plain.innerHTML = "<p title='steun onder=3'>ondersteuning = hulp, onze=ook</p>";
    if (plain.textContent !== "ondersteuning = hulp, onze=ook") told.push("prose was refused");
    try { await fetch("https://example.invalid/"); told.push("fetch went through"); } catch { /* refused */ }
    if (window.RTCPeerConnection) told.push("WebRTC is there");
    return told;
  });
  expect(refused).toEqual([]);
});

test("binnen een andere pagina start het programma niet", async ({ browser, address }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The header refuses it altogether; without that header (a host that sends none) the script does.
  await context.route(address, async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    delete headers["content-security-policy"];
    delete headers["x-frame-options"];
    await route.fulfill({ response: answer, headers });
  });
  await context.route("http://127.0.0.1:9/", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${address}"></iframe>` }));
  await page.goto("http://127.0.0.1:9/");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Koppelbord werkt niet binnen een andere pagina")).toBeVisible();
  await context.close();
});

test("zonder WebAssembly zegt de pagina wat er is en wat je kunt doen @bestand", async ({ browser, address }) => {
  const context = await browser.newContext();
  await context.addInitScript(() => { delete window.WebAssembly; });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText("Koppelbord kan niet starten in deze browser");
  await expect(page.getByRole("alert")).toContainText("gebruik de nieuwste versie");
  await axe(page);
  await context.close();
});
