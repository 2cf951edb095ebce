import type { DeliveryMeasurement, TemplateFiles, TemplateList } from "@portcullis/contracts";

import { nearestName } from "../core/nearest-name.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { CHANNELS } from "./channels.ts";
import { bodyOf, describeRefusal, type DaemonClient } from "./daemon-client.ts";
import { createOwnWorkspace, nameWorkspace, removeOwnWorkspace, type OwnWorkspace } from "./own-workspace.ts";
import { checkDigest, readDelivery, type Delivery, type ReadDelivery } from "./read-delivery.ts";
import { waitForBoot, type BootLimits } from "./wait-for-boot.ts";

type Listed = TemplateList["templates"][number];

export interface MeasuringOptions extends BootLimits {
  /** Where the daemon is, for the report. */
  readonly address: string;
  /** Ids of templates to boot; without it, every one that is available. */
  readonly templates?: readonly string[];
  /** Ids of workspaces that are there already. */
  readonly workspaces: readonly string[];
  /** Leaves the workspaces that were booted. */
  readonly isKept: boolean;
  readonly tell: (line: string) => void;
}

type Found = Omit<DeliveryMeasurement, "daemon" | "channels" | "deliveries"> & { readonly delivery?: Delivery };

/** So many boot at a time: one machine may have to run them all. */
const AT_ONCE = 3;

/** Boots templates, looks at workspaces, and tells what they have. What cannot be read is in the result. */
export async function measureDeliveries(client: DaemonClient, options: MeasuringOptions): Promise<DeliveryMeasurement> {
  const found = await listWork(client, options);
  const results = await Promise.all(
    found.work.map(
      limit(AT_ONCE, async ({ subject, measure }): Promise<Found> => {
        try {
          options.signal.throwIfAborted();
          return await measure();
        } catch (error) {
          return { unread: [{ subject, reason: reasonOf(error, options.signal) }] };
        }
      }),
    ),
  );
  return {
    daemon: options.address,
    deliveries: results.flatMap(({ delivery }) => delivery ?? []),
    channels: CHANNELS,
    unavailable: found.unavailable,
    left_over: results.flatMap(({ left_over = [] }) => left_over),
    unread: [...found.unread, ...results.flatMap(({ unread }) => unread)],
  };
}

interface Work {
  /** What it is about, for people. */
  readonly subject: string;
  readonly measure: () => Promise<Found>;
}

interface ListedWork {
  readonly work: readonly Work[];
  readonly unavailable: NonNullable<DeliveryMeasurement["unavailable"]>;
  readonly unread: DeliveryMeasurement["unread"];
}

async function listWork(client: DaemonClient, options: MeasuringOptions): Promise<ListedWork> {
  const { templates: wanted, workspaces, signal } = options;
  let listed: readonly Listed[];
  try {
    listed = bodyOf(await client.listTemplates(signal)).templates;
  } catch (error) {
    return { work: [], unavailable: [], unread: [{ subject: "The daemon", reason: reasonOf(error, signal) }] };
  }
  const known = new Map(listed.map((template) => [template.id, template]));
  const isAll = wanted === undefined && workspaces.length === 0;
  const chosen = isAll ? listed : (wanted ?? []).flatMap((id) => known.get(id) ?? []);
  const strangers = (wanted ?? []).filter((id) => !known.has(id));
  return {
    work: [
      ...chosen
        .filter(({ available }) => available)
        .map((template) => ({
          subject: JSON.stringify(template.id),
          measure: () => measureTemplate(client, template, options),
        })),
      ...workspaces.map((id) => ({
        subject: `The workspace ${id}`,
        measure: () => measureWorkspace(client, id, known, options),
      })),
    ],
    unavailable: [
      ...chosen
        .filter(({ available }) => !available)
        .map(({ id, problem }) => ({ template: id, problem: problem ?? "the daemon does not say why." })),
      ...strangers.map((id) => ({ template: id, problem: nameStranger(id, [...known.keys()]) })),
    ],
    unread: [],
  };
}

function nameStranger(id: string, known: readonly string[]): string {
  const nearest = nearestName(id, known);
  return `the daemon has no template of that name.${nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`}`;
}

/** Boots a workspace of its own, and removes it again whatever happened. */
async function measureTemplate(
  client: DaemonClient,
  { id, runtime }: Listed,
  options: MeasuringOptions,
): Promise<Found> {
  const { signal, isKept, tell } = options;
  const expected = await readTemplate(client, id, signal);
  const name = nameWorkspace(id);
  tell(`${id}: booting the workspace ${name}`);
  const creation = await createOwnWorkspace(client, name, id);
  if ("refusal" in creation) return refused(expected, runtime, describeRefusal(creation.refusal));
  if ("problem" in creation)
    return await afterCleanUp(client, { name }, id, tell, () => Promise.reject(creation.problem));
  const { created } = creation;
  const read = async (): Promise<ReadDelivery> => {
    const boot = await waitForBoot(client, created.id, options);
    tell(`${id}: ${boot.booted} after ${boot.waitedSeconds.toFixed(1)} s`);
    return await readDelivery(client, boot, { expected, runtime: runtime ?? created.runtime }, signal);
  };
  if (!isKept) return await afterCleanUp(client, { name, workspace: created }, id, tell, read);
  tell(`${id}: the workspace ${created.id} is kept`);
  return await read();
}

const refused = (expected: TemplateFiles, runtime: string | null, error: string): Found => ({
  delivery: { template: expected.template, runtime: runtime ?? "", booted: "refused", error, expected: expected.files },
  unread: [],
});

async function afterCleanUp(
  client: DaemonClient,
  own: OwnWorkspace,
  template: string,
  tell: (line: string) => void,
  read: () => Promise<ReadDelivery>,
): Promise<Found> {
  const outcome = await read().then(
    (found) => ({ found }),
    (error: unknown) => ({ error }),
  );
  const reason = await removeOwnWorkspace(client, own);
  const found: Found =
    "found" in outcome
      ? outcome.found
      : { unread: [{ subject: JSON.stringify(template), reason: reasonOf(outcome.error) }] };
  if (reason === undefined) return found;
  const workspace = own.workspace?.id ?? own.name;
  tell(`${template}: the workspace ${workspace} could not be removed: ${reason}`);
  return { ...found, left_over: [{ workspace, template, reason }] };
}

/** Looks at one that is there already, and leaves it as it is. */
async function measureWorkspace(
  client: DaemonClient,
  id: string,
  known: ReadonlyMap<string, Listed>,
  options: MeasuringOptions,
): Promise<Found> {
  const boot = await waitForBoot(client, id, options);
  const { applied_template: template, runtime } = boot.workspace;
  options.tell(`workspace ${id}: ${boot.booted}, with the template ${JSON.stringify(template)}`);
  if (template === "")
    throw new PortcullisError("unreadable", "no template was ever delivered to it.", "Name another workspace.");
  const expected = await readTemplate(client, template, options.signal);
  const wanted = known.get(template)?.runtime ?? runtime;
  return await readDelivery(client, boot, { expected, runtime: wanted }, options.signal);
}

async function readTemplate(client: DaemonClient, id: string, signal: AbortSignal): Promise<TemplateFiles> {
  const files = checkDigest(bodyOf(await client.readTemplateFiles(id, signal)), "the template");
  if (files.template === id) return files;
  throw new PortcullisError(
    "unreadable",
    `asked for its files, the daemon gave those of ${JSON.stringify(files.template)}.`,
    "Ask a daemon that keeps the contracts of this version.",
  );
}

/** Only what may go wrong with the world is told as such; everything else is a bug of ours. */
function reasonOf(error: unknown, signal?: AbortSignal): string {
  if (error instanceof PortcullisError) return error.message;
  if (signal?.aborted === true || (error as Error).name === "AbortError") return "it was interrupted.";
  throw error;
}

/** Lets so many calls run at a time; the others wait for their turn. */
function limit<In, Out>(most: number, work: (value: In) => Promise<Out>): (value: In) => Promise<Out> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (value) => {
    if (running >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work(value);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
