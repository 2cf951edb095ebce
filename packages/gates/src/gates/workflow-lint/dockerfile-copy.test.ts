import type { LintedImage, PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { contentOf, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { resolveWorkflowLint } from "./options.ts";
import { workflowLint } from "./workflow-lint.ts";

const FILE = "prompts/system.md";

function decide(
  dockerfile: string,
  image: Partial<LintedImage> = {},
  changes: Partial<PullRequestSnapshot> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const contents = [
    contentOf("Dockerfile", dockerfile),
    ...Object.entries(more).map(([path, text]) => contentOf(path, text)),
  ];
  const options = resolveWorkflowLint({ images: [{ dockerfile: "Dockerfile", files: [FILE], ...image }] });
  const snapshot = workflowSnapshot({}, { file_contents: contents, ...changes });
  return judge(snapshot, bindGate(workflowLint, options));
}

describe("a file that is copied, however that is spelled", () => {
  it.each([
    ["the file", "FROM x\nCOPY prompts/system.md /app/system.md"],
    ["its folder", "FROM x\nCOPY prompts /app/prompts"],
    ["everything", "FROM x\nCOPY . /app"],
    ["one flag", "FROM x\nCOPY --chmod=644 prompts/system.md /app/"],
    ["several flags, and one of tomorrow", "FROM x\nCOPY --chown=1:1 --chmod=644 --link --brand-new=a prompts/ /app/"],
    ["a flag without a value", "FROM x\nCOPY --link prompts/system.md /app/"],
    ["small letters", "from x\ncopy --chmod=644 prompts/system.md /app/"],
    ["lines that go on", "FROM x\nCOPY \\\n  --chmod=644 \\\n  # a remark\n\n  prompts/system.md \\\n  /app/"],
    ["another sign for going on", "# escape=`\nFROM x\nCOPY `\n  prompts/system.md `\n  /app/"],
    ["line ends of Windows", "FROM x\r\nCOPY \\\r\n prompts/system.md /app/\r\n"],
    ["the JSON form", 'FROM x\nCOPY --chmod=644 ["prompts/system.md", "/app/"]'],
    ["a pattern", "FROM x\nCOPY prompts/*.md /app/"],
    ["a pattern for the folder", "FROM x\nCOPY p?ompts /app/"],
    ["several sources", "FROM x\nCOPY a.txt prompts/system.md /app/"],
    ["ADD", "FROM x\nADD --chown=1 prompts /app"],
    ["a leading slash and dots", "FROM x\nCOPY ./x/../prompts/system.md /app/"],
    ["an earlier stage", "FROM x AS build\nCOPY prompts /src/prompts\nFROM y\nCOPY --from=build /src /app"],
    ["a stage by its number", "FROM x\nCOPY prompts /src\nFROM y\nCOPY --from=0 /src/system.md /app/"],
    ["a stage that goes on", "FROM x AS base\nCOPY prompts /app\nFROM base\nRUN true"],
    ["an argument with a default", "FROM x\nARG DIR=prompts\nCOPY ${DIR}/system.md /app/"],
    ["a default in place", "FROM x\nCOPY ${DIR:-prompts}/system.md /app/"],
    ["a global argument", "ARG DIR=prompts\nFROM x\nARG DIR\nCOPY $DIR /app/"],
    ["behind a text in the file", "FROM x\nRUN <<EOF\nCOPY nothing /\nEOF\nCOPY prompts /app/"],
    ["behind two such texts", "FROM x\nCOPY <<A <<-B /x/\none\nA\n\tB\nCOPY prompts /app/"],
    ["with its parents", "FROM x\nCOPY --parents prompts/system.md /app/"],
  ])("%s", (_, text) => expect(decide(text)).toMatchObject({ state: "pass", findings: [] }));
});

describe("a file that is not copied", () => {
  it.each([
    ["nothing is", "FROM x\nRUN true"],
    ["another one is", "FROM x\nCOPY prompts/user.md /app/"],
    ["another case", "FROM x\nCOPY Prompts/system.md /app/"],
    ["a remark", "FROM x\n# COPY prompts /app/"],
    ["within a text in the file", "FROM x\nRUN <<'EOF'\nCOPY prompts /app/\nEOF"],
    ["within the line of another instruction", "FROM x\nRUN true \\\nCOPY prompts /app/"],
    ["a label", 'FROM x\nLABEL a="COPY prompts /app/"'],
    ["when somebody builds on it", "FROM x\nONBUILD COPY prompts /app/"],
    ["in a stage that is thrown away", "FROM x AS build\nCOPY prompts /src\nFROM y\nCOPY --from=build /other /app"],
    ["from another image", "FROM x\nCOPY --from=other/image prompts/system.md /app/"],
    ["a pattern that does not cross folders", "FROM x\nCOPY *.md /app/"],
    ["left out again", "FROM x\nCOPY --exclude=*.md prompts /app/"],
    ["only mounted", "FROM x\nRUN --mount=type=bind,source=prompts,target=/p cat /p/system.md"],
    ["a place without a source", "FROM x\nCOPY prompts/system.md"],
    ["from the web", "FROM x\nADD https://host.example/prompts/system.md /app/"],
  ])("%s", (_, text) => {
    const verdict = decide(text);
    expect(verdict).toMatchObject({
      state: "fail",
      findings: [{ rule: "workflow-lint/dockerfile-copy", subject: `Dockerfile ${FILE}` }],
    });
    expect(verdict.summary).toBe('Dockerfile does not copy "prompts/system.md" into the image.');
  });

  it("says which variable is not known", () => {
    const text = "FROM x\nARG TEMPLATE\nCOPY ${TEMPLATE}/system.md /app/";
    expect(decide(text).findings[0]!.fix).toBe(
      "Nobody knows what line 3 copies: give `arguments` a value for TEMPLATE.",
    );
    expect(decide(text, { arguments: { TEMPLATE: "prompts" } }).state).toBe("pass");
    expect(decide(text, { arguments: { OTHER: "prompts" } }).state).toBe("fail");
  });
});

describe("where it is in the image", () => {
  const to = (place: string): Partial<LintedImage> => ({ files: [{ path: FILE, to: place }] });
  it.each<[string, string, string]>([
    ["a folder", "FROM x\nCOPY prompts /app/prompts", "/app/prompts/system.md"],
    ["a name of its own", "FROM x\nCOPY prompts/system.md /app/main.md", "/app/main.md"],
    ["a folder that may be there", "FROM x\nCOPY prompts/system.md /app", "/app/system.md"],
    ["the working folder", "FROM x\nWORKDIR /srv\nWORKDIR app\nCOPY prompts .", "/srv/app/system.md"],
    ["through a stage", "FROM x AS b\nCOPY prompts /src/p\nFROM y\nCOPY --from=b /src /app/", "/app/p/system.md"],
    ["a variable", "FROM x\nENV ROOT=/app\nCOPY prompts $ROOT/p/", "/app/p/system.md"],
    ["its parents", "FROM x\nCOPY --parents prompts/system.md /app", "/app/prompts/system.md"],
  ])("%s", (_, text, place) => {
    expect(decide(text, to(place)).state).toBe("pass");
    expect(decide(text, to("/elsewhere"))).toMatchObject({ state: "fail" });
  });
});

describe("what the build does not see", () => {
  it.each<[string, string, boolean]>([
    ["the file", "prompts/system.md", false],
    ["its folder", "prompts", false],
    ["its kind", "**/*.md", false],
    ["kept again", "prompts\n!prompts/system.md", true],
    ["kept and ignored again", "prompts\n!prompts/system.md\n**/system.md", false],
    ["something else", "# prompts\n*.txt\n", true],
  ])("%s", (_, ignore, isThere) => {
    expect(decide("FROM x\nCOPY . /app", {}, {}, { ".dockerignore": ignore }).state).toBe(isThere ? "pass" : "fail");
    // A file of the Dockerfile's own goes before that of the folder.
    const both = { ".dockerignore": "nothing", "Dockerfile.dockerignore": ignore };
    expect(decide("FROM x\nCOPY . /app", {}, {}, both).state).toBe(isThere ? "pass" : "fail");
  });

  it("has a folder of its own", () => {
    const image = { dockerfile: "images/Dockerfile", context: "app" };
    const more = { "images/Dockerfile": "FROM x\nCOPY prompts /", "app/.dockerignore": "prompts" };
    expect(decide("", image, {}, more).state).toBe("fail");
    expect(decide("", image, {}, { ...more, "app/.dockerignore": "" }).state).toBe("pass");
  });
});

describe("an image of which something is gone", () => {
  const change = (path: string): Partial<PullRequestSnapshot> => ({
    files: [{ path, status: "removed", additions: 0, deletions: 1 }],
  });
  it("fails, and does not skip itself", () => {
    const gone = decide("", {}, { ...change("Dockerfile"), file_contents: [] });
    expect(gone).toMatchObject({
      state: "fail",
      summary: "There is no Dockerfile at the head, and the image must contain a file.",
    });
    expect(decide("FROM x\nCOPY . /", {}, change(FILE))).toMatchObject({
      state: "fail",
      findings: [{ location: { path: FILE } }],
    });
    expect(decide("FROM x", { stage: "final" }).summary).toBe('Dockerfile has no stage "final".');
  });

  it("is an error where nobody read it", () => {
    expect(decide("", {}, { file_contents: [] })).toMatchObject({ state: "error" });
  });

  it("takes a stage by name or number", () => {
    const text = "FROM x AS One\nCOPY prompts /app\nFROM y AS two\nRUN true";
    expect(["one", "0", "two", "1"].map((stage) => decide(text, { stage }).state)).toEqual([
      "pass",
      "pass",
      "fail",
      "fail",
    ]);
  });
});

describe("hostile Dockerfiles", () => {
  it.each([
    ["lines that never end", "FROM x\nCOPY a \\\n".repeat(8000)],
    ["texts that never end", `FROM x\nRUN ${"<<A ".repeat(30_000)}`],
    ["quotes and flags", `FROM x\nCOPY ${'--a="b '.repeat(20_000)}`],
    ["variables", `FROM x\nCOPY ${"${a:-".repeat(30_000)} /`],
    ["stars", `FROM x\nCOPY ${"*".repeat(60_000)}/${"**/".repeat(30)}z /`],
    ["folders of any depth", `FROM x\nCOPY ${"**/".repeat(20_000)}z /`],
  ])("%s", (_, text) => expect(decide(text).state).toBe("fail"));

  it("is not read beyond its size", () => {
    expect(decide("#".repeat(300_000)).state).toBe("error");
    expect(decide("FROM x AS a\nFROM a AS a\n".repeat(8000)).state).toBe("error");
  });
});
