import { describe, expect, it } from "vitest";

import { readActionInputs } from "./read-action-inputs.ts";

const GITHUB = {
  GITHUB_EVENT_PATH: "/event.json",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_API_URL: "https://api.github.com",
};
const commandOf = (more: Record<string, string>): readonly string[] =>
  readActionInputs({ ...GITHUB, ...more }, "/report.json").command;

describe("the command line of a step", () => {
  it("reads the forge that runs the job, and publishes, unless it is told otherwise", () => {
    expect(readActionInputs({ ...GITHUB, INPUT_TOKEN: " t " }, "/report.json")).toEqual({
      command: [
        "check",
        "--event=/event.json",
        "--forge-url=https://api.github.com",
        "--forge=github",
        "--format=github",
        "--report=json=/report.json",
        "--publish",
      ],
      token: "t",
    });
    expect(commandOf({ INPUT_PUBLISH: "false" })).not.toContain("--publish");
  });

  it.each([
    ["by the address of its API", { GITHUB_API_URL: "https://git.example.org/api/v1" }],
    ["by what its runner says", { GITHUB_API_URL: "", GITEA_ACTIONS: "true" }],
    ["by what its runner says", { FORGEJO_ACTIONS: "true" }],
  ])("knows Gitea and Forgejo %s", (_, more) => {
    const command = commandOf({ GITHUB_SERVER_URL: "https://git.example.org", ...more });
    expect(command).toEqual(expect.arrayContaining(["--forge-url=https://git.example.org", "--forge=gitea"]));
  });

  it("asks another forge that is named, by what its address tells", () => {
    const command = commandOf({ "INPUT_FORGE-URL": "https://git.example.org" });
    expect(command).toContain("--forge-url=https://git.example.org");
    expect(command.some((word) => word.startsWith("--forge="))).toBe(false);
  });

  it("names gates and reports one by one", () => {
    const command = commandOf({ INPUT_GATES: "sop-ack\n  qa-review", INPUT_REPORTS: "sarif=a b.sarif\n\njunit=x.xml" });
    expect(command).toEqual(
      expect.arrayContaining([
        "--gate=sop-ack",
        "--gate=qa-review",
        "--report=sarif=a b.sarif",
        "--report=junit=x.xml",
      ]),
    );
  });

  it("threat 32: makes no option of a value, whatever it begins with", () => {
    const hostile = "--config=/tmp/evil.yaml; $(touch /tmp/x) `id`";
    const command = commandOf({ INPUT_CONFIG: hostile, INPUT_REPORTS: hostile, "INPUT_FORGE-URL": hostile });
    expect(command.filter((word) => word.includes("evil"))).toEqual([
      `--forge-url=${hostile}`,
      `--report=${hostile}`,
      `--config=${hostile}`,
    ]);
  });

  it.each([
    [{ GITHUB_EVENT_PATH: "" }, "names no event"],
    [{ GITHUB_API_URL: "" }, "names no forge"],
    [{ INPUT_PUBLISH: "yes" }, 'publish is "yes"'],
  ])("is none for %j", (more, message) => {
    expect(() => commandOf(more)).toThrow(message);
  });
});
