// GENERATED from restart_regressions.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:restart_regressions", "title": "Restart regressions", "description": "Counterexamples that `portcullis restart check` found once, in a file that is kept with the code: the next run asks them first.", "type": "object", "additionalProperties": false, "properties": { "version": { "description": "Version of the format.", "type": "integer", "const": 1 }, "counterexamples": { "description": "Cases, each with the property that it broke.", "type": "array", "items": { "description": "A counterexample.", "type": "object", "additionalProperties": false, "properties": { "property": { "description": "Id of the property that it broke.", "type": "string", "enum": ["answers-every-question", "stays-inside", "explicit-wins", "names-round-trip", "applied-once", "empty-keeps-volume", "pending-is-applied", "runtime-fits", "order-of-rules", "finds-by-name", "finds-runtime-default", "sees-the-folder", "unrelated-changes-nothing", "determinism", "flags-without-effect", "label-tells-the-truth", "no-silent-miss", "same-on-every-verb", "consent", "boots-what-it-says", "refused-changes-nothing", "right-status", "last-write-wins"] }, "layer": { "description": "Where it was found.", "type": "string", "enum": ["resolution", "life"] }, "seed": { "description": "The seed of the run that found it.", "type": "integer", "minimum": 0, "maximum": 4294967295 }, "path": { "description": "Its path in that run.", "type": "string", "minLength": 1, "maxLength": 4096 }, "case": { "description": "The case itself, as its layer reads it, to be asked again.", "type": "object", "additionalProperties": true }, "note": { "description": "What somebody wants to say of it.", "type": "string" } }, "required": ["property", "layer", "seed", "path", "case"] } } }, "required": ["version", "counterexamples"] };
var func0 = Object.prototype.hasOwnProperty;
var func77 = require_ucs2length().default;
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
    if (data.version === void 0 || !func0.call(data, "version")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.counterexamples === void 0 || !func0.call(data, "counterexamples")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "counterexamples" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "version" || key0 === "counterexamples")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== void 0 && func0.call(data, "version")) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (1 !== data0) {
        const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.counterexamples !== void 0 && func0.call(data, "counterexamples")) {
      let data1 = data.counterexamples;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.property === void 0 || !func0.call(data2, "property")) {
              const err5 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/required", keyword: "required", params: { missingProperty: "property" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data2.layer === void 0 || !func0.call(data2, "layer")) {
              const err6 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/required", keyword: "required", params: { missingProperty: "layer" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data2.seed === void 0 || !func0.call(data2, "seed")) {
              const err7 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/required", keyword: "required", params: { missingProperty: "seed" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2.path === void 0 || !func0.call(data2, "path")) {
              const err8 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.case === void 0 || !func0.call(data2, "case")) {
              const err9 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/required", keyword: "required", params: { missingProperty: "case" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 of Object.keys(data2)) {
              if (!(key1 === "property" || key1 === "layer" || key1 === "seed" || key1 === "path" || key1 === "case" || key1 === "note")) {
                const err10 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.property !== void 0 && func0.call(data2, "property")) {
              let data3 = data2.property;
              if (typeof data3 !== "string") {
                const err11 = { instancePath: instancePath + "/counterexamples/" + i0 + "/property", schemaPath: "#/properties/counterexamples/items/properties/property/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              if (!(data3 === "answers-every-question" || data3 === "stays-inside" || data3 === "explicit-wins" || data3 === "names-round-trip" || data3 === "applied-once" || data3 === "empty-keeps-volume" || data3 === "pending-is-applied" || data3 === "runtime-fits" || data3 === "order-of-rules" || data3 === "finds-by-name" || data3 === "finds-runtime-default" || data3 === "sees-the-folder" || data3 === "unrelated-changes-nothing" || data3 === "determinism" || data3 === "flags-without-effect" || data3 === "label-tells-the-truth" || data3 === "no-silent-miss" || data3 === "same-on-every-verb" || data3 === "consent" || data3 === "boots-what-it-says" || data3 === "refused-changes-nothing" || data3 === "right-status" || data3 === "last-write-wins")) {
                const err12 = { instancePath: instancePath + "/counterexamples/" + i0 + "/property", schemaPath: "#/properties/counterexamples/items/properties/property/enum", keyword: "enum", params: { allowedValues: schema21.properties.counterexamples.items.properties.property.enum } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data2.layer !== void 0 && func0.call(data2, "layer")) {
              let data4 = data2.layer;
              if (typeof data4 !== "string") {
                const err13 = { instancePath: instancePath + "/counterexamples/" + i0 + "/layer", schemaPath: "#/properties/counterexamples/items/properties/layer/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
              if (!(data4 === "resolution" || data4 === "life")) {
                const err14 = { instancePath: instancePath + "/counterexamples/" + i0 + "/layer", schemaPath: "#/properties/counterexamples/items/properties/layer/enum", keyword: "enum", params: { allowedValues: schema21.properties.counterexamples.items.properties.layer.enum } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data2.seed !== void 0 && func0.call(data2, "seed")) {
              let data5 = data2.seed;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                const err15 = { instancePath: instancePath + "/counterexamples/" + i0 + "/seed", schemaPath: "#/properties/counterexamples/items/properties/seed/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 4294967295 || isNaN(data5)) {
                  const err16 = { instancePath: instancePath + "/counterexamples/" + i0 + "/seed", schemaPath: "#/properties/counterexamples/items/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  const err17 = { instancePath: instancePath + "/counterexamples/" + i0 + "/seed", schemaPath: "#/properties/counterexamples/items/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              }
            }
            if (data2.path !== void 0 && func0.call(data2, "path")) {
              let data6 = data2.path;
              if (typeof data6 === "string") {
                if (func77(data6) > 4096) {
                  const err18 = { instancePath: instancePath + "/counterexamples/" + i0 + "/path", schemaPath: "#/properties/counterexamples/items/properties/path/maxLength", keyword: "maxLength", params: { limit: 4096 } };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                if (func77(data6) < 1) {
                  const err19 = { instancePath: instancePath + "/counterexamples/" + i0 + "/path", schemaPath: "#/properties/counterexamples/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/counterexamples/" + i0 + "/path", schemaPath: "#/properties/counterexamples/items/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data2.case !== void 0 && func0.call(data2, "case")) {
              let data7 = data2.case;
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
              } else {
                const err21 = { instancePath: instancePath + "/counterexamples/" + i0 + "/case", schemaPath: "#/properties/counterexamples/items/properties/case/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data2.note !== void 0 && func0.call(data2, "note")) {
              if (typeof data2.note !== "string") {
                const err22 = { instancePath: instancePath + "/counterexamples/" + i0 + "/note", schemaPath: "#/properties/counterexamples/items/properties/note/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/counterexamples/" + i0, schemaPath: "#/properties/counterexamples/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/counterexamples", schemaPath: "#/properties/counterexamples/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
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
