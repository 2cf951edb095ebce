import { PortcullisError } from "../core/portcullis-error.ts";
import { runGates } from "../core/run-gates.ts";
import { isThisMachine, parseDaemonAddress } from "../daemon/daemon-address.ts";
import { createDaemonClient } from "../daemon/daemon-client.ts";
import { measureDeliveries } from "../daemon/measure-deliveries.ts";
import { writeOutput, writeStandard } from "../files/write-output.ts";
import { version } from "../generated/version.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";
import { describeRun } from "./templates/describe-run.ts";
import { loadTemplateGates, type GateChoice } from "./templates/load-gates.ts";
import { readToken } from "./read-token.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface TemplatesCheckOptions extends GateChoice, PrintOptions {
  readonly daemon: string;
  readonly bootTimeout?: number;
  readonly tokenFile?: string;
  readonly keep?: boolean;
  readonly report: readonly string[];
  readonly snapshotOutput?: string;
}

const REQUEST_SECONDS = 15;

/** Boots the templates of a daemon and judges what their workspaces have; the exit code is the verdict. */
export async function templatesCheck(options: TemplatesCheckOptions): Promise<number> {
  options.report.forEach(parseReport);
  const origin = parseDaemonAddress(options.daemon);
  const { bound, templates, bootSeconds } = loadTemplateGates(options);
  const workspaces = [...new Set(options.workspace.map(parseId))];
  const token = readToken(options.tokenFile);
  const tell = (line: string): void => {
    if (options.quiet !== true) writeStandard("error", `${escapeControlCharacters(line)}\n`);
  };
  if (token !== undefined && origin.protocol === "http:" && !isThisMachine(origin))
    tell("The token goes over the network as plain text: the address is http, and another machine's.");
  const access = {
    origin,
    fetch: globalThis.fetch,
    requestSeconds: REQUEST_SECONDS,
    ...(token !== undefined && { token }),
  };
  const wanted = options.template.length > 0 ? [...new Set(options.template)] : templates;
  const measurement = await untilInterrupted("templates were booted", (signal) =>
    measureDeliveries(createDaemonClient(access), {
      address: origin.origin,
      workspaces,
      ...(wanted && { templates: wanted }),
      bootSeconds: options.bootTimeout ?? bootSeconds,
      isKept: options.keep === true,
      signal,
      tell,
    }),
  );
  const snapshot = describeRun(measurement, new Date().toISOString());
  if (options.snapshotOutput !== undefined) writeOutput(options.snapshotOutput, `${stringifyVisibly(snapshot)}\n`);
  return concludeRun(runGates(snapshot, bound, version), bound, options);
}

function parseId(text: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new PortcullisError(
    "usage",
    `--workspace ${JSON.stringify(text)} is not the id of a workspace.`,
    "It is a UUID, as GET /workspaces lists it.",
  );
}
