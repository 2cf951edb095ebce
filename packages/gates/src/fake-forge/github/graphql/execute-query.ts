import type { Argument, Fragment, Query, Selection } from "./parse-query.ts";
import { fieldsOf, isInterface, isOfType, type FieldType, type TypeReference } from "./schema.ts";
import { QueryProblem } from "./tokens.ts";

/** An object by its fields: each a value, or a function of its arguments. What is declared as an interface says of what type it is. */
export type Source = Readonly<Record<string, unknown>>;

/** Ends a field: it is null then, and the reason stands among the errors. */
export class FieldRefusal extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface FieldError {
  readonly type: string;
  readonly path: readonly (string | number)[];
  readonly locations: readonly unknown[];
  readonly message: string;
}

type Variables = Readonly<Record<string, unknown>>;

/** A field that may not be null is: so its parent is. */
class NullHere extends Error {}

/** Answers a question as GraphQL does: what can be answered, with an error for each field that cannot. */
export function executeQuery(
  query: Query,
  given: Variables,
  root: Source,
): { readonly data: unknown; readonly errors?: readonly FieldError[] } {
  const variables = checkVariables(query, given);
  const errors: FieldError[] = [];

  const readObject = (
    source: Source,
    declared: string,
    selections: Query["selections"],
    path: FieldError["path"],
  ): Record<string, unknown> => {
    const answer: Record<string, unknown> = {};
    // What is declared as an interface is of a type that only the value knows.
    const type = isInterface(declared) ? String(source["__typename"]) : declared;
    for (const selection of listFields(type, selections)) {
      if (valueOf(selection.isIncluded, variables, { name: "Boolean", isList: false, isRequired: true }) !== true)
        continue;
      answer[selection.key] = readField(source, type, selection, [...path, selection.key]);
    }
    return answer;
  };

  const readField = (source: Source, owner: string, selection: Selection, path: FieldError["path"]): unknown => {
    if (selection.name === "__typename") return owner;
    const field = fieldOf(owner, selection.name);
    const parameters = readParameters(field, selection, variables);
    try {
      const found = source[selection.name];
      const value: unknown = typeof found === "function" ? found(parameters) : found;
      return complete(value ?? null, field.type, selection, path);
    } catch (error) {
      if (error instanceof FieldRefusal) errors.push({ type: error.type, path, locations: [], message: error.message });
      else if (!(error instanceof NullHere)) throw error;
      if (field.type.isRequired) throw new NullHere();
      return null;
    }
  };

  const complete = (value: unknown, type: TypeReference, selection: Selection, path: FieldError["path"]): unknown => {
    if (value === null) {
      if (type.isRequired) throw new NullHere();
      return null;
    }
    const isLeaf = fieldsOf(type.name) === undefined;
    if (isLeaf !== (selection.selections.length === 0))
      throw new QueryProblem(`Field '${selection.name}' ${isLeaf ? "has no fields" : "must have selections"}`);
    if (isLeaf) return value;
    if (!type.isList) return readObject(value as Source, type.name, selection.selections, path);
    return (value as readonly Source[]).map((each, index) =>
      readObject(each, type.name, selection.selections, [...path, index]),
    );
  };

  try {
    const data = readObject(root, "Query", query.selections, []);
    return errors.length === 0 ? { data } : { data, errors };
  } catch (error) {
    if (error instanceof NullHere) return { data: null, errors };
    throw error;
  }
}

/** The fields asked of a type, with those of the fragments that are about it. */
function listFields(type: string, selections: readonly (Selection | Fragment)[]): readonly Selection[] {
  return selections.flatMap((selection) => {
    if ("key" in selection) return [selection];
    if (fieldsOf(selection.on) === undefined) throw new QueryProblem(`No such type ${selection.on}`);
    // Fields of a fragment are checked against its own type, whether it applies or not.
    for (const { name } of listFields(selection.on, selection.selections))
      if (name !== "__typename") fieldOf(selection.on, name, isOfType(selection.on, type) ? type : selection.on);
    return isOfType(type, selection.on) ? listFields(type, selection.selections) : [];
  });
}

function fieldOf(type: string, name: string, also = type): FieldType {
  const field = fieldsOf(type)?.get(name) ?? fieldsOf(also)?.get(name);
  if (field === undefined) throw new QueryProblem(`Field '${name}' doesn't exist on type '${type}'`);
  return field;
}

function checkVariables({ variables: declared }: Query, given: Variables): Variables {
  for (const name of Object.keys(given))
    if (!declared.has(name)) throw new QueryProblem(`Variable $${name} is not declared`);
  for (const [name, type] of declared) {
    if (type.isRequired && (given[name] ?? null) === null)
      throw new QueryProblem(`Variable $${name} of type ${type.name}! was provided invalid value`);
    checkScalar(given[name] ?? null, type, `$${name}`);
  }
  return Object.fromEntries([...declared.keys()].map((name) => [name, given[name] ?? null]));
}

function readParameters({ parameters }: FieldType, { name, given }: Selection, variables: Variables): Variables {
  for (const parameter of given.keys())
    if (!parameters.has(parameter)) throw new QueryProblem(`Field '${name}' doesn't accept argument '${parameter}'`);
  const values = [...parameters].map(([parameter, type]) => {
    const argument = given.get(parameter);
    if (argument === undefined && type.isRequired)
      throw new QueryProblem(`Field '${name}' is missing required arguments: ${parameter}`);
    return [parameter, argument === undefined ? null : valueOf(argument, variables, type)] as const;
  });
  return Object.fromEntries(values);
}

function valueOf(argument: Argument, variables: Variables, type: TypeReference): unknown {
  if ("variable" in argument && !Object.hasOwn(variables, argument.variable))
    throw new QueryProblem(`Variable $${argument.variable} is used but not declared`);
  const value = "constant" in argument ? argument.constant : variables[argument.variable];
  checkScalar(value, type, "argument");
  return value;
}

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === "string",
  Int: (value) => Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31,
  Boolean: (value) => typeof value === "boolean",
};

function checkScalar(value: unknown, { name, isRequired }: TypeReference, where: string): void {
  const isRight = value === null ? !isRequired : SCALARS[name]?.(value) === true;
  if (!isRight) throw new QueryProblem(`${where} has an invalid value for type ${name}: ${JSON.stringify(value)}`);
}
