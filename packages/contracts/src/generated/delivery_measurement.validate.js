// GENERATED from delivery_measurement.schema.json by `portcullis contract generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:delivery_measurement", "title": "Delivery measurement", "description": "What a run found of the files that workspaces really have, for the gate template-delivery.", "type": "object", "additionalProperties": false, "properties": { "daemon": { "description": "Address that was asked.", "type": "string" }, "provisioner": { "description": "Its back-end, where it tells.", "type": "string" }, "deliveries": { "description": "One entry per workspace that was booted, or looked at.", "type": "array", "items": { "description": "A template, booted.", "type": "object", "additionalProperties": false, "properties": { "template": { "description": "Its id.", "type": "string" }, "workspace_id": { "description": "The workspace that was booted, or looked at.", "type": "string", "format": "uuid" }, "runtime": { "description": "The runtime that it was to be.", "type": "string" }, "booted": { "description": "How the boot ended: online; timeout: not registered in time; failed: the daemon gave it up; refused: the daemon did not begin it.", "type": "string", "enum": ["online", "timeout", "failed", "refused"] }, "waited_seconds": { "description": "How long it took, or was waited for.", "type": "number", "minimum": 0 }, "error": { "description": "What the daemon said of it.", "type": "string" }, "log": { "description": "The tail of its log.", "type": "string", "maxLength": 32768 }, "registered_runtime": { "description": "The runtime that it says it is, or, where the daemon does not tell, that the daemon runs it as.", "type": "string" }, "boot_digest": { "description": "Digest of the files that it says it booted with.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "applied_digest": { "description": "Digest of the files that the daemon says it delivered last.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "expected": { "description": "What the template has.", "type": "array", "items": { "$ref": "#/$defs/expected_file" } }, "delivered": { "description": "What the workspace has; absent where that could not be read.", "type": "array", "items": { "$ref": "#/$defs/delivered_file" } } }, "required": ["template", "runtime", "booted", "expected"] } }, "channels": { "description": "What the contract provision_request says of the channels that files are carried by.", "type": "array", "items": { "description": "A channel.", "type": "object", "additionalProperties": false, "properties": { "channel": { "description": "The field of the request.", "type": "string", "minLength": 1 }, "consumed": { "description": "The control plane reads it.", "type": "boolean" }, "note": { "description": "What the contract says of a field that it does not read.", "type": "string" } }, "required": ["channel", "consumed"] } }, "unavailable": { "description": "Templates that were asked for, or are listed, and cannot be delivered.", "type": "array", "items": { "description": "A template.", "type": "object", "additionalProperties": false, "properties": { "template": { "description": "Its id.", "type": "string" }, "problem": { "description": "Why not.", "type": "string" } }, "required": ["template", "problem"] } }, "left_over": { "description": "Workspaces that were booted for this and could not be removed.", "type": "array", "items": { "description": "A workspace.", "type": "object", "additionalProperties": false, "properties": { "workspace": { "description": "Its id, or its name where the id is not known.", "type": "string" }, "template": { "description": "The template that it was booted for.", "type": "string" }, "reason": { "description": "Why it is still there.", "type": "string" } }, "required": ["workspace", "template", "reason"] } }, "unread": { "description": "What could not be read.", "type": "array", "items": { "description": "Something unread.", "type": "object", "additionalProperties": false, "properties": { "subject": { "description": "What.", "type": "string" }, "reason": { "description": "Why.", "type": "string" } }, "required": ["subject", "reason"] } } }, "required": ["daemon", "deliveries", "unread"], "$defs": { "expected_file": { "description": "A file of a template.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path below its folder.", "type": "string" }, "sha256": { "description": "Of its bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "bytes": { "description": "Size.", "type": "integer", "minimum": 0 }, "channel": { "description": "How it is carried.", "type": "string", "enum": ["copy", "config_files", "template_assets"] } }, "required": ["path", "sha256", "bytes", "channel"] }, "delivered_file": { "description": "A file of a workspace.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path below its configuration folder.", "type": "string" }, "sha256": { "description": "Of its bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "bytes": { "description": "Size.", "type": "integer", "minimum": 0 } }, "required": ["path", "sha256", "bytes"] } } };
var func0 = Object.prototype.hasOwnProperty;
var func82 = require_ucs2length().default;
var formats0 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
var pattern8 = new RegExp("^[0-9a-f]{64}$", "u");
var schema22 = { "description": "A file of a template.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path below its folder.", "type": "string" }, "sha256": { "description": "Of its bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "bytes": { "description": "Size.", "type": "integer", "minimum": 0 }, "channel": { "description": "How it is carried.", "type": "string", "enum": ["copy", "config_files", "template_assets"] } }, "required": ["path", "sha256", "bytes", "channel"] };
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
    if (data.sha256 === void 0 || !func0.call(data, "sha256")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.bytes === void 0 || !func0.call(data, "bytes")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bytes" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.channel === void 0 || !func0.call(data, "channel")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "channel" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "sha256" || key0 === "bytes" || key0 === "channel")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err5 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0 && func0.call(data, "sha256")) {
      let data1 = data.sha256;
      if (typeof data1 === "string") {
        if (!pattern8.test(data1)) {
          const err6 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.bytes !== void 0 && func0.call(data, "bytes")) {
      let data2 = data.bytes;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err8 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.channel !== void 0 && func0.call(data, "channel")) {
      let data3 = data.channel;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/channel", schemaPath: "#/properties/channel/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "copy" || data3 === "config_files" || data3 === "template_assets")) {
        const err11 = { instancePath: instancePath + "/channel", schemaPath: "#/properties/channel/enum", keyword: "enum", params: { allowedValues: schema22.properties.channel.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
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
    if (data.sha256 === void 0 || !func0.call(data, "sha256")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.bytes === void 0 || !func0.call(data, "bytes")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bytes" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "sha256" || key0 === "bytes")) {
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
    if (data.sha256 !== void 0 && func0.call(data, "sha256")) {
      let data1 = data.sha256;
      if (typeof data1 === "string") {
        if (!pattern8.test(data1)) {
          const err5 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.bytes !== void 0 && func0.call(data, "bytes")) {
      let data2 = data.bytes;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err7 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
    if (data.daemon === void 0 || !func0.call(data, "daemon")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "daemon" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.deliveries === void 0 || !func0.call(data, "deliveries")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deliveries" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.unread === void 0 || !func0.call(data, "unread")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unread" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "daemon" || key0 === "provisioner" || key0 === "deliveries" || key0 === "channels" || key0 === "unavailable" || key0 === "left_over" || key0 === "unread")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.daemon !== void 0 && func0.call(data, "daemon")) {
      if (typeof data.daemon !== "string") {
        const err4 = { instancePath: instancePath + "/daemon", schemaPath: "#/properties/daemon/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.provisioner !== void 0 && func0.call(data, "provisioner")) {
      if (typeof data.provisioner !== "string") {
        const err5 = { instancePath: instancePath + "/provisioner", schemaPath: "#/properties/provisioner/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.deliveries !== void 0 && func0.call(data, "deliveries")) {
      let data2 = data.deliveries;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.template === void 0 || !func0.call(data3, "template")) {
              const err6 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/required", keyword: "required", params: { missingProperty: "template" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data3.runtime === void 0 || !func0.call(data3, "runtime")) {
              const err7 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/required", keyword: "required", params: { missingProperty: "runtime" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data3.booted === void 0 || !func0.call(data3, "booted")) {
              const err8 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/required", keyword: "required", params: { missingProperty: "booted" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data3.expected === void 0 || !func0.call(data3, "expected")) {
              const err9 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/required", keyword: "required", params: { missingProperty: "expected" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 of Object.keys(data3)) {
              if (!func0.call(schema21.properties.deliveries.items.properties, key1)) {
                const err10 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data3.template !== void 0 && func0.call(data3, "template")) {
              if (typeof data3.template !== "string") {
                const err11 = { instancePath: instancePath + "/deliveries/" + i0 + "/template", schemaPath: "#/properties/deliveries/items/properties/template/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data3.workspace_id !== void 0 && func0.call(data3, "workspace_id")) {
              let data5 = data3.workspace_id;
              if (typeof data5 === "string") {
                if (!formats0.test(data5)) {
                  const err12 = { instancePath: instancePath + "/deliveries/" + i0 + "/workspace_id", schemaPath: "#/properties/deliveries/items/properties/workspace_id/format", keyword: "format", params: { format: "uuid" } };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/deliveries/" + i0 + "/workspace_id", schemaPath: "#/properties/deliveries/items/properties/workspace_id/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data3.runtime !== void 0 && func0.call(data3, "runtime")) {
              if (typeof data3.runtime !== "string") {
                const err14 = { instancePath: instancePath + "/deliveries/" + i0 + "/runtime", schemaPath: "#/properties/deliveries/items/properties/runtime/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data3.booted !== void 0 && func0.call(data3, "booted")) {
              let data7 = data3.booted;
              if (typeof data7 !== "string") {
                const err15 = { instancePath: instancePath + "/deliveries/" + i0 + "/booted", schemaPath: "#/properties/deliveries/items/properties/booted/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (!(data7 === "online" || data7 === "timeout" || data7 === "failed" || data7 === "refused")) {
                const err16 = { instancePath: instancePath + "/deliveries/" + i0 + "/booted", schemaPath: "#/properties/deliveries/items/properties/booted/enum", keyword: "enum", params: { allowedValues: schema21.properties.deliveries.items.properties.booted.enum } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data3.waited_seconds !== void 0 && func0.call(data3, "waited_seconds")) {
              let data8 = data3.waited_seconds;
              if (typeof data8 == "number" && isFinite(data8)) {
                if (data8 < 0 || isNaN(data8)) {
                  const err17 = { instancePath: instancePath + "/deliveries/" + i0 + "/waited_seconds", schemaPath: "#/properties/deliveries/items/properties/waited_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/deliveries/" + i0 + "/waited_seconds", schemaPath: "#/properties/deliveries/items/properties/waited_seconds/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data3.error !== void 0 && func0.call(data3, "error")) {
              if (typeof data3.error !== "string") {
                const err19 = { instancePath: instancePath + "/deliveries/" + i0 + "/error", schemaPath: "#/properties/deliveries/items/properties/error/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data3.log !== void 0 && func0.call(data3, "log")) {
              let data10 = data3.log;
              if (typeof data10 === "string") {
                if (func82(data10) > 32768) {
                  const err20 = { instancePath: instancePath + "/deliveries/" + i0 + "/log", schemaPath: "#/properties/deliveries/items/properties/log/maxLength", keyword: "maxLength", params: { limit: 32768 } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/deliveries/" + i0 + "/log", schemaPath: "#/properties/deliveries/items/properties/log/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data3.registered_runtime !== void 0 && func0.call(data3, "registered_runtime")) {
              if (typeof data3.registered_runtime !== "string") {
                const err22 = { instancePath: instancePath + "/deliveries/" + i0 + "/registered_runtime", schemaPath: "#/properties/deliveries/items/properties/registered_runtime/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data3.boot_digest !== void 0 && func0.call(data3, "boot_digest")) {
              let data12 = data3.boot_digest;
              if (typeof data12 === "string") {
                if (!pattern8.test(data12)) {
                  const err23 = { instancePath: instancePath + "/deliveries/" + i0 + "/boot_digest", schemaPath: "#/properties/deliveries/items/properties/boot_digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              } else {
                const err24 = { instancePath: instancePath + "/deliveries/" + i0 + "/boot_digest", schemaPath: "#/properties/deliveries/items/properties/boot_digest/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data3.applied_digest !== void 0 && func0.call(data3, "applied_digest")) {
              let data13 = data3.applied_digest;
              if (typeof data13 === "string") {
                if (!pattern8.test(data13)) {
                  const err25 = { instancePath: instancePath + "/deliveries/" + i0 + "/applied_digest", schemaPath: "#/properties/deliveries/items/properties/applied_digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              } else {
                const err26 = { instancePath: instancePath + "/deliveries/" + i0 + "/applied_digest", schemaPath: "#/properties/deliveries/items/properties/applied_digest/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data3.expected !== void 0 && func0.call(data3, "expected")) {
              let data14 = data3.expected;
              if (Array.isArray(data14)) {
                const len1 = data14.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (!validate57(data14[i1], { instancePath: instancePath + "/deliveries/" + i0 + "/expected/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err27 = { instancePath: instancePath + "/deliveries/" + i0 + "/expected", schemaPath: "#/properties/deliveries/items/properties/expected/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data3.delivered !== void 0 && func0.call(data3, "delivered")) {
              let data16 = data3.delivered;
              if (Array.isArray(data16)) {
                const len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (!validate59(data16[i2], { instancePath: instancePath + "/deliveries/" + i0 + "/delivered/" + i2, parentData: data16, parentDataProperty: i2, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/deliveries/" + i0 + "/delivered", schemaPath: "#/properties/deliveries/items/properties/delivered/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/deliveries", schemaPath: "#/properties/deliveries/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.channels !== void 0 && func0.call(data, "channels")) {
      let data18 = data.channels;
      if (Array.isArray(data18)) {
        const len3 = data18.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data19 = data18[i3];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.channel === void 0 || !func0.call(data19, "channel")) {
              const err31 = { instancePath: instancePath + "/channels/" + i3, schemaPath: "#/properties/channels/items/required", keyword: "required", params: { missingProperty: "channel" } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data19.consumed === void 0 || !func0.call(data19, "consumed")) {
              const err32 = { instancePath: instancePath + "/channels/" + i3, schemaPath: "#/properties/channels/items/required", keyword: "required", params: { missingProperty: "consumed" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            for (const key2 of Object.keys(data19)) {
              if (!(key2 === "channel" || key2 === "consumed" || key2 === "note")) {
                const err33 = { instancePath: instancePath + "/channels/" + i3, schemaPath: "#/properties/channels/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data19.channel !== void 0 && func0.call(data19, "channel")) {
              let data20 = data19.channel;
              if (typeof data20 === "string") {
                if (func82(data20) < 1) {
                  const err34 = { instancePath: instancePath + "/channels/" + i3 + "/channel", schemaPath: "#/properties/channels/items/properties/channel/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
              } else {
                const err35 = { instancePath: instancePath + "/channels/" + i3 + "/channel", schemaPath: "#/properties/channels/items/properties/channel/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data19.consumed !== void 0 && func0.call(data19, "consumed")) {
              if (typeof data19.consumed !== "boolean") {
                const err36 = { instancePath: instancePath + "/channels/" + i3 + "/consumed", schemaPath: "#/properties/channels/items/properties/consumed/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data19.note !== void 0 && func0.call(data19, "note")) {
              if (typeof data19.note !== "string") {
                const err37 = { instancePath: instancePath + "/channels/" + i3 + "/note", schemaPath: "#/properties/channels/items/properties/note/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/channels/" + i3, schemaPath: "#/properties/channels/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.unavailable !== void 0 && func0.call(data, "unavailable")) {
      let data23 = data.unavailable;
      if (Array.isArray(data23)) {
        const len4 = data23.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data24 = data23[i4];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.template === void 0 || !func0.call(data24, "template")) {
              const err40 = { instancePath: instancePath + "/unavailable/" + i4, schemaPath: "#/properties/unavailable/items/required", keyword: "required", params: { missingProperty: "template" } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data24.problem === void 0 || !func0.call(data24, "problem")) {
              const err41 = { instancePath: instancePath + "/unavailable/" + i4, schemaPath: "#/properties/unavailable/items/required", keyword: "required", params: { missingProperty: "problem" } };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            for (const key3 of Object.keys(data24)) {
              if (!(key3 === "template" || key3 === "problem")) {
                const err42 = { instancePath: instancePath + "/unavailable/" + i4, schemaPath: "#/properties/unavailable/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data24.template !== void 0 && func0.call(data24, "template")) {
              if (typeof data24.template !== "string") {
                const err43 = { instancePath: instancePath + "/unavailable/" + i4 + "/template", schemaPath: "#/properties/unavailable/items/properties/template/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data24.problem !== void 0 && func0.call(data24, "problem")) {
              if (typeof data24.problem !== "string") {
                const err44 = { instancePath: instancePath + "/unavailable/" + i4 + "/problem", schemaPath: "#/properties/unavailable/items/properties/problem/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
          } else {
            const err45 = { instancePath: instancePath + "/unavailable/" + i4, schemaPath: "#/properties/unavailable/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/unavailable", schemaPath: "#/properties/unavailable/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.left_over !== void 0 && func0.call(data, "left_over")) {
      let data27 = data.left_over;
      if (Array.isArray(data27)) {
        const len5 = data27.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data28 = data27[i5];
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.workspace === void 0 || !func0.call(data28, "workspace")) {
              const err47 = { instancePath: instancePath + "/left_over/" + i5, schemaPath: "#/properties/left_over/items/required", keyword: "required", params: { missingProperty: "workspace" } };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (data28.template === void 0 || !func0.call(data28, "template")) {
              const err48 = { instancePath: instancePath + "/left_over/" + i5, schemaPath: "#/properties/left_over/items/required", keyword: "required", params: { missingProperty: "template" } };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            if (data28.reason === void 0 || !func0.call(data28, "reason")) {
              const err49 = { instancePath: instancePath + "/left_over/" + i5, schemaPath: "#/properties/left_over/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            for (const key4 of Object.keys(data28)) {
              if (!(key4 === "workspace" || key4 === "template" || key4 === "reason")) {
                const err50 = { instancePath: instancePath + "/left_over/" + i5, schemaPath: "#/properties/left_over/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data28.workspace !== void 0 && func0.call(data28, "workspace")) {
              if (typeof data28.workspace !== "string") {
                const err51 = { instancePath: instancePath + "/left_over/" + i5 + "/workspace", schemaPath: "#/properties/left_over/items/properties/workspace/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data28.template !== void 0 && func0.call(data28, "template")) {
              if (typeof data28.template !== "string") {
                const err52 = { instancePath: instancePath + "/left_over/" + i5 + "/template", schemaPath: "#/properties/left_over/items/properties/template/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data28.reason !== void 0 && func0.call(data28, "reason")) {
              if (typeof data28.reason !== "string") {
                const err53 = { instancePath: instancePath + "/left_over/" + i5 + "/reason", schemaPath: "#/properties/left_over/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
          } else {
            const err54 = { instancePath: instancePath + "/left_over/" + i5, schemaPath: "#/properties/left_over/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/left_over", schemaPath: "#/properties/left_over/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.unread !== void 0 && func0.call(data, "unread")) {
      let data32 = data.unread;
      if (Array.isArray(data32)) {
        const len6 = data32.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data33 = data32[i6];
          if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
            if (data33.subject === void 0 || !func0.call(data33, "subject")) {
              const err56 = { instancePath: instancePath + "/unread/" + i6, schemaPath: "#/properties/unread/items/required", keyword: "required", params: { missingProperty: "subject" } };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            if (data33.reason === void 0 || !func0.call(data33, "reason")) {
              const err57 = { instancePath: instancePath + "/unread/" + i6, schemaPath: "#/properties/unread/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
            for (const key5 of Object.keys(data33)) {
              if (!(key5 === "subject" || key5 === "reason")) {
                const err58 = { instancePath: instancePath + "/unread/" + i6, schemaPath: "#/properties/unread/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data33.subject !== void 0 && func0.call(data33, "subject")) {
              if (typeof data33.subject !== "string") {
                const err59 = { instancePath: instancePath + "/unread/" + i6 + "/subject", schemaPath: "#/properties/unread/items/properties/subject/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            if (data33.reason !== void 0 && func0.call(data33, "reason")) {
              if (typeof data33.reason !== "string") {
                const err60 = { instancePath: instancePath + "/unread/" + i6 + "/reason", schemaPath: "#/properties/unread/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/unread/" + i6, schemaPath: "#/properties/unread/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
      } else {
        const err62 = { instancePath: instancePath + "/unread", schemaPath: "#/properties/unread/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
  } else {
    const err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err63];
    } else {
      vErrors.push(err63);
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
