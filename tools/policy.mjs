//! The policy of the page and the headers that say it again, in one place: the build writes
//! them, the tests and the local server read them. It knows nothing of how pages are made.
import { createHash } from "node:crypto";

/** The source expression of an inline script or style. */
export const hash = (text, encoding = "utf8") => `'sha256-${createHash("sha256").update(Buffer.from(text, encoding)).digest("base64")}'`;
/** In the single page, which is UTF-16: a browser hashes its scripts as UTF-8, or as they stand. */
const both = (text) => `${hash(text)} ${hash(text, "utf16le")}`;

/** shape: "hosted" (may fetch from its own origin) or "file" (may fetch nothing). `inner` is the script
 * that the single page unpacks and runs. */
export function policy({ shape, script, inner, style }) {
  const hosted = shape === "hosted";
  return [
    "default-src 'none'",
    `script-src ${hosted ? hash(script) : `${both(script)} ${both(inner)}`} 'wasm-unsafe-eval'`,
    `style-src ${hosted ? "'self'" : both(style)}`,
    "img-src data:",
    "font-src data:",
    `connect-src ${hosted ? "'self'" : "'none'"}`,
    "worker-src blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

const PERMISSIONS = ["accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation",
  "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
  "screen-wake-lock", "usb", "xr-spatial-tracking"];

/** Headers for every path; `frame-ancestors` works in a header only. */
export const headers = (hostedPolicy) => ({
  "Content-Security-Policy": `${hostedPolicy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // The page itself may fill the screen: the presentation does.
  "Permissions-Policy": [...PERMISSIONS.map((name) => `${name}=()`), "fullscreen=(self)"].join(", "),
  "Strict-Transport-Security": "max-age=31536000",
  "Cache-Control": "no-cache",
});

/** Files whose name holds their hash may be kept for good; the single page brings its own policy. */
export const LASTING = /^\/koppelbord-(?:rest-)?[0-9a-f]+\.(?:wasm|css)$/;
export const SINGLE = "/koppelbord.html";

/** The headers for one path, as every header file of ours says them. */
export function headersFor(path, all) {
  const own = { ...all };
  if (LASTING.test(path)) own["Cache-Control"] = "public, max-age=31536000, immutable";
  if (path === SINGLE) own["Content-Security-Policy"] = "frame-ancestors 'none'";
  return own;
}

/** The hash of every inline script and style in a finished page must stand in its own policy. */
export function check(html) {
  const faults = [];
  const metas = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  if (metas.length !== 1) return [`${metas.length} policies in the page instead of one`];
  const said = metas[0][1];
  if (html.search(/<(?:script|style|link)\b/) < metas[0].index) faults.push("something comes before the policy");
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  if (scripts.length !== 1 || (html.match(/<script\b/g) ?? []).length !== 1) faults.push("not exactly one inline script");
  for (const [, text] of scripts) if (!said.includes(`script-src ${hash(text)} `)) faults.push("the policy does not name the script's hash");
  for (const [, text] of html.matchAll(/<style>([\s\S]*?)<\/style>/g))
    if (!said.includes(`style-src ${both(text)};`)) faults.push("the policy does not name the style's hash");
  if (/\sstyle=/.test(html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, ""))) faults.push("a style attribute in the page");
  return faults;
}
