// GENERATED from restart_resolution_request.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:restart_resolution_request", "title": "Restart resolution request", "description": "One question to a restart resolver, a line of JSON each (portcullis-daemon resolve --stdin): which files does this restart begin with?", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Comes back in the answer.", "type": ["string", "integer"] }, "templates_dir": { "description": "Folder of the templates, on the resolver's machine.", "type": "string", "minLength": 1 }, "manifest": { "description": "The registry; absent where there is none.", "$ref": "urn:portcullis:contract:template_manifest" }, "known_runtimes": { "description": "Runtimes that exist; absent: those of the manifest, or the usual ones.", "type": "array", "items": { "type": "string" } }, "workspace": { "description": "The row as it is stored.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Its name.", "type": "string" }, "runtime": { "description": "Its runtime; empty where unknown.", "type": "string" }, "template": { "description": "The template that is wanted; empty for none.", "type": "string" }, "applied_template": { "description": "The template that was delivered last; absent: none yet.", "type": "string" } }, "required": ["name", "runtime", "template"] }, "request": { "description": "What the caller asks for.", "type": "object", "additionalProperties": false, "properties": { "template": { "description": "A template named by the caller; empty is as absent.", "type": "string" }, "apply_template": { "description": "Take a template that is called like the workspace, or the runtime's own.", "type": "boolean" }, "rebuild_config": { "description": "Take an organisation template that is called like the workspace.", "type": "boolean" }, "reset": { "description": "Throw the sessions away; never changes the answer.", "type": "boolean" }, "strict": { "description": "Refuse where a template does not resolve; never changes the answer.", "type": "boolean" } } } }, "required": ["id", "templates_dir", "workspace", "request"] };
var func0 = Object.prototype.hasOwnProperty;
var func70 = require_ucs2length().default;
var schema22 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:template_manifest", "title": "Template manifest", "description": "manifest.json: which templates there are, where they come from, and on which runtime they run.", "type": "object", "additionalProperties": false, "properties": { "version": { "description": "Version of the file.", "type": ["integer", "string"] }, "plugins": { "description": "Not read here.", "type": "array", "items": {} }, "org_templates": { "description": "Not read here.", "type": "array", "items": {} }, "workspace_templates": { "description": "The templates.", "type": "array", "items": { "description": "A template.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Its name; `-default` at the end marks a runtime's own.", "type": "string", "minLength": 1, "maxLength": 255 }, "repo": { "description": "OWNER/NAME of its repository.", "type": "string" }, "ref": { "description": "Commit or tag.", "type": "string" }, "runtime": { "description": "Runtime that it runs on, where that is not its name.", "type": "string" } }, "required": ["name"] } } } };
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
        const err1 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: schema22.properties.version.type } };
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
    if (data.id === void 0 || !func0.call(data, "id")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.templates_dir === void 0 || !func0.call(data, "templates_dir")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "templates_dir" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.workspace === void 0 || !func0.call(data, "workspace")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workspace" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.request === void 0 || !func0.call(data, "request")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "templates_dir" || key0 === "manifest" || key0 === "known_runtimes" || key0 === "workspace" || key0 === "request")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema21.properties.id.type } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.templates_dir !== void 0 && func0.call(data, "templates_dir")) {
      let data1 = data.templates_dir;
      if (typeof data1 === "string") {
        if (func70(data1) < 1) {
          const err6 = { instancePath: instancePath + "/templates_dir", schemaPath: "#/properties/templates_dir/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/templates_dir", schemaPath: "#/properties/templates_dir/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.manifest !== void 0 && func0.call(data, "manifest")) {
      if (!validate57(data.manifest, { instancePath: instancePath + "/manifest", parentData: data, parentDataProperty: "manifest", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.known_runtimes !== void 0 && func0.call(data, "known_runtimes")) {
      let data3 = data.known_runtimes;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            const err8 = { instancePath: instancePath + "/known_runtimes/" + i0, schemaPath: "#/properties/known_runtimes/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/known_runtimes", schemaPath: "#/properties/known_runtimes/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.workspace !== void 0 && func0.call(data, "workspace")) {
      let data5 = data.workspace;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.name === void 0 || !func0.call(data5, "name")) {
          const err10 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data5.runtime === void 0 || !func0.call(data5, "runtime")) {
          const err11 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/required", keyword: "required", params: { missingProperty: "runtime" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data5.template === void 0 || !func0.call(data5, "template")) {
          const err12 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/required", keyword: "required", params: { missingProperty: "template" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        for (const key1 of Object.keys(data5)) {
          if (!(key1 === "name" || key1 === "runtime" || key1 === "template" || key1 === "applied_template")) {
            const err13 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data5.name !== void 0 && func0.call(data5, "name")) {
          if (typeof data5.name !== "string") {
            const err14 = { instancePath: instancePath + "/workspace/name", schemaPath: "#/properties/workspace/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data5.runtime !== void 0 && func0.call(data5, "runtime")) {
          if (typeof data5.runtime !== "string") {
            const err15 = { instancePath: instancePath + "/workspace/runtime", schemaPath: "#/properties/workspace/properties/runtime/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data5.template !== void 0 && func0.call(data5, "template")) {
          if (typeof data5.template !== "string") {
            const err16 = { instancePath: instancePath + "/workspace/template", schemaPath: "#/properties/workspace/properties/template/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data5.applied_template !== void 0 && func0.call(data5, "applied_template")) {
          if (typeof data5.applied_template !== "string") {
            const err17 = { instancePath: instancePath + "/workspace/applied_template", schemaPath: "#/properties/workspace/properties/applied_template/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.request !== void 0 && func0.call(data, "request")) {
      let data10 = data.request;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (const key2 of Object.keys(data10)) {
          if (!(key2 === "template" || key2 === "apply_template" || key2 === "rebuild_config" || key2 === "reset" || key2 === "strict")) {
            const err19 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data10.template !== void 0 && func0.call(data10, "template")) {
          if (typeof data10.template !== "string") {
            const err20 = { instancePath: instancePath + "/request/template", schemaPath: "#/properties/request/properties/template/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data10.apply_template !== void 0 && func0.call(data10, "apply_template")) {
          if (typeof data10.apply_template !== "boolean") {
            const err21 = { instancePath: instancePath + "/request/apply_template", schemaPath: "#/properties/request/properties/apply_template/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data10.rebuild_config !== void 0 && func0.call(data10, "rebuild_config")) {
          if (typeof data10.rebuild_config !== "boolean") {
            const err22 = { instancePath: instancePath + "/request/rebuild_config", schemaPath: "#/properties/request/properties/rebuild_config/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data10.reset !== void 0 && func0.call(data10, "reset")) {
          if (typeof data10.reset !== "boolean") {
            const err23 = { instancePath: instancePath + "/request/reset", schemaPath: "#/properties/request/properties/reset/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data10.strict !== void 0 && func0.call(data10, "strict")) {
          if (typeof data10.strict !== "boolean") {
            const err24 = { instancePath: instancePath + "/request/strict", schemaPath: "#/properties/request/properties/strict/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
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
