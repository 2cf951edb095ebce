// GENERATED from provision_request.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "urn:portcullis:meta:wire_message", "$id": "urn:portcullis:contract:provision_request", "title": "Provision request", "description": "What core sends to the control plane (CP) to boot a workspace: POST /cp/workspaces/provision.", "type": "object", "additionalProperties": false, "properties": { "org_id": { "description": "Tenant organisation.", "type": "string", "cp_consumes": true }, "workspace_id": { "description": "Id of the workspace row, UUID text.", "type": "string", "cp_consumes": true }, "runtime": { "description": "Engine that the workspace runs; picks the image and the model defaults. Never a template name.", "type": "string", "cp_consumes": true }, "template": { "description": "Installed template, as stored in the workspace row; absent when none is installed.", "type": "string", "minLength": 1, "cp_consumes": true }, "tier": { "description": "Size class.", "type": "integer", "cp_consumes": true }, "instance_type": { "description": "Machine type that overrides the one of the tier.", "type": "string", "minLength": 1, "cp_consumes": true }, "disk_gb": { "description": "Root volume, in GiB.", "type": "integer", "cp_consumes": true }, "provider": { "description": "Cloud that runs the machine; absent means the control plane's default. Not the model provider.", "type": "string", "minLength": 1, "cp_consumes": true }, "data_persistence": { "description": "Whether the data outlives the machine; absent lets the control plane decide.", "type": "string", "minLength": 1, "cp_consumes": true }, "kind": { "description": "Marks a concierge workspace, which has an image of its own; absent for an ordinary one.", "type": "string", "minLength": 1, "cp_consumes": true }, "display": { "description": "Virtual display; {} when the workspace has none.", "type": "object", "additionalProperties": false, "properties": { "mode": { "description": "How the display is made.", "type": "string", "cp_consumes": true }, "width": { "description": "Width, in pixels.", "type": "integer", "cp_consumes": true }, "height": { "description": "Height, in pixels.", "type": "integer", "cp_consumes": true }, "protocol": { "description": "How the display is reached.", "type": "string", "cp_consumes": true } }, "required": [], "cp_consumes": true }, "platform_url": { "description": "Address that the workspace calls back to register.", "type": "string", "cp_consumes": true }, "env": { "description": "Process environment of the workspace.", "type": "object", "additionalProperties": { "type": "string" }, "cp_consumes": true }, "config_files": { "description": "Files written under the workspace's configuration folder: relative path to base64 content.", "type": "object", "additionalProperties": { "type": "string", "contentEncoding": "base64" }, "cp_consumes": true }, "template_assets": { "description": "Files of the template, fetched from its repository: relative path to base64 content.", "type": "object", "additionalProperties": { "type": "string", "contentEncoding": "base64" }, "cp_consumes": false, "note": "The control plane drops this field: what it carries reaches the workspace through config_files only. Sent until the control plane reads it." } }, "required": ["org_id", "workspace_id", "runtime", "tier", "platform_url", "env"], "consumers": ["cp"] };
var func0 = Object.prototype.hasOwnProperty;
var func75 = require_ucs2length().default;
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
    if (data.org_id === void 0 || !func0.call(data, "org_id")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "org_id" } };
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
    if (data.runtime === void 0 || !func0.call(data, "runtime")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runtime" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tier === void 0 || !func0.call(data, "tier")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tier" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.platform_url === void 0 || !func0.call(data, "platform_url")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "platform_url" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.env === void 0 || !func0.call(data, "env")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "env" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema21.properties, key0)) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.org_id !== void 0 && func0.call(data, "org_id")) {
      if (typeof data.org_id !== "string") {
        const err7 = { instancePath: instancePath + "/org_id", schemaPath: "#/properties/org_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.workspace_id !== void 0 && func0.call(data, "workspace_id")) {
      if (typeof data.workspace_id !== "string") {
        const err8 = { instancePath: instancePath + "/workspace_id", schemaPath: "#/properties/workspace_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.runtime !== void 0 && func0.call(data, "runtime")) {
      if (typeof data.runtime !== "string") {
        const err9 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.template !== void 0 && func0.call(data, "template")) {
      let data3 = data.template;
      if (typeof data3 === "string") {
        if (func75(data3) < 1) {
          const err10 = { instancePath: instancePath + "/template", schemaPath: "#/properties/template/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/template", schemaPath: "#/properties/template/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.tier !== void 0 && func0.call(data, "tier")) {
      let data4 = data.tier;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err12 = { instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.instance_type !== void 0 && func0.call(data, "instance_type")) {
      let data5 = data.instance_type;
      if (typeof data5 === "string") {
        if (func75(data5) < 1) {
          const err13 = { instancePath: instancePath + "/instance_type", schemaPath: "#/properties/instance_type/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/instance_type", schemaPath: "#/properties/instance_type/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.disk_gb !== void 0 && func0.call(data, "disk_gb")) {
      let data6 = data.disk_gb;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err15 = { instancePath: instancePath + "/disk_gb", schemaPath: "#/properties/disk_gb/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.provider !== void 0 && func0.call(data, "provider")) {
      let data7 = data.provider;
      if (typeof data7 === "string") {
        if (func75(data7) < 1) {
          const err16 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.data_persistence !== void 0 && func0.call(data, "data_persistence")) {
      let data8 = data.data_persistence;
      if (typeof data8 === "string") {
        if (func75(data8) < 1) {
          const err18 = { instancePath: instancePath + "/data_persistence", schemaPath: "#/properties/data_persistence/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/data_persistence", schemaPath: "#/properties/data_persistence/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.kind !== void 0 && func0.call(data, "kind")) {
      let data9 = data.kind;
      if (typeof data9 === "string") {
        if (func75(data9) < 1) {
          const err20 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.display !== void 0 && func0.call(data, "display")) {
      let data10 = data.display;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (const key1 of Object.keys(data10)) {
          if (!(key1 === "mode" || key1 === "width" || key1 === "height" || key1 === "protocol")) {
            const err22 = { instancePath: instancePath + "/display", schemaPath: "#/properties/display/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data10.mode !== void 0 && func0.call(data10, "mode")) {
          if (typeof data10.mode !== "string") {
            const err23 = { instancePath: instancePath + "/display/mode", schemaPath: "#/properties/display/properties/mode/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data10.width !== void 0 && func0.call(data10, "width")) {
          let data12 = data10.width;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err24 = { instancePath: instancePath + "/display/width", schemaPath: "#/properties/display/properties/width/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data10.height !== void 0 && func0.call(data10, "height")) {
          let data13 = data10.height;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err25 = { instancePath: instancePath + "/display/height", schemaPath: "#/properties/display/properties/height/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data10.protocol !== void 0 && func0.call(data10, "protocol")) {
          if (typeof data10.protocol !== "string") {
            const err26 = { instancePath: instancePath + "/display/protocol", schemaPath: "#/properties/display/properties/protocol/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/display", schemaPath: "#/properties/display/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.platform_url !== void 0 && func0.call(data, "platform_url")) {
      if (typeof data.platform_url !== "string") {
        const err28 = { instancePath: instancePath + "/platform_url", schemaPath: "#/properties/platform_url/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.env !== void 0 && func0.call(data, "env")) {
      let data16 = data.env;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key2 of Object.keys(data16)) {
          if (typeof data16[key2] !== "string") {
            const err29 = { instancePath: instancePath + "/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.config_files !== void 0 && func0.call(data, "config_files")) {
      let data18 = data.config_files;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key3 of Object.keys(data18)) {
          if (typeof data18[key3] !== "string") {
            const err31 = { instancePath: instancePath + "/config_files/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/config_files/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/config_files", schemaPath: "#/properties/config_files/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.template_assets !== void 0 && func0.call(data, "template_assets")) {
      let data20 = data.template_assets;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        for (const key4 of Object.keys(data20)) {
          if (typeof data20[key4] !== "string") {
            const err33 = { instancePath: instancePath + "/template_assets/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/template_assets/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/template_assets", schemaPath: "#/properties/template_assets/type", keyword: "type", params: { type: "object" } };
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
