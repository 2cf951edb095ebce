import type { DeliveryMeasurement } from "@portcullis/contracts";

import type { TemplateDeliveryOptions } from "./options.ts";
import { quote } from "./read-measurements.ts";

/** Something that nobody knows, and why. */
export interface Unread {
  readonly subject: string;
  readonly reason: string;
}

/** What could not be read, and what was asked for and is not there at all: neither is right. */
export function listUnread(
  measurements: readonly DeliveryMeasurement[],
  { templates = [] }: TemplateDeliveryOptions,
): readonly Unread[] {
  const told = measurements.flatMap(({ unread }) => unread);
  const deliveries = measurements.flatMap((measurement) => measurement.deliveries);
  const known = new Set(
    [...deliveries, ...measurements.flatMap(({ unavailable = [] }) => unavailable)].map(({ template }) => template),
  );
  const gaps = [
    ...deliveries
      .filter(({ booted, delivered }) => booted === "online" && delivered === undefined)
      .map(({ template }) => ({ subject: quote(template), reason: "the files of its workspace were not read." })),
    ...templates
      .filter((template) => !known.has(template))
      .map((template) => ({ subject: quote(template), reason: "nothing was measured of it." })),
    ...(templates.length === 0 && deliveries.length === 0
      ? [{ subject: "The templates", reason: "none was delivered, so nothing was judged." }]
      : []),
  ];
  // A gap that somebody explained is told once.
  return told.length > 0 ? told : gaps;
}
