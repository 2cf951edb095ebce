// GENERATED from template_manifest.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:template_manifest", "title": "Template manifest", "description": "manifest.json: which templates there are, where they come from, and on which runtime they run.", "type": "object", "additionalProperties": false, "properties": { "version": { "description": "Version of the file.", "type": ["integer", "string"] }, "plugins": { "description": "Not read here.", "type": "array", "items": {} }, "org_templates": { "description": "Not read here.", "type": "array", "items": {} }, "workspace_templates": { "description": "The templates.", "type": "array", "items": { "description": "A template.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Its name; `-default` at the end marks a runtime's own.", "type": "string", "minLength": 1, "maxLength": 255 }, "repo": { "description": "OWNER/NAME of its repository.", "type": "string" }, "ref": { "description": "Commit or tag.", "type": "string" }, "runtime": { "description": "Runtime that it runs on, where that is not its name.", "type": "string" } }, "required": ["name"] } } } };
var func0 = Object.prototype.hasOwnProperty;
var func70 = require_ucs2length().default;
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
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "version" || key0 === "plugins" || key0 === "org_templates" || key0 === "workspace_templates")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.version !== void 0 && func0.call(data, "version")) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: schema21.properties.version.type } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.plugins !== void 0 && func0.call(data, "plugins")) {
      if (!Array.isArray(data.plugins)) {
        const err2 = { instancePath: instancePath + "/plugins", schemaPath: "#/properties/plugins/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.org_templates !== void 0 && func0.call(data, "org_templates")) {
      if (!Array.isArray(data.org_templates)) {
        const err3 = { instancePath: instancePath + "/org_templates", schemaPath: "#/properties/org_templates/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.workspace_templates !== void 0 && func0.call(data, "workspace_templates")) {
      let data3 = data.workspace_templates;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.name === void 0 || !func0.call(data4, "name")) {
              const err4 = { instancePath: instancePath + "/workspace_templates/" + i0, schemaPath: "#/properties/workspace_templates/items/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            for (const key1 of Object.keys(data4)) {
              if (!(key1 === "name" || key1 === "repo" || key1 === "ref" || key1 === "runtime")) {
                const err5 = { instancePath: instancePath + "/workspace_templates/" + i0, schemaPath: "#/properties/workspace_templates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data4.name !== void 0 && func0.call(data4, "name")) {
              let data5 = data4.name;
              if (typeof data5 === "string") {
                if (func70(data5) > 255) {
                  const err6 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/name", schemaPath: "#/properties/workspace_templates/items/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
                if (func70(data5) < 1) {
                  const err7 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/name", schemaPath: "#/properties/workspace_templates/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/name", schemaPath: "#/properties/workspace_templates/items/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data4.repo !== void 0 && func0.call(data4, "repo")) {
              if (typeof data4.repo !== "string") {
                const err9 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/repo", schemaPath: "#/properties/workspace_templates/items/properties/repo/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data4.ref !== void 0 && func0.call(data4, "ref")) {
              if (typeof data4.ref !== "string") {
                const err10 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/ref", schemaPath: "#/properties/workspace_templates/items/properties/ref/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data4.runtime !== void 0 && func0.call(data4, "runtime")) {
              if (typeof data4.runtime !== "string") {
                const err11 = { instancePath: instancePath + "/workspace_templates/" + i0 + "/runtime", schemaPath: "#/properties/workspace_templates/items/properties/runtime/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/workspace_templates/" + i0, schemaPath: "#/properties/workspace_templates/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/workspace_templates", schemaPath: "#/properties/workspace_templates/type", keyword: "type", params: { type: "array" } };
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
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  stdin_default as default,
  validate
};
