import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { hasChromium } from "../src/page/testing/find-chromium.ts";
import { HOSTILE } from "../src/page/testing/hostile-text.ts";
import { launchChromium, type Chromium } from "../src/page/testing/launch-chromium.ts";
import { startServer, type ServerUnderTest } from "./page-server.ts";

// Expressions for the browser are text: this side knows no document.
const IS_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

let server: ServerUnderTest;
let browser: Chromium | undefined;

describe.runIf(hasChromium())("the page in Chromium", () => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
  });

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    it("has no violation of axe on any page, signed in or not, before a form and after it", async () => {
      const page = await open({ colorScheme, bypassCSP: true });
      const found: object[] = [];
      const examine = async (): Promise<void> => void found.push(...(await findViolations(page)));
      for (const address of pages()) {
        await page.goto(address);
        await examine();
      }
      await signIn(page);
      for (const address of pages()) {
        await page.goto(address);
        await examine();
      }
      await page.goto(workspaceAddress());
      await page.getByRole("button", { name: "Delete" }).scrollIntoViewIfNeeded();
      await page.getByLabel("Name of the workspace, to confirm").fill("another");
      await page.getByRole("button", { name: "Delete" }).click();
      await page.locator(".outcome-refused").waitFor();
      for (const digest of await page.locator("details").all())
        await digest.evaluate((element) => element.toggleAttribute("open"));
      await examine();
      await page.goto(`${workspaceAddress()}?template=nothing`);
      await page.getByRole("heading", { name: "Warnings" }).waitFor();
      await examine();
      expect(found).toEqual([]);
    });

    it("is drawn in them", async () => {
      const page = await open({ colorScheme });
      await page.goto(server.address);
      const lightness = await page.evaluate<readonly number[]>(
        `getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)`,
      );
      expect(Math.max(...lightness) < 128).toBe(colorScheme === "dark");
    });
  });

  it("can be read, and its forms sent, without JavaScript", async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const address of pages()) {
      await page.goto(address);
      expect(await page.locator("h1").count()).toBe(1);
    }
    await page.goto(workspaceAddress());
    expect(await page.locator(".rule-chosen").innerText()).toContain("This rule decides.");
    await page.getByRole("link", { name: "load again" }).click();
    await signIn(page);
    await page.goto(workspaceAddress());
    await page.getByLabel("Template for this restart").selectOption("hermes");
    await page.getByRole("button", { name: "Show the plan" }).click();
    expect(await page.locator(".rule-chosen .rule-name").innerText()).toBe("explicit");
    await page.getByRole("button", { name: "Restart", exact: true }).click();
    expect(await page.getByRole("status").innerText()).toContain("Restart under way");
  });

  it("shows readers the plan of a restart with options, and no button that changes something", async () => {
    const page = await open({});
    await page.goto(workspaceAddress());
    await page.getByLabel("Template for this restart").selectOption("hermes");
    await page.getByRole("button", { name: "Show the plan" }).click();
    await page.waitForURL(/template=hermes/);
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Show the plan"]);
  });

  it("can be used by keyboard alone: sign in, restart, read what became of it", async () => {
    const page = await open({});
    await page.goto(workspaceAddress());
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toBe("Skip to content");
    await tabTo(page, "Sign in");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sign-in/);
    await tabTo(page, "token");
    await page.keyboard.type(server.token);
    await page.keyboard.press("Enter");
    await page.waitForURL(workspaceAddress());
    await tabTo(page, "Restart");
    expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle")).not.toBe("none");
    await page.keyboard.press("Enter");
    await page.locator(".outcome-done").waitFor();
    expect(await focusedText(page)).toContain("Restart under way");
    expect(await page.evaluate<string>(`document.activeElement.parentElement.getAttribute("role")`)).toBe("status");
    // Loaded again, it is not told again, and nothing is sent again.
    expect(page.url()).toBe(workspaceAddress());
    await page.reload();
    expect(await page.locator(".outcome").count()).toBe(0);
  });

  it("shows what happens without being loaded again, and says the change of status", async () => {
    const id = await server.create("lively");
    const page = await open({});
    await page.goto(`${server.address}/page/workspaces/${id}`);
    await page.locator('#connection[data-state="live"]').waitFor();
    await page.evaluate(`document.title = "not loaded again"`);
    await server.restart(id);
    await page.locator("#live-events", { hasText: "WORKSPACE_PROVISIONING" }).waitFor();
    await page.locator("#live-status", { hasText: "provisioning" }).waitFor();
    await page.locator("#announcements", { hasText: "lively is provisioning" }).waitFor({ state: "attached" });
    expect(await page.title()).toBe("not loaded again");
  });

  it("follows the list, too", async () => {
    const id = await server.create("listed");
    const page = await open({});
    await page.goto(server.address);
    const row = page.locator(`#workspace-${id}`);
    expect(await row.innerText()).toContain("online");
    await server.restart(id);
    await row.getByText("provisioning").waitFor();
  });

  it("leaves alone what the reader is in", async () => {
    const id = await server.create("read");
    const page = await open({});
    await page.goto(`${server.address}/page/workspaces/${id}`);
    await page.locator('#connection[data-state="live"]').waitFor();
    await page.locator("#live-state summary").first().focus();
    await page.keyboard.press("Enter");
    const before = await page.locator("#live-events li").count();
    await server.restart(id);
    await expect.poll(() => page.locator("#live-events li").count(), { timeout: 30_000 }).toBe(before + 1);
    expect(await page.locator("#live-state details[open]").count()).toBe(1);
    expect(await page.evaluate<string>("document.activeElement.tagName")).toBe("SUMMARY");
    // What was left out comes when the reader goes.
    await page.getByRole("link", { name: "Portcullis" }).focus();
    await page.locator("#live-state", { hasText: "3 of 4" }).waitFor();
  });

  it("runs no name, and breaks no rule of its own policy", async () => {
    const page = await open({});
    const noise = listen(page);
    const ids = await Promise.all(HOSTILE.map((name) => server.create(name.toWellFormed())));
    await signIn(page);
    for (const address of [...pages(), ...ids.map((id) => `${server.address}/page/workspaces/${id}`)]) {
      await page.goto(address);
      await page.waitForLoadState("load");
      expect(await page.locator("main script, main img, main svg, main iframe").count()).toBe(0);
    }
    expect(noise).toEqual([]);
  });

  it.each([320, 640])("needs no scrolling to the side on a screen of %s pixels", async (width) => {
    const page = await open({ viewport: { width, height: 700 } });
    const id = await server.create(`${"long-".repeat(20)}${"x".repeat(100)}`);
    await signIn(page);
    const wide: string[] = [];
    for (const address of [...pages(), `${server.address}/page/workspaces/${id}`]) {
      await page.goto(address);
      for (const digest of await page.locator("details").all())
        await digest.evaluate((element) => element.toggleAttribute("open"));
      if (await page.evaluate<boolean>(IS_TOO_WIDE)) wide.push(address);
    }
    expect(wide).toEqual([]);
  });

  it("does not move for whoever asked for stillness", async () => {
    const page = await open({ reducedMotion: "reduce" });
    await page.goto(server.address);
    expect(await page.evaluate<string>(`getComputedStyle(document.querySelector("a")).transitionDuration`)).toBe("0s");
  });
});

const workspaceAddress = (): string => `${server.address}/page/workspaces/${server.workspaceId}`;

const pages = (): readonly string[] => [
  `${server.address}/`,
  workspaceAddress(),
  ...["templates", "template?id=hermes", "contracts", "sign-in", "nothing"].map(
    (name) => `${server.address}/page/${name}`,
  ),
];

async function open(options: BrowserContextOptions): Promise<Page> {
  browser = await launchChromium(options);
  const [page] = browser.context.pages();
  return page!;
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.address}/page/sign-in`);
  await page.getByLabel("Token").fill(server.token);
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

async function findViolations(page: Page): Promise<readonly object[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run(document)");
  return violations.map(({ id, nodes }) => ({
    id,
    address: page.url(),
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}

/** Everything that the page complains of, or opens. */
function listen(page: Page): readonly string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    // It says that a page is not there, and advises to ask for the name of a user, of which there are none.
    const isExpected = /status of 404|Password forms should have/.test(message.text());
    if (!isExpected) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.address)) noise.push(`request: ${request.url()}`);
  });
  return noise;
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement.innerText.trim() || document.activeElement.id");

/** Presses Tab until the focus is on that text, or id. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if ((await focusedText(page)) === text) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The focus never came to "${text}".`);
}
