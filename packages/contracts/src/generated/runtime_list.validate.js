// GENERATED from runtime_list.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:runtime_list", "title": "Runtime list", "description": "The runtimes that are known: GET /runtimes.", "type": "object", "additionalProperties": false, "properties": { "runtimes": { "description": "In byte order.", "type": "array", "items": { "description": "A runtime.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Its name.", "type": "string" }, "bootable": { "description": "The back-end can start it.", "type": "boolean" }, "external": { "description": "It is run by somebody else.", "type": "boolean" }, "default_template": { "description": "The template that it boots with where none is named.", "type": ["string", "null"] } }, "required": ["name", "bootable", "external", "default_template"] } } }, "required": ["runtimes"] };
var func0 = Object.prototype.hasOwnProperty;
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
    if (data.runtimes === void 0 || !func0.call(data, "runtimes")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runtimes" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "runtimes")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.runtimes !== void 0 && func0.call(data, "runtimes")) {
      let data0 = data.runtimes;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.name === void 0 || !func0.call(data1, "name")) {
              const err2 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.bootable === void 0 || !func0.call(data1, "bootable")) {
              const err3 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/required", keyword: "required", params: { missingProperty: "bootable" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.external === void 0 || !func0.call(data1, "external")) {
              const err4 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/required", keyword: "required", params: { missingProperty: "external" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.default_template === void 0 || !func0.call(data1, "default_template")) {
              const err5 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/required", keyword: "required", params: { missingProperty: "default_template" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            for (const key1 of Object.keys(data1)) {
              if (!(key1 === "name" || key1 === "bootable" || key1 === "external" || key1 === "default_template")) {
                const err6 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.name !== void 0 && func0.call(data1, "name")) {
              if (typeof data1.name !== "string") {
                const err7 = { instancePath: instancePath + "/runtimes/" + i0 + "/name", schemaPath: "#/properties/runtimes/items/properties/name/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.bootable !== void 0 && func0.call(data1, "bootable")) {
              if (typeof data1.bootable !== "boolean") {
                const err8 = { instancePath: instancePath + "/runtimes/" + i0 + "/bootable", schemaPath: "#/properties/runtimes/items/properties/bootable/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.external !== void 0 && func0.call(data1, "external")) {
              if (typeof data1.external !== "boolean") {
                const err9 = { instancePath: instancePath + "/runtimes/" + i0 + "/external", schemaPath: "#/properties/runtimes/items/properties/external/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data1.default_template !== void 0 && func0.call(data1, "default_template")) {
              let data5 = data1.default_template;
              if (typeof data5 !== "string" && data5 !== null) {
                const err10 = { instancePath: instancePath + "/runtimes/" + i0 + "/default_template", schemaPath: "#/properties/runtimes/items/properties/default_template/type", keyword: "type", params: { type: schema21.properties.runtimes.items.properties.default_template.type } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
          } else {
            const err11 = { instancePath: instancePath + "/runtimes/" + i0, schemaPath: "#/properties/runtimes/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/runtimes", schemaPath: "#/properties/runtimes/type", keyword: "type", params: { type: "array" } };
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
