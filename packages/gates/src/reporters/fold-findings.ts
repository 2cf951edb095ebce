import type { Finding } from "../core/gate.ts";
import { storyOf, type Story } from "../core/story.ts";
import { namePlace } from "./name-place.ts";

/** Findings that a reader sees as one. */
interface FoldedFinding extends Pick<Finding, "level" | "rule" | "message"> {
  readonly places: readonly string[];
  /** What the evidence tells call by call. */
  readonly stories: readonly Story[];
}

/** Findings that one action answers. */
export interface FindingGroup {
  readonly fix?: string;
  readonly findings: readonly FoldedFinding[];
}

/** Gathers the findings that matter by what to do about them, and after them the notes, for which nothing is to be done. */
export function foldFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byFix = Map.groupBy(findings, ({ level, fix }) => JSON.stringify(level === "note" ? "note" : [fix]));
  const notes = byFix.get('"note"') ?? [];
  byFix.delete('"note"');
  const groups = [...byFix.values()].map((group): FindingGroup => {
    const fix = group[0]!.fix;
    return { findings: fold(group), ...(fix !== undefined && { fix }) };
  });
  return notes.length === 0 ? groups : [...groups, { findings: fold(notes) }];
}

/** Says the same text once, with every place; and what differs only in its subject once, with every subject. */
function fold(findings: readonly Finding[]): readonly FoldedFinding[] {
  const texts = [
    ...Map.groupBy(findings, ({ level, rule, message }) => JSON.stringify([level, rule, message])).values(),
  ].map((same) => ({
    ...same[0]!,
    places: [...new Set(same.flatMap((finding) => namePlace(finding) ?? []))],
    stories: same.flatMap(({ evidence }) => storyOf(evidence) ?? []),
  }));
  const alike = Map.groupBy(texts, (text) => JSON.stringify([text.level, text.rule, text.places, aroundSubject(text)]));
  return [...alike.values()].map(([first, ...others]) => {
    const { level, rule, message, places } = first!;
    const subjects = [first!, ...others].map(({ subject }) => subject).join(", ");
    const stories = [first!, ...others].flatMap((text) => text.stories);
    return {
      level,
      rule,
      places,
      stories,
      message: others.length === 0 ? message : aroundSubject(first!).join(subjects),
    };
  });
}

/** A message's two sides of its subject; the whole message where the subject does not stand in it exactly once. */
function aroundSubject({ message, subject }: Finding): readonly string[] {
  const sides = subject === undefined || subject === "" ? [] : message.split(subject);
  return sides.length === 2 ? sides : [message];
}
