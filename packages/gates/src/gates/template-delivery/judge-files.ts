import { compareFiles } from "./compare-files.ts";
import { folderDigest } from "./folder-digest.ts";
import { quote, type Channel, type DeliveredFile, type Delivery, type ExpectedFile } from "./read-measurements.ts";
import type { DeliveryFinding } from "./to-findings.ts";

const NAMED_FILES = 3;

/** What did not arrive, or arrived otherwise: one finding for each channel, however many files it lost. */
export function judgeFiles(delivery: Delivery, channels: readonly Channel[]): readonly DeliveryFinding[] {
  const { expected, delivered } = delivery;
  if (delivered === undefined) return [];
  const { missing, changed, unexpected } = compareFiles(expected, delivered);
  return [
    ...[...Map.groupBy(missing, ({ channel }) => channel)].map(([channel, files]) =>
      tellMissing(delivery, files, toChannel(channel, channels)),
    ),
    ...[...Map.groupBy(changed, (file) => file.expected.channel)].map(([channel, files]) =>
      tellChanged(delivery, files, toChannel(channel, channels)),
    ),
    ...(unexpected.length === 0 ? [] : [tellUnexpected(delivery, unexpected)]),
  ];
}

const toChannel = (name: string, channels: readonly Channel[]): Channel =>
  channels.find(({ channel }) => channel === name) ?? { channel: name, consumed: true };

function tellMissing(delivery: Delivery, files: readonly ExpectedFile[], channel: Channel): DeliveryFinding {
  const { template, expected } = delivery;
  const all = expected.filter((file) => file.channel === channel.channel).length;
  return {
    rule: "file-missing",
    level: "error",
    subject: subjectOf(template, channel),
    message: `${count(files.length, all)} of ${quote(template)} did not arrive by ${channel.channel}: ${namePaths(files)}.${reasonOf(channel)}`,
    fix: channel.consumed
      ? mendOf(delivery)
      : "Carry them by a channel that is read, or let the control plane read this one.",
    evidence: {
      ...placeOf(delivery),
      ...evidenceOf(channel),
      files: files.map(({ path, sha256, bytes }) => ({ path, expected: sha256, bytes })),
    },
  };
}

function tellChanged(
  delivery: Delivery,
  files: ReturnType<typeof compareFiles>["changed"],
  channel: Channel,
): DeliveryFinding {
  const paths = files.map(({ expected }) => expected);
  return {
    rule: "file-changed",
    level: "error",
    subject: subjectOf(delivery.template, channel),
    message: `${count(files.length)} of ${quote(delivery.template)} arrived by ${channel.channel} with other bytes: ${namePaths(paths)}.`,
    fix: mendOf(delivery),
    evidence: {
      ...placeOf(delivery),
      ...evidenceOf(channel),
      files: files.map(({ expected, found }) => ({
        path: expected.path,
        expected: expected.sha256,
        found: found.sha256,
        bytes: expected.bytes,
        found_bytes: found.bytes,
      })),
    },
  };
}

function tellUnexpected(delivery: Delivery, files: readonly DeliveredFile[]): DeliveryFinding {
  return {
    rule: "file-unexpected",
    level: "warning",
    subject: delivery.template,
    message: `The workspace of ${quote(delivery.template)} has ${files.length === 1 ? "a file" : `${files.length} files`} that the template does not have: ${namePaths(files)}.`,
    fix: "If the runtime makes them, set the rule file-unexpected to note or off.",
    evidence: {
      ...placeOf(delivery),
      files: files.map(({ path, sha256, bytes }) => ({ path, found: sha256, bytes })),
    },
  };
}

/** A baseline that accepts what one channel loses does not accept another's losses. */
const subjectOf = (template: string, { channel }: Channel): string =>
  // Boards cut at the first one.
  template.includes("#") ? template : `${template}#${channel}`;

const count = (some: number, all?: number): string =>
  all === undefined || all === some ? (some === 1 ? "1 file" : `${some} files`) : `${some} of ${all} files`;

/** The first ones by name; the evidence has all. */
function namePaths(files: readonly { readonly path: string }[]): string {
  const named = files.slice(0, NAMED_FILES).map(({ path }) => quote(path));
  const more = files.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const reasonOf = ({ consumed, note }: Channel): string =>
  consumed
    ? ""
    : ` The control plane does not read that channel${note === undefined ? "." : `; the contract says: ${quote(note)}`}`;

const evidenceOf = ({ channel, consumed, note }: Channel): Readonly<Record<string, unknown>> => ({
  channel,
  ...(!consumed && { consumed, ...(note !== undefined && { note }) }),
});

const placeOf = ({ template, workspace_id }: Delivery): Readonly<Record<string, unknown>> => ({
  template,
  ...(workspace_id !== undefined && { workspace_id }),
});

/** A workspace that is not new may have what its template was. */
const mendOf = ({ applied_digest, expected }: Delivery): string =>
  applied_digest === undefined || applied_digest === folderDigest(expected)
    ? "Follow one of them from the template's folder to the workspace's: staging, transport, unpacking."
    : "The template is not what was delivered last: it has changed since, or another was. A restart that applies the template delivers it anew.";
