// GENERATED from contract_measurement.schema.json by `portcullis contract generate`. Do not edit.
var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:contract_measurement", "title": "Contract measurement", "description": "What a run outside the pure engine found for the gate contract-drift: copies that were compared, code that was generated anew, earlier versions that were read.", "type": "object", "additionalProperties": false, "properties": { "mirrors": { "description": "Copies of contracts, compared with their sources.", "type": "array", "items": { "description": "One copy.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the copy.", "type": "string" }, "source": { "description": "What it is a copy of, in words.", "type": "string" }, "state": { "description": "same, differs, or unreadable.", "type": "string", "enum": ["same", "differs", "unreadable"] }, "message": { "description": "What differs or could not be read.", "type": "string" }, "cause": { "description": "Why it differs, where a pin tells.", "type": "string" }, "line": { "description": "First line that differs, from 1.", "type": "integer", "minimum": 1 }, "pointer": { "description": "JSON Pointer of the first value that differs.", "type": "string" }, "expected": { "description": "What the source has there.", "type": "string" }, "found": { "description": "What the copy has there.", "type": "string" } }, "required": ["path", "source", "state"] } }, "generated": { "description": "Generators, run anew.", "type": "array", "items": { "description": "One generator.", "type": "object", "additionalProperties": false, "properties": { "generator": { "description": "Its name.", "type": "string" }, "state": { "description": "same, differs, or unreadable.", "type": "string", "enum": ["same", "differs", "unreadable"] }, "message": { "description": "Why it could not be run.", "type": "string" }, "differences": { "description": "Files that are not as they would be made.", "type": "array", "items": { "description": "One file.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "The file.", "type": "string" }, "kind": { "description": "missing, extra or changed.", "type": "string", "enum": ["missing", "extra", "changed"] }, "line": { "description": "First line that differs, from 1.", "type": "integer", "minimum": 1 }, "expected": { "description": "What would be made.", "type": "string" }, "found": { "description": "What is there.", "type": "string" } }, "required": ["path", "kind"] } } }, "required": ["generator", "state"] } }, "histories": { "description": "Earlier versions of contracts, oldest first.", "type": "array", "items": { "description": "One contract.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the contract.", "type": "string" }, "state": { "description": "read or unreadable.", "type": "string", "enum": ["read", "unreadable"] }, "message": { "description": "Why it could not be read.", "type": "string" }, "versions": { "description": "Its versions.", "type": "array", "items": { "description": "One version.", "type": "object", "additionalProperties": false, "properties": { "ref": { "description": "Tag or commit.", "type": "string" }, "text": { "description": "Its content.", "type": "string" } }, "required": ["ref", "text"] } } }, "required": ["path", "state", "versions"] } } }, "required": ["mirrors", "generated", "histories"] };
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
    if (data.mirrors === void 0 || !func0.call(data, "mirrors")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mirrors" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.generated === void 0 || !func0.call(data, "generated")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "generated" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.histories === void 0 || !func0.call(data, "histories")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "histories" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "mirrors" || key0 === "generated" || key0 === "histories")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.mirrors !== void 0 && func0.call(data, "mirrors")) {
      let data0 = data.mirrors;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.path === void 0 || !func0.call(data1, "path")) {
              const err4 = { instancePath: instancePath + "/mirrors/" + i0, schemaPath: "#/properties/mirrors/items/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.source === void 0 || !func0.call(data1, "source")) {
              const err5 = { instancePath: instancePath + "/mirrors/" + i0, schemaPath: "#/properties/mirrors/items/required", keyword: "required", params: { missingProperty: "source" } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1.state === void 0 || !func0.call(data1, "state")) {
              const err6 = { instancePath: instancePath + "/mirrors/" + i0, schemaPath: "#/properties/mirrors/items/required", keyword: "required", params: { missingProperty: "state" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            for (const key1 of Object.keys(data1)) {
              if (!func0.call(schema21.properties.mirrors.items.properties, key1)) {
                const err7 = { instancePath: instancePath + "/mirrors/" + i0, schemaPath: "#/properties/mirrors/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.path !== void 0 && func0.call(data1, "path")) {
              if (typeof data1.path !== "string") {
                const err8 = { instancePath: instancePath + "/mirrors/" + i0 + "/path", schemaPath: "#/properties/mirrors/items/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.source !== void 0 && func0.call(data1, "source")) {
              if (typeof data1.source !== "string") {
                const err9 = { instancePath: instancePath + "/mirrors/" + i0 + "/source", schemaPath: "#/properties/mirrors/items/properties/source/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data1.state !== void 0 && func0.call(data1, "state")) {
              let data4 = data1.state;
              if (typeof data4 !== "string") {
                const err10 = { instancePath: instancePath + "/mirrors/" + i0 + "/state", schemaPath: "#/properties/mirrors/items/properties/state/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (!(data4 === "same" || data4 === "differs" || data4 === "unreadable")) {
                const err11 = { instancePath: instancePath + "/mirrors/" + i0 + "/state", schemaPath: "#/properties/mirrors/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.mirrors.items.properties.state.enum } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data1.message !== void 0 && func0.call(data1, "message")) {
              if (typeof data1.message !== "string") {
                const err12 = { instancePath: instancePath + "/mirrors/" + i0 + "/message", schemaPath: "#/properties/mirrors/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1.cause !== void 0 && func0.call(data1, "cause")) {
              if (typeof data1.cause !== "string") {
                const err13 = { instancePath: instancePath + "/mirrors/" + i0 + "/cause", schemaPath: "#/properties/mirrors/items/properties/cause/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data1.line !== void 0 && func0.call(data1, "line")) {
              let data7 = data1.line;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err14 = { instancePath: instancePath + "/mirrors/" + i0 + "/line", schemaPath: "#/properties/mirrors/items/properties/line/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 < 1 || isNaN(data7)) {
                  const err15 = { instancePath: instancePath + "/mirrors/" + i0 + "/line", schemaPath: "#/properties/mirrors/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              }
            }
            if (data1.pointer !== void 0 && func0.call(data1, "pointer")) {
              if (typeof data1.pointer !== "string") {
                const err16 = { instancePath: instancePath + "/mirrors/" + i0 + "/pointer", schemaPath: "#/properties/mirrors/items/properties/pointer/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data1.expected !== void 0 && func0.call(data1, "expected")) {
              if (typeof data1.expected !== "string") {
                const err17 = { instancePath: instancePath + "/mirrors/" + i0 + "/expected", schemaPath: "#/properties/mirrors/items/properties/expected/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data1.found !== void 0 && func0.call(data1, "found")) {
              if (typeof data1.found !== "string") {
                const err18 = { instancePath: instancePath + "/mirrors/" + i0 + "/found", schemaPath: "#/properties/mirrors/items/properties/found/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/mirrors/" + i0, schemaPath: "#/properties/mirrors/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/mirrors", schemaPath: "#/properties/mirrors/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.generated !== void 0 && func0.call(data, "generated")) {
      let data11 = data.generated;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data12 = data11[i1];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            if (data12.generator === void 0 || !func0.call(data12, "generator")) {
              const err21 = { instancePath: instancePath + "/generated/" + i1, schemaPath: "#/properties/generated/items/required", keyword: "required", params: { missingProperty: "generator" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data12.state === void 0 || !func0.call(data12, "state")) {
              const err22 = { instancePath: instancePath + "/generated/" + i1, schemaPath: "#/properties/generated/items/required", keyword: "required", params: { missingProperty: "state" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            for (const key2 of Object.keys(data12)) {
              if (!(key2 === "generator" || key2 === "state" || key2 === "message" || key2 === "differences")) {
                const err23 = { instancePath: instancePath + "/generated/" + i1, schemaPath: "#/properties/generated/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data12.generator !== void 0 && func0.call(data12, "generator")) {
              if (typeof data12.generator !== "string") {
                const err24 = { instancePath: instancePath + "/generated/" + i1 + "/generator", schemaPath: "#/properties/generated/items/properties/generator/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data12.state !== void 0 && func0.call(data12, "state")) {
              let data14 = data12.state;
              if (typeof data14 !== "string") {
                const err25 = { instancePath: instancePath + "/generated/" + i1 + "/state", schemaPath: "#/properties/generated/items/properties/state/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (!(data14 === "same" || data14 === "differs" || data14 === "unreadable")) {
                const err26 = { instancePath: instancePath + "/generated/" + i1 + "/state", schemaPath: "#/properties/generated/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.generated.items.properties.state.enum } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data12.message !== void 0 && func0.call(data12, "message")) {
              if (typeof data12.message !== "string") {
                const err27 = { instancePath: instancePath + "/generated/" + i1 + "/message", schemaPath: "#/properties/generated/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data12.differences !== void 0 && func0.call(data12, "differences")) {
              let data16 = data12.differences;
              if (Array.isArray(data16)) {
                const len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data17 = data16[i2];
                  if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                    if (data17.path === void 0 || !func0.call(data17, "path")) {
                      const err28 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2, schemaPath: "#/properties/generated/items/properties/differences/items/required", keyword: "required", params: { missingProperty: "path" } };
                      if (vErrors === null) {
                        vErrors = [err28];
                      } else {
                        vErrors.push(err28);
                      }
                      errors++;
                    }
                    if (data17.kind === void 0 || !func0.call(data17, "kind")) {
                      const err29 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2, schemaPath: "#/properties/generated/items/properties/differences/items/required", keyword: "required", params: { missingProperty: "kind" } };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                    for (const key3 of Object.keys(data17)) {
                      if (!(key3 === "path" || key3 === "kind" || key3 === "line" || key3 === "expected" || key3 === "found")) {
                        const err30 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2, schemaPath: "#/properties/generated/items/properties/differences/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                        if (vErrors === null) {
                          vErrors = [err30];
                        } else {
                          vErrors.push(err30);
                        }
                        errors++;
                      }
                    }
                    if (data17.path !== void 0 && func0.call(data17, "path")) {
                      if (typeof data17.path !== "string") {
                        const err31 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/path", schemaPath: "#/properties/generated/items/properties/differences/items/properties/path/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err31];
                        } else {
                          vErrors.push(err31);
                        }
                        errors++;
                      }
                    }
                    if (data17.kind !== void 0 && func0.call(data17, "kind")) {
                      let data19 = data17.kind;
                      if (typeof data19 !== "string") {
                        const err32 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/kind", schemaPath: "#/properties/generated/items/properties/differences/items/properties/kind/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err32];
                        } else {
                          vErrors.push(err32);
                        }
                        errors++;
                      }
                      if (!(data19 === "missing" || data19 === "extra" || data19 === "changed")) {
                        const err33 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/kind", schemaPath: "#/properties/generated/items/properties/differences/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema21.properties.generated.items.properties.differences.items.properties.kind.enum } };
                        if (vErrors === null) {
                          vErrors = [err33];
                        } else {
                          vErrors.push(err33);
                        }
                        errors++;
                      }
                    }
                    if (data17.line !== void 0 && func0.call(data17, "line")) {
                      let data20 = data17.line;
                      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                        const err34 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/line", schemaPath: "#/properties/generated/items/properties/differences/items/properties/line/type", keyword: "type", params: { type: "integer" } };
                        if (vErrors === null) {
                          vErrors = [err34];
                        } else {
                          vErrors.push(err34);
                        }
                        errors++;
                      }
                      if (typeof data20 == "number" && isFinite(data20)) {
                        if (data20 < 1 || isNaN(data20)) {
                          const err35 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/line", schemaPath: "#/properties/generated/items/properties/differences/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                          if (vErrors === null) {
                            vErrors = [err35];
                          } else {
                            vErrors.push(err35);
                          }
                          errors++;
                        }
                      }
                    }
                    if (data17.expected !== void 0 && func0.call(data17, "expected")) {
                      if (typeof data17.expected !== "string") {
                        const err36 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/expected", schemaPath: "#/properties/generated/items/properties/differences/items/properties/expected/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err36];
                        } else {
                          vErrors.push(err36);
                        }
                        errors++;
                      }
                    }
                    if (data17.found !== void 0 && func0.call(data17, "found")) {
                      if (typeof data17.found !== "string") {
                        const err37 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2 + "/found", schemaPath: "#/properties/generated/items/properties/differences/items/properties/found/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err37];
                        } else {
                          vErrors.push(err37);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err38 = { instancePath: instancePath + "/generated/" + i1 + "/differences/" + i2, schemaPath: "#/properties/generated/items/properties/differences/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/generated/" + i1 + "/differences", schemaPath: "#/properties/generated/items/properties/differences/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/generated/" + i1, schemaPath: "#/properties/generated/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/generated", schemaPath: "#/properties/generated/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.histories !== void 0 && func0.call(data, "histories")) {
      let data23 = data.histories;
      if (Array.isArray(data23)) {
        const len3 = data23.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data24 = data23[i3];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.path === void 0 || !func0.call(data24, "path")) {
              const err42 = { instancePath: instancePath + "/histories/" + i3, schemaPath: "#/properties/histories/items/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data24.state === void 0 || !func0.call(data24, "state")) {
              const err43 = { instancePath: instancePath + "/histories/" + i3, schemaPath: "#/properties/histories/items/required", keyword: "required", params: { missingProperty: "state" } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data24.versions === void 0 || !func0.call(data24, "versions")) {
              const err44 = { instancePath: instancePath + "/histories/" + i3, schemaPath: "#/properties/histories/items/required", keyword: "required", params: { missingProperty: "versions" } };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            for (const key4 of Object.keys(data24)) {
              if (!(key4 === "path" || key4 === "state" || key4 === "message" || key4 === "versions")) {
                const err45 = { instancePath: instancePath + "/histories/" + i3, schemaPath: "#/properties/histories/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data24.path !== void 0 && func0.call(data24, "path")) {
              if (typeof data24.path !== "string") {
                const err46 = { instancePath: instancePath + "/histories/" + i3 + "/path", schemaPath: "#/properties/histories/items/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data24.state !== void 0 && func0.call(data24, "state")) {
              let data26 = data24.state;
              if (typeof data26 !== "string") {
                const err47 = { instancePath: instancePath + "/histories/" + i3 + "/state", schemaPath: "#/properties/histories/items/properties/state/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (!(data26 === "read" || data26 === "unreadable")) {
                const err48 = { instancePath: instancePath + "/histories/" + i3 + "/state", schemaPath: "#/properties/histories/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.histories.items.properties.state.enum } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            if (data24.message !== void 0 && func0.call(data24, "message")) {
              if (typeof data24.message !== "string") {
                const err49 = { instancePath: instancePath + "/histories/" + i3 + "/message", schemaPath: "#/properties/histories/items/properties/message/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data24.versions !== void 0 && func0.call(data24, "versions")) {
              let data28 = data24.versions;
              if (Array.isArray(data28)) {
                const len4 = data28.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data29 = data28[i4];
                  if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                    if (data29.ref === void 0 || !func0.call(data29, "ref")) {
                      const err50 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4, schemaPath: "#/properties/histories/items/properties/versions/items/required", keyword: "required", params: { missingProperty: "ref" } };
                      if (vErrors === null) {
                        vErrors = [err50];
                      } else {
                        vErrors.push(err50);
                      }
                      errors++;
                    }
                    if (data29.text === void 0 || !func0.call(data29, "text")) {
                      const err51 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4, schemaPath: "#/properties/histories/items/properties/versions/items/required", keyword: "required", params: { missingProperty: "text" } };
                      if (vErrors === null) {
                        vErrors = [err51];
                      } else {
                        vErrors.push(err51);
                      }
                      errors++;
                    }
                    for (const key5 of Object.keys(data29)) {
                      if (!(key5 === "ref" || key5 === "text")) {
                        const err52 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4, schemaPath: "#/properties/histories/items/properties/versions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                        if (vErrors === null) {
                          vErrors = [err52];
                        } else {
                          vErrors.push(err52);
                        }
                        errors++;
                      }
                    }
                    if (data29.ref !== void 0 && func0.call(data29, "ref")) {
                      if (typeof data29.ref !== "string") {
                        const err53 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4 + "/ref", schemaPath: "#/properties/histories/items/properties/versions/items/properties/ref/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err53];
                        } else {
                          vErrors.push(err53);
                        }
                        errors++;
                      }
                    }
                    if (data29.text !== void 0 && func0.call(data29, "text")) {
                      if (typeof data29.text !== "string") {
                        const err54 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4 + "/text", schemaPath: "#/properties/histories/items/properties/versions/items/properties/text/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err54];
                        } else {
                          vErrors.push(err54);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err55 = { instancePath: instancePath + "/histories/" + i3 + "/versions/" + i4, schemaPath: "#/properties/histories/items/properties/versions/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
              } else {
                const err56 = { instancePath: instancePath + "/histories/" + i3 + "/versions", schemaPath: "#/properties/histories/items/properties/versions/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/histories/" + i3, schemaPath: "#/properties/histories/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/histories", schemaPath: "#/properties/histories/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
  } else {
    const err59 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err59];
    } else {
      vErrors.push(err59);
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
