// The page's start: compiles and starts the program. tools/finish.mjs joins it with the glue (as
// `koppelbordGlue`) and with `koppelbordSource`, which is { shape: "hosted", url, rest, sum } or
// { shape: "file" } and carries the build's name. Behind web/gate.js in the hosted page; in the single
// page web/open.js unpacks it, with the program's lanes in `koppelbordParts`, which web/weave.js reads.
// It knows nothing of families or storage.
(() => {
  const compile = async (url, integrity) => {
    const answer = await fetch(url, { integrity });
    if (!answer.ok) throw new Error("the program could not be fetched: " + answer.status);
    const streams = (answer.headers.get("content-type") || "").startsWith("application/wasm");
    return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  };

  /** The hosted page fetches the rest of its program when something is opened: see tools/split.mjs. */
  const later = (started) => {
    const { rest: url, sum } = koppelbordSource;
    let coming;
    // Compiled: a worker that reads region data needs it too.
    let part;
    const whole = (exports) => (exports.koppelbord_rest.value = 1);
    const fetching = async () => {
      const [exports, module] = await Promise.all([started, compile(url, sum)]);
      part = module;
      if (exports.koppelbord_rest.value) return;
      await WebAssembly.instantiate(module, { k: exports });
      whole(exports);
    };
    return {
      part: () => part,
      /** Resolves when it is here. Asked again after a failure, it tries again. */
      rest: () => (coming ??= fetching().catch((error) => {
        coming = undefined;
        throw error;
      })),
      /** What a function does that needs it and finds it missing: the page waits. */
      restNow: (exports) => {
        const request = new XMLHttpRequest();
        request.open("GET", url, false);
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send();
        if (request.status !== 200) throw new Error("the rest of the program could not be fetched: " + request.status);
        const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
        part = new WebAssembly.Module(bytes);
        new WebAssembly.Instance(part, { k: exports });
        whole(exports);
      },
    };
  };

  /** A fault in the program stops it; so does a browser that has no memory left. The page says so. */
  const stuck = ({ error, reason }) => {
    const words = document.getElementById("vastgelopen");
    if (!words || !((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
    words.replaceWith(words.content);
  };
  window.addEventListener("error", stuck);
  window.addEventListener("unhandledrejection", stuck);

  const start = async () => {
    const hosted = koppelbordSource.shape === "hosted";
    const module = await (hosted ? compile(koppelbordSource.url) : WebAssembly.compile(koppelbordWeave(window.koppelbordParts)));
    delete window.koppelbordParts;
    let begun;
    const started = new Promise((resolve) => (begun = resolve));
    // For workers: see ARCHITECTURE.md, "Start".
    window.koppelbordStart = Object.freeze({
      shape: koppelbordSource.shape,
      build: koppelbordSource.build,
      glue: "const wasm_bindgen = (" + koppelbordGlue + ")();",
      module,
      ...(hosted && later(started)),
    });
    begun(await koppelbordGlue()({ module_or_path: module }));
    document.getElementById("start").remove();
  };

  // The single page went through the gate before it unpacked this.
  if (koppelbordSource.shape === "file" || koppelbordGate()) start().catch(koppelbordFail);
})();
