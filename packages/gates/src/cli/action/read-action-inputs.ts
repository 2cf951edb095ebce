import { PortcullisError } from "../../core/portcullis-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a runner asks for. */
export interface ActionInputs {
  /** The command line without the program's name. */
  readonly command: readonly string[];
  readonly token?: string;
}

/**
 * The inputs of a step as the command line that they mean. Values are not part of any text that a shell reads: each is a word of its
 * own, bound to its option by an equals sign, so that none becomes an option itself (threat 32).
 *
 * @param report where the report is written
 * @throws PortcullisError `usage`
 */
export function readActionInputs(environment: Environment, report: string): ActionInputs {
  const input = (name: string): string => (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const event = environment["GITHUB_EVENT_PATH"] ?? "";
  if (event === "")
    throw usage("The runner names no event.", "Run it as a step of a job: GITHUB_EVENT_PATH is missing.");
  const publish = input("publish") || "true";
  if (publish !== "true" && publish !== "false")
    throw usage(`publish is ${JSON.stringify(publish)}.`, "Write true or false.");
  const token = input("token");
  const reports = splitLines(input("reports"));
  return {
    command: [
      "check",
      `--event=${event}`,
      ...findForge(environment, input("forge"), input("forge-url")),
      "--format=github",
      `--report=json=${report}`,
      ...reports.map((each) => `--report=${each}`),
      ...input("gates")
        .split(/[\s,]+/)
        .filter((id) => id !== "")
        .map((id) => `--gate=${id}`),
      ...(input("config") === "" ? [] : [`--config=${input("config")}`]),
      ...(publish === "true" ? ["--publish"] : []),
    ],
    ...(token !== "" && { token }),
  };
}

/** The forge that runs the job: its kind is told by the address of its API, which Gitea and Forgejo have below /api/v1. */
function findForge(environment: Environment, kind: string, url: string): readonly string[] {
  const api = environment["GITHUB_API_URL"] ?? "";
  const isGitea =
    /\/api\/v1\/?$/.test(api) || environment["GITEA_ACTIONS"] === "true" || environment["FORGEJO_ACTIONS"] === "true";
  const own = isGitea ? environment["GITHUB_SERVER_URL"] : api;
  const address = url || own || "";
  if (address === "")
    throw usage("The runner names no forge.", "Name it: with `forge-url`, and `forge` where it is not github.com.");
  // What kind another forge is of, its address tells.
  const known = kind || (url === "" ? (isGitea ? "gitea" : "github") : "");
  return [`--forge-url=${address}`, ...(known === "" ? [] : [`--forge=${known}`])];
}

const splitLines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const usage = (message: string, fix: string): PortcullisError => new PortcullisError("usage", message, fix);
