// What comes before anything else in both pages: no frame around them, no WebRTC, and the one policy
// that says which text may become markup or script. tools/finish.mjs puts it first. In the single
// page `koppelbordOwn` is the script that it was packed with, the only one that may be made.
// Knows nothing of the program.
const koppelbordShow = (id) => {
  document.getElementById("start-wacht").hidden = true;
  document.getElementById(id).hidden = false;
};
let koppelbordOwn;

/** Whether the program may start here. */
const koppelbordGate = () => {
  // Framing: a policy in a meta tag cannot refuse it, so the program does not start.
  if (window.top !== window.self) {
    koppelbordShow("start-kader");
    return false;
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
      createScript: (text) => (text === koppelbordOwn ? text : refuse("text that would run")),
      createScriptURL: (url) =>
        url.startsWith("blob:" + window.origin + "/") ? url : refuse("script from an address"),
    });
  }
  return true;
};

const koppelbordFail = (error) => {
  console.error(error);
  koppelbordShow("start-fout");
};
