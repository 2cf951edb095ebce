/** Installs Debian's package `chromium`, with which the page is tested, where that is possible and none is there. */
import { execa } from "execa";
import { existsSync } from "node:fs";

import { CHROMIUM } from "../packages/daemon/src/page/testing/find-chromium.ts";

const PACKAGE_INDEX = ["update", "--quiet"];
const PACKAGE = ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"];

/** Why there is no Chromium; `undefined` where there is one. Says on stderr what it does; never throws. */
export async function installChromium(): Promise<string | undefined> {
  if (existsSync(CHROMIUM)) return undefined;
  if (!existsSync("/etc/debian_version")) return "this is no Debian, and only Debian's package is installed by itself";
  if (process.getuid?.() !== 0) return "only root installs packages: apt-get install chromium";
  console.error("Installing Debian's package chromium, for the tests of the page.");
  for (const options of [PACKAGE_INDEX, PACKAGE]) {
    const { failed, all } = await execa("apt-get", options, {
      reject: false,
      all: true,
      stdin: "ignore",
      env: { DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    });
    if (failed) {
      console.error(all);
      return `apt-get ${options.join(" ")} failed; its output is above`;
    }
  }
  return existsSync(CHROMIUM) ? undefined : `the package chromium has no ${CHROMIUM}`;
}

if (import.meta.main) {
  const reason = await installChromium();
  if (reason !== undefined) console.error(`No Chromium: ${reason}.`);
}
