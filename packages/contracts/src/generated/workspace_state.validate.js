// GENERATED from workspace_state.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:workspace_state", "title": "Workspace state", "description": "Where a workspace stands, in short: GET /workspaces/{id}/state. One that is unknown or removed is 404.", "type": "object", "additionalProperties": false, "properties": { "workspace_id": { "description": "Which workspace.", "type": "string", "format": "uuid" }, "status": { "description": "Where the workspace stands.", "type": "string", "enum": ["provisioning", "online", "offline", "degraded", "failed", "paused", "hibernating", "hibernated", "awaiting_agent"] }, "paused": { "description": "Whether it is paused.", "type": "boolean" }, "deleted": { "description": "Always false: the refusal of a removed one says true.", "const": false } }, "required": ["workspace_id", "status", "paused", "deleted"] };
var func0 = Object.prototype.hasOwnProperty;
var formats0 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
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
    if (data.workspace_id === void 0 || !func0.call(data, "workspace_id")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workspace_id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.paused === void 0 || !func0.call(data, "paused")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "paused" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.deleted === void 0 || !func0.call(data, "deleted")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deleted" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "workspace_id" || key0 === "status" || key0 === "paused" || key0 === "deleted")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.workspace_id !== void 0 && func0.call(data, "workspace_id")) {
      let data0 = data.workspace_id;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err5 = { instancePath: instancePath + "/workspace_id", schemaPath: "#/properties/workspace_id/format", keyword: "format", params: { format: "uuid" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/workspace_id", schemaPath: "#/properties/workspace_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data1 = data.status;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data1 === "provisioning" || data1 === "online" || data1 === "offline" || data1 === "degraded" || data1 === "failed" || data1 === "paused" || data1 === "hibernating" || data1 === "hibernated" || data1 === "awaiting_agent")) {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema21.properties.status.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.paused !== void 0 && func0.call(data, "paused")) {
      if (typeof data.paused !== "boolean") {
        const err9 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.deleted !== void 0 && func0.call(data, "deleted")) {
      if (false !== data.deleted) {
        const err10 = { instancePath: instancePath + "/deleted", schemaPath: "#/properties/deleted/const", keyword: "const", params: { allowedValue: false } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
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
