import type { Verdict } from "@portcullis/contracts";

import { fingerprint } from "../core/baseline.ts";
import type { GateDescription } from "../core/describe-gate.ts";
import { ENGINE_RULES } from "../core/engine-rules.ts";
import type { Finding } from "../core/gate.ts";
import { escapeControlCharacters, stringifyVisibly } from "./escape-control-characters.ts";
import { namePlace } from "./name-place.ts";
import type { Render } from "./reporter.ts";

/** SARIF 2.1.0, for GitHub code scanning and whatever else reads it. */
export const renderSarif: Render = ({ portcullis_version, pull_request, state, verdicts }, { gates }) => {
  const found = verdicts.flatMap((verdict) => verdict.findings.map((finding) => ({ verdict, finding })));
  const rules = new Map(
    found.map(({ verdict, finding }) => [
      finding.rule,
      toRule(
        finding.rule,
        gates.find(({ id }) => id === verdict.gate),
      ),
    ]),
  );
  const indexes = new Map([...rules.keys()].map((rule, index) => [rule, index]));
  const occurrences = new Map<string, number>();
  const errors = verdicts.filter((verdict) => verdict.state === "error");
  const run = {
    tool: { driver: { name: "portcullis", version: portcullis_version, rules: [...rules.values()] } },
    invocations: [
      {
        executionSuccessful: errors.length === 0,
        toolExecutionNotifications: errors.map(({ gate, summary }) => ({
          level: "error",
          message: { text: toMessage(`${gate}: ${summary}`) },
        })),
      },
    ],
    results: found.map(({ verdict, finding }) => {
      const print = fingerprint(verdict.gate, finding);
      const occurrence = (occurrences.get(print) ?? 0) + 1;
      occurrences.set(print, occurrence);
      // Without the hash of its own GitHub hashes the line, and takes all findings of a rule in the stand-in file for one alert.
      const partialFingerprints = { "portcullis/v1": print, primaryLocationLineHash: `${print}:${occurrence}` };
      return { ...toResult(verdict, finding), ruleIndex: indexes.get(finding.rule)!, partialFingerprints };
    }),
    properties: {
      repository: pull_request.repository,
      ...(pull_request.number > 0 && { pullRequest: pull_request.number }),
      headSha: pull_request.head_sha,
      state,
    },
  };
  return `${stringifyVisibly({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
};

function toRule(rule: string, description: GateDescription | undefined): object {
  const name = rule.slice(rule.indexOf("/") + 1);
  const rules = description?.gate.rules ?? {};
  const described = Object.hasOwn(rules, name)
    ? rules[name]
    : Object.hasOwn(ENGINE_RULES, name)
      ? ENGINE_RULES[name]
      : undefined;
  return {
    id: rule,
    shortDescription: { text: described?.meaning ?? rule },
    ...(description && { help: { text: `${description.gate.why} ${description.gate.fix}` } }),
  };
}

function toResult({ gate, advisory }: Verdict, finding: Finding): object {
  const { rule, level, message, fix, subject, evidence } = finding;
  return {
    ruleId: rule,
    level,
    message: { text: toMessage(fix === undefined || level === "note" ? message : `${message} Fix: ${fix}`) },
    locations: [toLocation(finding)],
    properties: {
      gate,
      ...(advisory === true && { advisory }),
      ...(subject !== undefined && { subject }),
      ...(evidence && { evidence }),
    },
  };
}

/**
 * GitHub refuses a whole upload when one result has no place in a file. What people said has none; portcullis.yaml stands in,
 * because it is the file that asks for the gate, and the logical location tells the true place.
 */
function toLocation(finding: Finding): object {
  const { location } = finding;
  if (location !== undefined && "path" in location && location.path !== "") {
    const { path, line, column } = location;
    const region =
      line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
    return { physicalLocation: { artifactLocation: { uri: toUri(path) }, ...region } };
  }
  const physicalLocation = { artifactLocation: { uri: "portcullis.yaml" }, region: { startLine: 1 } };
  const place = namePlace(finding)?.split(" ");
  if (place?.length !== 2) return { physicalLocation };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: place.join("/"), kind: place[0] }] };
}

const toUri = (path: string): string =>
  path.replace(/^\/+/, "").toWellFormed().split("/").map(encodeURIComponent).join("/");

// In a message of SARIF, [text](address) is a link and {0} is a placeholder; a space keeps both from being one.
const toMessage = (text: string): string =>
  escapeControlCharacters(text)
    .replaceAll("](", "] (")
    .replaceAll(/\{(?=\d+\})/g, "{ ");
