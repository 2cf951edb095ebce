// GENERATED from delivery_measurement.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:delivery_measurement", "title": "Delivery measurement", "description": "What a run found of the files that workspaces really have, for the gate template-delivery.", "type": "object", "additionalProperties": false, "properties": { "daemon": { "description": "Address that was asked.", "type": "string" }, "provisioner": { "description": "Its back-end, where it tells.", "type": "string" }, "deliveries": { "description": "One entry per template that was looked at.", "type": "array", "items": { "description": "A template, booted.", "type": "object", "additionalProperties": false, "properties": { "template": { "description": "Its id.", "type": "string" }, "workspace_id": { "description": "The workspace that was booted, or looked at.", "type": "string", "format": "uuid" }, "runtime": { "description": "The runtime that it was to be.", "type": "string" }, "booted": { "description": "How the boot ended.", "type": "string", "enum": ["online", "timeout", "failed", "refused"] }, "waited_seconds": { "description": "How long it took, or was waited for.", "type": "number", "minimum": 0 }, "error": { "description": "What the daemon said of it.", "type": "string" }, "log": { "description": "The tail of its log.", "type": "string" }, "registered_runtime": { "description": "The runtime that it says it is.", "type": "string" }, "boot_digest": { "description": "Digest of the files that it says it booted with.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "expected": { "description": "What the template has.", "type": "array", "items": { "$ref": "#/$defs/expected_file" } }, "delivered": { "description": "What the workspace has; absent where that could not be read.", "type": "array", "items": { "$ref": "#/$defs/delivered_file" } } }, "required": ["template", "runtime", "booted", "expected"] } }, "unread": { "description": "What could not be read.", "type": "array", "items": { "description": "Something unread.", "type": "object", "additionalProperties": false, "properties": { "subject": { "description": "What.", "type": "string" }, "reason": { "description": "Why.", "type": "string" } }, "required": ["subject", "reason"] } } }, "required": ["daemon", "deliveries", "unread"], "$defs": { "expected_file": { "description": "A file of a template.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path below its folder.", "type": "string" }, "sha256": { "description": "Of its bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "bytes": { "description": "Size.", "type": "integer", "minimum": 0 }, "channel": { "description": "How it is carried.", "type": "string", "enum": ["copy", "config_files", "template_assets"] } }, "required": ["path", "sha256", "bytes", "channel"] }, "delivered_file": { "description": "A file of a workspace.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path below its configuration folder.", "type": "string" }, "sha256": { "description": "Of its bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "bytes": { "description": "Size.", "type": "integer", "minimum": 0 } }, "required": ["path", "sha256", "bytes"] } } };
var func0 = Object.prototype.hasOwnProperty;
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
      if (!(key0 === "daemon" || key0 === "provisioner" || key0 === "deliveries" || key0 === "unread")) {
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
              if (typeof data3.log !== "string") {
                const err20 = { instancePath: instancePath + "/deliveries/" + i0 + "/log", schemaPath: "#/properties/deliveries/items/properties/log/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data3.registered_runtime !== void 0 && func0.call(data3, "registered_runtime")) {
              if (typeof data3.registered_runtime !== "string") {
                const err21 = { instancePath: instancePath + "/deliveries/" + i0 + "/registered_runtime", schemaPath: "#/properties/deliveries/items/properties/registered_runtime/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data3.boot_digest !== void 0 && func0.call(data3, "boot_digest")) {
              let data12 = data3.boot_digest;
              if (typeof data12 === "string") {
                if (!pattern8.test(data12)) {
                  const err22 = { instancePath: instancePath + "/deliveries/" + i0 + "/boot_digest", schemaPath: "#/properties/deliveries/items/properties/boot_digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = { instancePath: instancePath + "/deliveries/" + i0 + "/boot_digest", schemaPath: "#/properties/deliveries/items/properties/boot_digest/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data3.expected !== void 0 && func0.call(data3, "expected")) {
              let data13 = data3.expected;
              if (Array.isArray(data13)) {
                const len1 = data13.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (!validate57(data13[i1], { instancePath: instancePath + "/deliveries/" + i0 + "/expected/" + i1, parentData: data13, parentDataProperty: i1, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/deliveries/" + i0 + "/expected", schemaPath: "#/properties/deliveries/items/properties/expected/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data3.delivered !== void 0 && func0.call(data3, "delivered")) {
              let data15 = data3.delivered;
              if (Array.isArray(data15)) {
                const len2 = data15.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (!validate59(data15[i2], { instancePath: instancePath + "/deliveries/" + i0 + "/delivered/" + i2, parentData: data15, parentDataProperty: i2, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err25 = { instancePath: instancePath + "/deliveries/" + i0 + "/delivered", schemaPath: "#/properties/deliveries/items/properties/delivered/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/deliveries/" + i0, schemaPath: "#/properties/deliveries/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/deliveries", schemaPath: "#/properties/deliveries/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.unread !== void 0 && func0.call(data, "unread")) {
      let data17 = data.unread;
      if (Array.isArray(data17)) {
        const len3 = data17.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data18 = data17[i3];
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.subject === void 0 || !func0.call(data18, "subject")) {
              const err28 = { instancePath: instancePath + "/unread/" + i3, schemaPath: "#/properties/unread/items/required", keyword: "required", params: { missingProperty: "subject" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data18.reason === void 0 || !func0.call(data18, "reason")) {
              const err29 = { instancePath: instancePath + "/unread/" + i3, schemaPath: "#/properties/unread/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            for (const key2 of Object.keys(data18)) {
              if (!(key2 === "subject" || key2 === "reason")) {
                const err30 = { instancePath: instancePath + "/unread/" + i3, schemaPath: "#/properties/unread/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data18.subject !== void 0 && func0.call(data18, "subject")) {
              if (typeof data18.subject !== "string") {
                const err31 = { instancePath: instancePath + "/unread/" + i3 + "/subject", schemaPath: "#/properties/unread/items/properties/subject/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data18.reason !== void 0 && func0.call(data18, "reason")) {
              if (typeof data18.reason !== "string") {
                const err32 = { instancePath: instancePath + "/unread/" + i3 + "/reason", schemaPath: "#/properties/unread/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = { instancePath: instancePath + "/unread/" + i3, schemaPath: "#/properties/unread/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/unread", schemaPath: "#/properties/unread/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
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
