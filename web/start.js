// The page's start: sets up what the policy needs, then compiles and starts the program.
// tools/finish.mjs joins it with the glue (as `koppelbordGlue`) and with `koppelbordSource`,
// which is { shape: "hosted", url, rest, sum } or { shape: "file" } and carries the build's name; the
// single page has style and program in `koppelbordPacked`, which web/unpack.js and web/weave.js read.
// It knows nothing of families or storage.
(() => {
  const show = (id) => {
    document.getElementById("start-wacht").hidden = true;
    document.getElementById(id).hidden = false;
  };

  // Framing: a policy in a meta tag cannot refuse it, so the program does not start.
  if (window.top !== window.self) {
    show("start-kader");
    return;
  }

  // The policy does not cover WebRTC; nothing here needs it.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"]) {
    delete window[name];
  }

  if (window.trustedTypes) {
    // Leptos fills <template> elements with its own static markup; nothing that runs may pass.
    const runs =
      /<\/?(?:script|iframe|object|embed|base|meta|link)\b|javascript:|\bsrcdoc\b|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*?(?<=[\s/"'])on[a-z]+\s*=/i;
    const refuse = (what) => {
      throw new TypeError("refused by Koppelbord's policy: " + what);
    };
    window.trustedTypes.createPolicy("default", {
      createHTML: (html) => (runs.test(html) ? refuse("html that can run") : html),
      createScriptURL: (url) =>
        url.startsWith("blob:" + window.origin + "/") ? url : refuse("script from an address"),
    });
  }

  /** Style and program of the single page; the style counts at once. */
  const unpack = async () => {
    // First that one has to wait is on the screen.
    await new Promise((shown) => setTimeout(shown));
    const [style, ...lanes] = koppelbordUnpack(koppelbordPacked);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(style));
    document.adoptedStyleSheets = [sheet];
    return WebAssembly.compile(koppelbordWeave(lanes));
  };

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
    const whole = (exports) => (exports.koppelbord_rest.value = 1);
    const fetching = async () => {
      const [exports, module] = await Promise.all([started, compile(url, sum)]);
      if (exports.koppelbord_rest.value) return;
      await WebAssembly.instantiate(module, { k: exports });
      whole(exports);
    };
    return {
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
        new WebAssembly.Instance(new WebAssembly.Module(bytes), { k: exports });
        whole(exports);
      },
    };
  };

  const start = async () => {
    const hosted = koppelbordSource.shape === "hosted";
    const module = await (hosted ? compile(koppelbordSource.url) : unpack());
    let begun;
    const started = new Promise((resolve) => (begun = resolve));
    // For the worker that derives keys: see ARCHITECTURE.md, "Start".
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

  start().catch((error) => {
    console.error(error);
    show("start-fout");
  });
})();
