import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that the page loads, as it is served. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly etag: string;
}

const TYPES = {
  "page.css": "text/css; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

/** Read once, from the package's folder `assets`. */
export function readAssets(): readonly Asset[] {
  return Object.entries(TYPES).map(([name, type]) => {
    const content = readFileSync(new URL(`../../assets/${name}`, import.meta.url));
    return { name, type, content, etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"` };
  });
}
