// What tempo.spec.mjs looks at besides the clock: the room that data take, the memory of the page, and the
// time of the main thread that a save takes. Nothing of the page is changed for it; what it calls is listened to.

/** Must stand before the page is opened: holds on to the program's memory, and to when a change was handed over. */
export async function luister(page) {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...how) => {
      const made = await instantiate.apply(WebAssembly, how);
      // The rest of the program comes later and works on the same memory.
      window.lineair ??= (made.instance ?? made).exports.memory;
      return made;
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
      const asked = put.apply(this, what);
      window.overgedragen = performance.now();
      return asked;
    };
    // What the mirror's yes sets off is done between two listeners: this one stands before the page's own, and the
    // other, which is added once the page has added its own, hears of it when all that followed at once is done.
    const transaction = IDBDatabase.prototype.transaction;
    window.verwerkt = 0;
    IDBDatabase.prototype.transaction = function (...what) {
      const made = transaction.apply(this, what);
      let start;
      made.addEventListener("complete", () => { start = performance.now(); });
      queueMicrotask(() => made.addEventListener("complete", () => { window.verwerkt += performance.now() - start; }));
      return made;
    };
  });
}

/** Asks the browser itself; times are the processor's, so that other work on the machine does not count. */
export async function meter(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const metrics = async () => Object.fromEntries((await cdp.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  return { cdp, metrics };
}

const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** Code units in local storage, and what the browser says that the origin takes (which is without local storage). */
export async function ruimte(page) {
  const [keys, units, usage] = await page.evaluate(async () => {
    const entries = Object.entries(localStorage);
    const { usage } = await navigator.storage.estimate();
    return [entries.length, entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0), usage];
  });
  return `local storage ${units} code units in ${keys} records, the browser counts ${usage} bytes for the rest`;
}

/** What stays in memory once the browser has tidied up: the program's own, which never shrinks, and the script's. */
export async function geheugen(page, { cdp, metrics }) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize: heap } = await metrics();
  const linear = await page.evaluate(() => window.lineair.buffer.byteLength);
  return `linear memory ${mb(linear)}, script ${mb(heap)}, together ${mb(linear + heap)}`;
}

/** Notes so many contacts with one koppeling, each as one click. For each, in milliseconds: `overgedragen`, from the
 *  click until it was in the journal and handed to the mirror; `verwerkt`, what the page did when the mirror had said
 *  yes; `geheel`, all that the main thread did until everything was painted, and the `opmaak` in that. And `leeg`, what
 *  the main thread did in as much time when nothing was saved. The first two are the program's, by the clock; the
 *  others are the browser's own count. */
export async function bewaar(page, { metrics }, keren) {
  const found = { overgedragen: [], verwerkt: [], geheel: [], opmaak: [], leeg: [] };
  // The focus is in the field where one types what was said.
  await page.evaluate(() => { window.veld = document.activeElement; });
  const round = (save) => page.evaluate(async (save) => {
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    const state = () => document.querySelector(".kb-state").textContent;
    window.verwerkt = 0;
    const start = performance.now();
    if (save) window.veld.form.querySelector("button[type=submit]").click();
    await rest(300);
    if (save && (window.veld.value !== "" || !state().includes("Opgeslagen"))) throw new Error("it was not saved");
    return [window.overgedragen - start, window.verwerkt];
  }, save);
  for (let keer = 0; keer < keren; keer += 1) {
    await page.evaluate(async (keer) => {
      window.veld.value = `Gebeld, voor de ${keer}e keer; het gaat goed.`;
      window.veld.dispatchEvent(new Event("input", { bubbles: true }));
      // What was typed is written as a draft within a second: that is no part of the save.
      await new Promise((done) => setTimeout(done, 1300));
    }, keer);
    for (const save of [false, true]) {
      const before = await metrics();
      const given = await round(save);
      const after = await metrics();
      const ms = (...names) => names.reduce((sum, name) => sum + (after[name] - before[name]) * 1000, 0);
      (save ? found.geheel : found.leeg).push(ms("TaskDuration"));
      if (!save) continue;
      found.opmaak.push(ms("RecalcStyleDuration", "LayoutDuration"));
      found.overgedragen.push(given[0]);
      found.verwerkt.push(given[1]);
    }
  }
  return found;
}
