// GENERATED from sop_checklist_config.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:sop_checklist_config", "title": "Sop checklist config", "description": "A checklist as the original tool reads it. Keys that the original ignores are accepted and named in a warning.", "type": "object", "additionalProperties": true, "properties": { "version": { "description": "Ignored, as the original does.", "type": ["integer", "string"] }, "items": { "description": "The checklist, in order.", "type": "array", "items": { "description": "One item.", "type": "object", "additionalProperties": true, "properties": { "slug": { "description": "Name of the item, as people write it in /sop-ack.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "numeric_alias": { "description": "Number that stands for the item.", "type": "integer", "minimum": 0 }, "pr_section_marker": { "description": "Text in the pull request's description that the answer follows.", "type": "string", "pattern": "\\S" }, "description": { "description": "What the item asks, for people.", "type": "string" }, "required_teams": { "description": "A member of any one of these teams may acknowledge the item.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "required_teams_high_risk": { "description": "The teams for a change of high risk; absent means the same teams.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "ai_ack_eligible": { "description": "Whether a member of the AI team may acknowledge the item. Default false.", "type": "boolean" }, "min_ackers": { "description": "How many people have to acknowledge the item. Default 1.", "type": "integer", "minimum": 1 }, "scope": { "description": "Files that the item is about: with on_push invalidate_in_scope, only a push that changes one of them voids its acknowledgements. Default: all files.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "evidence": { "description": "What an acknowledgement by the AI team needs besides: green contexts (the default) or none.", "type": "string", "enum": ["green", "none"] } }, "required": ["slug", "pr_section_marker", "required_teams"] }, "minItems": 1 }, "high_risk_labels": { "description": "Labels that make a change one of high risk.", "type": "array", "items": { "type": "string" } }, "n/a_gates": { "description": "Review gates that /sop-n/a may declare not applicable.", "type": "object", "additionalProperties": { "description": "A review gate that people may declare not applicable.", "type": "object", "additionalProperties": true, "properties": { "required_teams": { "description": "A member of any one of these teams may declare it.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "description": { "description": "What the gate is for, for people.", "type": "string" } } } } }, "required": ["items"] };
var func0 = Object.prototype.hasOwnProperty;
var func75 = require_ucs2length().default;
var pattern8 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
var pattern4 = new RegExp("\\S", "u");
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
    if (data.items === void 0 || !func0.call(data, "items")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
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
    if (data.items !== void 0 && func0.call(data, "items")) {
      let data1 = data.items;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.slug === void 0 || !func0.call(data2, "slug")) {
              const err3 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "slug" } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data2.pr_section_marker === void 0 || !func0.call(data2, "pr_section_marker")) {
              const err4 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "pr_section_marker" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data2.required_teams === void 0 || !func0.call(data2, "required_teams")) {
              const err5 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "required_teams" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data2.slug !== void 0 && func0.call(data2, "slug")) {
              let data3 = data2.slug;
              if (typeof data3 === "string") {
                if (!pattern8.test(data3)) {
                  const err6 = { instancePath: instancePath + "/items/" + i0 + "/slug", schemaPath: "#/properties/items/items/properties/slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/items/" + i0 + "/slug", schemaPath: "#/properties/items/items/properties/slug/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data2.numeric_alias !== void 0 && func0.call(data2, "numeric_alias")) {
              let data4 = data2.numeric_alias;
              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                const err8 = { instancePath: instancePath + "/items/" + i0 + "/numeric_alias", schemaPath: "#/properties/items/items/properties/numeric_alias/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              if (typeof data4 == "number" && isFinite(data4)) {
                if (data4 < 0 || isNaN(data4)) {
                  const err9 = { instancePath: instancePath + "/items/" + i0 + "/numeric_alias", schemaPath: "#/properties/items/items/properties/numeric_alias/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              }
            }
            if (data2.pr_section_marker !== void 0 && func0.call(data2, "pr_section_marker")) {
              let data5 = data2.pr_section_marker;
              if (typeof data5 === "string") {
                if (!pattern4.test(data5)) {
                  const err10 = { instancePath: instancePath + "/items/" + i0 + "/pr_section_marker", schemaPath: "#/properties/items/items/properties/pr_section_marker/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              } else {
                const err11 = { instancePath: instancePath + "/items/" + i0 + "/pr_section_marker", schemaPath: "#/properties/items/items/properties/pr_section_marker/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data2.description !== void 0 && func0.call(data2, "description")) {
              if (typeof data2.description !== "string") {
                const err12 = { instancePath: instancePath + "/items/" + i0 + "/description", schemaPath: "#/properties/items/items/properties/description/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data2.required_teams !== void 0 && func0.call(data2, "required_teams")) {
              let data7 = data2.required_teams;
              if (Array.isArray(data7)) {
                const len1 = data7.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data8 = data7[i1];
                  if (typeof data8 === "string") {
                    if (func75(data8) < 1) {
                      const err13 = { instancePath: instancePath + "/items/" + i0 + "/required_teams/" + i1, schemaPath: "#/properties/items/items/properties/required_teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                    }
                  } else {
                    const err14 = { instancePath: instancePath + "/items/" + i0 + "/required_teams/" + i1, schemaPath: "#/properties/items/items/properties/required_teams/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                  }
                }
              } else {
                const err15 = { instancePath: instancePath + "/items/" + i0 + "/required_teams", schemaPath: "#/properties/items/items/properties/required_teams/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data2.required_teams_high_risk !== void 0 && func0.call(data2, "required_teams_high_risk")) {
              let data9 = data2.required_teams_high_risk;
              if (Array.isArray(data9)) {
                const len2 = data9.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data10 = data9[i2];
                  if (typeof data10 === "string") {
                    if (func75(data10) < 1) {
                      const err16 = { instancePath: instancePath + "/items/" + i0 + "/required_teams_high_risk/" + i2, schemaPath: "#/properties/items/items/properties/required_teams_high_risk/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  } else {
                    const err17 = { instancePath: instancePath + "/items/" + i0 + "/required_teams_high_risk/" + i2, schemaPath: "#/properties/items/items/properties/required_teams_high_risk/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
              } else {
                const err18 = { instancePath: instancePath + "/items/" + i0 + "/required_teams_high_risk", schemaPath: "#/properties/items/items/properties/required_teams_high_risk/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data2.ai_ack_eligible !== void 0 && func0.call(data2, "ai_ack_eligible")) {
              if (typeof data2.ai_ack_eligible !== "boolean") {
                const err19 = { instancePath: instancePath + "/items/" + i0 + "/ai_ack_eligible", schemaPath: "#/properties/items/items/properties/ai_ack_eligible/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data2.min_ackers !== void 0 && func0.call(data2, "min_ackers")) {
              let data12 = data2.min_ackers;
              if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                const err20 = { instancePath: instancePath + "/items/" + i0 + "/min_ackers", schemaPath: "#/properties/items/items/properties/min_ackers/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 < 1 || isNaN(data12)) {
                  const err21 = { instancePath: instancePath + "/items/" + i0 + "/min_ackers", schemaPath: "#/properties/items/items/properties/min_ackers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data2.scope !== void 0 && func0.call(data2, "scope")) {
              let data13 = data2.scope;
              if (Array.isArray(data13)) {
                if (data13.length < 1) {
                  const err22 = { instancePath: instancePath + "/items/" + i0 + "/scope", schemaPath: "#/properties/items/items/properties/scope/minItems", keyword: "minItems", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
                const len3 = data13.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data14 = data13[i3];
                  if (typeof data14 === "string") {
                    if (func75(data14) < 1) {
                      const err23 = { instancePath: instancePath + "/items/" + i0 + "/scope/" + i3, schemaPath: "#/properties/items/items/properties/scope/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err23];
                      } else {
                        vErrors.push(err23);
                      }
                      errors++;
                    }
                  } else {
                    const err24 = { instancePath: instancePath + "/items/" + i0 + "/scope/" + i3, schemaPath: "#/properties/items/items/properties/scope/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
              } else {
                const err25 = { instancePath: instancePath + "/items/" + i0 + "/scope", schemaPath: "#/properties/items/items/properties/scope/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data2.evidence !== void 0 && func0.call(data2, "evidence")) {
              let data15 = data2.evidence;
              if (typeof data15 !== "string") {
                const err26 = { instancePath: instancePath + "/items/" + i0 + "/evidence", schemaPath: "#/properties/items/items/properties/evidence/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (!(data15 === "green" || data15 === "none")) {
                const err27 = { instancePath: instancePath + "/items/" + i0 + "/evidence", schemaPath: "#/properties/items/items/properties/evidence/enum", keyword: "enum", params: { allowedValues: schema21.properties.items.items.properties.evidence.enum } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
          } else {
            const err28 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.high_risk_labels !== void 0 && func0.call(data, "high_risk_labels")) {
      let data16 = data.high_risk_labels;
      if (Array.isArray(data16)) {
        const len4 = data16.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (typeof data16[i4] !== "string") {
            const err30 = { instancePath: instancePath + "/high_risk_labels/" + i4, schemaPath: "#/properties/high_risk_labels/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/high_risk_labels", schemaPath: "#/properties/high_risk_labels/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data["n/a_gates"] !== void 0 && func0.call(data, "n/a_gates")) {
      let data18 = data["n/a_gates"];
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key0 of Object.keys(data18)) {
          let data19 = data18[key0];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.required_teams !== void 0 && func0.call(data19, "required_teams")) {
              let data20 = data19.required_teams;
              if (Array.isArray(data20)) {
                const len5 = data20.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data21 = data20[i5];
                  if (typeof data21 === "string") {
                    if (func75(data21) < 1) {
                      const err32 = { instancePath: instancePath + "/n~1a_gates/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_teams/" + i5, schemaPath: "#/properties/n~1a_gates/additionalProperties/properties/required_teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err32];
                      } else {
                        vErrors.push(err32);
                      }
                      errors++;
                    }
                  } else {
                    const err33 = { instancePath: instancePath + "/n~1a_gates/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_teams/" + i5, schemaPath: "#/properties/n~1a_gates/additionalProperties/properties/required_teams/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
              } else {
                const err34 = { instancePath: instancePath + "/n~1a_gates/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/required_teams", schemaPath: "#/properties/n~1a_gates/additionalProperties/properties/required_teams/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data19.description !== void 0 && func0.call(data19, "description")) {
              if (typeof data19.description !== "string") {
                const err35 = { instancePath: instancePath + "/n~1a_gates/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/n~1a_gates/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
          } else {
            const err36 = { instancePath: instancePath + "/n~1a_gates/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/n~1a_gates/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath: instancePath + "/n~1a_gates", schemaPath: "#/properties/n~1a_gates/type", keyword: "type", params: { type: "object" } };
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
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  stdin_default as default,
  validate
};
