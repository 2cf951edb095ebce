import type { Node } from "@pgsql/types";
import type { Statement } from "../statements/statement.ts";
import type { Known } from "./catalogue.ts";
import type { ObjectEffect } from "./effect.ts";
import { readAlterTable } from "./effects/alter-table.ts";
import { readCreateIndex, readCreateStatistics } from "./effects/indexes.ts";
import { readComment, readDrop, readDropRole, readOwner, readRename, readSetSchema } from "./effects/named-objects.ts";
import {
  readAlterSequence,
  readCopy,
  readCreateExtension,
  readCreateRole,
  readCreateSchema,
  readCreateSequence,
  readCreateView,
  readDefine,
  readGrant,
  readGrantRole,
  readSet,
  readSetConfig,
  useRelation,
  useRelations,
} from "./effects/other-objects.ts";
import {
  readAlterFunction,
  readAlterPolicy,
  readCreateFunction,
  readCreatePolicy,
  readCreateRule,
  readCreateTrigger,
} from "./effects/routines.ts";
import { readCreateTable, readCreateTableAs, readSelectInto } from "./effects/tables.ts";
import {
  readAlterDomain,
  readAlterEnum,
  readCompositeType,
  readCreateDomain,
  readCreateEnum,
  readCreateRange,
} from "./effects/types.ts";
import { createRecorder, type Recorder, type Session, useRoutine } from "./recorder.ts";
import { readReferences } from "./references.ts";

/** What one statement does, where `known` is there. A SET changes the session. */
export function readStatement(statement: Statement, session: Session, known: Known): readonly ObjectEffect[] {
  const recorder = createRecorder(statement, session, known);
  const [kind] = Object.keys(statement.node);
  const reader = READERS[kind ?? ""];
  if (reader !== undefined) reader(recorder, Object.values(statement.node)[0] as never);
  return recorder.effects;
}

type Reader = (recorder: Recorder, node: never) => void;
type NodeOf<Kind extends string> = Extract<Node, Record<Kind, unknown>>[Kind &
  keyof Extract<Node, Record<Kind, unknown>>];

const READERS: Readonly<Record<string, Reader>> = {
  CreateStmt: readCreateTable,
  CreateForeignTableStmt: (recorder, { base }: NodeOf<"CreateForeignTableStmt">) => {
    if (base !== undefined) readCreateTable(recorder, base);
  },
  CreateTableAsStmt: readCreateTableAs,
  AlterTableStmt: readAlterTable,
  IndexStmt: readCreateIndex,
  CreateStatsStmt: readCreateStatistics,
  CreateEnumStmt: readCreateEnum,
  AlterEnumStmt: readAlterEnum,
  CreateDomainStmt: readCreateDomain,
  AlterDomainStmt: readAlterDomain,
  CompositeTypeStmt: readCompositeType,
  CreateRangeStmt: readCreateRange,
  CreateSeqStmt: readCreateSequence,
  AlterSeqStmt: readAlterSequence,
  ViewStmt: readCreateView,
  CreateFunctionStmt: readCreateFunction,
  AlterFunctionStmt: readAlterFunction,
  CreateTrigStmt: readCreateTrigger,
  CreatePolicyStmt: readCreatePolicy,
  AlterPolicyStmt: readAlterPolicy,
  RuleStmt: readCreateRule,
  CreateExtensionStmt: readCreateExtension,
  CreateSchemaStmt: readSchemaWithObjects,
  CreateRoleStmt: readCreateRole,
  DefineStmt: readDefine,
  DropStmt: readDrop,
  DropRoleStmt: readDropRole,
  RenameStmt: readRename,
  AlterObjectSchemaStmt: readSetSchema,
  AlterOwnerStmt: readOwner,
  CommentStmt: readComment,
  GrantStmt: readGrant,
  GrantRoleStmt: readGrantRole,
  CopyStmt: readCopy,
  SelectStmt: readQuery,
  InsertStmt: (recorder, node: NodeOf<"InsertStmt">) => readReferences(recorder, { InsertStmt: node }),
  UpdateStmt: (recorder, node: NodeOf<"UpdateStmt">) => readReferences(recorder, { UpdateStmt: node }),
  DeleteStmt: (recorder, node: NodeOf<"DeleteStmt">) => readReferences(recorder, { DeleteStmt: node }),
  MergeStmt: (recorder, node: NodeOf<"MergeStmt">) => readReferences(recorder, { MergeStmt: node }),
  ExplainStmt: (recorder, { query }: NodeOf<"ExplainStmt">) => readReferences(recorder, query),
  TruncateStmt: (recorder, { relations = [] }: NodeOf<"TruncateStmt">) => useRelations(recorder, relations),
  LockStmt: (recorder, { relations = [] }: NodeOf<"LockStmt">) => useRelations(recorder, relations),
  RefreshMatViewStmt: (recorder, { relation }: NodeOf<"RefreshMatViewStmt">) => useRelation(recorder, relation),
  ClusterStmt: (recorder, { relation }: NodeOf<"ClusterStmt">) => useRelation(recorder, relation),
  ReindexStmt: (recorder, { relation }: NodeOf<"ReindexStmt">) => useRelation(recorder, relation),
  CallStmt: (recorder, { funccall }: NodeOf<"CallStmt">) => {
    if (funccall !== undefined) useRoutine(recorder, funccall);
  },
  VariableSetStmt: (recorder, node: NodeOf<"VariableSetStmt">) => readSet(node, recorder.session),
};

function readQuery(recorder: Recorder, select: NodeOf<"SelectStmt">): void {
  readSetConfig(select, recorder.session);
  if (select.intoClause === undefined) readReferences(recorder, { SelectStmt: select });
  else readSelectInto(recorder, select);
}

/** CREATE SCHEMA with objects: what has no schema of its own is made in it. */
function readSchemaWithObjects(recorder: Recorder, node: NodeOf<"CreateSchemaStmt">): void {
  readCreateSchema(recorder, node);
  const { searchPath } = recorder.session;
  const schema = node.schemaname ?? node.authrole?.rolename ?? "";
  recorder.session.searchPath = [schema, ...searchPath];
  for (const element of node.schemaElts ?? []) {
    const [kind, child] = Object.entries(element)[0] ?? ["", undefined];
    READERS[kind]?.(recorder, child as never);
  }
  recorder.session.searchPath = searchPath;
}
