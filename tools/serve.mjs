//! Serves dist/ on this machine alone, with the headers that our header files name, so that
//! what is tried here is what a host serves. Usage: node tools/serve.mjs [--port N] [--dir D]
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { headersFor } from "./policy.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json", ".txt": "text/plain; charset=utf-8" };
const HIDDEN = /^\/(?:_headers|nginx\.conf|\.ht.*|\.nojekyll)$/;

/** The headers under the `/*` rule of the built _headers file. */
export function builtHeaders(dir) {
  const all = {};
  for (const line of readFileSync(join(dir, "_headers"), "utf8").split("\n").slice(1)) {
    const found = /^ {2}([\w-]+): (.*)$/.exec(line);
    if (!found) break;
    all[found[1]] = found[2];
  }
  return all;
}

export function serve({ dir, port }) {
  const server = createServer((request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)).replace(/\/$/, "/index.html");
    try {
      if (HIDDEN.test(path) || path.includes("..")) throw new Error("not served");
      const file = join(dir, path);
      if (!statSync(file).isFile()) throw new Error("not a file");
      const body = readFileSync(file);
      const { "Strict-Transport-Security": _https, ...rest } = headersFor(path, builtHeaders(dir));
      answer.writeHead(200, { ...rest, "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
      answer.end(request.method === "HEAD" ? undefined : body);
    } catch {
      answer.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("niet gevonden\n");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
  const dir = option("--dir", join(fileURLToPath(import.meta.url), "../../dist"));
  const wanted = Number(option("--port", process.env.PORT ?? 8080));
  // A port that is taken is no reason to stop, unless it was asked for by name.
  for (let port = wanted; ; port += 1) {
    try {
      await serve({ dir, port });
      console.log(`[koppelbord] open http://localhost:${port}/ (stop with Ctrl+C)`);
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || process.argv.includes("--port") || port > wanted + 20) throw error;
    }
  }
}
