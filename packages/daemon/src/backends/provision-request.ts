import type { ProvisionRequest } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes, type FileEntry } from "../core/file-list.ts";
import { filePathProblem } from "../core/file-path.ts";
import { isConfigurationPath } from "../registry/configuration-path.ts";
import type { BootOrder, Channel } from "./backend.ts";

/** Raw bytes that each field carries. */
export const CONFIG_FILES_BYTES = 256 * 1024;
const TEMPLATE_ASSETS_BYTES = 16 * 1024 * 1024;

/** The configuration and the prompts travel on the field that every control plane reads. */
export const channelOf = (path: string): Exclude<Channel, "copy"> =>
  isConfigurationPath(path) ? "config_files" : "template_assets";

/** Why these files do not fit in a request, if they do not. */
export function refusalOf(files: readonly Pick<FileEntry, "path" | "bytes">[]): string | undefined {
  const bytes = { config_files: 0, template_assets: 0 };
  for (const file of files) bytes[channelOf(file.path)] += file.bytes;
  if (bytes.config_files > CONFIG_FILES_BYTES) return `config files exceed ${CONFIG_FILES_BYTES} bytes`;
  if (bytes.template_assets > TEMPLATE_ASSETS_BYTES) return `template assets exceed ${TEMPLATE_ASSETS_BYTES} bytes`;
  return undefined;
}

/** The fields that carry the files; each is absent where it would be empty. Throws PROVISION_FAILED for what cannot be carried. */
export function toProvisionFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Pick<ProvisionRequest, "config_files" | "template_assets"> {
  for (const path of files.keys()) {
    const problem = filePathProblem(path);
    if (problem !== undefined)
      throw new DaemonError(
        "PROVISION_FAILED",
        `invalid config file path ${JSON.stringify(path.slice(0, 200))}: it ${problem}`,
      );
  }
  const refusal = refusalOf([...files].map(([path, content]) => ({ path, bytes: content.length })));
  if (refusal !== undefined) throw new DaemonError("PROVISION_FAILED", refusal);
  const on = (channel: Channel): Record<string, string> =>
    Object.fromEntries(
      [...files]
        .filter(([path]) => channelOf(path) === channel)
        .toSorted(([one], [other]) => compareBytes(one, other))
        .map(([path, content]) => [path, Buffer.from(content).toString("base64")]),
    );
  const [configFiles, templateAssets] = [on("config_files"), on("template_assets")];
  return {
    ...(Object.keys(configFiles).length > 0 && { config_files: configFiles }),
    ...(Object.keys(templateAssets).length > 0 && { template_assets: templateAssets }),
  };
}

/** The request for an order: the same order gives the same bytes. */
export function toProvisionRequest(
  order: BootOrder,
  orgId: string,
  files: ReadonlyMap<string, Uint8Array>,
): ProvisionRequest {
  return {
    org_id: orgId,
    workspace_id: order.workspaceId,
    runtime: order.runtime,
    ...(order.template !== "" && { template: order.template }),
    tier: order.tier,
    ...(order.provider !== "" && { provider: order.provider }),
    ...(order.kind === "platform" && { kind: order.kind }),
    display: {},
    platform_url: order.platformUrl,
    env: Object.fromEntries(Object.entries(order.env).toSorted(([one], [other]) => compareBytes(one, other))),
    ...toProvisionFiles(files),
  };
}
