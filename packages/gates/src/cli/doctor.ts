import type { DoctorReport } from "@portcullis/contracts";

import { exitCodeOfDoctor, judgeObservations } from "../core/doctor/judge-observations.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import type { ObservedPlace } from "../forge/forge-observer.ts";
import { openObserver } from "../forge/open-forge.ts";
import { parseReference } from "../forge/parse-reference.ts";
import { version } from "../generated/version.ts";
import { renderDoctorReport } from "../reporters/doctor-report.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { parseCanaries } from "./forge/canary.ts";
import { examineForge } from "./forge/examine-forge.ts";
import { connectForge, type ForgeOptions } from "./forge/connect-forge.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface DoctorOptions extends ForgeOptions {
  /** OWNER/REPO. */
  readonly repository?: string;
  /** OWNER/REPO#N. */
  readonly pr?: string;
  readonly config?: string;
  /** TEAM=LOGIN. */
  readonly canary: readonly string[];
  readonly format: "text" | "json";
  readonly color?: boolean;
}

/** Looks at everything that a run on a forge needs: 0 it will do, 1 there is a problem, 3 the forge does not answer. */
export async function doctor(options: DoctorOptions): Promise<number> {
  const named = parsePlace(options);
  const canaries = parseCanaries(options.canary);
  const report = await untilInterrupted("the forge was looked at", async (signal) => {
    const { kind, hasToken, isOfJob, toAccess } = connectForge(options);
    const access = toAccess(signal);
    const ofJob = isOfJob ? parseRepository(process.env["GITHUB_REPOSITORY"]) : undefined;
    const place = named ?? ofJob;
    if (place === undefined && canaries.length > 0)
      throw new PortcullisError("usage", "Whose teams the canaries are in is not known.", "Name --repository or --pr.");
    const observations = await examineForge(
      // Who asks what is wrong wants to hear it soon.
      { ...openObserver(kind, { ...access, limits: { attempts: 2 } }), hasToken },
      { place, config: options.config, canaries },
    );
    return judgeObservations(observations, { version, askedAt: new Date(access.now()).toISOString() });
  });
  show(report, options);
  return exitCodeOfDoctor(report);
}

function parsePlace({ repository, pr }: DoctorOptions): ObservedPlace | undefined {
  if (repository !== undefined && pr !== undefined)
    throw new PortcullisError("usage", "There are two places to look at.", "Name --repository or --pr, not both.");
  const place = pr === undefined ? parseRepository(repository) : parseReference(pr);
  if (place !== undefined || (repository === undefined && pr === undefined)) return place;
  throw pr === undefined
    ? new PortcullisError("usage", `--repository ${JSON.stringify(repository)} names none.`, "Write OWNER/REPO.")
    : new PortcullisError("usage", `--pr ${JSON.stringify(pr)} names no pull request.`, "Write OWNER/REPO#7.");
}

function parseRepository(text: string | undefined): ObservedPlace | undefined {
  const reference = parseReference(`${text ?? ""}#1`);
  return reference && { owner: reference.owner, repository: reference.repository };
}

function show(report: DoctorReport, { format, quiet, color }: DoctorOptions): void {
  if (format === "json") return print(`${stringifyVisibly(report)}\n`, undefined);
  const colored = wantsColor("output", { ...(color !== undefined && { color }) });
  const text = renderDoctorReport(report, { color: colored, onlyWrong: quiet === true });
  if (text !== "") print(text, undefined);
}
