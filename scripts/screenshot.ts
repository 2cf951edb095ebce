/** Makes the picture of the page for the README: docs/images/daemon-page.png. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { launchChromium } from "../packages/daemon/src/page/testing/launch-chromium.ts";
import { SAMPLE_ID } from "../packages/daemon/src/page/testing/sample-data.ts";
import { startPageServer } from "../packages/daemon/src/page/testing/start-page-server.ts";
import { installChromium } from "./install-chromium.ts";
import { root } from "./run-steps.ts";

const PICTURE = join(root, "docs/images/daemon-page.png");
const LARGEST_BYTES = 300 * 1024;

const missing = await installChromium();
if (missing === undefined) await takePicture();
else {
  console.error(`No picture without Chromium: ${missing}.`);
  process.exitCode = 1;
}

/** One workspace with its restart plan, in light colours. */
async function takePicture(): Promise<void> {
  const server = await startPageServer();
  const browser = await launchChromium({ colorScheme: "light", viewport: { width: 1180, height: 1040 } });
  try {
    const [page] = browser.context.pages();
    await page!.goto(`${server.address}/page/workspaces/${SAMPLE_ID}?apply_template=on`);
    await page!.locator('#connection[data-state="live"]').waitFor();
    await mkdir(dirname(PICTURE), { recursive: true });
    await page!.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await server.close();
  }
  const { size } = await stat(PICTURE);
  console.log(`${PICTURE}: ${Math.ceil(size / 1024)} KiB`);
  if (size > LARGEST_BYTES) throw new Error(`The picture is larger than ${LARGEST_BYTES / 1024} KiB.`);
}
