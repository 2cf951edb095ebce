import { existsSync } from "node:fs";

/** Where Debian's package puts it. */
export const CHROMIUM = "/usr/bin/chromium";

/** Whether the page can be tested in a browser; where it has to be, and cannot, this throws. */
export function hasChromium(environment: NodeJS.ProcessEnv = process.env, executable = CHROMIUM): boolean {
  if (existsSync(executable)) return true;
  const reason = `There is no ${executable}: apt-get install chromium.`;
  if (environment["CI"] || environment["PORTCULLIS_REQUIRE_CHROMIUM"] === "1") throw new Error(reason);
  process.stderr.write(`The page is not tested in a browser. ${reason}\n`);
  return false;
}
