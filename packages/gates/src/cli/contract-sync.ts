import type { ContractMirror } from "@portcullis/contracts";
import { join } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { writeOutput } from "../files/write-output.ts";
import { syncMirror } from "../mirrors/sync-mirror.ts";
import { createColors, type Colors } from "../reporters/colors.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { loadCheckout, type Checkout } from "./checkout/load-checkout.ts";
import { once, placed } from "./checkout/measure.ts";
import { compareWithSource, type ComparedMirror, type MeasuredMirror } from "./checkout/measure-mirrors.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

interface ContractSyncOptions {
  readonly config: string;
  readonly write?: boolean;
  /** Paths of copies; all when it is empty. */
  readonly mirror: readonly string[];
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly color?: boolean;
}

interface SyncedMirror extends ComparedMirror {
  readonly isWritten: boolean;
}

/** Compares copies of contracts with their sources, and renews them; 0 the same, 1 one differs, 3 one cannot be read. */
export async function contractSync(options: ContractSyncOptions): Promise<number> {
  const checkout = await loadCheckout({ config: options.config, gate: [] });
  const synced = await Promise.all(
    chooseMirrors(checkout, options).map(({ value, pointer }) =>
      placed(checkout, pointer, () => syncOne(value, checkout, options.write === true)),
    ),
  );
  await checkout.repository.close();
  report(synced, options);
  const states = synced.map(({ measured }) => measured.state);
  if (states.includes("unreadable")) return 3;
  return states.includes("differs") ? 1 : 0;
}

function chooseMirrors(
  checkout: Checkout,
  { mirror: only, config }: ContractSyncOptions,
): readonly { readonly value: ContractMirror; readonly pointer: string }[] {
  const all = once(
    checkout,
    "mirrors",
    ({ mirrors }) => mirrors,
    ({ mirror }) => mirror.path,
  );
  if (all.length === 0) {
    const fix = "Name them under `mirrors` of a gate contract-drift: docs/contracts.md has an example.";
    throw new PortcullisError("configuration", `${config} names no mirrors.`, fix);
  }
  const paths = all.map(({ value }) => value.mirror.path);
  const wanted = only.map((path) => path.replace(/^\.\//, ""));
  const strangers = wanted.filter((path) => !paths.includes(path));
  if (strangers.length > 0)
    throw new PortcullisError(
      "usage",
      `No such mirror: ${strangers.join(", ")}.`,
      `Configured are: ${paths.join(", ")}.`,
    );
  return wanted.length === 0 ? all : all.filter(({ value }) => wanted.includes(value.mirror.path));
}

async function syncOne(mirror: ContractMirror, checkout: Checkout, mayWrite: boolean): Promise<SyncedMirror> {
  const compared = await compareWithSource(mirror, checkout);
  const { source, copy, measured, isKept } = compared;
  if (!mayWrite || measured.state === "same" || source === undefined || isKept === true)
    return { ...compared, isWritten: false };
  const write = (path: string, text: string): void => writeOutput(join(checkout.root, path), text);
  try {
    const isWritten = syncMirror(mirror, copy, source.text, write);
    return { ...(await compareWithSource(mirror, checkout, source)), isWritten };
  } catch (error) {
    // A pin that names another content is moved by a person, who has looked at what changed.
    if (!(error instanceof PortcullisError) || error.code !== "unreadable") throw error;
    return { ...compared, measured: { ...measured, message: `${error.message} ${error.fix}` }, isWritten: false };
  }
}

function report(synced: readonly SyncedMirror[], { format, quiet, color }: ContractSyncOptions): void {
  if (format === "json") {
    print(`${stringifyVisibly({ mirrors: synced.map(({ measured }) => measured) })}\n`, undefined);
    return;
  }
  const colors = createColors(wantsColor("output", { ...(color !== undefined && { color }) }));
  const shown = quiet === true ? synced.filter(({ measured }) => measured.state !== "same") : synced;
  const lines = shown.flatMap((each) => describe(each, colors));
  if (quiet !== true) lines.push(conclude(synced));
  else if (lines.length > 0) lines.push(FIX);
  if (lines.length > 0) print(`${lines.join("\n")}\n`, undefined);
}

const FIX = "Run `portcullis contract sync --write`, and commit what it writes.";

function describe(
  { measured, isWritten }: SyncedMirror,
  { green, red, magenta, bold, dim }: Colors,
): readonly string[] {
  const { path, source, state, message, cause } = measured;
  const names = (verb: string): string => `${bold(show(path))} ${verb} ${show(source)}`;
  if (state === "same") return [`${green("✔")} ${names(isWritten ? "is written, as" : "is as")}`];
  const mark = state === "differs" ? red("✖") : magenta("!");
  const details = [message, cause].flatMap((text) => (text === undefined ? [] : [`    ${dim(show(text))}`]));
  return [`${mark} ${names(state === "differs" ? "is not as" : "cannot be compared with")}`, ...details];
}

const show = escapeControlCharacters;

function conclude(synced: readonly SyncedMirror[]): string {
  const count = (wanted: MeasuredMirror["state"]): number =>
    synced.filter(({ measured }) => measured.state === wanted).length;
  const [differs, unreadable] = [count("differs"), count("unreadable")];
  const told = [
    `${synced.length} compared`,
    ...(differs > 0 ? [`${differs} ${differs === 1 ? "differs" : "differ"}`] : []),
    ...(unreadable > 0 ? [`${unreadable} cannot be read`] : []),
    ...(differs + unreadable === 0 ? ["all as their sources"] : []),
  ].join(", ");
  return differs > 0 ? `${told}. ${FIX}` : `${told}.`;
}
