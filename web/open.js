// The single page's way to its own start: unpacks what the page carries, lays on the style, and runs
// the script that was packed with it (web/start.js and the glue), whose hash stands in the policy.
// web/unpack.js reads the packed text; the script finds the program's lanes in `koppelbordParts`.
(() => {
  const open = async () => {
    // First that one has to wait is on the screen.
    await new Promise((shown) => setTimeout(shown));
    const [style, script, ...lanes] = koppelbordUnpack(koppelbordPacked);
    const text = (bytes) => new TextDecoder().decode(bytes);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text(style));
    document.adoptedStyleSheets = [sheet];
    window.koppelbordParts = lanes;
    koppelbordOwn = text(script);
    const start = document.createElement("script");
    start.textContent = koppelbordOwn;
    document.body.append(start);
    start.remove();
    // Once is enough.
    koppelbordOwn = undefined;
  };
  if (koppelbordGate()) open().catch(koppelbordFail);
})();
