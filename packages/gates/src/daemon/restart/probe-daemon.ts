import { PortcullisError } from "../../core/portcullis-error.ts";
import type {
  ApiReply,
  ApiRequest,
  Capability,
  DaemonFacts,
  KnownTemplate,
  NotTested,
  Sight,
} from "../../restart/life/daemon-target.ts";
import type { GivenWorkspace } from "../../restart/life/life-case.ts";
import { isAccepted } from "../../restart/life/model.ts";
import { readObject, readPlan, readText } from "../../restart/life/read-reply.ts";

/** What the probing needs of the target. */
export interface ProbedDaemon {
  readonly send: (request: ApiRequest) => Promise<ApiReply>;
  readonly create: (given: GivenWorkspace) => Promise<ApiReply>;
  readonly settle: (id: string) => Promise<Sight>;
  readonly takePrefix: () => string;
}

export interface ProbeResult {
  readonly facts: Omit<DaemonFacts, "templates">;
  readonly notTested: readonly NotTested[];
}

const RUNTIMES = 2;
const TEMPLATES_OF_A_RUNTIME = 3;
const NO_TEMPLATE = "portcullis-no-such-template";

/** Finds out by asking what a daemon can do, with workspaces that are removed afterwards. */
export async function probeDaemon(daemon: ProbedDaemon, templates: readonly KnownTemplate[]): Promise<ProbeResult> {
  const known = await readRuntimes(daemon, templates);
  const chosen = chooseTemplates(templates, known);
  const booted = await Promise.all(chosen.map(async (template) => await bootOne(daemon, template)));
  const bootable = booted.flatMap(({ path, id }) => (id === undefined ? [] : [path]));
  const failed = booted.flatMap(({ path, problem }) =>
    problem === undefined
      ? []
      : [{ subject: `The template ${JSON.stringify(path)}`, reason: `It does not boot here: ${problem}.` }],
  );
  const id = booted.find((one) => one.id !== undefined)?.id;
  if (id === undefined)
    throw new PortcullisError(
      "unreadable",
      `The daemon boots none of its templates: ${failed[0]?.reason ?? "it lists none that fits a runtime."}`,
      "Look at the daemon's log; its life cannot be tested before one of them boots.",
    );
  const found = await probeCapabilities(daemon, id);
  const runtimes = new Set(chosen.filter(({ path }) => bootable.includes(path)).map(({ runtime }) => runtime!));
  return {
    facts: { ...found.facts, bootable, runtimes: [...runtimes] },
    notTested: [...failed, ...found.notTested],
  };
}

async function readRuntimes({ send }: ProbedDaemon, templates: readonly KnownTemplate[]): Promise<readonly string[]> {
  const reply = await send({ method: "GET", path: "/runtimes" });
  const listed = reply.kind === "answer" && isAccepted(reply.status) ? readObject(reply.text)?.["runtimes"] : undefined;
  if (!Array.isArray(listed)) return templates.flatMap(({ runtime }) => runtime ?? []);
  return listed.flatMap((one: unknown) => {
    const { name, bootable } = (one ?? {}) as { readonly name?: unknown; readonly bootable?: unknown };
    return typeof name === "string" && bootable === true ? [name] : [];
  });
}

/** Some of those runtimes that have the most templates: a change of the template needs two. */
function chooseTemplates(templates: readonly KnownTemplate[], runtimes: readonly string[]): readonly KnownTemplate[] {
  const byRuntime = Map.groupBy(
    templates.filter(({ runtime, path }) => runtime !== undefined && runtimes.includes(runtime) && !path.includes("/")),
    ({ runtime }) => runtime,
  );
  return [...byRuntime.values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, RUNTIMES)
    .flatMap((some) => some.toSorted(suffixFirst).slice(0, TEMPLATES_OF_A_RUNTIME));
}

/** Templates with two spellings are of use. */
const suffixFirst = (one: KnownTemplate, other: KnownTemplate): number =>
  Number(other.path.endsWith("-default")) - Number(one.path.endsWith("-default"));

async function bootOne(
  daemon: ProbedDaemon,
  { path, runtime = "" }: KnownTemplate,
): Promise<{ readonly path: string; readonly id?: string; readonly problem?: string }> {
  const reply = await daemon.create({ name: `${daemon.takePrefix()}probe`, runtime, template: path });
  const id = reply.kind === "answer" && isAccepted(reply.status) ? readText(readObject(reply.text), "id") : undefined;
  if (id === undefined)
    return { path, problem: reply.kind === "fault" ? reply.detail : `the creation was answered with ${reply.status}` };
  const sight = await daemon.settle(id);
  if (sight.kind === "there" && (sight.workspace.status === "online" || sight.workspace.status === "degraded"))
    return { path, id };
  return {
    path,
    problem: sight.kind === "fault" ? sight.detail : sight.kind === "gone" ? "it is gone" : sight.workspace.status,
  };
}

interface Found {
  readonly facts: Pick<DaemonFacts, "capabilities" | "providers" | "isStrict">;
  readonly notTested: readonly NotTested[];
}

async function probeCapabilities({ send, settle }: ProbedDaemon, id: string): Promise<Found> {
  const capabilities = new Set<Capability>();
  const notTested: NotTested[] = [];
  const path = `/workspaces/${id}`;
  const ask = async (request: ApiRequest): Promise<{ readonly status: number; readonly text: string }> => {
    const reply = await send(request);
    return reply.kind === "fault" ? { status: 0, text: reply.detail } : reply;
  };
  const note = (has: boolean, capability: Capability, subject: string, reason: string): void => {
    if (has) capabilities.add(capability);
    else notTested.push({ subject, reason });
  };

  const plan = await ask({ method: "GET", path: `${path}/restart-plan` });
  const body = readObject(plan.text);
  const hasPlan = isAccepted(plan.status) && body !== undefined && readPlan(body, "existing-volume") !== undefined;
  note(
    hasPlan,
    "restart-plan",
    "The plan that is shown before a restart",
    `GET restart-plan was answered with ${plan.status}.`,
  );

  const files = await ask({ method: "GET", path: `${path}/files` });
  const hasFiles = isAccepted(files.status) && readText(readObject(files.text), "digest") !== undefined;
  note(hasFiles, "files", "What lies in a workspace", `GET files was answered with ${files.status}.`);

  const file = await ask({ method: "GET", path: `${path}/files/config.yaml` });
  const written = isAccepted(file.status)
    ? await ask({ method: "PUT", path: `${path}/files/config.yaml`, text: file.text })
    : file;
  note(
    hasFiles && isAccepted(written.status),
    "edit",
    "Edits of the user",
    `The file config.yaml of a workspace was answered with ${written.status}.`,
  );

  const lenient = await ask({ method: "POST", path: `${path}/restart`, body: { template: NO_TEMPLATE } });
  const isStrict = lenient.status === 409 || lenient.status === 422;
  await settle(id);
  const strict = await ask({ method: "POST", path: `${path}/restart`, body: { template: NO_TEMPLATE, strict: true } });
  note(
    strict.status === 409 || strict.status === 422,
    "strict",
    "Strict restarts",
    `One with a template that does not exist was answered with ${strict.status}.`,
  );
  await settle(id);

  const paused = await ask({ method: "POST", path: `${path}/pause` });
  if (isAccepted(paused.status)) await settle(id);
  const resumed = await ask({ method: "POST", path: `${path}/resume` });
  note(
    isAccepted(paused.status) && isAccepted(resumed.status),
    "pause",
    "Pause and resume",
    `They were answered with ${paused.status} and ${resumed.status}.`,
  );
  await settle(id);

  const moved = await ask({
    method: "POST",
    path: `${path}/switch-provider`,
    body: { provider: NO_PROVIDER, confirm_data_loss: true },
  });
  const providers = readProviders(moved.text);
  note(
    providers.length > 1,
    "switch-provider",
    "The switch of the provider",
    `The daemon names no two providers; it was answered with ${moved.status}.`,
  );

  const imported = await ask({ method: "POST", path: "/templates/import", body: {} });
  note(
    imported.status === 400 || imported.status === 422,
    "import",
    "The import of templates",
    `It was answered with ${imported.status}.`,
  );
  return { facts: { capabilities, providers, isStrict }, notTested };
}

const NO_PROVIDER = "portcullis-no-such-provider";

/** As a list, or in the words of the refusal: `(want aws|gcp)`. */
function readProviders(text: string): readonly string[] {
  const body = readObject(text);
  const listed = body?.["providers"];
  if (Array.isArray(listed)) return listed.filter((one): one is string => typeof one === "string");
  const [, told] = /\(want ([\w|-]+)\)/.exec(readText(body, "error") ?? "") ?? [];
  return told?.split("|") ?? [];
}
