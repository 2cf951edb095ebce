// GENERATED from template_list.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:template_list", "title": "Template list", "description": "The templates that are there, and those that the manifest names: GET /templates.", "type": "object", "additionalProperties": false, "properties": { "templates": { "description": "In byte order of their ids.", "type": "array", "items": { "description": "A template.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Name of its folder; what every route takes.", "type": "string" }, "name": { "description": "Its name, as config.yaml says.", "type": ["string", "null"] }, "runtime": { "description": "The runtime that it declares.", "type": ["string", "null"] }, "digest": { "description": "Digest of its files.", "type": ["string", "null"], "pattern": "^[0-9a-f]{64}$" }, "files": { "description": "How many files it has.", "type": "integer", "minimum": 0 }, "bytes": { "description": "Their size.", "type": "integer", "minimum": 0 }, "available": { "description": "It is on the disk, and resolves.", "type": "boolean" }, "problem": { "description": "Why it does not resolve.", "type": ["string", "null"] }, "repository": { "description": "Where the manifest takes it from.", "type": ["string", "null"] }, "ref": { "description": "The commit or tag that the manifest names.", "type": ["string", "null"] } }, "required": ["id", "name", "runtime", "digest", "files", "bytes", "available", "problem", "repository", "ref"] } } }, "required": ["templates"] };
var func0 = Object.prototype.hasOwnProperty;
var pattern8 = new RegExp("^[0-9a-f]{64}$", "u");
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
    if (data.templates === void 0 || !func0.call(data, "templates")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "templates" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "templates")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.templates !== void 0 && func0.call(data, "templates")) {
      let data0 = data.templates;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.id === void 0 || !func0.call(data1, "id")) {
              const err2 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "id" } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.name === void 0 || !func0.call(data1, "name")) {
              const err3 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "name" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.runtime === void 0 || !func0.call(data1, "runtime")) {
              const err4 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "runtime" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.digest === void 0 || !func0.call(data1, "digest")) {
              const err5 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "digest" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1.files === void 0 || !func0.call(data1, "files")) {
              const err6 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "files" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data1.bytes === void 0 || !func0.call(data1, "bytes")) {
              const err7 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "bytes" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data1.available === void 0 || !func0.call(data1, "available")) {
              const err8 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "available" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data1.problem === void 0 || !func0.call(data1, "problem")) {
              const err9 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "problem" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data1.repository === void 0 || !func0.call(data1, "repository")) {
              const err10 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "repository" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data1.ref === void 0 || !func0.call(data1, "ref")) {
              const err11 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/required", keyword: "required", params: { missingProperty: "ref" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            for (const key1 of Object.keys(data1)) {
              if (!func0.call(schema21.properties.templates.items.properties, key1)) {
                const err12 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1.id !== void 0 && func0.call(data1, "id")) {
              if (typeof data1.id !== "string") {
                const err13 = { instancePath: instancePath + "/templates/" + i0 + "/id", schemaPath: "#/properties/templates/items/properties/id/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data1.name !== void 0 && func0.call(data1, "name")) {
              let data3 = data1.name;
              if (typeof data3 !== "string" && data3 !== null) {
                const err14 = { instancePath: instancePath + "/templates/" + i0 + "/name", schemaPath: "#/properties/templates/items/properties/name/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.name.type } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data1.runtime !== void 0 && func0.call(data1, "runtime")) {
              let data4 = data1.runtime;
              if (typeof data4 !== "string" && data4 !== null) {
                const err15 = { instancePath: instancePath + "/templates/" + i0 + "/runtime", schemaPath: "#/properties/templates/items/properties/runtime/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.runtime.type } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data1.digest !== void 0 && func0.call(data1, "digest")) {
              let data5 = data1.digest;
              if (typeof data5 !== "string" && data5 !== null) {
                const err16 = { instancePath: instancePath + "/templates/" + i0 + "/digest", schemaPath: "#/properties/templates/items/properties/digest/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.digest.type } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              if (typeof data5 === "string") {
                if (!pattern8.test(data5)) {
                  const err17 = { instancePath: instancePath + "/templates/" + i0 + "/digest", schemaPath: "#/properties/templates/items/properties/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              }
            }
            if (data1.files !== void 0 && func0.call(data1, "files")) {
              let data6 = data1.files;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err18 = { instancePath: instancePath + "/templates/" + i0 + "/files", schemaPath: "#/properties/templates/items/properties/files/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err19 = { instancePath: instancePath + "/templates/" + i0 + "/files", schemaPath: "#/properties/templates/items/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              }
            }
            if (data1.bytes !== void 0 && func0.call(data1, "bytes")) {
              let data7 = data1.bytes;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err20 = { instancePath: instancePath + "/templates/" + i0 + "/bytes", schemaPath: "#/properties/templates/items/properties/bytes/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 < 0 || isNaN(data7)) {
                  const err21 = { instancePath: instancePath + "/templates/" + i0 + "/bytes", schemaPath: "#/properties/templates/items/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data1.available !== void 0 && func0.call(data1, "available")) {
              if (typeof data1.available !== "boolean") {
                const err22 = { instancePath: instancePath + "/templates/" + i0 + "/available", schemaPath: "#/properties/templates/items/properties/available/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data1.problem !== void 0 && func0.call(data1, "problem")) {
              let data9 = data1.problem;
              if (typeof data9 !== "string" && data9 !== null) {
                const err23 = { instancePath: instancePath + "/templates/" + i0 + "/problem", schemaPath: "#/properties/templates/items/properties/problem/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.problem.type } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data1.repository !== void 0 && func0.call(data1, "repository")) {
              let data10 = data1.repository;
              if (typeof data10 !== "string" && data10 !== null) {
                const err24 = { instancePath: instancePath + "/templates/" + i0 + "/repository", schemaPath: "#/properties/templates/items/properties/repository/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.repository.type } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data1.ref !== void 0 && func0.call(data1, "ref")) {
              let data11 = data1.ref;
              if (typeof data11 !== "string" && data11 !== null) {
                const err25 = { instancePath: instancePath + "/templates/" + i0 + "/ref", schemaPath: "#/properties/templates/items/properties/ref/type", keyword: "type", params: { type: schema21.properties.templates.items.properties.ref.type } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/templates/" + i0, schemaPath: "#/properties/templates/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
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
