/**
 * A resolver for tests. It keeps every volume; the name of a workspace says what goes wrong with its question, the first option what
 * goes wrong with all.
 */
import { spawn } from "node:child_process";
import { existsSync, readSync, writeFileSync, writeSync } from "node:fs";

interface Asked {
  readonly id: string;
  readonly workspace: { readonly name: string };
  readonly [member: string]: unknown;
}

const [mode = "plain", file = ""] = process.argv.slice(2);
const KEPT = { source: null, label: "existing-volume", rule: "existing-volume", warnings: [], considered: [] };
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const write = (text: string | Uint8Array): void => {
  for (let bytes = Buffer.from(text); bytes.length > 0;) bytes = bytes.subarray(writeSync(1, bytes));
};
const answer = (id: unknown, more: Readonly<Record<string, unknown>> = {}): string => line({ id, ...KEPT, ...more });
/** Whether this happens for the first time, in whichever process. */
const isFirstTime = (): boolean => {
  if (existsSync(file)) return false;
  writeFileSync(file, "");
  return true;
};

const ODD: Readonly<Record<string, (asked: Asked) => string>> = {
  crash: () => {
    writeSync(2, '\u001B[31mno such key: "runtime"\n');
    process.exit(3);
  },
  "crash once": ({ id }) => (isFirstTime() ? ODD["crash"]!({} as Asked) : answer(id)),
  signal: () => {
    process.kill(process.pid, "SIGKILL");
    for (;;);
  },
  exit: () => process.exit(0),
  "exit behind": ({ id }) => {
    write(answer(id));
    process.exit(0);
  },
  hang: () => {
    for (;;);
  },
  "hang once": ({ id }) => (isFirstTime() ? ODD["hang"]!({} as Asked) : answer(id)),
  drop: () => "",
  noise: ({ id }) => `Resolving workspace ...\n${answer(id)}`,
  "noise behind": ({ id }) => `${answer(id)}done.\n`,
  "empty lines": ({ id }) => `\n \r\n${answer(id)}\n`,
  "carriage return": ({ id }) => answer(id).replace("\n", "\r\n"),
  "only noise": () => "Traceback (most recent call last):\n",
  broken: () => `{"id": "q1", "source": None}\n`,
  "no object": () => "[]\n",
  "no id": () => line(KEPT),
  "wrong id": ({ id }) => answer(`${id}0`),
  "number id": () => answer(1),
  twice: ({ id }) => answer(id) + answer(id),
  refusal: ({ id }) => line({ id, type: "urn:portcullis:problem:x", title: "X", status: 422, code: "X", error: "No." }),
  "refusal without id": () =>
    line({ type: "urn:portcullis:problem:x", title: "X", status: 422, code: "X", error: "No." }),
  "source is a number": ({ id }) => answer(id, { source: 1 }),
  "label is absent": ({ id }) => answer(id, { label: undefined }),
  "rule is none": ({ id }) => answer(id, { rule: "generated-config" }),
  "warnings are absent": ({ id }) => answer(id, { warnings: undefined }),
  "warning is text": ({ id }) => answer(id, { warnings: ["x"] }),
  "warning is null": ({ id }) => answer(id, { warnings: [null] }),
  "more members": ({ id }) =>
    answer(id, { considered: "none", took: 3, warnings: [{ code: "X", message: "y", more: 1 }] }),
  "no utf-8": ({ id }) => {
    write(Buffer.concat([Buffer.from(`{"id":"${id}","label":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]));
    return "";
  },
  "long line": ({ id }) => {
    write("x".repeat(10 * 1024 * 1024));
    return `\n${answer(id)}`;
  },
  "many lines": ({ id }) => {
    for (let count = 0; count < 10_240; count += 1) write(`${"x".repeat(1023)}\n`);
    return answer(id);
  },
  "large answer": ({ id }) => answer(id, { considered: "x".repeat(200_000) }),
  complains: ({ id }) => {
    const complaint = Buffer.from(`${"warning ".repeat(1024)}\n`);
    for (let count = 0; count < 1280; count += 1) writeSync(2, complaint);
    return answer(id);
  },
  "tells all": (asked) => answer(asked.id, { label: JSON.stringify(asked) }),
  "tells paths": ({ id, templates_dir }) =>
    answer(id, {
      source: `${String(templates_dir)}/x`,
      label: `${String(templates_dir)}/../outside`,
      warnings: [{ code: "X", message: `${String(templates_dir)} is odd` }],
    }),
  "tells variables": ({ id }) => answer(id, { label: Object.keys(process.env).join(" ") }),
  "starts another": ({ id }) => {
    const { pid } = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    return answer(id, { label: String(pid) });
  },
  "tells its process": ({ id }) => answer(id, { label: String(process.pid) }),
};

const toAnswer = (text: string): string => {
  const asked = JSON.parse(text) as Asked;
  return (ODD[asked.workspace.name] ?? (({ id }: Asked) => answer(id, { label: asked.workspace.name })))(asked);
};

const MODES: Readonly<Record<string, () => void>> = {
  plain: () => listen((lines) => lines.forEach((each) => write(toAnswer(each)))),
  "byte order mark": () => {
    write("\u{feff}");
    MODES["plain"]!();
  },
  greeting: () => {
    write("Resolver 1.0 is ready.\n");
    MODES["plain"]!();
  },
  /** Answers what came at once from the last to the first. */
  reversed: () => listen((lines) => write(lines.map(toAnswer).toReversed().join(""))),
  /** Answers nothing before it has worked out everything that came at once. */
  "reads ahead": () => listen((lines) => write(lines.map(toAnswer).join(""))),
  /** Reads the next question only once its answer is taken. */
  blocking: () => {
    let rest = "";
    const chunk = Buffer.alloc(4096);
    for (;;) {
      rest += chunk.toString("utf8", 0, readSync(0, chunk));
      for (let end = rest.indexOf("\n"); end !== -1; end = rest.indexOf("\n")) {
        write(toAnswer(rest.slice(0, end)));
        rest = rest.slice(end + 1);
      }
    }
  },
  "closes its input": () => {
    process.stdin.destroy();
    setInterval(() => undefined, 1000);
  },
  "closes its output": () => {
    process.stdout.end();
    process.stdin.resume();
    setInterval(() => undefined, 1000);
  },
  "ignores SIGTERM": () => {
    process.on("SIGTERM", () => undefined);
    setInterval(() => undefined, 1000);
    MODES["plain"]!();
  },
  /** A program that was not made for this. */
  echo: () => process.stdin.pipe(process.stdout),
  mute: () => setInterval(() => undefined, 1000),
  ends: () => process.exit(0),
};

function listen(take: (lines: readonly string[]) => void): void {
  let rest = "";
  process.stdin.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    take(lines);
  });
}

MODES[mode]!();
