// GENERATED from gate_report.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:gate_report", "title": "Gate report", "description": "What a run says of one pull request: the verdict of every configured gate. This is what check --format json prints.", "type": "object", "additionalProperties": false, "properties": { "portcullis_version": { "description": "Version of the program that judged.", "type": "string" }, "taken_at": { "description": "When the snapshot was taken.", "type": "string", "format": "date-time" }, "pull_request": { "description": "The pull request that was judged.", "type": "object", "additionalProperties": false, "properties": { "repository": { "description": "OWNER/NAME.", "type": "string" }, "number": { "description": "Its number; 0 for a checkout or a merge group, of which there is no one pull request.", "type": "integer", "minimum": 0 }, "title": { "description": "Its title.", "type": "string" }, "author": { "description": "Login of its author.", "type": "string" }, "head_sha": { "description": "Its head.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" } }, "required": ["repository", "number", "title", "author", "head_sha"] }, "merge_group": { "description": "Of a group of a merge queue: what it consists of. Each verdict of the report is then the worst of those of its members.", "type": "object", "additionalProperties": false, "properties": { "base_ref": { "description": "Branch that it is to be merged into.", "type": "string" }, "base_sha": { "description": "Commit that it stands on.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "members": { "description": "Its pull requests, first to be merged first, each judged for itself.", "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Its number.", "type": "integer", "minimum": 1 }, "title": { "description": "Its title.", "type": "string" }, "author": { "description": "Login of its author.", "type": "string" }, "head_sha": { "description": "Its head.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "state": { "description": "The worst state of the gates that block it; skipped when none does.", "type": "string", "enum": ["pass", "fail", "pending", "skipped", "error"] }, "verdicts": { "description": "Its verdicts, with their evidence.", "type": "array", "items": { "$ref": "urn:portcullis:contract:verdict" }, "minItems": 1 } }, "required": ["number", "title", "author", "head_sha", "state", "verdicts"] } } }, "required": ["base_ref", "base_sha", "members"] }, "state": { "description": "The worst state of the gates that block; skipped when none does.", "type": "string", "enum": ["pass", "fail", "pending", "skipped", "error"] }, "verdicts": { "description": "One verdict a gate, in the order of the configuration.", "type": "array", "items": { "$ref": "urn:portcullis:contract:verdict" }, "minItems": 1 }, "timings": { "description": "How long each step took.", "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "step": { "description": "Name of the step.", "type": "string" }, "milliseconds": { "description": "Duration, in milliseconds.", "type": "number", "minimum": 0 } }, "required": ["step", "milliseconds"] } } }, "required": ["portcullis_version", "taken_at", "pull_request", "state", "verdicts"] };
var func0 = Object.prototype.hasOwnProperty;
var formats0 = require_formats().fullFormats["date-time"];
var pattern8 = new RegExp("^[0-9a-f]{7,64}$", "u");
var schema22 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:verdict", "title": "Verdict", "description": "What one gate says of one pull request: a pure value, the same for the same snapshot and configuration.", "type": "object", "additionalProperties": false, "properties": { "gate": { "description": "Identifier of the gate, or of its instance.", "type": "string" }, "state": { "description": "pass, fail, pending (waits for people or CI), skipped (does not apply), error (could not be evaluated).", "type": "string", "enum": ["pass", "fail", "pending", "skipped", "error"] }, "summary": { "description": "The verdict in a line.", "type": "string", "maxLength": 140 }, "head_sha": { "description": "Head that was judged.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "advisory": { "description": "Present and true when the configuration says that this gate never blocks.", "type": "boolean" }, "findings": { "description": "Everything found, worst first.", "type": "array", "items": { "$ref": "#/$defs/finding" } }, "evidence": { "description": "Evidence for the verdict as a whole; its shape is the gate's.", "type": "object", "additionalProperties": true }, "inputs_digest": { "description": "SHA-256, hexadecimal, over the RFC 8785 form of the facts that the gate used.", "type": "string", "pattern": "^[0-9a-f]{64}$" } }, "required": ["gate", "state", "summary", "head_sha", "findings", "inputs_digest"], "$defs": { "finding": { "description": "One thing that the gate found, with the evidence for it.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Stable name of the rule, GATE/RULE.", "type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$" }, "level": { "description": "error makes the gate fail.", "type": "string", "enum": ["error", "warning", "note"] }, "message": { "description": "What was found, in a sentence.", "type": "string" }, "subject": { "description": "What it is about, such as an item.", "type": "string" }, "location": { "$ref": "#/$defs/location" }, "fix": { "description": "What to do about it.", "type": "string" }, "evidence": { "description": "What a reader can check without trusting the tool; its shape is the rule's.", "type": "object", "additionalProperties": true } }, "required": ["rule", "level", "message"] }, "location": { "description": "Where it was found: a place in a file, a comment or a review.", "anyOf": [{ "title": "File location", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path in the repository.", "type": "string" }, "line": { "description": "Line, from 1.", "type": "integer", "minimum": 1 }, "column": { "description": "Column, from 1.", "type": "integer", "minimum": 1 } }, "required": ["path"] }, { "title": "Comment location", "type": "object", "additionalProperties": false, "properties": { "comment_id": { "description": "Id of the comment on the forge.", "type": "integer" } }, "required": ["comment_id"] }, { "title": "Review location", "type": "object", "additionalProperties": false, "properties": { "review_id": { "description": "Id of the review on the forge.", "type": "integer" } }, "required": ["review_id"] }] } } };
var func110 = require_ucs2length().default;
var pattern13 = new RegExp("^[0-9a-f]{64}$", "u");
var schema23 = { "description": "One thing that the gate found, with the evidence for it.", "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "Stable name of the rule, GATE/RULE.", "type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$" }, "level": { "description": "error makes the gate fail.", "type": "string", "enum": ["error", "warning", "note"] }, "message": { "description": "What was found, in a sentence.", "type": "string" }, "subject": { "description": "What it is about, such as an item.", "type": "string" }, "location": { "$ref": "#/$defs/location" }, "fix": { "description": "What to do about it.", "type": "string" }, "evidence": { "description": "What a reader can check without trusting the tool; its shape is the rule's.", "type": "object", "additionalProperties": true } }, "required": ["rule", "level", "message"] };
var pattern12 = new RegExp("^[a-z0-9-]+/[a-z0-9-]+$", "u");
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0 || !func0.call(data, "path")) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "line" || key0 === "column")) {
        const err1 = { instancePath, schemaPath: "#/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err2 = { instancePath: instancePath + "/path", schemaPath: "#/anyOf/0/properties/path/type", keyword: "type", params: { type: "string" } };
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
        const err3 = { instancePath: instancePath + "/line", schemaPath: "#/anyOf/0/properties/line/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/line", schemaPath: "#/anyOf/0/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
        const err5 = { instancePath: instancePath + "/column", schemaPath: "#/anyOf/0/properties/column/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 1 || isNaN(data2)) {
          const err6 = { instancePath: instancePath + "/column", schemaPath: "#/anyOf/0/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    const err7 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props0 = true;
  }
  const _errs10 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.comment_id === void 0 || !func0.call(data, "comment_id")) {
      const err8 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "comment_id" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    for (const key1 of Object.keys(data)) {
      if (!(key1 === "comment_id")) {
        const err9 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.comment_id !== void 0 && func0.call(data, "comment_id")) {
      let data3 = data.comment_id;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err10 = { instancePath: instancePath + "/comment_id", schemaPath: "#/anyOf/1/properties/comment_id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  var _valid0 = _errs10 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    if (props0 !== true) {
      props0 = true;
    }
  }
  const _errs15 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.review_id === void 0 || !func0.call(data, "review_id")) {
      const err12 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "review_id" } };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    for (const key2 of Object.keys(data)) {
      if (!(key2 === "review_id")) {
        const err13 = { instancePath, schemaPath: "#/anyOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.review_id !== void 0 && func0.call(data, "review_id")) {
      let data4 = data.review_id;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err14 = { instancePath: instancePath + "/review_id", schemaPath: "#/anyOf/2/properties/review_id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  var _valid0 = _errs15 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    if (props0 !== true) {
      props0 = true;
    }
  }
  if (!valid0) {
    const err16 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate59.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate59.evaluated = { "dynamicProps": true, "dynamicItems": false };
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
    if (data.rule === void 0 || !func0.call(data, "rule")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.level === void 0 || !func0.call(data, "level")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" } };
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
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "rule" || key0 === "level" || key0 === "message" || key0 === "subject" || key0 === "location" || key0 === "fix" || key0 === "evidence")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.rule !== void 0 && func0.call(data, "rule")) {
      let data0 = data.rule;
      if (typeof data0 === "string") {
        if (!pattern12.test(data0)) {
          const err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+/[a-z0-9-]+$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.level !== void 0 && func0.call(data, "level")) {
      let data1 = data.level;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data1 === "error" || data1 === "warning" || data1 === "note")) {
        const err7 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema23.properties.level.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.message !== void 0 && func0.call(data, "message")) {
      if (typeof data.message !== "string") {
        const err8 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.subject !== void 0 && func0.call(data, "subject")) {
      if (typeof data.subject !== "string") {
        const err9 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.location !== void 0 && func0.call(data, "location")) {
      if (!validate59(data.location, { instancePath: instancePath + "/location", parentData: data, parentDataProperty: "location", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data.fix !== void 0 && func0.call(data, "fix")) {
      if (typeof data.fix !== "string") {
        const err10 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.evidence !== void 0 && func0.call(data, "evidence")) {
      let data6 = data.evidence;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
      } else {
        const err11 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
    if (data.gate === void 0 || !func0.call(data, "gate")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.state === void 0 || !func0.call(data, "state")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.summary === void 0 || !func0.call(data, "summary")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.head_sha === void 0 || !func0.call(data, "head_sha")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head_sha" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.findings === void 0 || !func0.call(data, "findings")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.inputs_digest === void 0 || !func0.call(data, "inputs_digest")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs_digest" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "gate" || key0 === "state" || key0 === "summary" || key0 === "head_sha" || key0 === "advisory" || key0 === "findings" || key0 === "evidence" || key0 === "inputs_digest")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.gate !== void 0 && func0.call(data, "gate")) {
      if (typeof data.gate !== "string") {
        const err7 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      let data1 = data.state;
      if (typeof data1 !== "string") {
        const err8 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data1 === "pass" || data1 === "fail" || data1 === "pending" || data1 === "skipped" || data1 === "error")) {
        const err9 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema22.properties.state.enum } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.summary !== void 0 && func0.call(data, "summary")) {
      let data2 = data.summary;
      if (typeof data2 === "string") {
        if (func110(data2) > 140) {
          const err10 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/maxLength", keyword: "maxLength", params: { limit: 140 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.head_sha !== void 0 && func0.call(data, "head_sha")) {
      let data3 = data.head_sha;
      if (typeof data3 === "string") {
        if (!pattern8.test(data3)) {
          const err12 = { instancePath: instancePath + "/head_sha", schemaPath: "#/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/head_sha", schemaPath: "#/properties/head_sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.advisory !== void 0 && func0.call(data, "advisory")) {
      if (typeof data.advisory !== "boolean") {
        const err14 = { instancePath: instancePath + "/advisory", schemaPath: "#/properties/advisory/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.findings !== void 0 && func0.call(data, "findings")) {
      let data5 = data.findings;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate58(data5[i0], { instancePath: instancePath + "/findings/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.evidence !== void 0 && func0.call(data, "evidence")) {
      let data7 = data.evidence;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
      } else {
        const err16 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.inputs_digest !== void 0 && func0.call(data, "inputs_digest")) {
      let data8 = data.inputs_digest;
      if (typeof data8 === "string") {
        if (!pattern13.test(data8)) {
          const err17 = { instancePath: instancePath + "/inputs_digest", schemaPath: "#/properties/inputs_digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/inputs_digest", schemaPath: "#/properties/inputs_digest/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
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
    if (data.portcullis_version === void 0 || !func0.call(data, "portcullis_version")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "portcullis_version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.taken_at === void 0 || !func0.call(data, "taken_at")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "taken_at" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.pull_request === void 0 || !func0.call(data, "pull_request")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pull_request" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.state === void 0 || !func0.call(data, "state")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.verdicts === void 0 || !func0.call(data, "verdicts")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdicts" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "portcullis_version" || key0 === "taken_at" || key0 === "pull_request" || key0 === "merge_group" || key0 === "state" || key0 === "verdicts" || key0 === "timings")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.portcullis_version !== void 0 && func0.call(data, "portcullis_version")) {
      if (typeof data.portcullis_version !== "string") {
        const err6 = { instancePath: instancePath + "/portcullis_version", schemaPath: "#/properties/portcullis_version/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.taken_at !== void 0 && func0.call(data, "taken_at")) {
      let data1 = data.taken_at;
      if (typeof data1 === "string") {
        if (!formats0.validate(data1)) {
          const err7 = { instancePath: instancePath + "/taken_at", schemaPath: "#/properties/taken_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/taken_at", schemaPath: "#/properties/taken_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.pull_request !== void 0 && func0.call(data, "pull_request")) {
      let data2 = data.pull_request;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.repository === void 0 || !func0.call(data2, "repository")) {
          const err9 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "repository" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2.number === void 0 || !func0.call(data2, "number")) {
          const err10 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "number" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2.title === void 0 || !func0.call(data2, "title")) {
          const err11 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "title" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2.author === void 0 || !func0.call(data2, "author")) {
          const err12 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "author" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.head_sha === void 0 || !func0.call(data2, "head_sha")) {
          const err13 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "head_sha" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key1 of Object.keys(data2)) {
          if (!(key1 === "repository" || key1 === "number" || key1 === "title" || key1 === "author" || key1 === "head_sha")) {
            const err14 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data2.repository !== void 0 && func0.call(data2, "repository")) {
          if (typeof data2.repository !== "string") {
            const err15 = { instancePath: instancePath + "/pull_request/repository", schemaPath: "#/properties/pull_request/properties/repository/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data2.number !== void 0 && func0.call(data2, "number")) {
          let data4 = data2.number;
          if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
            const err16 = { instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 < 0 || isNaN(data4)) {
              const err17 = { instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
        }
        if (data2.title !== void 0 && func0.call(data2, "title")) {
          if (typeof data2.title !== "string") {
            const err18 = { instancePath: instancePath + "/pull_request/title", schemaPath: "#/properties/pull_request/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data2.author !== void 0 && func0.call(data2, "author")) {
          if (typeof data2.author !== "string") {
            const err19 = { instancePath: instancePath + "/pull_request/author", schemaPath: "#/properties/pull_request/properties/author/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data2.head_sha !== void 0 && func0.call(data2, "head_sha")) {
          let data7 = data2.head_sha;
          if (typeof data7 === "string") {
            if (!pattern8.test(data7)) {
              const err20 = { instancePath: instancePath + "/pull_request/head_sha", schemaPath: "#/properties/pull_request/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/pull_request/head_sha", schemaPath: "#/properties/pull_request/properties/head_sha/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.merge_group !== void 0 && func0.call(data, "merge_group")) {
      let data8 = data.merge_group;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.base_ref === void 0 || !func0.call(data8, "base_ref")) {
          const err23 = { instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/required", keyword: "required", params: { missingProperty: "base_ref" } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data8.base_sha === void 0 || !func0.call(data8, "base_sha")) {
          const err24 = { instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/required", keyword: "required", params: { missingProperty: "base_sha" } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.members === void 0 || !func0.call(data8, "members")) {
          const err25 = { instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/required", keyword: "required", params: { missingProperty: "members" } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key2 of Object.keys(data8)) {
          if (!(key2 === "base_ref" || key2 === "base_sha" || key2 === "members")) {
            const err26 = { instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.base_ref !== void 0 && func0.call(data8, "base_ref")) {
          if (typeof data8.base_ref !== "string") {
            const err27 = { instancePath: instancePath + "/merge_group/base_ref", schemaPath: "#/properties/merge_group/properties/base_ref/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data8.base_sha !== void 0 && func0.call(data8, "base_sha")) {
          let data10 = data8.base_sha;
          if (typeof data10 === "string") {
            if (!pattern8.test(data10)) {
              const err28 = { instancePath: instancePath + "/merge_group/base_sha", schemaPath: "#/properties/merge_group/properties/base_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/merge_group/base_sha", schemaPath: "#/properties/merge_group/properties/base_sha/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data8.members !== void 0 && func0.call(data8, "members")) {
          let data11 = data8.members;
          if (Array.isArray(data11)) {
            if (data11.length < 1) {
              const err30 = { instancePath: instancePath + "/merge_group/members", schemaPath: "#/properties/merge_group/properties/members/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            const len0 = data11.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data12 = data11[i0];
              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                if (data12.number === void 0 || !func0.call(data12, "number")) {
                  const err31 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "number" } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                if (data12.title === void 0 || !func0.call(data12, "title")) {
                  const err32 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "title" } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
                if (data12.author === void 0 || !func0.call(data12, "author")) {
                  const err33 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "author" } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
                if (data12.head_sha === void 0 || !func0.call(data12, "head_sha")) {
                  const err34 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "head_sha" } };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
                if (data12.state === void 0 || !func0.call(data12, "state")) {
                  const err35 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "state" } };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
                if (data12.verdicts === void 0 || !func0.call(data12, "verdicts")) {
                  const err36 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/required", keyword: "required", params: { missingProperty: "verdicts" } };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                for (const key3 of Object.keys(data12)) {
                  if (!(key3 === "number" || key3 === "title" || key3 === "author" || key3 === "head_sha" || key3 === "state" || key3 === "verdicts")) {
                    const err37 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
                if (data12.number !== void 0 && func0.call(data12, "number")) {
                  let data13 = data12.number;
                  if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                    const err38 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/number", schemaPath: "#/properties/merge_group/properties/members/items/properties/number/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                  if (typeof data13 == "number" && isFinite(data13)) {
                    if (data13 < 1 || isNaN(data13)) {
                      const err39 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/number", schemaPath: "#/properties/merge_group/properties/members/items/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                  }
                }
                if (data12.title !== void 0 && func0.call(data12, "title")) {
                  if (typeof data12.title !== "string") {
                    const err40 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/title", schemaPath: "#/properties/merge_group/properties/members/items/properties/title/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
                if (data12.author !== void 0 && func0.call(data12, "author")) {
                  if (typeof data12.author !== "string") {
                    const err41 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/author", schemaPath: "#/properties/merge_group/properties/members/items/properties/author/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                }
                if (data12.head_sha !== void 0 && func0.call(data12, "head_sha")) {
                  let data16 = data12.head_sha;
                  if (typeof data16 === "string") {
                    if (!pattern8.test(data16)) {
                      const err42 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/head_sha", schemaPath: "#/properties/merge_group/properties/members/items/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                  } else {
                    const err43 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/head_sha", schemaPath: "#/properties/merge_group/properties/members/items/properties/head_sha/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                }
                if (data12.state !== void 0 && func0.call(data12, "state")) {
                  let data17 = data12.state;
                  if (typeof data17 !== "string") {
                    const err44 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/state", schemaPath: "#/properties/merge_group/properties/members/items/properties/state/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                  if (!(data17 === "pass" || data17 === "fail" || data17 === "pending" || data17 === "skipped" || data17 === "error")) {
                    const err45 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/state", schemaPath: "#/properties/merge_group/properties/members/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.merge_group.properties.members.items.properties.state.enum } };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                if (data12.verdicts !== void 0 && func0.call(data12, "verdicts")) {
                  let data18 = data12.verdicts;
                  if (Array.isArray(data18)) {
                    if (data18.length < 1) {
                      const err46 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/verdicts", schemaPath: "#/properties/merge_group/properties/members/items/properties/verdicts/minItems", keyword: "minItems", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err46];
                      } else {
                        vErrors.push(err46);
                      }
                      errors++;
                    }
                    const len1 = data18.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      if (!validate57(data18[i1], { instancePath: instancePath + "/merge_group/members/" + i0 + "/verdicts/" + i1, parentData: data18, parentDataProperty: i1, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                        errors = vErrors.length;
                      }
                    }
                  } else {
                    const err47 = { instancePath: instancePath + "/merge_group/members/" + i0 + "/verdicts", schemaPath: "#/properties/merge_group/properties/members/items/properties/verdicts/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
              } else {
                const err48 = { instancePath: instancePath + "/merge_group/members/" + i0, schemaPath: "#/properties/merge_group/properties/members/items/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/merge_group/members", schemaPath: "#/properties/merge_group/properties/members/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      let data20 = data.state;
      if (typeof data20 !== "string") {
        const err51 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      if (!(data20 === "pass" || data20 === "fail" || data20 === "pending" || data20 === "skipped" || data20 === "error")) {
        const err52 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.state.enum } };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.verdicts !== void 0 && func0.call(data, "verdicts")) {
      let data21 = data.verdicts;
      if (Array.isArray(data21)) {
        if (data21.length < 1) {
          const err53 = { instancePath: instancePath + "/verdicts", schemaPath: "#/properties/verdicts/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        const len2 = data21.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate57(data21[i2], { instancePath: instancePath + "/verdicts/" + i2, parentData: data21, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/verdicts", schemaPath: "#/properties/verdicts/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.timings !== void 0 && func0.call(data, "timings")) {
      let data23 = data.timings;
      if (Array.isArray(data23)) {
        const len3 = data23.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data24 = data23[i3];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.step === void 0 || !func0.call(data24, "step")) {
              const err55 = { instancePath: instancePath + "/timings/" + i3, schemaPath: "#/properties/timings/items/required", keyword: "required", params: { missingProperty: "step" } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data24.milliseconds === void 0 || !func0.call(data24, "milliseconds")) {
              const err56 = { instancePath: instancePath + "/timings/" + i3, schemaPath: "#/properties/timings/items/required", keyword: "required", params: { missingProperty: "milliseconds" } };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            for (const key4 of Object.keys(data24)) {
              if (!(key4 === "step" || key4 === "milliseconds")) {
                const err57 = { instancePath: instancePath + "/timings/" + i3, schemaPath: "#/properties/timings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data24.step !== void 0 && func0.call(data24, "step")) {
              if (typeof data24.step !== "string") {
                const err58 = { instancePath: instancePath + "/timings/" + i3 + "/step", schemaPath: "#/properties/timings/items/properties/step/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data24.milliseconds !== void 0 && func0.call(data24, "milliseconds")) {
              let data26 = data24.milliseconds;
              if (typeof data26 == "number" && isFinite(data26)) {
                if (data26 < 0 || isNaN(data26)) {
                  const err59 = { instancePath: instancePath + "/timings/" + i3 + "/milliseconds", schemaPath: "#/properties/timings/items/properties/milliseconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              } else {
                const err60 = { instancePath: instancePath + "/timings/" + i3 + "/milliseconds", schemaPath: "#/properties/timings/items/properties/milliseconds/type", keyword: "type", params: { type: "number" } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/timings/" + i3, schemaPath: "#/properties/timings/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
      } else {
        const err62 = { instancePath: instancePath + "/timings", schemaPath: "#/properties/timings/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
  } else {
    const err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err63];
    } else {
      vErrors.push(err63);
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
