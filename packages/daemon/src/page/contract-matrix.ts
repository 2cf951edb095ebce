import provisionRequest from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };
import provisionResponse from "@portcullis/contracts/schemas/provision_response.schema.json" with { type: "json" };

/** A message between two parties, field by field: who sends it, who reads it. */
export interface ContractMatrix {
  readonly title: string;
  readonly description: string;
  readonly sender: string;
  readonly consumers: readonly string[];
  readonly fields: readonly ContractField[];
}

export interface ContractField {
  /** With the fields that hold it: `display.width`. */
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  /** Those of the consumers that read it. Nobody: what it carries is lost. */
  readonly readers: readonly string[];
  /** Why somebody does not read it. */
  readonly note: string | undefined;
}

/** What the daemon and the control plane say to each other. */
export function createContractMatrices(): readonly ContractMatrix[] {
  return [toContractMatrix(provisionRequest, "core"), toContractMatrix(provisionResponse, "cp")];
}

interface Message {
  readonly title: string;
  readonly description: string;
  readonly consumers: readonly string[];
  readonly properties: object;
  readonly required?: readonly string[];
}

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly note?: string;
  readonly properties?: object;
  readonly required?: readonly string[];
}

/** Nested fields come after the one that holds them, and are read by nobody who does not read that one. */
export function toContractMatrix(schema: Message, sender: string): ContractMatrix {
  const { title, description, consumers } = schema;
  return { title, description, sender, consumers, fields: toFields(schema, "", consumers) };
}

function toFields(
  { properties, required }: Pick<Property, "properties" | "required">,
  prefix: string,
  consumers: readonly string[],
): readonly ContractField[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, Property>>).flatMap(([name, property]) => {
    const readers = consumers.filter((party) => Reflect.get(property, `${party}_consumes`) === true);
    const field = {
      path: prefix + name,
      type: property.type ?? "any",
      isRequired: required?.includes(name) === true,
      description: property.description ?? "",
      readers,
      note: property.note,
    };
    return [field, ...toFields(property, `${prefix}${name}.`, readers)];
  });
}
