// GENERATED from instance_list.schema.json by `portcullis contract generate`. Do not edit.
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
var func0 = Object.prototype.hasOwnProperty;
var func70 = require_ucs2length().default;
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
    if (data.instances === void 0 || !func0.call(data, "instances")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "instances" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "instances")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.instances !== void 0 && func0.call(data, "instances")) {
      let data0 = data.instances;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.workspace_id === void 0 || !func0.call(data1, "workspace_id")) {
              const err2 = { instancePath: instancePath + "/instances/" + i0, schemaPath: "#/properties/instances/items/required", keyword: "required", params: { missingProperty: "workspace_id" } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.instance_id === void 0 || !func0.call(data1, "instance_id")) {
              const err3 = { instancePath: instancePath + "/instances/" + i0, schemaPath: "#/properties/instances/items/required", keyword: "required", params: { missingProperty: "instance_id" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            for (const key1 of Object.keys(data1)) {
              if (!(key1 === "workspace_id" || key1 === "instance_id" || key1 === "generation")) {
                const err4 = { instancePath: instancePath + "/instances/" + i0, schemaPath: "#/properties/instances/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data1.workspace_id !== void 0 && func0.call(data1, "workspace_id")) {
              let data2 = data1.workspace_id;
              if (typeof data2 === "string") {
                if (!formats0.test(data2)) {
                  const err5 = { instancePath: instancePath + "/instances/" + i0 + "/workspace_id", schemaPath: "#/properties/instances/items/properties/workspace_id/format", keyword: "format", params: { format: "uuid" } };
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
              } else {
                const err6 = { instancePath: instancePath + "/instances/" + i0 + "/workspace_id", schemaPath: "#/properties/instances/items/properties/workspace_id/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.instance_id !== void 0 && func0.call(data1, "instance_id")) {
              let data3 = data1.instance_id;
              if (typeof data3 === "string") {
                if (func70(data3) < 1) {
                  const err7 = { instancePath: instancePath + "/instances/" + i0 + "/instance_id", schemaPath: "#/properties/instances/items/properties/instance_id/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/instances/" + i0 + "/instance_id", schemaPath: "#/properties/instances/items/properties/instance_id/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.generation !== void 0 && func0.call(data1, "generation")) {
              let data4 = data1.generation;
              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                const err9 = { instancePath: instancePath + "/instances/" + i0 + "/generation", schemaPath: "#/properties/instances/items/properties/generation/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              if (typeof data4 == "number" && isFinite(data4)) {
                if (data4 < 0 || isNaN(data4)) {
                  const err10 = { instancePath: instancePath + "/instances/" + i0 + "/generation", schemaPath: "#/properties/instances/items/properties/generation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err11 = { instancePath: instancePath + "/instances/" + i0, schemaPath: "#/properties/instances/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/instances", schemaPath: "#/properties/instances/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
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
