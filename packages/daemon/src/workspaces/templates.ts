import type { RuntimeList, TemplateFiles } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes } from "../core/file-list.ts";
import { resolveFirstBoot } from "../resolution/resolve-restart.ts";
import { type Context, isExternal } from "./context.ts";

export interface KnownTemplate {
  readonly id: string;
  readonly runtime?: string;
  readonly isAvailable: boolean;
}

/** A template under either spelling of its name, on the disk or in the manifest. */
export function findTemplate({ catalogue }: Pick<Context, "catalogue">, name: string): KnownTemplate {
  const found = catalogue.find(name);
  if (found !== undefined) return found;
  const nearest = catalogue.nearest(name);
  throw new DaemonError("TEMPLATE_UNSUPPORTED", "unsupported workspace template", {
    fix: nearest === undefined ? "GET /templates lists what there is." : `Did you mean "${nearest}"?`,
    members: { template: name, ...(nearest !== undefined && { nearest }) },
  });
}

export function refuseOtherRuntime({ id, runtime: declared }: KnownTemplate, runtime: string): void {
  if (declared === undefined || declared === runtime) return;
  throw new DaemonError(
    "TEMPLATE_RUNTIME_MISMATCH",
    `The template "${id}" runs on "${declared}", and the workspace on "${runtime}".`,
    {
      fix: `Change the runtime to "${declared}" first, or choose a template of "${runtime}".`,
      members: { template: id, template_runtime: declared, runtime },
    },
  );
}

export function refuseUnknownRuntime({ catalogue }: Pick<Context, "catalogue">, runtime: string): void {
  const known = catalogue.knownRuntimes();
  if (known.has(runtime)) return;
  throw new DaemonError("RUNTIME_UNSUPPORTED", "unsupported workspace runtime", {
    fix: `Use one of ${[...known].toSorted(compareBytes).join(", ")}.`,
    members: { runtime, known: [...known].toSorted(compareBytes) },
  });
}

/** The files of a template, each with the channel on which the back-end carries it. */
export async function templateFiles({ catalogue, backend }: Context, id: string): Promise<TemplateFiles> {
  const { files, ...found } = await catalogue.filesOf(id);
  return { ...found, files: files.map((file) => ({ ...file, channel: backend.channelOf(file.path) })) };
}

export function listRuntimes(context: Context): RuntimeList {
  const { catalogue, backend } = context;
  const known = catalogue.knownRuntimes();
  const view = catalogue.view();
  return {
    runtimes: [...known].toSorted(compareBytes).map((name) => {
      const external = isExternal(context, { runtime: name });
      const workspace = { name: "", runtime: name, template: "" };
      const { source } = resolveFirstBoot({ workspace, request: {}, knownRuntimes: known }, view);
      return {
        name,
        external,
        bootable: !external && (backend.runtimes === undefined || backend.runtimes.includes(name)),
        default_template: external ? null : source,
      };
    }),
  };
}
