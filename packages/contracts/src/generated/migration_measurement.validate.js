// GENERATED from migration_measurement.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:migration_measurement", "title": "Migration measurement", "description": "What a run on a PostgreSQL engine found for the gate migration-collision: chains of migrations that were applied, and what came of them in another order.", "type": "object", "additionalProperties": false, "properties": { "directory": { "description": "The folder that was measured, from the root of the repository.", "type": "string" }, "engine": { "description": "What executed.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "pglite: embedded; postgres: a server.", "type": "string", "enum": ["pglite", "postgres"] }, "version": { "description": "As the engine tells it.", "type": "string" } }, "required": ["name", "version"] }, "base": { "description": "Forward files of the base, from empty and in the runner's order, that failed. The chain went on after each.", "type": "array", "items": { "$ref": "#/$defs/migration_failure" } }, "merged": { "description": "The same of what a merge gives.", "type": "array", "items": { "$ref": "#/$defs/migration_failure" } }, "files": { "description": "What the request adds or changes, one by one, on the base as it is.", "type": "array", "items": { "$ref": "#/$defs/measured_migration" } }, "merge_order": { "description": "A database of the base that then takes the request, against one built from empty.", "type": "object", "additionalProperties": false, "properties": { "state": { "description": "same, differs, or unverified.", "type": "string", "enum": ["same", "differs", "unverified"] }, "differences": { "description": "Objects that differ: left in merge order, right from empty.", "type": "array", "items": { "$ref": "#/$defs/schema_difference" } }, "reason": { "description": "Why it is unverified.", "type": "string" } }, "required": ["state", "differences"] }, "open_pull_requests": { "description": "The request and each other open one, in both orders.", "type": "array", "items": { "$ref": "#/$defs/measured_pair" } }, "retired": { "description": "Files of the folder that the base branch once had and removed.", "type": "array", "items": { "description": "One file.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "From the root of the repository.", "type": "string" }, "commit": { "description": "Which removed it.", "type": "string" } }, "required": ["path", "commit"] } } }, "required": ["directory", "engine", "base", "merged", "files", "open_pull_requests"], "$defs": { "migration_failure": { "description": "A file that did not apply, and why.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "From the root of the repository.", "type": "string" }, "kind": { "description": "sql: the engine refused it. unsupported: this engine cannot run it. timeout: it did not end in time. crashed: the engine died of it.", "type": "string", "enum": ["sql", "unsupported", "timeout", "crashed"] }, "sqlstate": { "description": "The engine's code.", "type": "string", "pattern": "^[0-9A-Z]{5}$" }, "message": { "description": "In the engine's words.", "type": "string" }, "detail": { "description": "What the engine adds.", "type": "string" }, "hint": { "description": "What the engine advises.", "type": "string" }, "line": { "description": "Where the statement begins, from 1.", "type": "integer", "minimum": 1 }, "statement": { "description": "The statement, cut where it is long.", "type": "string" } }, "required": ["path", "kind", "message"] }, "schema_difference": { "description": "An object that one schema has otherwise than another.", "type": "object", "additionalProperties": false, "properties": { "object": { "description": "Kind and name, such as `column public.requests.last_nudged_at`.", "type": "string" }, "left": { "description": "How the first has it; absent where it has none.", "type": "string" }, "right": { "description": "How the second has it; absent where it has none.", "type": "string" } }, "required": ["object"] }, "measured_migration": { "description": "One migration of the request.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Of the forward file.", "type": "string" }, "failure": { "$ref": "#/$defs/migration_failure" }, "again": { "description": "The forward file, run a second time.", "type": "object", "additionalProperties": false, "properties": { "failure": { "$ref": "#/$defs/migration_failure" }, "differences": { "description": "What the second time changed.", "type": "array", "items": { "$ref": "#/$defs/schema_difference" } } }, "required": ["differences"] }, "down": { "description": "The backward file, run after it.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Of the backward file.", "type": "string" }, "failure": { "$ref": "#/$defs/migration_failure" }, "differences": { "description": "What is otherwise than before: left before, right after.", "type": "array", "items": { "$ref": "#/$defs/schema_difference" } }, "up_again": { "$ref": "#/$defs/migration_failure" } }, "required": ["path", "differences"] }, "locks": { "description": "Locks on what was there before, taken and kept to the end of the transaction.", "type": "array", "items": { "description": "One lock.", "type": "object", "additionalProperties": false, "properties": { "line": { "description": "Of the statement, from 1.", "type": "integer", "minimum": 1 }, "statement": { "description": "The statement, cut where it is long.", "type": "string" }, "relation": { "description": "With its schema.", "type": "string" }, "mode": { "description": "As pg_locks names it, such as AccessExclusiveLock.", "type": "string" }, "rewrites": { "description": "The statement wrote the table anew.", "type": "boolean" } }, "required": ["line", "statement", "relation", "mode", "rewrites"] } } }, "required": ["path"] }, "measured_pair": { "description": "This request and another.", "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Of the other.", "type": "integer", "minimum": 1 }, "state": { "description": "same: either order gives the same schema. differs: two schemas. fails: one after the other does not apply, though each does alone. theirs-fails: theirs does not apply alone. unverified: it could not be told.", "type": "string", "enum": ["same", "differs", "fails", "theirs-fails", "unverified"] }, "differences": { "description": "Objects that differ: left with ours first, right with theirs first.", "type": "array", "items": { "$ref": "#/$defs/schema_difference" } }, "ours_first": { "description": "Ours, then theirs.", "type": "object", "additionalProperties": false, "properties": { "failure": { "$ref": "#/$defs/migration_failure" } }, "required": [] }, "theirs_first": { "description": "Theirs, then ours.", "type": "object", "additionalProperties": false, "properties": { "failure": { "$ref": "#/$defs/migration_failure" } }, "required": [] }, "reason": { "description": "Why it is unverified.", "type": "string" } }, "required": ["number", "state", "differences"] } } };
var func0 = Object.prototype.hasOwnProperty;
var schema22 = { "description": "A file that did not apply, and why.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "From the root of the repository.", "type": "string" }, "kind": { "description": "sql: the engine refused it. unsupported: this engine cannot run it. timeout: it did not end in time. crashed: the engine died of it.", "type": "string", "enum": ["sql", "unsupported", "timeout", "crashed"] }, "sqlstate": { "description": "The engine's code.", "type": "string", "pattern": "^[0-9A-Z]{5}$" }, "message": { "description": "In the engine's words.", "type": "string" }, "detail": { "description": "What the engine adds.", "type": "string" }, "hint": { "description": "What the engine advises.", "type": "string" }, "line": { "description": "Where the statement begins, from 1.", "type": "integer", "minimum": 1 }, "statement": { "description": "The statement, cut where it is long.", "type": "string" } }, "required": ["path", "kind", "message"] };
var pattern8 = new RegExp("^[0-9A-Z]{5}$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0 || !func0.call(data, "path")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0 || !func0.call(data, "kind")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.message === void 0 || !func0.call(data, "message")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "kind" || key0 === "sqlstate" || key0 === "message" || key0 === "detail" || key0 === "hint" || key0 === "line" || key0 === "statement")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err4 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.kind !== void 0 && func0.call(data, "kind")) {
      let data1 = data.kind;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(data1 === "sql" || data1 === "unsupported" || data1 === "timeout" || data1 === "crashed")) {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema22.properties.kind.enum } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.sqlstate !== void 0 && func0.call(data, "sqlstate")) {
      let data2 = data.sqlstate;
      if (typeof data2 === "string") {
        if (!pattern8.test(data2)) {
          const err7 = { instancePath: instancePath + "/sqlstate", schemaPath: "#/properties/sqlstate/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Z]{5}$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/sqlstate", schemaPath: "#/properties/sqlstate/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.message !== void 0 && func0.call(data, "message")) {
      if (typeof data.message !== "string") {
        const err9 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.detail !== void 0 && func0.call(data, "detail")) {
      if (typeof data.detail !== "string") {
        const err10 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.hint !== void 0 && func0.call(data, "hint")) {
      if (typeof data.hint !== "string") {
        const err11 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.line !== void 0 && func0.call(data, "line")) {
      let data6 = data.line;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err12 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 1 || isNaN(data6)) {
          const err13 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.statement !== void 0 && func0.call(data, "statement")) {
      if (typeof data.statement !== "string") {
        const err14 = { instancePath: instancePath + "/statement", schemaPath: "#/properties/statement/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.object === void 0 || !func0.call(data, "object")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "object" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "object" || key0 === "left" || key0 === "right")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.object !== void 0 && func0.call(data, "object")) {
      if (typeof data.object !== "string") {
        const err2 = { instancePath: instancePath + "/object", schemaPath: "#/properties/object/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.left !== void 0 && func0.call(data, "left")) {
      if (typeof data.left !== "string") {
        const err3 = { instancePath: instancePath + "/left", schemaPath: "#/properties/left/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.right !== void 0 && func0.call(data, "right")) {
      if (typeof data.right !== "string") {
        const err4 = { instancePath: instancePath + "/right", schemaPath: "#/properties/right/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0 || !func0.call(data, "path")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "failure" || key0 === "again" || key0 === "down" || key0 === "locks")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err2 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.failure !== void 0 && func0.call(data, "failure")) {
      if (!validate57(data.failure, { instancePath: instancePath + "/failure", parentData: data, parentDataProperty: "failure", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.again !== void 0 && func0.call(data, "again")) {
      let data2 = data.again;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.differences === void 0 || !func0.call(data2, "differences")) {
          const err3 = { instancePath: instancePath + "/again", schemaPath: "#/properties/again/required", keyword: "required", params: { missingProperty: "differences" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 of Object.keys(data2)) {
          if (!(key1 === "failure" || key1 === "differences")) {
            const err4 = { instancePath: instancePath + "/again", schemaPath: "#/properties/again/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data2.failure !== void 0 && func0.call(data2, "failure")) {
          if (!validate57(data2.failure, { instancePath: instancePath + "/again/failure", parentData: data2, parentDataProperty: "failure", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
        if (data2.differences !== void 0 && func0.call(data2, "differences")) {
          let data4 = data2.differences;
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validate63(data4[i0], { instancePath: instancePath + "/again/differences/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/again/differences", schemaPath: "#/properties/again/properties/differences/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/again", schemaPath: "#/properties/again/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.down !== void 0 && func0.call(data, "down")) {
      let data6 = data.down;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.path === void 0 || !func0.call(data6, "path")) {
          const err7 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/required", keyword: "required", params: { missingProperty: "path" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data6.differences === void 0 || !func0.call(data6, "differences")) {
          const err8 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/required", keyword: "required", params: { missingProperty: "differences" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key2 of Object.keys(data6)) {
          if (!(key2 === "path" || key2 === "failure" || key2 === "differences" || key2 === "up_again")) {
            const err9 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data6.path !== void 0 && func0.call(data6, "path")) {
          if (typeof data6.path !== "string") {
            const err10 = { instancePath: instancePath + "/down/path", schemaPath: "#/properties/down/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data6.failure !== void 0 && func0.call(data6, "failure")) {
          if (!validate57(data6.failure, { instancePath: instancePath + "/down/failure", parentData: data6, parentDataProperty: "failure", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
        if (data6.differences !== void 0 && func0.call(data6, "differences")) {
          let data9 = data6.differences;
          if (Array.isArray(data9)) {
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (!validate63(data9[i1], { instancePath: instancePath + "/down/differences/" + i1, parentData: data9, parentDataProperty: i1, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err11 = { instancePath: instancePath + "/down/differences", schemaPath: "#/properties/down/properties/differences/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data6.up_again !== void 0 && func0.call(data6, "up_again")) {
          if (!validate57(data6.up_again, { instancePath: instancePath + "/down/up_again", parentData: data6, parentDataProperty: "up_again", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.locks !== void 0 && func0.call(data, "locks")) {
      let data12 = data.locks;
      if (Array.isArray(data12)) {
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data13 = data12[i2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            if (data13.line === void 0 || !func0.call(data13, "line")) {
              const err13 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/required", keyword: "required", params: { missingProperty: "line" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data13.statement === void 0 || !func0.call(data13, "statement")) {
              const err14 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/required", keyword: "required", params: { missingProperty: "statement" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data13.relation === void 0 || !func0.call(data13, "relation")) {
              const err15 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/required", keyword: "required", params: { missingProperty: "relation" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data13.mode === void 0 || !func0.call(data13, "mode")) {
              const err16 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/required", keyword: "required", params: { missingProperty: "mode" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data13.rewrites === void 0 || !func0.call(data13, "rewrites")) {
              const err17 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/required", keyword: "required", params: { missingProperty: "rewrites" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            for (const key3 of Object.keys(data13)) {
              if (!(key3 === "line" || key3 === "statement" || key3 === "relation" || key3 === "mode" || key3 === "rewrites")) {
                const err18 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data13.line !== void 0 && func0.call(data13, "line")) {
              let data14 = data13.line;
              if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                const err19 = { instancePath: instancePath + "/locks/" + i2 + "/line", schemaPath: "#/properties/locks/items/properties/line/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 < 1 || isNaN(data14)) {
                  const err20 = { instancePath: instancePath + "/locks/" + i2 + "/line", schemaPath: "#/properties/locks/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
            }
            if (data13.statement !== void 0 && func0.call(data13, "statement")) {
              if (typeof data13.statement !== "string") {
                const err21 = { instancePath: instancePath + "/locks/" + i2 + "/statement", schemaPath: "#/properties/locks/items/properties/statement/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data13.relation !== void 0 && func0.call(data13, "relation")) {
              if (typeof data13.relation !== "string") {
                const err22 = { instancePath: instancePath + "/locks/" + i2 + "/relation", schemaPath: "#/properties/locks/items/properties/relation/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data13.mode !== void 0 && func0.call(data13, "mode")) {
              if (typeof data13.mode !== "string") {
                const err23 = { instancePath: instancePath + "/locks/" + i2 + "/mode", schemaPath: "#/properties/locks/items/properties/mode/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data13.rewrites !== void 0 && func0.call(data13, "rewrites")) {
              if (typeof data13.rewrites !== "boolean") {
                const err24 = { instancePath: instancePath + "/locks/" + i2 + "/rewrites", schemaPath: "#/properties/locks/items/properties/rewrites/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/locks/" + i2, schemaPath: "#/properties/locks/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "description": "This request and another.", "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Of the other.", "type": "integer", "minimum": 1 }, "state": { "description": "same: either order gives the same schema. differs: two schemas. fails: one after the other does not apply, though each does alone. theirs-fails: theirs does not apply alone. unverified: it could not be told.", "type": "string", "enum": ["same", "differs", "fails", "theirs-fails", "unverified"] }, "differences": { "description": "Objects that differ: left with ours first, right with theirs first.", "type": "array", "items": { "$ref": "#/$defs/schema_difference" } }, "ours_first": { "description": "Ours, then theirs.", "type": "object", "additionalProperties": false, "properties": { "failure": { "$ref": "#/$defs/migration_failure" } }, "required": [] }, "theirs_first": { "description": "Theirs, then ours.", "type": "object", "additionalProperties": false, "properties": { "failure": { "$ref": "#/$defs/migration_failure" } }, "required": [] }, "reason": { "description": "Why it is unverified.", "type": "string" } }, "required": ["number", "state", "differences"] };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.number === void 0 || !func0.call(data, "number")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "number" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.state === void 0 || !func0.call(data, "state")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.differences === void 0 || !func0.call(data, "differences")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "differences" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "number" || key0 === "state" || key0 === "differences" || key0 === "ours_first" || key0 === "theirs_first" || key0 === "reason")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.number !== void 0 && func0.call(data, "number")) {
      let data0 = data.number;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err4 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      let data1 = data.state;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data1 === "same" || data1 === "differs" || data1 === "fails" || data1 === "theirs-fails" || data1 === "unverified")) {
        const err7 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema25.properties.state.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.differences !== void 0 && func0.call(data, "differences")) {
      let data2 = data.differences;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate63(data2[i0], { instancePath: instancePath + "/differences/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/differences", schemaPath: "#/properties/differences/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.ours_first !== void 0 && func0.call(data, "ours_first")) {
      let data4 = data.ours_first;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 of Object.keys(data4)) {
          if (!(key1 === "failure")) {
            const err9 = { instancePath: instancePath + "/ours_first", schemaPath: "#/properties/ours_first/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data4.failure !== void 0 && func0.call(data4, "failure")) {
          if (!validate57(data4.failure, { instancePath: instancePath + "/ours_first/failure", parentData: data4, parentDataProperty: "failure", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/ours_first", schemaPath: "#/properties/ours_first/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.theirs_first !== void 0 && func0.call(data, "theirs_first")) {
      let data6 = data.theirs_first;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key2 of Object.keys(data6)) {
          if (!(key2 === "failure")) {
            const err11 = { instancePath: instancePath + "/theirs_first", schemaPath: "#/properties/theirs_first/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data6.failure !== void 0 && func0.call(data6, "failure")) {
          if (!validate57(data6.failure, { instancePath: instancePath + "/theirs_first/failure", parentData: data6, parentDataProperty: "failure", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/theirs_first", schemaPath: "#/properties/theirs_first/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.reason !== void 0 && func0.call(data, "reason")) {
      if (typeof data.reason !== "string") {
        const err13 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.directory === void 0 || !func0.call(data, "directory")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "directory" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.engine === void 0 || !func0.call(data, "engine")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "engine" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.base === void 0 || !func0.call(data, "base")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "base" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.merged === void 0 || !func0.call(data, "merged")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "merged" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.files === void 0 || !func0.call(data, "files")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.open_pull_requests === void 0 || !func0.call(data, "open_pull_requests")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "open_pull_requests" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "directory" || key0 === "engine" || key0 === "base" || key0 === "merged" || key0 === "files" || key0 === "merge_order" || key0 === "open_pull_requests" || key0 === "retired")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.directory !== void 0 && func0.call(data, "directory")) {
      if (typeof data.directory !== "string") {
        const err7 = { instancePath: instancePath + "/directory", schemaPath: "#/properties/directory/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.engine !== void 0 && func0.call(data, "engine")) {
      let data1 = data.engine;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0 || !func0.call(data1, "name")) {
          const err8 = { instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data1.version === void 0 || !func0.call(data1, "version")) {
          const err9 = { instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/required", keyword: "required", params: { missingProperty: "version" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 of Object.keys(data1)) {
          if (!(key1 === "name" || key1 === "version")) {
            const err10 = { instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data1.name !== void 0 && func0.call(data1, "name")) {
          let data2 = data1.name;
          if (typeof data2 !== "string") {
            const err11 = { instancePath: instancePath + "/engine/name", schemaPath: "#/properties/engine/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (!(data2 === "pglite" || data2 === "postgres")) {
            const err12 = { instancePath: instancePath + "/engine/name", schemaPath: "#/properties/engine/properties/name/enum", keyword: "enum", params: { allowedValues: schema21.properties.engine.properties.name.enum } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data1.version !== void 0 && func0.call(data1, "version")) {
          if (typeof data1.version !== "string") {
            const err13 = { instancePath: instancePath + "/engine/version", schemaPath: "#/properties/engine/properties/version/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.base !== void 0 && func0.call(data, "base")) {
      let data4 = data.base;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate57(data4[i0], { instancePath: instancePath + "/base/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.merged !== void 0 && func0.call(data, "merged")) {
      let data6 = data.merged;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate57(data6[i1], { instancePath: instancePath + "/merged/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.files !== void 0 && func0.call(data, "files")) {
      let data8 = data.files;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate60(data8[i2], { instancePath: instancePath + "/files/" + i2, parentData: data8, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.merge_order !== void 0 && func0.call(data, "merge_order")) {
      let data10 = data.merge_order;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.state === void 0 || !func0.call(data10, "state")) {
          const err18 = { instancePath: instancePath + "/merge_order", schemaPath: "#/properties/merge_order/required", keyword: "required", params: { missingProperty: "state" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data10.differences === void 0 || !func0.call(data10, "differences")) {
          const err19 = { instancePath: instancePath + "/merge_order", schemaPath: "#/properties/merge_order/required", keyword: "required", params: { missingProperty: "differences" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        for (const key2 of Object.keys(data10)) {
          if (!(key2 === "state" || key2 === "differences" || key2 === "reason")) {
            const err20 = { instancePath: instancePath + "/merge_order", schemaPath: "#/properties/merge_order/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data10.state !== void 0 && func0.call(data10, "state")) {
          let data11 = data10.state;
          if (typeof data11 !== "string") {
            const err21 = { instancePath: instancePath + "/merge_order/state", schemaPath: "#/properties/merge_order/properties/state/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (!(data11 === "same" || data11 === "differs" || data11 === "unverified")) {
            const err22 = { instancePath: instancePath + "/merge_order/state", schemaPath: "#/properties/merge_order/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.merge_order.properties.state.enum } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data10.differences !== void 0 && func0.call(data10, "differences")) {
          let data12 = data10.differences;
          if (Array.isArray(data12)) {
            const len3 = data12.length;
            for (let i3 = 0; i3 < len3; i3++) {
              if (!validate63(data12[i3], { instancePath: instancePath + "/merge_order/differences/" + i3, parentData: data12, parentDataProperty: i3, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/merge_order/differences", schemaPath: "#/properties/merge_order/properties/differences/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data10.reason !== void 0 && func0.call(data10, "reason")) {
          if (typeof data10.reason !== "string") {
            const err24 = { instancePath: instancePath + "/merge_order/reason", schemaPath: "#/properties/merge_order/properties/reason/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/merge_order", schemaPath: "#/properties/merge_order/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.open_pull_requests !== void 0 && func0.call(data, "open_pull_requests")) {
      let data15 = data.open_pull_requests;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validate70(data15[i4], { instancePath: instancePath + "/open_pull_requests/" + i4, parentData: data15, parentDataProperty: i4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/open_pull_requests", schemaPath: "#/properties/open_pull_requests/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.retired !== void 0 && func0.call(data, "retired")) {
      let data17 = data.retired;
      if (Array.isArray(data17)) {
        const len5 = data17.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data18 = data17[i5];
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.path === void 0 || !func0.call(data18, "path")) {
              const err27 = { instancePath: instancePath + "/retired/" + i5, schemaPath: "#/properties/retired/items/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data18.commit === void 0 || !func0.call(data18, "commit")) {
              const err28 = { instancePath: instancePath + "/retired/" + i5, schemaPath: "#/properties/retired/items/required", keyword: "required", params: { missingProperty: "commit" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            for (const key3 of Object.keys(data18)) {
              if (!(key3 === "path" || key3 === "commit")) {
                const err29 = { instancePath: instancePath + "/retired/" + i5, schemaPath: "#/properties/retired/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data18.path !== void 0 && func0.call(data18, "path")) {
              if (typeof data18.path !== "string") {
                const err30 = { instancePath: instancePath + "/retired/" + i5 + "/path", schemaPath: "#/properties/retired/items/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data18.commit !== void 0 && func0.call(data18, "commit")) {
              if (typeof data18.commit !== "string") {
                const err31 = { instancePath: instancePath + "/retired/" + i5 + "/commit", schemaPath: "#/properties/retired/items/properties/commit/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/retired/" + i5, schemaPath: "#/properties/retired/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/retired", schemaPath: "#/properties/retired/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  stdin_default as default,
  validate
};
