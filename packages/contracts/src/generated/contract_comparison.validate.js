// GENERATED from contract_comparison.schema.json by `portcullis contract generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate2, compare) {
      return { validate: validate2, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:contract_comparison", "title": "Contract comparison", "description": "What a comparison of two versions of a contract found: what contract diff --format json prints.", "type": "object", "additionalProperties": false, "properties": { "old": { "description": "The version before, as it was named.", "type": "string" }, "new": { "description": "The version after, as it was named.", "type": "string" }, "role": { "description": "What the message is.", "type": "string", "enum": ["request", "response", "message"] }, "level": { "description": "Which documents have to stay acceptable.", "type": "string", "enum": ["NONE", "BACKWARD", "FORWARD", "FULL", "BACKWARD_TRANSITIVE", "FORWARD_TRANSITIVE", "FULL_TRANSITIVE"] }, "profile": { "description": "How consumers read.", "type": "string", "enum": ["strict", "tolerant"] }, "result": { "description": "The worst verdict of the changes on the sides that the level is about, waived ones left out.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "changes": { "description": "Everything that changes which documents are accepted, or who reads them, by place.", "type": "array", "items": { "$ref": "#/$defs/contract_change" } }, "backward": { "description": "Whether every document that the old schema accepts is accepted by the new one.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "forward": { "description": "Whether every document that the new schema accepts is accepted by the old one.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "grounds": { "description": "Of a direction without a witness: how it was shown, or why it is unknown.", "type": "object", "additionalProperties": false, "properties": { "backward": { "$ref": "#/$defs/contract_grounds" }, "forward": { "$ref": "#/$defs/contract_grounds" } }, "required": [] }, "rollout": { "description": "The order in which both sides can take the change without a window in which they disagree.", "type": "string", "enum": ["any", "producer-first", "consumer-first", "expand-contract", "unknown"] }, "waivers": { "description": "What is to say of the waivers: those that ended, or that accept nothing.", "type": "array", "items": { "type": "string" } }, "history": { "description": "With a transitive level: earlier versions that the new one was held against, newest first, and what each lets break.", "type": "array", "items": { "description": "One version.", "type": "object", "additionalProperties": false, "properties": { "ref": { "description": "Commit or tag.", "type": "string" }, "result": { "description": "As result above, of this version.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "backward": { "description": "As backward above, of this version.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "forward": { "description": "As forward above, of this version.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "changes": { "description": "Its changes that break, or that could not be decided.", "type": "array", "items": { "$ref": "#/$defs/contract_change" } } }, "required": ["ref", "result", "backward", "forward", "changes"] } } }, "required": ["old", "new", "role", "level", "profile", "result", "changes", "backward", "forward", "grounds", "rollout"], "$defs": { "contract_change": { "description": "One change, with the proof of what it breaks.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Name of the rule.", "type": "string", "pattern": "^[a-z0-9-]+$" }, "pointer": { "description": "JSON Pointer of the place: in the new schema where it is there, else in the old one.", "type": "string" }, "message": { "description": "What changed, in a sentence.", "type": "string" }, "producer": { "description": "What the change does to that side.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "consumer": { "description": "What the change does to that side.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "witness": { "$ref": "#/$defs/contract_witness" }, "reverse_witness": { "$ref": "#/$defs/contract_witness" }, "proof": { "description": "How the side that is compatible was shown to be: by the structure, or by a search that found nothing.", "type": "string", "enum": ["structural", "searched"] }, "documents": { "description": "With searched: how many documents were tried.", "type": "integer", "minimum": 0 }, "reason": { "description": "What could not be decided.", "type": "string" }, "old_location": { "$ref": "#/$defs/source_location" }, "new_location": { "$ref": "#/$defs/source_location" }, "evidence": { "description": "Of a change of who reads what: the declarations before and after.", "type": "object", "additionalProperties": true }, "fingerprint": { "description": "What a waiver names it by.", "type": "string", "pattern": "^[0-9a-f]{16}$" }, "waived": { "description": "Who accepts it, and until when.", "type": "object", "additionalProperties": false, "properties": { "owner": { "description": "Who.", "type": "string" }, "reason": { "description": "Why.", "type": "string" }, "until": { "description": "Last day.", "type": "string", "format": "date" } }, "required": ["owner", "reason", "until"] } }, "required": ["rule", "pointer", "message", "producer", "consumer"] }, "contract_witness": { "description": "A document that one of the schemas accepts and the other rejects.", "type": "object", "additionalProperties": false, "properties": { "document": true, "valid_for": { "description": "The schema that accepts it.", "type": "string", "enum": ["old", "new"] }, "offending": { "description": "JSON Pointer of the value in it that the other schema rejects.", "type": "string" }, "rejected_by": { "description": "JSON Pointer of the keyword in the other schema.", "type": "string" }, "second_validator": { "description": "What a validator other than ajv says.", "type": "string", "enum": ["agrees", "disagrees", "cannot-tell"] }, "rests_on_format": { "description": "Whether it rests on format being asserted.", "type": "boolean", "const": true } }, "required": ["document", "valid_for", "offending", "rejected_by", "second_validator"] }, "contract_grounds": { "description": "How a direction was shown, or why it is unknown.", "type": "object", "additionalProperties": false, "properties": { "proof": { "description": "By the structure, or by a search that found nothing.", "type": "string", "enum": ["structural", "searched"] }, "documents": { "description": "How many documents were tried.", "type": "integer", "minimum": 0 }, "reason": { "description": "What could not be decided.", "type": "string" } }, "required": [] }, "source_location": { "description": "A place in a file.", "type": "object", "additionalProperties": false, "properties": { "file": { "description": "The file, as it was named.", "type": "string" }, "line": { "description": "From 1.", "type": "integer", "minimum": 1 }, "column": { "description": "From 1.", "type": "integer", "minimum": 1 } }, "required": ["file"] } } };
var func0 = Object.prototype.hasOwnProperty;
var schema22 = { "description": "One change, with the proof of what it breaks.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Name of the rule.", "type": "string", "pattern": "^[a-z0-9-]+$" }, "pointer": { "description": "JSON Pointer of the place: in the new schema where it is there, else in the old one.", "type": "string" }, "message": { "description": "What changed, in a sentence.", "type": "string" }, "producer": { "description": "What the change does to that side.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "consumer": { "description": "What the change does to that side.", "type": "string", "enum": ["breaking", "compatible", "unknown"] }, "witness": { "$ref": "#/$defs/contract_witness" }, "reverse_witness": { "$ref": "#/$defs/contract_witness" }, "proof": { "description": "How the side that is compatible was shown to be: by the structure, or by a search that found nothing.", "type": "string", "enum": ["structural", "searched"] }, "documents": { "description": "With searched: how many documents were tried.", "type": "integer", "minimum": 0 }, "reason": { "description": "What could not be decided.", "type": "string" }, "old_location": { "$ref": "#/$defs/source_location" }, "new_location": { "$ref": "#/$defs/source_location" }, "evidence": { "description": "Of a change of who reads what: the declarations before and after.", "type": "object", "additionalProperties": true }, "fingerprint": { "description": "What a waiver names it by.", "type": "string", "pattern": "^[0-9a-f]{16}$" }, "waived": { "description": "Who accepts it, and until when.", "type": "object", "additionalProperties": false, "properties": { "owner": { "description": "Who.", "type": "string" }, "reason": { "description": "Why.", "type": "string" }, "until": { "description": "Last day.", "type": "string", "format": "date" } }, "required": ["owner", "reason", "until"] } }, "required": ["rule", "pointer", "message", "producer", "consumer"] };
var pattern8 = new RegExp("^[a-z0-9-]+$", "u");
var pattern9 = new RegExp("^[0-9a-f]{16}$", "u");
var schema23 = { "description": "A document that one of the schemas accepts and the other rejects.", "type": "object", "additionalProperties": false, "properties": { "document": true, "valid_for": { "description": "The schema that accepts it.", "type": "string", "enum": ["old", "new"] }, "offending": { "description": "JSON Pointer of the value in it that the other schema rejects.", "type": "string" }, "rejected_by": { "description": "JSON Pointer of the keyword in the other schema.", "type": "string" }, "second_validator": { "description": "What a validator other than ajv says.", "type": "string", "enum": ["agrees", "disagrees", "cannot-tell"] }, "rests_on_format": { "description": "Whether it rests on format being asserted.", "type": "boolean", "const": true } }, "required": ["document", "valid_for", "offending", "rejected_by", "second_validator"] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.document === void 0 || !func0.call(data, "document")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.valid_for === void 0 || !func0.call(data, "valid_for")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valid_for" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.offending === void 0 || !func0.call(data, "offending")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "offending" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.rejected_by === void 0 || !func0.call(data, "rejected_by")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rejected_by" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.second_validator === void 0 || !func0.call(data, "second_validator")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "second_validator" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "document" || key0 === "valid_for" || key0 === "offending" || key0 === "rejected_by" || key0 === "second_validator" || key0 === "rests_on_format")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.valid_for !== void 0 && func0.call(data, "valid_for")) {
      let data0 = data.valid_for;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/valid_for", schemaPath: "#/properties/valid_for/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data0 === "old" || data0 === "new")) {
        const err7 = { instancePath: instancePath + "/valid_for", schemaPath: "#/properties/valid_for/enum", keyword: "enum", params: { allowedValues: schema23.properties.valid_for.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.offending !== void 0 && func0.call(data, "offending")) {
      if (typeof data.offending !== "string") {
        const err8 = { instancePath: instancePath + "/offending", schemaPath: "#/properties/offending/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.rejected_by !== void 0 && func0.call(data, "rejected_by")) {
      if (typeof data.rejected_by !== "string") {
        const err9 = { instancePath: instancePath + "/rejected_by", schemaPath: "#/properties/rejected_by/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.second_validator !== void 0 && func0.call(data, "second_validator")) {
      let data3 = data.second_validator;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/second_validator", schemaPath: "#/properties/second_validator/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "agrees" || data3 === "disagrees" || data3 === "cannot-tell")) {
        const err11 = { instancePath: instancePath + "/second_validator", schemaPath: "#/properties/second_validator/enum", keyword: "enum", params: { allowedValues: schema23.properties.second_validator.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.rests_on_format !== void 0 && func0.call(data, "rests_on_format")) {
      let data4 = data.rests_on_format;
      if (typeof data4 !== "boolean") {
        const err12 = { instancePath: instancePath + "/rests_on_format", schemaPath: "#/properties/rests_on_format/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (true !== data4) {
        const err13 = { instancePath: instancePath + "/rests_on_format", schemaPath: "#/properties/rests_on_format/const", keyword: "const", params: { allowedValue: true } };
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
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.file === void 0 || !func0.call(data, "file")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "file" || key0 === "line" || key0 === "column")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.file !== void 0 && func0.call(data, "file")) {
      if (typeof data.file !== "string") {
        const err2 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.line !== void 0 && func0.call(data, "line")) {
      let data1 = data.line;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err3 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.column !== void 0 && func0.call(data, "column")) {
      let data2 = data.column;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err5 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 1 || isNaN(data2)) {
          const err6 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var formats0 = require_formats().fullFormats.date;
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.rule === void 0 || !func0.call(data, "rule")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.pointer === void 0 || !func0.call(data, "pointer")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pointer" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.message === void 0 || !func0.call(data, "message")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.producer === void 0 || !func0.call(data, "producer")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "producer" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.consumer === void 0 || !func0.call(data, "consumer")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "consumer" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema22.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.rule !== void 0 && func0.call(data, "rule")) {
      let data0 = data.rule;
      if (typeof data0 === "string") {
        if (!pattern8.test(data0)) {
          const err6 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.pointer !== void 0 && func0.call(data, "pointer")) {
      if (typeof data.pointer !== "string") {
        const err8 = { instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.message !== void 0 && func0.call(data, "message")) {
      if (typeof data.message !== "string") {
        const err9 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.producer !== void 0 && func0.call(data, "producer")) {
      let data3 = data.producer;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/producer", schemaPath: "#/properties/producer/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "breaking" || data3 === "compatible" || data3 === "unknown")) {
        const err11 = { instancePath: instancePath + "/producer", schemaPath: "#/properties/producer/enum", keyword: "enum", params: { allowedValues: schema22.properties.producer.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.consumer !== void 0 && func0.call(data, "consumer")) {
      let data4 = data.consumer;
      if (typeof data4 !== "string") {
        const err12 = { instancePath: instancePath + "/consumer", schemaPath: "#/properties/consumer/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data4 === "breaking" || data4 === "compatible" || data4 === "unknown")) {
        const err13 = { instancePath: instancePath + "/consumer", schemaPath: "#/properties/consumer/enum", keyword: "enum", params: { allowedValues: schema22.properties.consumer.enum } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.witness !== void 0 && func0.call(data, "witness")) {
      if (!validate58(data.witness, { instancePath: instancePath + "/witness", parentData: data, parentDataProperty: "witness", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
        errors = vErrors.length;
      }
    }
    if (data.reverse_witness !== void 0 && func0.call(data, "reverse_witness")) {
      if (!validate58(data.reverse_witness, { instancePath: instancePath + "/reverse_witness", parentData: data, parentDataProperty: "reverse_witness", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
        errors = vErrors.length;
      }
    }
    if (data.proof !== void 0 && func0.call(data, "proof")) {
      let data7 = data.proof;
      if (typeof data7 !== "string") {
        const err14 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data7 === "structural" || data7 === "searched")) {
        const err15 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/enum", keyword: "enum", params: { allowedValues: schema22.properties.proof.enum } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.documents !== void 0 && func0.call(data, "documents")) {
      let data8 = data.documents;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err16 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err17 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.reason !== void 0 && func0.call(data, "reason")) {
      if (typeof data.reason !== "string") {
        const err18 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.old_location !== void 0 && func0.call(data, "old_location")) {
      if (!validate61(data.old_location, { instancePath: instancePath + "/old_location", parentData: data, parentDataProperty: "old_location", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.new_location !== void 0 && func0.call(data, "new_location")) {
      if (!validate61(data.new_location, { instancePath: instancePath + "/new_location", parentData: data, parentDataProperty: "new_location", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data.evidence !== void 0 && func0.call(data, "evidence")) {
      let data12 = data.evidence;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
      } else {
        const err19 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.fingerprint !== void 0 && func0.call(data, "fingerprint")) {
      let data13 = data.fingerprint;
      if (typeof data13 === "string") {
        if (!pattern9.test(data13)) {
          const err20 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.waived !== void 0 && func0.call(data, "waived")) {
      let data14 = data.waived;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.owner === void 0 || !func0.call(data14, "owner")) {
          const err22 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "owner" } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data14.reason === void 0 || !func0.call(data14, "reason")) {
          const err23 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "reason" } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data14.until === void 0 || !func0.call(data14, "until")) {
          const err24 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/required", keyword: "required", params: { missingProperty: "until" } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key1 of Object.keys(data14)) {
          if (!(key1 === "owner" || key1 === "reason" || key1 === "until")) {
            const err25 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data14.owner !== void 0 && func0.call(data14, "owner")) {
          if (typeof data14.owner !== "string") {
            const err26 = { instancePath: instancePath + "/waived/owner", schemaPath: "#/properties/waived/properties/owner/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data14.reason !== void 0 && func0.call(data14, "reason")) {
          if (typeof data14.reason !== "string") {
            const err27 = { instancePath: instancePath + "/waived/reason", schemaPath: "#/properties/waived/properties/reason/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data14.until !== void 0 && func0.call(data14, "until")) {
          let data17 = data14.until;
          if (typeof data17 === "string") {
            if (!formats0.validate(data17)) {
              const err28 = { instancePath: instancePath + "/waived/until", schemaPath: "#/properties/waived/properties/until/format", keyword: "format", params: { format: "date" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/waived/until", schemaPath: "#/properties/waived/properties/until/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/waived", schemaPath: "#/properties/waived/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "description": "How a direction was shown, or why it is unknown.", "type": "object", "additionalProperties": false, "properties": { "proof": { "description": "By the structure, or by a search that found nothing.", "type": "string", "enum": ["structural", "searched"] }, "documents": { "description": "How many documents were tried.", "type": "integer", "minimum": 0 }, "reason": { "description": "What could not be decided.", "type": "string" } }, "required": [] };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "proof" || key0 === "documents" || key0 === "reason")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.proof !== void 0 && func0.call(data, "proof")) {
      let data0 = data.proof;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "structural" || data0 === "searched")) {
        const err2 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/enum", keyword: "enum", params: { allowedValues: schema25.properties.proof.enum } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.documents !== void 0 && func0.call(data, "documents")) {
      let data1 = data.documents;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err3 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/documents", schemaPath: "#/properties/documents/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.reason !== void 0 && func0.call(data, "reason")) {
      if (typeof data.reason !== "string") {
        const err5 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
    if (data.old === void 0 || !func0.call(data, "old")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "old" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.new === void 0 || !func0.call(data, "new")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "new" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.role === void 0 || !func0.call(data, "role")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.level === void 0 || !func0.call(data, "level")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.profile === void 0 || !func0.call(data, "profile")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.result === void 0 || !func0.call(data, "result")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "result" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.changes === void 0 || !func0.call(data, "changes")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.backward === void 0 || !func0.call(data, "backward")) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "backward" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.forward === void 0 || !func0.call(data, "forward")) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "forward" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.grounds === void 0 || !func0.call(data, "grounds")) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "grounds" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.rollout === void 0 || !func0.call(data, "rollout")) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rollout" } };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema21.properties, key0)) {
        const err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.old !== void 0 && func0.call(data, "old")) {
      if (typeof data.old !== "string") {
        const err12 = { instancePath: instancePath + "/old", schemaPath: "#/properties/old/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.new !== void 0 && func0.call(data, "new")) {
      if (typeof data.new !== "string") {
        const err13 = { instancePath: instancePath + "/new", schemaPath: "#/properties/new/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.role !== void 0 && func0.call(data, "role")) {
      let data2 = data.role;
      if (typeof data2 !== "string") {
        const err14 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data2 === "request" || data2 === "response" || data2 === "message")) {
        const err15 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema21.properties.role.enum } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.level !== void 0 && func0.call(data, "level")) {
      let data3 = data.level;
      if (typeof data3 !== "string") {
        const err16 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (!(data3 === "NONE" || data3 === "BACKWARD" || data3 === "FORWARD" || data3 === "FULL" || data3 === "BACKWARD_TRANSITIVE" || data3 === "FORWARD_TRANSITIVE" || data3 === "FULL_TRANSITIVE")) {
        const err17 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema21.properties.level.enum } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.profile !== void 0 && func0.call(data, "profile")) {
      let data4 = data.profile;
      if (typeof data4 !== "string") {
        const err18 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (!(data4 === "strict" || data4 === "tolerant")) {
        const err19 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/enum", keyword: "enum", params: { allowedValues: schema21.properties.profile.enum } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.result !== void 0 && func0.call(data, "result")) {
      let data5 = data.result;
      if (typeof data5 !== "string") {
        const err20 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (!(data5 === "breaking" || data5 === "compatible" || data5 === "unknown")) {
        const err21 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/enum", keyword: "enum", params: { allowedValues: schema21.properties.result.enum } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.changes !== void 0 && func0.call(data, "changes")) {
      let data6 = data.changes;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate57(data6[i0], { instancePath: instancePath + "/changes/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.backward !== void 0 && func0.call(data, "backward")) {
      let data8 = data.backward;
      if (typeof data8 !== "string") {
        const err23 = { instancePath: instancePath + "/backward", schemaPath: "#/properties/backward/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data8 === "breaking" || data8 === "compatible" || data8 === "unknown")) {
        const err24 = { instancePath: instancePath + "/backward", schemaPath: "#/properties/backward/enum", keyword: "enum", params: { allowedValues: schema21.properties.backward.enum } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.forward !== void 0 && func0.call(data, "forward")) {
      let data9 = data.forward;
      if (typeof data9 !== "string") {
        const err25 = { instancePath: instancePath + "/forward", schemaPath: "#/properties/forward/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (!(data9 === "breaking" || data9 === "compatible" || data9 === "unknown")) {
        const err26 = { instancePath: instancePath + "/forward", schemaPath: "#/properties/forward/enum", keyword: "enum", params: { allowedValues: schema21.properties.forward.enum } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.grounds !== void 0 && func0.call(data, "grounds")) {
      let data10 = data.grounds;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (const key1 of Object.keys(data10)) {
          if (!(key1 === "backward" || key1 === "forward")) {
            const err27 = { instancePath: instancePath + "/grounds", schemaPath: "#/properties/grounds/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data10.backward !== void 0 && func0.call(data10, "backward")) {
          if (!validate65(data10.backward, { instancePath: instancePath + "/grounds/backward", parentData: data10, parentDataProperty: "backward", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
        if (data10.forward !== void 0 && func0.call(data10, "forward")) {
          if (!validate65(data10.forward, { instancePath: instancePath + "/grounds/forward", parentData: data10, parentDataProperty: "forward", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/grounds", schemaPath: "#/properties/grounds/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.rollout !== void 0 && func0.call(data, "rollout")) {
      let data13 = data.rollout;
      if (typeof data13 !== "string") {
        const err29 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (!(data13 === "any" || data13 === "producer-first" || data13 === "consumer-first" || data13 === "expand-contract" || data13 === "unknown")) {
        const err30 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/enum", keyword: "enum", params: { allowedValues: schema21.properties.rollout.enum } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0 && func0.call(data, "waivers")) {
      let data14 = data.waivers;
      if (Array.isArray(data14)) {
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data14[i1] !== "string") {
            const err31 = { instancePath: instancePath + "/waivers/" + i1, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.history !== void 0 && func0.call(data, "history")) {
      let data16 = data.history;
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data16[i2];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.ref === void 0 || !func0.call(data17, "ref")) {
              const err33 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/required", keyword: "required", params: { missingProperty: "ref" } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data17.result === void 0 || !func0.call(data17, "result")) {
              const err34 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/required", keyword: "required", params: { missingProperty: "result" } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data17.backward === void 0 || !func0.call(data17, "backward")) {
              const err35 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/required", keyword: "required", params: { missingProperty: "backward" } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data17.forward === void 0 || !func0.call(data17, "forward")) {
              const err36 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/required", keyword: "required", params: { missingProperty: "forward" } };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data17.changes === void 0 || !func0.call(data17, "changes")) {
              const err37 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/required", keyword: "required", params: { missingProperty: "changes" } };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            for (const key2 of Object.keys(data17)) {
              if (!(key2 === "ref" || key2 === "result" || key2 === "backward" || key2 === "forward" || key2 === "changes")) {
                const err38 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data17.ref !== void 0 && func0.call(data17, "ref")) {
              if (typeof data17.ref !== "string") {
                const err39 = { instancePath: instancePath + "/history/" + i2 + "/ref", schemaPath: "#/properties/history/items/properties/ref/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data17.result !== void 0 && func0.call(data17, "result")) {
              let data19 = data17.result;
              if (typeof data19 !== "string") {
                const err40 = { instancePath: instancePath + "/history/" + i2 + "/result", schemaPath: "#/properties/history/items/properties/result/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              if (!(data19 === "breaking" || data19 === "compatible" || data19 === "unknown")) {
                const err41 = { instancePath: instancePath + "/history/" + i2 + "/result", schemaPath: "#/properties/history/items/properties/result/enum", keyword: "enum", params: { allowedValues: schema21.properties.history.items.properties.result.enum } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data17.backward !== void 0 && func0.call(data17, "backward")) {
              let data20 = data17.backward;
              if (typeof data20 !== "string") {
                const err42 = { instancePath: instancePath + "/history/" + i2 + "/backward", schemaPath: "#/properties/history/items/properties/backward/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              if (!(data20 === "breaking" || data20 === "compatible" || data20 === "unknown")) {
                const err43 = { instancePath: instancePath + "/history/" + i2 + "/backward", schemaPath: "#/properties/history/items/properties/backward/enum", keyword: "enum", params: { allowedValues: schema21.properties.history.items.properties.backward.enum } };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data17.forward !== void 0 && func0.call(data17, "forward")) {
              let data21 = data17.forward;
              if (typeof data21 !== "string") {
                const err44 = { instancePath: instancePath + "/history/" + i2 + "/forward", schemaPath: "#/properties/history/items/properties/forward/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
              if (!(data21 === "breaking" || data21 === "compatible" || data21 === "unknown")) {
                const err45 = { instancePath: instancePath + "/history/" + i2 + "/forward", schemaPath: "#/properties/history/items/properties/forward/enum", keyword: "enum", params: { allowedValues: schema21.properties.history.items.properties.forward.enum } };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data17.changes !== void 0 && func0.call(data17, "changes")) {
              let data22 = data17.changes;
              if (Array.isArray(data22)) {
                const len3 = data22.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (!validate57(data22[i3], { instancePath: instancePath + "/history/" + i2 + "/changes/" + i3, parentData: data22, parentDataProperty: i3, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err46 = { instancePath: instancePath + "/history/" + i2 + "/changes", schemaPath: "#/properties/history/items/properties/changes/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = { instancePath: instancePath + "/history/" + i2, schemaPath: "#/properties/history/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/history", schemaPath: "#/properties/history/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
  } else {
    const err49 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err49];
    } else {
      vErrors.push(err49);
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
