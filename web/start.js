// The page's start: sets up what the policy needs, then compiles and starts the program.
// tools/finish.mjs joins it with the glue (as `koppelbordGlue`) and with `koppelbordSource`,
// which is { shape: "hosted", url } or { shape: "file" } and carries the build's name; the single
// page has style and program in `koppelbordPacked`, which web/unpack.js reads.
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
    const [style, program] = await koppelbordUnpack(koppelbordPacked);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(style));
    document.adoptedStyleSheets = [sheet];
    return WebAssembly.compile(program);
  };

  const compile = async () => {
    if (koppelbordSource.shape === "file") return unpack();
    const answer = await fetch(koppelbordSource.url);
    if (!answer.ok) throw new Error("the program could not be fetched: " + answer.status);
    const streams = (answer.headers.get("content-type") || "").startsWith("application/wasm");
    return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  };

  const start = async () => {
    const module = await compile();
    // For the worker that derives keys: see ARCHITECTURE.md, "Start".
    window.koppelbordStart = Object.freeze({
      shape: koppelbordSource.shape,
      build: koppelbordSource.build,
      glue: "const wasm_bindgen = (" + koppelbordGlue + ")();",
      module,
    });
    await koppelbordGlue()({ module_or_path: module });
    document.getElementById("start").remove();
  };

  start().catch((error) => {
    console.error(error);
    show("start-fout");
  });
})();
