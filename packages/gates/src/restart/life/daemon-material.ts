import type { LifeMaterial } from "./life-material.ts";
import type { CallName } from "./call.ts";
import type { DaemonFacts } from "./daemon-target.ts";
import { OWN } from "./life-case.ts";
import { toEntry } from "./life-state.ts";

/** A boot takes a second or so: shorter lives, and more of them. */
const MOST_CALLS = 6;

/** Cases from the daemon's own templates; where its folder is known, with some of ours beside them. */
export function toMaterial({ capabilities, templates, bootable, runtimes }: DaemonFacts): LifeMaterial {
  const calls: CallName[] = ["patch-template", "patch-runtime", "restart", "remove", "together"];
  if (capabilities.has("pause")) calls.push("pause", "resume");
  if (capabilities.has("switch-provider")) calls.push("switch-provider");
  if (capabilities.has("edit")) calls.push("edit");
  if (capabilities.has("crash")) calls.push("crash");
  const hasFolder = capabilities.has("templates-folder");
  if (hasFolder) calls.push("remove-template", "put-template");
  const present = templates.filter(({ path }) => bootable.includes(path));
  const [runtime = "claude-code", other = runtime] = runtimes;
  return {
    workspaceNames: [`${OWN}rank`, `${OWN}desk`],
    runtimes,
    // A template's name is no runtime: H-07.
    wrongRuntimes: present.map(({ path }) => path).filter((path) => path === "seo-agent" && !runtimes.includes(path)),
    entries: hasFolder
      ? [
          toEntry(`${OWN}one`, undefined, runtime),
          toEntry(`${OWN}two-default`, undefined, other),
          toEntry(`${OWN}four-default`, undefined, runtime),
          toEntry(`${OWN}rank`, undefined, runtime),
          toEntry(`${OWN}three`, `${OWN}desk`, runtime),
          toEntry(`org-templates/${OWN}rank`, undefined, runtime),
        ]
      : [],
    present: present.map(({ path, runtime: declared }) => [path, declared]),
    wrongNames: ["deleted-template", "../templates-outside/secret", "org-templates", ".hidden"],
    calls: new Set(calls),
    hasStrict: capabilities.has("strict"),
    mostCalls: MOST_CALLS,
  };
}
