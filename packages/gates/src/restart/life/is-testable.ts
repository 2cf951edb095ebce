import type { Entry } from "../catalogue/catalogue.ts";
import type { Call } from "./call.ts";
import type { Capability } from "./daemon-target.ts";
import { type LifeCase, OWN } from "./life-case.ts";

/**
 * Whether a case asks only for what a daemon can do, and touches only what is ours: one that was kept may come from another target,
 * or from somebody else.
 */
export function isTestable({ catalogue, workspaces, calls }: LifeCase, capabilities: ReadonlySet<Capability>): boolean {
  const canPlant = capabilities.has("templates-folder");
  return (
    workspaces.every(({ name }) => isOwn(name)) &&
    catalogue.entries.every((entry) => canPlant && isOwnEntry(entry)) &&
    calls.every((call) => isPossible(call, capabilities))
  );
}

function isPossible(call: Call, capabilities: ReadonlySet<Capability>): boolean {
  switch (call.call) {
    case "pause":
    case "resume":
      return capabilities.has("pause");
    case "switch-provider":
    case "edit":
    case "crash":
      return capabilities.has(call.call);
    case "remove-template":
      return capabilities.has("templates-folder") && isOwn(call.path.replace(ORGANISATION, ""));
    case "put-template":
      return capabilities.has("templates-folder") && isOwnEntry(call.entry);
    case "together":
      return call.calls.every((one) => isPossible(one, capabilities));
    case "restart":
      return call.body.strict === undefined || capabilities.has("strict");
    case "patch-template":
    case "patch-runtime":
    case "remove":
      return true;
  }
}

const ORGANISATION = /^org-templates\//;

const isOwnEntry = ({ kind, path }: Entry): boolean => kind === "directory" && isOwn(path.replace(ORGANISATION, ""));

const isOwn = (name: string): boolean => name.startsWith(OWN) && /^[\w-]+$/.test(name.slice(OWN.length));
