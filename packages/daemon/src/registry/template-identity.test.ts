import { parse, type TemplateManifest } from "@portcullis/contracts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { chooseRuntime } from "../resolution/choose-runtime.ts";
import { buildRegistry, findRegistered, type Registry } from "./build-registry.ts";
import { isConfigurationPath } from "./configuration-path.ts";
import { findSource } from "./find-source.ts";
import { isExternalRuntime } from "./runtimes.ts";
import { parseTemplateSource } from "./template-source.ts";

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly given: { readonly manifest: string | null; readonly args: Readonly<Record<string, string>> };
  readonly expected: Readonly<Record<string, unknown>>;
}

const cases = JSON.parse(
  readFileSync(new URL("../../../../fixtures/daemon/template-identity.json", import.meta.url), "utf8"),
) as {
  readonly manifests: Readonly<Record<string, unknown>>;
  readonly manifests_raw: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
};

const refused = { error: true };

/** Where the answer is not the original's, what it is, and why. */
const OTHERWISE: Readonly<Record<string, { readonly answer: unknown; readonly reason: string }>> = {
  "ID-010": {
    answer: {
      identity: "molecule-ai/molecule-ai-workspace-template-claude-code@950d39a490c12ba0f355ed8ca03b23fda9884823",
      ok: true,
    },
    reason: "N-01, recommended: both spellings are one template.",
  },
  "ID-011": {
    answer: { identity: "", ok: false },
    reason: "N-03, part 0 rule 4: a template of another runtime does not resolve.",
  },
  "ID-012": {
    answer: {
      identity: "molecule-ai/molecule-ai-workspace-template-seo-agent@f6a18eb4716a040fb24c5fb79830c50c5368a2da",
      ok: true,
    },
    reason: "N-12, recommended: stored names are trimmed in one place.",
  },
  "ID-022": {
    answer: { identity: "", ok: false },
    reason: "N-16: without a repository there is nowhere to fetch from.",
  },
  "ID-023": {
    answer: refused,
    reason: "N-16: an entry without a name breaks the contract, and the manifest is refused.",
  },
  "ID-026": {
    answer: { identity: "", ok: false },
    reason:
      "N-03, as ID-011: one suffix is taken off, so it is found, but the runtime that it stands for is x-default.",
  },
  "ID-027": {
    answer: { identity: "o/h@1", ok: true },
    reason: "N-16, recommended: names of entries are trimmed everywhere.",
  },
  "ID-028": { answer: refused, reason: "Part 0 rule 12: unknown keys are refused, and keys have one spelling." },
  "ID-051": {
    answer: { error: "template unknown" },
    reason: "N-17, recommended: a miss is told and never taken for none.",
  },
  "ID-069": { answer: refused, reason: "N-16: as ID-023." },
  "ID-087": {
    answer: { runtimes: ["external", "kimi", "kimi-cli", "mock"] },
    reason: "N-16: the empty text is no runtime.",
  },
  "ID-088": { answer: refused, reason: "N-16: as ID-023." },
  "ID-089": { answer: refused, reason: "Part 0 rule 12: as ID-028." },
  "ID-126": {
    answer: undefined,
    reason: "No such text: creation decides by the runtime alone, and the answer lists those that are known.",
  },
};

function load(name: string): Registry | undefined {
  if (name === "missing") return undefined;
  const raw = cases.manifests_raw[name];
  let value: unknown = cases.manifests[name];
  if (raw !== undefined) {
    try {
      value = JSON.parse(raw);
    } catch {
      return undefined;
    }
  }
  const parsed = parse("template_manifest", value);
  return parsed.ok ? buildRegistry(parsed.value as TemplateManifest, new Map()) : undefined;
}

const usual = buildRegistry(undefined, new Map());

function answer({ fn, given: { manifest, args } }: Case): unknown {
  const registry = manifest === null || manifest === "missing" ? usual : load(manifest);
  if (fn === "load_runtimes") {
    const loaded = load(manifest!);
    return loaded === undefined ? refused : { runtimes: [...loaded.runtimes].toSorted() };
  }
  if (registry === undefined) return refused;
  const identityOf = (template: string, runtime: string) => {
    const found = findSource(registry, template, runtime);
    return found.kind === "found"
      ? { identity: `${found.source.repository}@${found.source.ref}`, ok: true }
      : { identity: "", ok: false };
  };
  switch (fn) {
    case "resolve_template_identity":
      return identityOf(args["template"]!, args["runtime"]!);
    case "identity_for_runtime":
      return identityOf("", args["runtime"]!);
    case "identity_for_template_or_runtime":
      return { identity: identityOf(args["template"]!, args["runtime"]!).identity };
    case "provision_identity":
      return findSource(registry, args["template"]!, args["runtime"]!).kind === "unresolved"
        ? { error: "template unknown" }
        : { ...identityOf(args["template"]!, args["runtime"]!), wire_template: args["template"] };
    case "is_known_template":
      return { known: findRegistered(registry, args["name"]!) !== undefined };
    case "is_known_runtime":
      return { known: registry.runtimes.has(args["runtime"]!) };
    case "sanitize_runtime":
      return { runtime: chooseRuntime(args["runtime"]!, registry.runtimes) };
    case "is_external_like":
      return { external_like: isExternalRuntime(args["runtime"]!) };
    case "normalize_external":
      return { runtime: isExternalRuntime(args["runtime"]!) ? args["runtime"] : "external" };
    // A workspace's template is its own, whatever its kind.
    case "concierge_template":
      return { template: args["template"] };
    case "parse_identity": {
      const source = parseTemplateSource(args["identity"]!);
      if (source === undefined) return refused;
      const [owner, ...repo] = source.repository.split("/");
      return { owner, repo: repo.join("/"), ref: source.ref };
    }
    case "asset_path_allowed":
      return { allowed: isConfigurationPath(args["path"]!) };
    default:
      return undefined;
  }
}

describe("the cases of template identity", () => {
  it("are all there", () => {
    expect(cases.cases).toHaveLength(74);
    const ids = new Set(cases.cases.map(({ id }) => id));
    expect(Object.keys(OTHERWISE).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(cases.cases)("$id $fn", (given) => {
    const other = OTHERWISE[given.id];
    const expected = other === undefined ? given.expected : other.answer;
    expect(answer(given)).toEqual(expected);
    if (other !== undefined) expect(other.answer).not.toEqual(given.expected);
  });
});
