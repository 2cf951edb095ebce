// GENERATED from workspace_launch.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:workspace_launch", "title": "Workspace launch", "description": "The answer where a boot was asked for: restart, resume, switch-provider. 202; it happens in the background.", "type": "object", "additionalProperties": false, "properties": { "status": { "description": "What happens now.", "type": "string", "enum": ["provisioning", "online", "awaiting_agent", "switching", "noop"] }, "workspace_id": { "description": "Which workspace.", "type": "string", "format": "uuid" }, "generation": { "description": "The boot that was asked for.", "type": "integer", "minimum": 0 }, "plan": { "description": "What it begins with, and why.", "$ref": "urn:portcullis:contract:restart_plan" }, "config_dir": { "description": "The plan's label.", "type": "string" }, "warnings": { "description": "The plan's warnings.", "type": "array", "items": { "description": "What the caller should know although the request is carried out.", "type": "object", "additionalProperties": false, "properties": { "code": { "description": "TEMPLATE_UNRESOLVED, RUNTIME_MISMATCH, ...", "type": "string", "pattern": "^[A-Z][A-Z0-9_]*$" }, "message": { "description": "What was found, in a sentence.", "type": "string" } }, "required": ["code", "message"] } }, "message": { "description": "Why nothing happens, where the status is noop.", "type": "string" }, "reset_session": { "description": "Whether the sessions are thrown away.", "type": "boolean" }, "from": { "description": "Of switch-provider: the provider before.", "type": "string" }, "to": { "description": "Of switch-provider: the provider after.", "type": "string" } }, "required": ["status", "workspace_id"] };
var func0 = Object.prototype.hasOwnProperty;
var formats0 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
var schema22 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:restart_plan", "title": "Restart plan", "description": "What a restart would begin with, and why: GET /workspaces/{id}/restart-plan.", "type": "object", "additionalProperties": false, "properties": { "source": { "description": "Folder of the template below the templates folder; null where no template is applied.", "type": ["string", "null"] }, "label": { "description": "What the caller is told; existing-volume where the files stay as they are.", "type": "string" }, "rule": { "description": "The rule that decided; generated-config is for a first boot that no template fits.", "type": "string", "enum": ["explicit", "name-match", "org-template", "stored-template", "runtime-default", "existing-volume", "generated-config"] }, "template": { "description": "The template that the workspace wants afterwards; empty for none.", "type": "string" }, "runtime": { "description": "The runtime that boots.", "type": "string" }, "digest": { "description": "SHA-256 over the files that are delivered; null where the files stay as they are.", "type": ["string", "null"], "pattern": "^[0-9a-f]{64}$" }, "warnings": { "description": "What did not resolve.", "type": "array", "items": { "description": "What the caller should know although the request is carried out.", "type": "object", "additionalProperties": false, "properties": { "code": { "description": "TEMPLATE_UNRESOLVED, RUNTIME_MISMATCH, ...", "type": "string", "pattern": "^[A-Z][A-Z0-9_]*$" }, "message": { "description": "What was found, in a sentence.", "type": "string" } }, "required": ["code", "message"] } }, "considered": { "description": "The rules in their order, with what became of each.", "type": "array", "items": { "description": "A rule, a candidate that it named, and what became of it.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Which rule.", "type": "string", "enum": ["explicit", "name-match", "org-template", "stored-template", "runtime-default", "existing-volume", "generated-config"] }, "candidate": { "description": "The name that the rule proposed; null where it had none.", "type": ["string", "null"] }, "outcome": { "description": "`chosen` once; `refused` where the candidate does not resolve; `skipped` where the rule does not apply, or another one has decided.", "type": "string", "enum": ["chosen", "refused", "skipped"] }, "reason": { "description": "Why, in a sentence.", "type": "string" } }, "required": ["rule", "candidate", "outcome", "reason"] } } }, "required": ["source", "label", "rule", "template", "runtime", "digest", "warnings", "considered"] };
var pattern8 = new RegExp("^[0-9a-f]{64}$", "u");
var pattern9 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
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
    if (data.source === void 0 || !func0.call(data, "source")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.label === void 0 || !func0.call(data, "label")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "label" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rule === void 0 || !func0.call(data, "rule")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.template === void 0 || !func0.call(data, "template")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "template" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.runtime === void 0 || !func0.call(data, "runtime")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runtime" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.digest === void 0 || !func0.call(data, "digest")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.warnings === void 0 || !func0.call(data, "warnings")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "warnings" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.considered === void 0 || !func0.call(data, "considered")) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "considered" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "source" || key0 === "label" || key0 === "rule" || key0 === "template" || key0 === "runtime" || key0 === "digest" || key0 === "warnings" || key0 === "considered")) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.source !== void 0 && func0.call(data, "source")) {
      let data0 = data.source;
      if (typeof data0 !== "string" && data0 !== null) {
        const err9 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: schema22.properties.source.type } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.label !== void 0 && func0.call(data, "label")) {
      if (typeof data.label !== "string") {
        const err10 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.rule !== void 0 && func0.call(data, "rule")) {
      let data2 = data.rule;
      if (typeof data2 !== "string") {
        const err11 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data2 === "explicit" || data2 === "name-match" || data2 === "org-template" || data2 === "stored-template" || data2 === "runtime-default" || data2 === "existing-volume" || data2 === "generated-config")) {
        const err12 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/enum", keyword: "enum", params: { allowedValues: schema22.properties.rule.enum } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.template !== void 0 && func0.call(data, "template")) {
      if (typeof data.template !== "string") {
        const err13 = { instancePath: instancePath + "/template", schemaPath: "#/properties/template/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.runtime !== void 0 && func0.call(data, "runtime")) {
      if (typeof data.runtime !== "string") {
        const err14 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.digest !== void 0 && func0.call(data, "digest")) {
      let data5 = data.digest;
      if (typeof data5 !== "string" && data5 !== null) {
        const err15 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: schema22.properties.digest.type } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (!pattern8.test(data5)) {
          const err16 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.warnings !== void 0 && func0.call(data, "warnings")) {
      let data6 = data.warnings;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.code === void 0 || !func0.call(data7, "code")) {
              const err17 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "code" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data7.message === void 0 || !func0.call(data7, "message")) {
              const err18 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "message" } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            for (const key1 of Object.keys(data7)) {
              if (!(key1 === "code" || key1 === "message")) {
                const err19 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data7.code !== void 0 && func0.call(data7, "code")) {
              let data8 = data7.code;
              if (typeof data8 === "string") {
                if (!pattern9.test(data8)) {
                  const err20 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9_]*$" } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data7.message !== void 0 && func0.call(data7, "message")) {
              if (typeof data7.message !== "string") {
                const err22 = { instancePath: instancePath + "/warnings/" + i0 + "/message", schemaPath: "#/properties/warnings/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.considered !== void 0 && func0.call(data, "considered")) {
      let data10 = data.considered;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.rule === void 0 || !func0.call(data11, "rule")) {
              const err25 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "rule" } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data11.candidate === void 0 || !func0.call(data11, "candidate")) {
              const err26 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "candidate" } };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data11.outcome === void 0 || !func0.call(data11, "outcome")) {
              const err27 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "outcome" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data11.reason === void 0 || !func0.call(data11, "reason")) {
              const err28 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            for (const key2 of Object.keys(data11)) {
              if (!(key2 === "rule" || key2 === "candidate" || key2 === "outcome" || key2 === "reason")) {
                const err29 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data11.rule !== void 0 && func0.call(data11, "rule")) {
              let data12 = data11.rule;
              if (typeof data12 !== "string") {
                const err30 = { instancePath: instancePath + "/considered/" + i1 + "/rule", schemaPath: "#/properties/considered/items/properties/rule/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              if (!(data12 === "explicit" || data12 === "name-match" || data12 === "org-template" || data12 === "stored-template" || data12 === "runtime-default" || data12 === "existing-volume" || data12 === "generated-config")) {
                const err31 = { instancePath: instancePath + "/considered/" + i1 + "/rule", schemaPath: "#/properties/considered/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema22.properties.considered.items.properties.rule.enum } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data11.candidate !== void 0 && func0.call(data11, "candidate")) {
              let data13 = data11.candidate;
              if (typeof data13 !== "string" && data13 !== null) {
                const err32 = { instancePath: instancePath + "/considered/" + i1 + "/candidate", schemaPath: "#/properties/considered/items/properties/candidate/type", keyword: "type", params: { type: schema22.properties.considered.items.properties.candidate.type } };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data11.outcome !== void 0 && func0.call(data11, "outcome")) {
              let data14 = data11.outcome;
              if (typeof data14 !== "string") {
                const err33 = { instancePath: instancePath + "/considered/" + i1 + "/outcome", schemaPath: "#/properties/considered/items/properties/outcome/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
              if (!(data14 === "chosen" || data14 === "refused" || data14 === "skipped")) {
                const err34 = { instancePath: instancePath + "/considered/" + i1 + "/outcome", schemaPath: "#/properties/considered/items/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema22.properties.considered.items.properties.outcome.enum } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data11.reason !== void 0 && func0.call(data11, "reason")) {
              if (typeof data11.reason !== "string") {
                const err35 = { instancePath: instancePath + "/considered/" + i1 + "/reason", schemaPath: "#/properties/considered/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
          } else {
            const err36 = { instancePath: instancePath + "/considered/" + i1, schemaPath: "#/properties/considered/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath: instancePath + "/considered", schemaPath: "#/properties/considered/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
  } else {
    const err38 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err38];
    } else {
      vErrors.push(err38);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.workspace_id === void 0 || !func0.call(data, "workspace_id")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workspace_id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema21.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data0 === "provisioning" || data0 === "online" || data0 === "awaiting_agent" || data0 === "switching" || data0 === "noop")) {
        const err4 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema21.properties.status.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.workspace_id !== void 0 && func0.call(data, "workspace_id")) {
      let data1 = data.workspace_id;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
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
    if (data.generation !== void 0 && func0.call(data, "generation")) {
      let data2 = data.generation;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err7 = { instancePath: instancePath + "/generation", schemaPath: "#/properties/generation/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/generation", schemaPath: "#/properties/generation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.plan !== void 0 && func0.call(data, "plan")) {
      if (!validate57(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.config_dir !== void 0 && func0.call(data, "config_dir")) {
      if (typeof data.config_dir !== "string") {
        const err9 = { instancePath: instancePath + "/config_dir", schemaPath: "#/properties/config_dir/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.warnings !== void 0 && func0.call(data, "warnings")) {
      let data5 = data.warnings;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.code === void 0 || !func0.call(data6, "code")) {
              const err10 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "code" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data6.message === void 0 || !func0.call(data6, "message")) {
              const err11 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/required", keyword: "required", params: { missingProperty: "message" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            for (const key1 of Object.keys(data6)) {
              if (!(key1 === "code" || key1 === "message")) {
                const err12 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data6.code !== void 0 && func0.call(data6, "code")) {
              let data7 = data6.code;
              if (typeof data7 === "string") {
                if (!pattern9.test(data7)) {
                  const err13 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9_]*$" } };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/warnings/" + i0 + "/code", schemaPath: "#/properties/warnings/items/properties/code/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data6.message !== void 0 && func0.call(data6, "message")) {
              if (typeof data6.message !== "string") {
                const err15 = { instancePath: instancePath + "/warnings/" + i0 + "/message", schemaPath: "#/properties/warnings/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
          } else {
            const err16 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.message !== void 0 && func0.call(data, "message")) {
      if (typeof data.message !== "string") {
        const err18 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.reset_session !== void 0 && func0.call(data, "reset_session")) {
      if (typeof data.reset_session !== "boolean") {
        const err19 = { instancePath: instancePath + "/reset_session", schemaPath: "#/properties/reset_session/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.from !== void 0 && func0.call(data, "from")) {
      if (typeof data.from !== "string") {
        const err20 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.to !== void 0 && func0.call(data, "to")) {
      if (typeof data.to !== "string") {
        const err21 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
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
