import type { DeliveryMeasurement } from "@portcullis/contracts";

import { digest } from "../../core/digest.ts";
import type { TemplateDeliveryOptions } from "./options.ts";
import type { Delivery } from "./read-measurements.ts";

/** Everything that the verdict depends on: not how long a boot took that went well. */
export const toFacts = (
  measurements: readonly DeliveryMeasurement[],
  { templates, expect, rules }: TemplateDeliveryOptions,
): Readonly<Record<string, unknown>> => ({
  options: digest({ templates: templates ?? null, expect, rules }),
  measurements: measurements.map((measurement) => ({
    ...measurement,
    deliveries: measurement.deliveries.map((delivery) => withoutWaiting(delivery)),
  })),
});

function withoutWaiting(delivery: Delivery): Delivery {
  if (delivery.booted !== "online") return delivery;
  const { waited_seconds: _, ...rest } = delivery;
  return rest;
}
