import { parseWith, type DeliveryMeasurement, type PullRequestSnapshot } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/delivery_measurement";

import { compareText } from "./compare-text.ts";

export type Delivery = DeliveryMeasurement["deliveries"][number];
export type ExpectedFile = Delivery["expected"][number];
export type DeliveredFile = NonNullable<Delivery["delivered"]>[number];
/** What the contract says of a way that files are carried. */
export type Channel = NonNullable<DeliveryMeasurement["channels"]>[number];

/** All that runs found, in an order of its own; or why it cannot be used. */
export type ReadMeasurements = { readonly measurements: readonly DeliveryMeasurement[] } | { readonly problem: string };

/** Of several daemons each has a measurement of its own. */
export function readMeasurements({ measurements = [] }: PullRequestSnapshot): ReadMeasurements {
  const reports = measurements.filter(({ gate }) => gate === "template-delivery").map(({ report }) => report);
  if (reports.length === 0) return { problem: "no delivery was measured" };
  const read: DeliveryMeasurement[] = [];
  for (const report of reports) {
    const parsed = parseWith(validate, report);
    if (!parsed.ok) {
      const [first] = parsed.problems;
      return { problem: `the measurement breaks its contract at ${first?.pointer || "/"}: ${first?.message ?? ""}` };
    }
    const twice = parsed.value.deliveries.find(saysTwice);
    if (twice !== undefined) return { problem: `the measurement of ${quote(twice.template)} has a path twice` };
    read.push(toOrdered(parsed.value));
  }
  return { measurements: read.toSorted((a, b) => compareText(a.daemon, b.daemon)) };
}

export const quote = (text: string): string => JSON.stringify(text);

/** Of two entries for one path nobody knows which is there. */
const saysTwice = ({ expected, delivered = [] }: Delivery): boolean =>
  [expected, delivered].some((files) => new Set(files.map(({ path }) => path)).size < files.length);

/** The same facts in another order are the same verdict. */
const toOrdered = (measurement: DeliveryMeasurement): DeliveryMeasurement => ({
  ...measurement,
  deliveries: measurement.deliveries
    .map((delivery) => ({
      ...delivery,
      expected: byPath(delivery.expected),
      ...(delivery.delivered && { delivered: byPath(delivery.delivered) }),
    }))
    .toSorted((a, b) =>
      compareText(`${a.template}\0${a.workspace_id ?? ""}`, `${b.template}\0${b.workspace_id ?? ""}`),
    ),
});

const byPath = <File extends { readonly path: string }>(files: readonly File[]): File[] =>
  files.toSorted((a, b) => compareText(a.path, b.path));
