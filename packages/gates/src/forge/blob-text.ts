import { createHash } from "node:crypto";

import { ForgeFault } from "./forge-fault.ts";

/**
 * The text of a file that came in base64, proved by the name that git gives its bytes.
 *
 * @param name of the file in a reason
 * @param sha the name of the blob, SHA-1 or SHA-256
 * @throws ForgeFault for other bytes, and for what is no UTF-8
 */
export function toBlobText(
  base64: string,
  sha: string,
  name: string,
): { readonly text: string; readonly sha256: string } {
  const bytes = Buffer.from(base64, "base64");
  const algorithm = sha.length === 64 ? "sha256" : "sha1";
  const found = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  if (found !== sha) throw new ForgeFault(`${name}: what came is not the file that git knows by ${sha}`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch {
    throw new ForgeFault(`${name} is not UTF-8 text`);
  }
}
