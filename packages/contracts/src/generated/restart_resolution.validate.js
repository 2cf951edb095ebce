// GENERATED from restart_resolution.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:restart_resolution", "title": "Restart resolution", "description": "The answer of a restart resolver, a line of JSON each.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "That of the question.", "type": ["string", "integer"] }, "source": { "description": "Folder of the template below the templates folder; null keeps the volume that is there.", "type": ["string", "null"] }, "label": { "description": "What the caller is told: the name as given where it resolves as given, else the folder; existing-volume where nothing is applied.", "type": "string" }, "rule": { "description": "The rule that decided.", "type": "string", "enum": ["explicit", "name-match", "org-template", "stored-template", "runtime-default", "existing-volume"] }, "warnings": { "description": "Templates that were wanted and did not resolve.", "type": "array", "items": { "description": "What the caller should know although the request is carried out.", "type": "object", "additionalProperties": false, "properties": { "code": { "description": "TEMPLATE_UNRESOLVED, RUNTIME_MISMATCH, ...", "type": "string", "pattern": "^[A-Z][A-Z0-9_]*$" }, "message": { "description": "What was found, in a sentence.", "type": "string" } }, "required": ["code", "message"] } }, "considered": { "description": "The rules in their order, with what became of each.", "type": "array", "items": { "description": "A rule, a candidate that it named, and what became of it.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Which rule.", "type": "string", "enum": ["explicit", "name-match", "org-template", "stored-template", "runtime-default", "existing-volume", "generated-config"] }, "candidate": { "description": "The name that the rule proposed; null where it had none.", "type": ["string", "null"] }, "outcome": { "description": "`chosen` once; `refused` where the candidate does not resolve; `skipped` where the rule does not apply, or another one has decided.", "type": "string", "enum": ["chosen", "refused", "skipped"] }, "reason": { "description": "Why, in a sentence.", "type": "string" } }, "required": ["rule", "candidate", "outcome", "reason"] } } }, "required": ["id", "source", "label", "rule", "warnings", "considered"] };
var func0 = Object.prototype.hasOwnProperty;
var pattern8 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
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
    if (data.id === void 0 || !func0.call(data, "id")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.source === void 0 || !func0.call(data, "source")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.label === void 0 || !func0.call(data, "label")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "label" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.rule === void 0 || !func0.call(data, "rule")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.warnings === void 0 || !func0.call(data, "warnings")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "warnings" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.considered === void 0 || !func0.call(data, "considered")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "considered" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "source" || key0 === "label" || key0 === "rule" || key0 === "warnings" || key0 === "considered")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err7 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema21.properties.id.type } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.source !== void 0 && func0.call(data, "source")) {
      let data1 = data.source;
      if (typeof data1 !== "string" && data1 !== null) {
        const err8 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: schema21.properties.source.type } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.label !== void 0 && func0.call(data, "label")) {
      if (typeof data.label !== "string") {
        const err9 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.rule !== void 0 && func0.call(data, "rule")) {
      let data3 = data.rule;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "explicit" || data3 === "name-match" || data3 === "org-template" || data3 === "stored-template" || data3 === "runtime-default" || data3 === "existing-volume")) {
        const err11 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/enum", keyword: "enum", params: { allowedValues: schema21.properties.rule.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.warnings !== void 0 && func0.call(data, "warnings")) {
      let data4 = data.warnings;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.code === void 0 || !func0.call(data5, "code")) {
              const err12 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "code" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data5.message === void 0 || !func0.call(data5, "message")) {
              const err13 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "message" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key1 of Object.keys(data5)) {
              if (!(key1 === "code" || key1 === "message")) {
                const err14 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.code !== void 0 && func0.call(data5, "code")) {
              let data6 = data5.code;
              if (typeof data6 === "string") {
                if (!pattern8.test(data6)) {
                  const err15 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9_]*$" } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.message !== void 0 && func0.call(data5, "message")) {
              if (typeof data5.message !== "string") {
                const err17 = { instancePath: instancePath + "/warnings/" + i0 + "/message", schemaPath: "#/properties/warnings/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.considered !== void 0 && func0.call(data, "considered")) {
      let data8 = data.considered;
      if (Array.isArray(data8)) {
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data9 = data8[i1];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.rule === void 0 || !func0.call(data9, "rule")) {
              const err20 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "rule" } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data9.candidate === void 0 || !func0.call(data9, "candidate")) {
              const err21 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "candidate" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data9.outcome === void 0 || !func0.call(data9, "outcome")) {
              const err22 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "outcome" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data9.reason === void 0 || !func0.call(data9, "reason")) {
              const err23 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key2 of Object.keys(data9)) {
              if (!(key2 === "rule" || key2 === "candidate" || key2 === "outcome" || key2 === "reason")) {
                const err24 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data9.rule !== void 0 && func0.call(data9, "rule")) {
              let data10 = data9.rule;
              if (typeof data10 !== "string") {
                const err25 = { instancePath: instancePath + "/considered/" + i1 + "/rule", schemaPath: "#/properties/considered/items/properties/rule/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (!(data10 === "explicit" || data10 === "name-match" || data10 === "org-template" || data10 === "stored-template" || data10 === "runtime-default" || data10 === "existing-volume" || data10 === "generated-config")) {
                const err26 = { instancePath: instancePath + "/considered/" + i1 + "/rule", schemaPath: "#/properties/considered/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema21.properties.considered.items.properties.rule.enum } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data9.candidate !== void 0 && func0.call(data9, "candidate")) {
              let data11 = data9.candidate;
              if (typeof data11 !== "string" && data11 !== null) {
                const err27 = { instancePath: instancePath + "/considered/" + i1 + "/candidate", schemaPath: "#/properties/considered/items/properties/candidate/type", keyword: "type", params: { type: schema21.properties.considered.items.properties.candidate.type } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data9.outcome !== void 0 && func0.call(data9, "outcome")) {
              let data12 = data9.outcome;
              if (typeof data12 !== "string") {
                const err28 = { instancePath: instancePath + "/considered/" + i1 + "/outcome", schemaPath: "#/properties/considered/items/properties/outcome/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
              if (!(data12 === "chosen" || data12 === "refused" || data12 === "skipped")) {
                const err29 = { instancePath: instancePath + "/considered/" + i1 + "/outcome", schemaPath: "#/properties/considered/items/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema21.properties.considered.items.properties.outcome.enum } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data9.reason !== void 0 && func0.call(data9, "reason")) {
              if (typeof data9.reason !== "string") {
                const err30 = { instancePath: instancePath + "/considered/" + i1 + "/reason", schemaPath: "#/properties/considered/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/considered", schemaPath: "#/properties/considered/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
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
