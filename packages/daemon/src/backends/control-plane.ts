import { parse, type InstanceStatus, type ProvisionResponse } from "@portcullis/contracts";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import type { InstanceState } from "../core/instance-state.ts";
import { filePathProblem } from "../core/file-path.ts";
import { absentOrThrow } from "../files/open-file.ts";
import { readFolder } from "../files/walk-folder.ts";
import type { Backend, BootedInstance, BootOrder, InstanceReference } from "./backend.ts";
import { createBlot, secretsOf } from "./blot-secrets.ts";
import {
  createControlPlaneClient,
  type ControlPlaneAddress,
  type ControlPlaneAnswer,
  type ControlPlaneClient,
} from "./control-plane-client.ts";
import { channelOf, refusalOf, toProvisionRequest } from "./provision-request.ts";

export interface ControlPlaneBackendOptions extends ControlPlaneAddress {
  /** Whose instances these are: what runs for the same organisation and belongs to no workspace is stopped at start-up. */
  readonly orgId: string;
  /** Clouds to switch between; the first is meant where none is named. */
  readonly providers?: readonly string[];
  /** Milliseconds for an answer to a provision or a stop; 120 s when absent. */
  readonly timeout?: number;
  /** Milliseconds for any other answer; 15 s when absent. */
  readonly readTimeout?: number;
}

const RESPONSE = 64 * 1024;
const CONSOLE = 256 * 1024;
const FILES = 48 * 1024 * 1024;
const QUOTED = 512;

/**
 * Instances of a control plane, reached over HTTP. Repeated boots are made one by the header Idempotency-Key. What an answer does
 * not say clearly is not concluded: a state that could not be read is unknown, and only status 201 with an id is a boot.
 */
export function openControlPlaneBackend(options: ControlPlaneBackendOptions): Backend {
  return new ControlPlaneBackend(options);
}

class ControlPlaneBackend implements Backend {
  readonly name = "control-plane";
  readonly providers: readonly string[];
  readonly #options: ControlPlaneBackendOptions;
  readonly #closing = new AbortController();
  readonly #call: ControlPlaneClient;
  readonly #timeout: number;
  readonly #readTimeout: number;
  /** Of instances whose control plane does not tell. */
  readonly #generations = new Map<string, number>();

  constructor(options: ControlPlaneBackendOptions) {
    this.#options = options;
    this.providers = options.providers ?? ["aws", "gcp", "hetzner"];
    this.#call = createControlPlaneClient(options, this.#closing.signal);
    this.#timeout = options.timeout ?? 120_000;
    this.#readTimeout = options.readTimeout ?? 15_000;
  }

  channelOf(path: string): "config_files" | "template_assets" {
    return channelOf(path);
  }

  refuses(files: Parameters<Backend["refuses"]>[0]): string | undefined {
    return refusalOf(files);
  }

  async boot(order: BootOrder): Promise<BootedInstance> {
    const files = await collect(order.configFolder);
    const answer = await this.#call({
      method: "POST",
      path: ["cp", "workspaces", "provision"],
      headers: { "idempotency-key": `${order.workspaceId}-${order.generation}` },
      body: toProvisionRequest(order, this.#options.orgId, files),
      timeout: this.#timeout,
      limit: RESPONSE,
    });
    const blot = createBlot(secretsOf({ ...order.env, token: this.#options.token ?? "" }));
    const { instance_id: instanceId, ignored } = readProvisionAnswer(answer, blot);
    this.#generations.set(instanceId, order.generation);
    return { instanceId, ...(ignored !== undefined && { ignored }) };
  }

  async inspect(reference: InstanceReference): Promise<InstanceState> {
    let answer: ControlPlaneAnswer;
    try {
      answer = await this.#read(["cp", "workspaces", reference.workspaceId, "status"], reference);
    } catch (error) {
      return { kind: "unknown", reason: (error as Error).message };
    }
    if (reference.instanceId === null && isRefusedWithoutId(answer)) return { kind: "absent" };
    if (!isSuccess(answer)) return { kind: "unknown", reason: `cp provisioner: status failed (${answer.status})` };
    const parsed = parse("instance_status", fromJson(answer.text));
    if (!parsed.ok) return { kind: "unknown", reason: "cp provisioner: the status cannot be read" };
    return await this.#toState(parsed.value, reference);
  }

  async stop(reference: InstanceReference, { erase }: { readonly erase: boolean }): Promise<void> {
    const answer = await this.#call({
      method: "DELETE",
      path: ["cp", "workspaces", reference.workspaceId],
      query: { ...queryOf(reference), ...(erase && { prune: "true" }) },
      timeout: this.#timeout,
      limit: RESPONSE,
    });
    if (isSuccess(answer)) return void this.#generations.delete(reference.instanceId ?? "");
    // Without an id there is most likely nothing; a control plane that does not stop by workspace says so.
    if (reference.instanceId === null && isRefusedWithoutId(answer)) return;
    const blot = createBlot(secretsOf({ token: this.#options.token ?? "" }));
    const quoted = printable(blot(answer.text)).slice(0, QUOTED);
    throw new DaemonError("PROVISION_FAILED", `cp provisioner: stop failed (${answer.status}): ${quoted}`);
  }

  async log(reference: InstanceReference): Promise<string> {
    const answer = await this.#call({
      method: "GET",
      path: ["cp", "admin", "workspaces", reference.workspaceId, "console"],
      isConsole: true,
      timeout: this.#readTimeout,
      limit: CONSOLE,
    });
    if (isUnsupported(answer)) return "";
    if (!isSuccess(answer))
      throw new DaemonError("PROVISION_FAILED", `cp provisioner: console failed (${answer.status})`);
    const parsed = parse("workspace_log", fromJson(answer.text));
    return parsed.ok ? parsed.value.text : answer.text;
  }

  async files(reference: InstanceReference): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
    const answer = await this.#read(["cp", "workspaces", reference.workspaceId, "files"], reference, FILES);
    if (isUnsupported(answer)) return undefined;
    if (!isSuccess(answer))
      throw new DaemonError("PROVISION_FAILED", `cp provisioner: files failed (${answer.status})`);
    const parsed = parse("instance_files", fromJson(answer.text));
    if (!parsed.ok || Object.keys(parsed.value.files).some((path) => filePathProblem(path) !== undefined))
      throw new DaemonError("PROVISION_FAILED", "cp provisioner: the files of the instance cannot be read");
    return new Map(Object.entries(parsed.value.files).map(([path, text]) => [path, Buffer.from(text, "base64")]));
  }

  async list(): Promise<readonly { readonly workspaceId: string; readonly instanceId: string }[]> {
    const answer = await this.#call({
      method: "GET",
      path: ["cp", "workspaces"],
      query: { org_id: this.#options.orgId },
      timeout: this.#readTimeout,
      limit: FILES,
    });
    if (isUnsupported(answer)) return [];
    const parsed = isSuccess(answer) ? parse("instance_list", fromJson(answer.text)) : undefined;
    if (parsed?.ok !== true)
      throw new DaemonError("PROVISION_FAILED", `cp provisioner: list failed (${answer.status})`);
    return parsed.value.instances.map((instance) => ({
      workspaceId: instance.workspace_id,
      instanceId: instance.instance_id,
    }));
  }

  /** Instances stay: they are the control plane's. */
  async close(): Promise<void> {
    this.#closing.abort();
  }

  async #read(path: readonly string[], reference: InstanceReference, limit = RESPONSE): Promise<ControlPlaneAnswer> {
    return await this.#call({ method: "GET", path, query: queryOf(reference), timeout: this.#readTimeout, limit });
  }

  async #toState(status: InstanceStatus, reference: InstanceReference): Promise<InstanceState> {
    const instanceId = status.instance_id ?? reference.instanceId ?? undefined;
    if (status.state === "running" && instanceId !== undefined) {
      const generation = status.generation ?? this.#generations.get(instanceId) ?? reference.generation ?? 0;
      return { kind: "running", instanceId, generation };
    }
    // What still boots or still ends is neither there nor gone.
    if (status.state !== "terminated")
      return { kind: "unknown", reason: `cp provisioner: the instance is ${status.state}` };
    if (instanceId === undefined) return { kind: "absent" };
    const log = await this.log(reference).catch(() => "");
    return { kind: "absent", instanceId, ...(status.error !== undefined && { exit: status.error }), log };
  }
}

async function collect(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await lstat(folder).catch(absentOrThrow);
  if (found?.isDirectory() !== true)
    throw new DaemonError("PROVISION_FAILED", "cp provisioner: collect files: lstat template path: it is no folder");
  return await readFolder(join(await realpath(dirname(folder)), basename(folder)));
}

/** Of a boot that succeeded; throws PROVISION_FAILED for every other answer. */
function readProvisionAnswer(
  answer: ControlPlaneAnswer,
  blot: (text: string) => string,
): ProvisionResponse & { readonly instance_id: string } {
  const json = fromJson(answer.text);
  if (answer.status !== 201) {
    const error = (json as { readonly error?: unknown } | null | undefined)?.error;
    const told =
      typeof error === "string" && error !== ""
        ? printable(blot(error)).slice(0, QUOTED)
        : `<unstructured body, ${answer.bytes} bytes>`;
    throw new DaemonError("PROVISION_FAILED", `cp provisioner: provision failed (${answer.status}): ${told}`);
  }
  if (typeof json !== "object" || json === null)
    throw new DaemonError("PROVISION_FAILED", "cp provisioner: decode 201 response: it is no JSON object");
  const parsed = parse("provision_response", json);
  // Other control planes answer with more than the contract knows; what it knows must be as it says.
  const isReadable = parsed.ok || parsed.problems.every((problem) => problem.unknown !== undefined);
  const { instance_id: instanceId, ...rest } = json as ProvisionResponse;
  if (typeof instanceId !== "string" || instanceId === "")
    throw new DaemonError("PROVISION_FAILED", "cp provisioner: control plane returned no instance id");
  if (!isReadable)
    throw new DaemonError("PROVISION_FAILED", "cp provisioner: decode 201 response: it breaks its contract");
  return { ...rest, instance_id: instanceId };
}

const isSuccess = ({ status }: ControlPlaneAnswer): boolean => status >= 200 && status < 300;

/** It does not know the call, or not the workspace. */
const isUnsupported = ({ status }: ControlPlaneAnswer): boolean => [404, 405, 410, 501].includes(status);

/** It wants to be told an id. */
const isRefusedWithoutId = (answer: ControlPlaneAnswer): boolean =>
  isUnsupported(answer) || answer.status === 400 || answer.status === 422;

const queryOf = ({ instanceId, provider }: InstanceReference): Readonly<Record<string, string>> => ({
  ...(instanceId !== null && { instance_id: instanceId }),
  ...(provider !== "" && { provider }),
});

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// oxlint-disable-next-line no-control-regex -- these are what is left out
const printable = (text: string): string => text.replaceAll(/[\u0000-\u001F\u007F-\u009F]+/g, " ");
