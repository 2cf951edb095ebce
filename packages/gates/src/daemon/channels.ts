import type { DeliveryMeasurement } from "@portcullis/contracts";
import request from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };

const { config_files, template_assets } = request.properties;

/** What the contract says of the fields that carry files to the control plane, and of whether it reads them. */
export const CHANNELS: NonNullable<DeliveryMeasurement["channels"]> = Object.entries<Field>({
  config_files,
  template_assets,
}).map(([channel, { cp_consumes, note }]) => ({ channel, consumed: cp_consumes, ...(note !== undefined && { note }) }));

interface Field {
  readonly cp_consumes: boolean;
  readonly note?: string;
}
