import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import type { GraphqlAnswer } from "./ask-graphql.ts";
import { Connection, ListChanged } from "./connection.ts";

const READINGS = 3;

/** A list, whole; or why it is not. */
export type Outcome<Value> = { readonly value: Value } | { readonly fault: ForgeFault };

/** @throws ForgeFault where there is no value */
export function valueOf<Value>(outcome: Outcome<Value> | undefined): Value {
  if (outcome === undefined) throw new ForgeFault("it was not asked for");
  if ("fault" in outcome) throw outcome.fault;
  return outcome.value;
}

/** Reads one list of GraphQL over several answers, and from its start again where it changed meanwhile. */
export class ConnectionReader<Item> {
  readonly name: string;
  readonly #open: () => Connection<Item>;
  #connection: Connection<Item>;
  #readings = 1;
  #cursor: string | null = null;
  #outcome: Outcome<readonly Item[]> | undefined;

  constructor(name: string, toItem: (node: Shape) => Item, identify: (item: Item) => string | number) {
    this.name = name;
    this.#open = () => new Connection(name, toItem, identify);
    this.#connection = this.#open();
  }

  /** Where the page begins that comes next; null for the first one. */
  get cursor(): string | null {
    return this.#cursor;
  }

  /** Undefined while there are pages to be read. */
  get outcome(): Outcome<readonly Item[]> | undefined {
    return this.#outcome;
  }

  /** @param path names of the fields that lead to the list in the answer */
  take(answer: GraphqlAnswer, path: readonly string[]): void {
    try {
      answer.refuseErrors(path);
      const page = path.reduce((fields, name) => fields.object(name), answer.data);
      const next = this.#connection.add(page);
      if (next === undefined) this.#outcome = { value: this.#connection.items };
      else this.#cursor = next;
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      if (error instanceof ListChanged && this.#readings < READINGS) this.#restart();
      else this.fail(error);
    }
  }

  fail(fault: ForgeFault): void {
    this.#outcome = { fault };
  }

  #restart(): void {
    this.#readings += 1;
    this.#connection = this.#open();
    this.#cursor = null;
  }
}
