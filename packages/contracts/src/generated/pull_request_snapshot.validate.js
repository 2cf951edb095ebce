// GENERATED from pull_request_snapshot.schema.json by `portcullis contract generate`. Do not edit.
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
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:pull_request_snapshot", "title": "Pull request snapshot", "description": "All that the gates know of the world: one pull request at one moment, the same for every forge. A part that nobody asked for is absent; a part that was asked for and is empty is []; a part that could not be read is listed in incomplete.", "type": "object", "additionalProperties": false, "properties": { "schema_version": { "description": "Version of this contract.", "const": 1, "type": "integer" }, "taken_at": { "description": "When the forge was read: the gates' only clock.", "type": "string", "format": "date-time" }, "note": { "description": "What a reader should know of this snapshot, such as facts that were invented. No gate reads it.", "type": "string" }, "forge": { "description": "Where the pull request lives.", "type": "object", "additionalProperties": false, "properties": { "kind": { "description": "Kind of forge; local for a checkout that no forge was asked about.", "type": "string", "enum": ["github", "gitea", "forgejo", "local"] }, "host": { "description": "Its host name.", "type": "string" }, "version": { "description": "Its version.", "type": "string" } }, "required": ["kind", "host"] }, "repository": { "description": "The base repository.", "type": "object", "additionalProperties": false, "properties": { "owner": { "description": "Owner.", "type": "string" }, "name": { "description": "Name.", "type": "string" }, "default_branch": { "description": "Default branch.", "type": "string" } }, "required": ["owner", "name", "default_branch"] }, "pull_request": { "description": "The pull request itself.", "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Its number; 0 for a checkout, of which there is no pull request.", "type": "integer", "minimum": 0 }, "title": { "description": "Its title.", "type": "string" }, "body": { "description": "Its description, Markdown.", "type": "string" }, "author": { "$ref": "#/$defs/actor" }, "state": { "description": "Its state.", "type": "string", "enum": ["open", "closed", "merged"] }, "draft": { "description": "Whether it is a draft.", "type": "boolean" }, "labels": { "description": "Names of its labels.", "type": "array", "items": { "type": "string" } }, "base": { "description": "Branch it targets.", "type": "object", "additionalProperties": false, "properties": { "ref": { "description": "Branch name.", "type": "string" }, "sha": { "description": "Commit at its tip.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" } }, "required": ["ref", "sha"] }, "head": { "description": "Branch it comes from.", "type": "object", "additionalProperties": false, "properties": { "ref": { "description": "Branch name.", "type": "string" }, "sha": { "description": "Commit at its tip.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "repository": { "description": "OWNER/NAME when it comes from a fork.", "type": "string" } }, "required": ["ref", "sha"] }, "merge_base_sha": { "description": "Merge base of the two.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "mergeable": { "description": "Whether the forge can merge it; null while the forge computes it.", "type": ["boolean", "null"] }, "created_at": { "description": "When it was opened.", "type": "string", "format": "date-time" }, "updated_at": { "description": "When it last changed.", "type": "string", "format": "date-time" } }, "required": ["number", "title", "body", "author", "state", "draft", "labels", "base", "head", "created_at", "updated_at"] }, "commits": { "description": "Commits of the pull request.", "type": "array", "items": { "$ref": "#/$defs/commit" } }, "pushes": { "description": "Heads that the pull request has had, oldest first.", "type": "array", "items": { "$ref": "#/$defs/push" } }, "comments": { "description": "Comments of the conversation.", "type": "array", "items": { "$ref": "#/$defs/comment" } }, "reviews": { "description": "Submitted reviews.", "type": "array", "items": { "$ref": "#/$defs/review" } }, "files": { "description": "Files that the pull request changes.", "type": "array", "items": { "$ref": "#/$defs/changed_file" } }, "statuses": { "description": "Statuses and checks of the head.", "type": "array", "items": { "$ref": "#/$defs/status" } }, "teams": { "description": "Teams that a gate asked for.", "type": "array", "items": { "$ref": "#/$defs/team" } }, "open_pull_requests": { "description": "The other open pull requests.", "type": "array", "items": { "$ref": "#/$defs/open_pull_request" } }, "base_files": { "description": "Paths at the tip of the base, within the folders that a gate asked for.", "type": "array", "items": { "type": "string" } }, "head_files": { "description": "Paths at the head, within the folders that a gate asked for.", "type": "array", "items": { "type": "string" } }, "tracked_issues": { "description": "Issues and pull requests that a gate asked for.", "type": "array", "items": { "$ref": "#/$defs/tracked_issue" } }, "branch_protection": { "description": "Protection of the base branch.", "type": "object", "additionalProperties": false, "properties": { "required_contexts": { "description": "Contexts that must be green.", "type": "array", "items": { "type": "string" } }, "dismiss_stale_approvals": { "description": "Whether a push dismisses approvals.", "type": "boolean" }, "required_approvals": { "description": "Approvals that the forge asks for.", "type": "integer", "minimum": 0 } }, "required": ["required_contexts", "dismiss_stale_approvals", "required_approvals"] }, "file_contents": { "description": "Contents of files that a gate asked for.", "type": "array", "items": { "$ref": "#/$defs/file_content" } }, "measurements": { "description": "Reports of runs outside the pure engine.", "type": "array", "items": { "$ref": "#/$defs/measurement" } }, "incomplete": { "description": "What could not be read, and why. A gate that needs such a part ends in error.", "type": "array", "items": { "$ref": "#/$defs/incomplete_part" } } }, "required": ["schema_version", "taken_at", "forge", "repository", "pull_request"], "$defs": { "actor": { "description": "A person, bot or organization of the forge. People are compared by id, and by login without case only where an id is null.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Numeric id on the forge; null in snapshots written by hand and for deleted accounts.", "type": ["integer", "null"] }, "login": { "description": "Name at the time of the snapshot; for people to read, never for identity where an id is known.", "type": "string", "minLength": 1 }, "type": { "description": "Kind of account; ghost is a deleted one.", "type": "string", "enum": ["user", "bot", "organization", "ghost"] } }, "required": ["id", "login", "type"] }, "commit": { "description": "A commit of the pull request.", "type": "object", "additionalProperties": false, "properties": { "sha": { "description": "Commit id.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "author": { "$ref": "#/$defs/actor" }, "committer": { "$ref": "#/$defs/actor" }, "co_authors": { "description": "People named by Co-authored-by trailers.", "type": "array", "items": { "$ref": "#/$defs/actor" } } }, "required": ["sha"] }, "push": { "description": "A head that the pull request has had.", "type": "object", "additionalProperties": false, "properties": { "sha": { "description": "Head after the push.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "pushed_at": { "description": "When the forge received it.", "type": "string", "format": "date-time" }, "forced": { "description": "Whether history was rewritten.", "type": "boolean" }, "changed_files": { "description": "Paths that differ from the head before; absent means that any file may.", "type": "array", "items": { "type": "string" } }, "pusher": { "$ref": "#/$defs/actor" } }, "required": ["sha", "pushed_at", "forced"] }, "comment": { "description": "A comment on the pull request's conversation.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Id on the forge.", "type": "integer" }, "author": { "$ref": "#/$defs/actor" }, "body": { "description": "Text as written, Markdown.", "type": "string" }, "created_at": { "description": "When it was written.", "type": "string", "format": "date-time" }, "updated_at": { "description": "When it was last edited; equal to created_at when it never was.", "type": "string", "format": "date-time" }, "editor": { "$ref": "#/$defs/actor" }, "via_email": { "description": "Whether it came in by e-mail.", "type": "boolean" } }, "required": ["id", "author", "body", "created_at", "updated_at"] }, "review": { "description": "A submitted review.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Id on the forge.", "type": "integer" }, "author": { "$ref": "#/$defs/actor" }, "state": { "description": "What the reviewer decided.", "type": "string", "enum": ["approved", "changes_requested", "commented", "dismissed", "pending"] }, "commit_sha": { "description": "Commit that was reviewed.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "submitted_at": { "description": "When it was submitted.", "type": "string", "format": "date-time" }, "updated_at": { "description": "When it was last edited; absent where the forge does not tell.", "type": "string", "format": "date-time" }, "editor": { "$ref": "#/$defs/actor" }, "official": { "description": "Whether the forge counts it for branch protection.", "type": "boolean" }, "stale": { "description": "Whether the forge considers it outdated.", "type": "boolean" }, "dismissed": { "description": "Whether it was dismissed.", "type": "boolean" }, "body": { "description": "Text as written, Markdown.", "type": "string" } }, "required": ["id", "author", "state", "commit_sha", "submitted_at"] }, "changed_file": { "description": "A file that the pull request changes.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path at the head.", "type": "string" }, "previous_path": { "description": "Path at the base, for a rename.", "type": "string" }, "status": { "description": "How it changes.", "type": "string", "enum": ["added", "modified", "removed", "renamed"] }, "additions": { "description": "Lines added.", "type": "integer", "minimum": 0 }, "deletions": { "description": "Lines removed.", "type": "integer", "minimum": 0 }, "mode": { "description": "Git file mode at the head, in octal.", "type": "string" } }, "required": ["path", "status", "additions", "deletions"] }, "status": { "description": "A commit status or a check run.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Id on the forge.", "type": "integer" }, "kind": { "description": "Commit status or check run.", "type": "string", "enum": ["status", "check"] }, "context": { "description": "Name of the status or check.", "type": "string" }, "state": { "description": "Outcome.", "type": "string", "enum": ["success", "failure", "error", "pending", "skipped", "cancelled", "neutral"] }, "sha": { "description": "Commit it was set on.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "creator": { "$ref": "#/$defs/actor" }, "description": { "description": "Text shown beside it.", "type": "string" }, "updated_at": { "description": "When it was last set.", "type": "string", "format": "date-time" } }, "required": ["kind", "context", "state", "sha", "updated_at"] }, "team": { "description": "A team and the whole list of its members.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Name as the configuration writes it.", "type": "string" }, "id": { "description": "Id on the forge.", "type": "integer" }, "members": { "description": "Active members.", "type": "array", "items": { "$ref": "#/$defs/actor" } } }, "required": ["name", "members"] }, "open_pull_request": { "description": "Another open pull request of the repository.", "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Its number.", "type": "integer", "minimum": 1 }, "title": { "description": "Its title.", "type": "string" }, "author": { "$ref": "#/$defs/actor" }, "base_ref": { "description": "Branch it targets.", "type": "string" }, "head_sha": { "description": "Its head.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "commits": { "description": "Ids of its commits; absent when nobody asked for them.", "type": "array", "items": { "type": "string", "pattern": "^[0-9a-f]{7,64}$" } }, "files": { "description": "Files that it changes.", "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path at its head.", "type": "string" }, "status": { "description": "How it changes.", "type": "string", "enum": ["added", "modified", "removed", "renamed"] }, "previous_path": { "description": "Path before a rename.", "type": "string" }, "text": { "description": "Its content at its head, of a file that a gate asked for.", "type": "string" } }, "required": ["path", "status"] } } }, "required": ["number", "title", "author", "base_ref", "head_sha", "files"] }, "tracked_issue": { "description": "An issue or pull request that a gate asked for.", "type": "object", "additionalProperties": false, "properties": { "reference": { "description": "As written in the file that names it; a companion is OWNER/REPO#N.", "type": "string" }, "state": { "description": "State on the forge: open or closed, and merged for a pull request that was.", "type": "string" }, "created_at": { "description": "When it was opened.", "type": "string", "format": "date-time" }, "updated_at": { "description": "When it last changed.", "type": "string", "format": "date-time" } }, "required": ["reference", "state", "created_at", "updated_at"] }, "file_content": { "description": "A file that a gate asked for.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path in the repository.", "type": "string" }, "at": { "description": "Which commit it was read at.", "type": "string", "enum": ["base", "head", "merge_base"] }, "sha256": { "description": "Digest of its bytes, hexadecimal.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "text": { "description": "Its content.", "type": "string" } }, "required": ["path", "at", "sha256", "text"] }, "measurement": { "description": "What a run outside the pure engine found; the gate judges it.", "type": "object", "additionalProperties": false, "properties": { "gate": { "description": "Gate that it is for.", "type": "string" }, "report": { "description": "The run's report; its shape is the gate's.", "type": "object", "additionalProperties": true } }, "required": ["gate", "report"] }, "incomplete_part": { "description": "A part that could not be read whole.", "type": "object", "additionalProperties": false, "properties": { "part": { "description": "Name of the part, a field of the snapshot.", "type": "string" }, "subject": { "description": "Which member of it, for instance the team; absent means the whole part.", "type": "string" }, "reason": { "description": "What the forge answered.", "type": "string" } }, "required": ["part", "reason"] } } };
var func0 = Object.prototype.hasOwnProperty;
var formats0 = require_formats().fullFormats["date-time"];
var schema22 = { "description": "A person, bot or organization of the forge. People are compared by id, and by login without case only where an id is null.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Numeric id on the forge; null in snapshots written by hand and for deleted accounts.", "type": ["integer", "null"] }, "login": { "description": "Name at the time of the snapshot; for people to read, never for identity where an id is known.", "type": "string", "minLength": 1 }, "type": { "description": "Kind of account; ghost is a deleted one.", "type": "string", "enum": ["user", "bot", "organization", "ghost"] } }, "required": ["id", "login", "type"] };
var func108 = require_ucs2length().default;
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
    if (data.id === void 0 || !func0.call(data, "id")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.login === void 0 || !func0.call(data, "login")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "login" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.type === void 0 || !func0.call(data, "type")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "login" || key0 === "type")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema22.properties.id.type } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.login !== void 0 && func0.call(data, "login")) {
      let data1 = data.login;
      if (typeof data1 === "string") {
        if (func108(data1) < 1) {
          const err5 = { instancePath: instancePath + "/login", schemaPath: "#/properties/login/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/login", schemaPath: "#/properties/login/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.type !== void 0 && func0.call(data, "type")) {
      let data2 = data.type;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data2 === "user" || data2 === "bot" || data2 === "organization" || data2 === "ghost")) {
        const err8 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema22.properties.type.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var pattern8 = new RegExp("^[0-9a-f]{7,64}$", "u");
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
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sha === void 0 || !func0.call(data, "sha")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "sha" || key0 === "author" || key0 === "committer" || key0 === "co_authors")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.sha !== void 0 && func0.call(data, "sha")) {
      let data0 = data.sha;
      if (typeof data0 === "string") {
        if (!pattern8.test(data0)) {
          const err2 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.author !== void 0 && func0.call(data, "author")) {
      if (!validate57(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.committer !== void 0 && func0.call(data, "committer")) {
      if (!validate57(data.committer, { instancePath: instancePath + "/committer", parentData: data, parentDataProperty: "committer", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.co_authors !== void 0 && func0.call(data, "co_authors")) {
      let data3 = data.co_authors;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate57(data3[i0], { instancePath: instancePath + "/co_authors/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/co_authors", schemaPath: "#/properties/co_authors/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sha === void 0 || !func0.call(data, "sha")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.pushed_at === void 0 || !func0.call(data, "pushed_at")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pushed_at" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.forced === void 0 || !func0.call(data, "forced")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "forced" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "sha" || key0 === "pushed_at" || key0 === "forced" || key0 === "changed_files" || key0 === "pusher")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.sha !== void 0 && func0.call(data, "sha")) {
      let data0 = data.sha;
      if (typeof data0 === "string") {
        if (!pattern8.test(data0)) {
          const err4 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.pushed_at !== void 0 && func0.call(data, "pushed_at")) {
      let data1 = data.pushed_at;
      if (typeof data1 === "string") {
        if (!formats0.validate(data1)) {
          const err6 = { instancePath: instancePath + "/pushed_at", schemaPath: "#/properties/pushed_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/pushed_at", schemaPath: "#/properties/pushed_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.forced !== void 0 && func0.call(data, "forced")) {
      if (typeof data.forced !== "boolean") {
        const err8 = { instancePath: instancePath + "/forced", schemaPath: "#/properties/forced/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.changed_files !== void 0 && func0.call(data, "changed_files")) {
      let data3 = data.changed_files;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            const err9 = { instancePath: instancePath + "/changed_files/" + i0, schemaPath: "#/properties/changed_files/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/changed_files", schemaPath: "#/properties/changed_files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.pusher !== void 0 && func0.call(data, "pusher")) {
      if (!validate57(data.pusher, { instancePath: instancePath + "/pusher", parentData: data, parentDataProperty: "pusher", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
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
    if (data.author === void 0 || !func0.call(data, "author")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.body === void 0 || !func0.call(data, "body")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.created_at === void 0 || !func0.call(data, "created_at")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created_at" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.updated_at === void 0 || !func0.call(data, "updated_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updated_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "author" || key0 === "body" || key0 === "created_at" || key0 === "updated_at" || key0 === "editor" || key0 === "via_email")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.author !== void 0 && func0.call(data, "author")) {
      if (!validate57(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.body !== void 0 && func0.call(data, "body")) {
      if (typeof data.body !== "string") {
        const err7 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.created_at !== void 0 && func0.call(data, "created_at")) {
      let data3 = data.created_at;
      if (typeof data3 === "string") {
        if (!formats0.validate(data3)) {
          const err8 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
      let data4 = data.updated_at;
      if (typeof data4 === "string") {
        if (!formats0.validate(data4)) {
          const err10 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.editor !== void 0 && func0.call(data, "editor")) {
      if (!validate57(data.editor, { instancePath: instancePath + "/editor", parentData: data, parentDataProperty: "editor", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.via_email !== void 0 && func0.call(data, "via_email")) {
      if (typeof data.via_email !== "boolean") {
        const err12 = { instancePath: instancePath + "/via_email", schemaPath: "#/properties/via_email/type", keyword: "type", params: { type: "boolean" } };
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
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema26 = { "description": "A submitted review.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Id on the forge.", "type": "integer" }, "author": { "$ref": "#/$defs/actor" }, "state": { "description": "What the reviewer decided.", "type": "string", "enum": ["approved", "changes_requested", "commented", "dismissed", "pending"] }, "commit_sha": { "description": "Commit that was reviewed.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "submitted_at": { "description": "When it was submitted.", "type": "string", "format": "date-time" }, "updated_at": { "description": "When it was last edited; absent where the forge does not tell.", "type": "string", "format": "date-time" }, "editor": { "$ref": "#/$defs/actor" }, "official": { "description": "Whether the forge counts it for branch protection.", "type": "boolean" }, "stale": { "description": "Whether the forge considers it outdated.", "type": "boolean" }, "dismissed": { "description": "Whether it was dismissed.", "type": "boolean" }, "body": { "description": "Text as written, Markdown.", "type": "string" } }, "required": ["id", "author", "state", "commit_sha", "submitted_at"] };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
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
    if (data.author === void 0 || !func0.call(data, "author")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === void 0 || !func0.call(data, "state")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.commit_sha === void 0 || !func0.call(data, "commit_sha")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commit_sha" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.submitted_at === void 0 || !func0.call(data, "submitted_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "submitted_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema26.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.author !== void 0 && func0.call(data, "author")) {
      if (!validate57(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      let data2 = data.state;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data2 === "approved" || data2 === "changes_requested" || data2 === "commented" || data2 === "dismissed" || data2 === "pending")) {
        const err8 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema26.properties.state.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.commit_sha !== void 0 && func0.call(data, "commit_sha")) {
      let data3 = data.commit_sha;
      if (typeof data3 === "string") {
        if (!pattern8.test(data3)) {
          const err9 = { instancePath: instancePath + "/commit_sha", schemaPath: "#/properties/commit_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/commit_sha", schemaPath: "#/properties/commit_sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.submitted_at !== void 0 && func0.call(data, "submitted_at")) {
      let data4 = data.submitted_at;
      if (typeof data4 === "string") {
        if (!formats0.validate(data4)) {
          const err11 = { instancePath: instancePath + "/submitted_at", schemaPath: "#/properties/submitted_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/submitted_at", schemaPath: "#/properties/submitted_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
      let data5 = data.updated_at;
      if (typeof data5 === "string") {
        if (!formats0.validate(data5)) {
          const err13 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.editor !== void 0 && func0.call(data, "editor")) {
      if (!validate57(data.editor, { instancePath: instancePath + "/editor", parentData: data, parentDataProperty: "editor", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.official !== void 0 && func0.call(data, "official")) {
      if (typeof data.official !== "boolean") {
        const err15 = { instancePath: instancePath + "/official", schemaPath: "#/properties/official/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.stale !== void 0 && func0.call(data, "stale")) {
      if (typeof data.stale !== "boolean") {
        const err16 = { instancePath: instancePath + "/stale", schemaPath: "#/properties/stale/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.dismissed !== void 0 && func0.call(data, "dismissed")) {
      if (typeof data.dismissed !== "boolean") {
        const err17 = { instancePath: instancePath + "/dismissed", schemaPath: "#/properties/dismissed/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.body !== void 0 && func0.call(data, "body")) {
      if (typeof data.body !== "string") {
        const err18 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" } };
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
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema27 = { "description": "A file that the pull request changes.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path at the head.", "type": "string" }, "previous_path": { "description": "Path at the base, for a rename.", "type": "string" }, "status": { "description": "How it changes.", "type": "string", "enum": ["added", "modified", "removed", "renamed"] }, "additions": { "description": "Lines added.", "type": "integer", "minimum": 0 }, "deletions": { "description": "Lines removed.", "type": "integer", "minimum": 0 }, "mode": { "description": "Git file mode at the head, in octal.", "type": "string" } }, "required": ["path", "status", "additions", "deletions"] };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0 || !func0.call(data, "path")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.additions === void 0 || !func0.call(data, "additions")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "additions" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.deletions === void 0 || !func0.call(data, "deletions")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deletions" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "previous_path" || key0 === "status" || key0 === "additions" || key0 === "deletions" || key0 === "mode")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err5 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.previous_path !== void 0 && func0.call(data, "previous_path")) {
      if (typeof data.previous_path !== "string") {
        const err6 = { instancePath: instancePath + "/previous_path", schemaPath: "#/properties/previous_path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data2 = data.status;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data2 === "added" || data2 === "modified" || data2 === "removed" || data2 === "renamed")) {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema27.properties.status.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.additions !== void 0 && func0.call(data, "additions")) {
      let data3 = data.additions;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err9 = { instancePath: instancePath + "/additions", schemaPath: "#/properties/additions/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err10 = { instancePath: instancePath + "/additions", schemaPath: "#/properties/additions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.deletions !== void 0 && func0.call(data, "deletions")) {
      let data4 = data.deletions;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err11 = { instancePath: instancePath + "/deletions", schemaPath: "#/properties/deletions/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err12 = { instancePath: instancePath + "/deletions", schemaPath: "#/properties/deletions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.mode !== void 0 && func0.call(data, "mode")) {
      if (typeof data.mode !== "string") {
        const err13 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/type", keyword: "type", params: { type: "string" } };
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
  validate75.errors = vErrors;
  return errors === 0;
}
validate75.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema28 = { "description": "A commit status or a check run.", "type": "object", "additionalProperties": false, "properties": { "id": { "description": "Id on the forge.", "type": "integer" }, "kind": { "description": "Commit status or check run.", "type": "string", "enum": ["status", "check"] }, "context": { "description": "Name of the status or check.", "type": "string" }, "state": { "description": "Outcome.", "type": "string", "enum": ["success", "failure", "error", "pending", "skipped", "cancelled", "neutral"] }, "sha": { "description": "Commit it was set on.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "creator": { "$ref": "#/$defs/actor" }, "description": { "description": "Text shown beside it.", "type": "string" }, "updated_at": { "description": "When it was last set.", "type": "string", "format": "date-time" } }, "required": ["kind", "context", "state", "sha", "updated_at"] };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0 || !func0.call(data, "kind")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.context === void 0 || !func0.call(data, "context")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "context" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === void 0 || !func0.call(data, "state")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.sha === void 0 || !func0.call(data, "sha")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.updated_at === void 0 || !func0.call(data, "updated_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updated_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "kind" || key0 === "context" || key0 === "state" || key0 === "sha" || key0 === "creator" || key0 === "description" || key0 === "updated_at")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.kind !== void 0 && func0.call(data, "kind")) {
      let data1 = data.kind;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data1 === "status" || data1 === "check")) {
        const err8 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema28.properties.kind.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.context !== void 0 && func0.call(data, "context")) {
      if (typeof data.context !== "string") {
        const err9 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      let data3 = data.state;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "success" || data3 === "failure" || data3 === "error" || data3 === "pending" || data3 === "skipped" || data3 === "cancelled" || data3 === "neutral")) {
        const err11 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema28.properties.state.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.sha !== void 0 && func0.call(data, "sha")) {
      let data4 = data.sha;
      if (typeof data4 === "string") {
        if (!pattern8.test(data4)) {
          const err12 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.creator !== void 0 && func0.call(data, "creator")) {
      if (!validate57(data.creator, { instancePath: instancePath + "/creator", parentData: data, parentDataProperty: "creator", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err14 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
      let data7 = data.updated_at;
      if (typeof data7 === "string") {
        if (!formats0.validate(data7)) {
          const err15 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate77.errors = vErrors;
  return errors === 0;
}
validate77.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate80.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.members === void 0 || !func0.call(data, "members")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "members" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "name" || key0 === "id" || key0 === "members")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      if (typeof data.name !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0 && func0.call(data, "id")) {
      let data1 = data.id;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.members !== void 0 && func0.call(data, "members")) {
      let data2 = data.members;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate57(data2[i0], { instancePath: instancePath + "/members/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" } };
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
  validate80.errors = vErrors;
  return errors === 0;
}
validate80.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema30 = { "description": "Another open pull request of the repository.", "type": "object", "additionalProperties": false, "properties": { "number": { "description": "Its number.", "type": "integer", "minimum": 1 }, "title": { "description": "Its title.", "type": "string" }, "author": { "$ref": "#/$defs/actor" }, "base_ref": { "description": "Branch it targets.", "type": "string" }, "head_sha": { "description": "Its head.", "type": "string", "pattern": "^[0-9a-f]{7,64}$" }, "commits": { "description": "Ids of its commits; absent when nobody asked for them.", "type": "array", "items": { "type": "string", "pattern": "^[0-9a-f]{7,64}$" } }, "files": { "description": "Files that it changes.", "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path at its head.", "type": "string" }, "status": { "description": "How it changes.", "type": "string", "enum": ["added", "modified", "removed", "renamed"] }, "previous_path": { "description": "Path before a rename.", "type": "string" }, "text": { "description": "Its content at its head, of a file that a gate asked for.", "type": "string" } }, "required": ["path", "status"] } } }, "required": ["number", "title", "author", "base_ref", "head_sha", "files"] };
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate83.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.number === void 0 || !func0.call(data, "number")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "number" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0 || !func0.call(data, "title")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.author === void 0 || !func0.call(data, "author")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.base_ref === void 0 || !func0.call(data, "base_ref")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "base_ref" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.head_sha === void 0 || !func0.call(data, "head_sha")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head_sha" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.files === void 0 || !func0.call(data, "files")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "number" || key0 === "title" || key0 === "author" || key0 === "base_ref" || key0 === "head_sha" || key0 === "commits" || key0 === "files")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.number !== void 0 && func0.call(data, "number")) {
      let data0 = data.number;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err7 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err8 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.title !== void 0 && func0.call(data, "title")) {
      if (typeof data.title !== "string") {
        const err9 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.author !== void 0 && func0.call(data, "author")) {
      if (!validate57(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.base_ref !== void 0 && func0.call(data, "base_ref")) {
      if (typeof data.base_ref !== "string") {
        const err10 = { instancePath: instancePath + "/base_ref", schemaPath: "#/properties/base_ref/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.head_sha !== void 0 && func0.call(data, "head_sha")) {
      let data4 = data.head_sha;
      if (typeof data4 === "string") {
        if (!pattern8.test(data4)) {
          const err11 = { instancePath: instancePath + "/head_sha", schemaPath: "#/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/head_sha", schemaPath: "#/properties/head_sha/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.commits !== void 0 && func0.call(data, "commits")) {
      let data5 = data.commits;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 === "string") {
            if (!pattern8.test(data6)) {
              const err13 = { instancePath: instancePath + "/commits/" + i0, schemaPath: "#/properties/commits/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/commits/" + i0, schemaPath: "#/properties/commits/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.files !== void 0 && func0.call(data, "files")) {
      let data7 = data.files;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.path === void 0 || !func0.call(data8, "path")) {
              const err16 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/properties/files/items/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data8.status === void 0 || !func0.call(data8, "status")) {
              const err17 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/properties/files/items/required", keyword: "required", params: { missingProperty: "status" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            for (const key1 of Object.keys(data8)) {
              if (!(key1 === "path" || key1 === "status" || key1 === "previous_path" || key1 === "text")) {
                const err18 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data8.path !== void 0 && func0.call(data8, "path")) {
              if (typeof data8.path !== "string") {
                const err19 = { instancePath: instancePath + "/files/" + i1 + "/path", schemaPath: "#/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data8.status !== void 0 && func0.call(data8, "status")) {
              let data10 = data8.status;
              if (typeof data10 !== "string") {
                const err20 = { instancePath: instancePath + "/files/" + i1 + "/status", schemaPath: "#/properties/files/items/properties/status/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (!(data10 === "added" || data10 === "modified" || data10 === "removed" || data10 === "renamed")) {
                const err21 = { instancePath: instancePath + "/files/" + i1 + "/status", schemaPath: "#/properties/files/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema30.properties.files.items.properties.status.enum } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data8.previous_path !== void 0 && func0.call(data8, "previous_path")) {
              if (typeof data8.previous_path !== "string") {
                const err22 = { instancePath: instancePath + "/files/" + i1 + "/previous_path", schemaPath: "#/properties/files/items/properties/previous_path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data8.text !== void 0 && func0.call(data8, "text")) {
              if (typeof data8.text !== "string") {
                const err23 = { instancePath: instancePath + "/files/" + i1 + "/text", schemaPath: "#/properties/files/items/properties/text/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/properties/files/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" } };
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
  validate83.errors = vErrors;
  return errors === 0;
}
validate83.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate86.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reference === void 0 || !func0.call(data, "reference")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reference" } };
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
    if (data.created_at === void 0 || !func0.call(data, "created_at")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created_at" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.updated_at === void 0 || !func0.call(data, "updated_at")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updated_at" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "reference" || key0 === "state" || key0 === "created_at" || key0 === "updated_at")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.reference !== void 0 && func0.call(data, "reference")) {
      if (typeof data.reference !== "string") {
        const err5 = { instancePath: instancePath + "/reference", schemaPath: "#/properties/reference/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.state !== void 0 && func0.call(data, "state")) {
      if (typeof data.state !== "string") {
        const err6 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.created_at !== void 0 && func0.call(data, "created_at")) {
      let data2 = data.created_at;
      if (typeof data2 === "string") {
        if (!formats0.validate(data2)) {
          const err7 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
      let data3 = data.updated_at;
      if (typeof data3 === "string") {
        if (!formats0.validate(data3)) {
          const err9 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate86.errors = vErrors;
  return errors === 0;
}
validate86.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema32 = { "description": "A file that a gate asked for.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path in the repository.", "type": "string" }, "at": { "description": "Which commit it was read at.", "type": "string", "enum": ["base", "head", "merge_base"] }, "sha256": { "description": "Digest of its bytes, hexadecimal.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "text": { "description": "Its content.", "type": "string" } }, "required": ["path", "at", "sha256", "text"] };
var pattern17 = new RegExp("^[0-9a-f]{64}$", "u");
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0 || !func0.call(data, "path")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.at === void 0 || !func0.call(data, "at")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.sha256 === void 0 || !func0.call(data, "sha256")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.text === void 0 || !func0.call(data, "text")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "path" || key0 === "at" || key0 === "sha256" || key0 === "text")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.path !== void 0 && func0.call(data, "path")) {
      if (typeof data.path !== "string") {
        const err5 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.at !== void 0 && func0.call(data, "at")) {
      let data1 = data.at;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data1 === "base" || data1 === "head" || data1 === "merge_base")) {
        const err7 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/enum", keyword: "enum", params: { allowedValues: schema32.properties.at.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0 && func0.call(data, "sha256")) {
      let data2 = data.sha256;
      if (typeof data2 === "string") {
        if (!pattern17.test(data2)) {
          const err8 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.text !== void 0 && func0.call(data, "text")) {
      if (typeof data.text !== "string") {
        const err10 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
validate88.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
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
    if (data.report === void 0 || !func0.call(data, "report")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "report" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "gate" || key0 === "report")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.gate !== void 0 && func0.call(data, "gate")) {
      if (typeof data.gate !== "string") {
        const err3 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.report !== void 0 && func0.call(data, "report")) {
      let data1 = data.report;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      } else {
        const err4 = { instancePath: instancePath + "/report", schemaPath: "#/properties/report/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate92.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.part === void 0 || !func0.call(data, "part")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "part" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.reason === void 0 || !func0.call(data, "reason")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "part" || key0 === "subject" || key0 === "reason")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.part !== void 0 && func0.call(data, "part")) {
      if (typeof data.part !== "string") {
        const err3 = { instancePath: instancePath + "/part", schemaPath: "#/properties/part/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.subject !== void 0 && func0.call(data, "subject")) {
      if (typeof data.subject !== "string") {
        const err4 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
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
  validate92.errors = vErrors;
  return errors === 0;
}
validate92.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
    if (data.schema_version === void 0 || !func0.call(data, "schema_version")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema_version" } };
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
    if (data.forge === void 0 || !func0.call(data, "forge")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "forge" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.repository === void 0 || !func0.call(data, "repository")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.pull_request === void 0 || !func0.call(data, "pull_request")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pull_request" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema21.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.schema_version !== void 0 && func0.call(data, "schema_version")) {
      let data0 = data.schema_version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err6 = { instancePath: instancePath + "/schema_version", schemaPath: "#/properties/schema_version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (1 !== data0) {
        const err7 = { instancePath: instancePath + "/schema_version", schemaPath: "#/properties/schema_version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.taken_at !== void 0 && func0.call(data, "taken_at")) {
      let data1 = data.taken_at;
      if (typeof data1 === "string") {
        if (!formats0.validate(data1)) {
          const err8 = { instancePath: instancePath + "/taken_at", schemaPath: "#/properties/taken_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/taken_at", schemaPath: "#/properties/taken_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.note !== void 0 && func0.call(data, "note")) {
      if (typeof data.note !== "string") {
        const err10 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.forge !== void 0 && func0.call(data, "forge")) {
      let data3 = data.forge;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.kind === void 0 || !func0.call(data3, "kind")) {
          const err11 = { instancePath: instancePath + "/forge", schemaPath: "#/properties/forge/required", keyword: "required", params: { missingProperty: "kind" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data3.host === void 0 || !func0.call(data3, "host")) {
          const err12 = { instancePath: instancePath + "/forge", schemaPath: "#/properties/forge/required", keyword: "required", params: { missingProperty: "host" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        for (const key1 of Object.keys(data3)) {
          if (!(key1 === "kind" || key1 === "host" || key1 === "version")) {
            const err13 = { instancePath: instancePath + "/forge", schemaPath: "#/properties/forge/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data3.kind !== void 0 && func0.call(data3, "kind")) {
          let data4 = data3.kind;
          if (typeof data4 !== "string") {
            const err14 = { instancePath: instancePath + "/forge/kind", schemaPath: "#/properties/forge/properties/kind/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (!(data4 === "github" || data4 === "gitea" || data4 === "forgejo" || data4 === "local")) {
            const err15 = { instancePath: instancePath + "/forge/kind", schemaPath: "#/properties/forge/properties/kind/enum", keyword: "enum", params: { allowedValues: schema21.properties.forge.properties.kind.enum } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data3.host !== void 0 && func0.call(data3, "host")) {
          if (typeof data3.host !== "string") {
            const err16 = { instancePath: instancePath + "/forge/host", schemaPath: "#/properties/forge/properties/host/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data3.version !== void 0 && func0.call(data3, "version")) {
          if (typeof data3.version !== "string") {
            const err17 = { instancePath: instancePath + "/forge/version", schemaPath: "#/properties/forge/properties/version/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/forge", schemaPath: "#/properties/forge/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.repository !== void 0 && func0.call(data, "repository")) {
      let data7 = data.repository;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.owner === void 0 || !func0.call(data7, "owner")) {
          const err19 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: "owner" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data7.name === void 0 || !func0.call(data7, "name")) {
          const err20 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: "name" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data7.default_branch === void 0 || !func0.call(data7, "default_branch")) {
          const err21 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: "default_branch" } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        for (const key2 of Object.keys(data7)) {
          if (!(key2 === "owner" || key2 === "name" || key2 === "default_branch")) {
            const err22 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data7.owner !== void 0 && func0.call(data7, "owner")) {
          if (typeof data7.owner !== "string") {
            const err23 = { instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data7.name !== void 0 && func0.call(data7, "name")) {
          if (typeof data7.name !== "string") {
            const err24 = { instancePath: instancePath + "/repository/name", schemaPath: "#/properties/repository/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data7.default_branch !== void 0 && func0.call(data7, "default_branch")) {
          if (typeof data7.default_branch !== "string") {
            const err25 = { instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.pull_request !== void 0 && func0.call(data, "pull_request")) {
      let data11 = data.pull_request;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.number === void 0 || !func0.call(data11, "number")) {
          const err27 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "number" } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data11.title === void 0 || !func0.call(data11, "title")) {
          const err28 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "title" } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data11.body === void 0 || !func0.call(data11, "body")) {
          const err29 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "body" } };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data11.author === void 0 || !func0.call(data11, "author")) {
          const err30 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "author" } };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data11.state === void 0 || !func0.call(data11, "state")) {
          const err31 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "state" } };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        if (data11.draft === void 0 || !func0.call(data11, "draft")) {
          const err32 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "draft" } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        if (data11.labels === void 0 || !func0.call(data11, "labels")) {
          const err33 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "labels" } };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        if (data11.base === void 0 || !func0.call(data11, "base")) {
          const err34 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "base" } };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data11.head === void 0 || !func0.call(data11, "head")) {
          const err35 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "head" } };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (data11.created_at === void 0 || !func0.call(data11, "created_at")) {
          const err36 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "created_at" } };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        if (data11.updated_at === void 0 || !func0.call(data11, "updated_at")) {
          const err37 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: "updated_at" } };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        for (const key3 of Object.keys(data11)) {
          if (!func0.call(schema21.properties.pull_request.properties, key3)) {
            const err38 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data11.number !== void 0 && func0.call(data11, "number")) {
          let data12 = data11.number;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err39 = { instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err40 = { instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          }
        }
        if (data11.title !== void 0 && func0.call(data11, "title")) {
          if (typeof data11.title !== "string") {
            const err41 = { instancePath: instancePath + "/pull_request/title", schemaPath: "#/properties/pull_request/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data11.body !== void 0 && func0.call(data11, "body")) {
          if (typeof data11.body !== "string") {
            const err42 = { instancePath: instancePath + "/pull_request/body", schemaPath: "#/properties/pull_request/properties/body/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data11.author !== void 0 && func0.call(data11, "author")) {
          if (!validate57(data11.author, { instancePath: instancePath + "/pull_request/author", parentData: data11, parentDataProperty: "author", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
        if (data11.state !== void 0 && func0.call(data11, "state")) {
          let data16 = data11.state;
          if (typeof data16 !== "string") {
            const err43 = { instancePath: instancePath + "/pull_request/state", schemaPath: "#/properties/pull_request/properties/state/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          if (!(data16 === "open" || data16 === "closed" || data16 === "merged")) {
            const err44 = { instancePath: instancePath + "/pull_request/state", schemaPath: "#/properties/pull_request/properties/state/enum", keyword: "enum", params: { allowedValues: schema21.properties.pull_request.properties.state.enum } };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data11.draft !== void 0 && func0.call(data11, "draft")) {
          if (typeof data11.draft !== "boolean") {
            const err45 = { instancePath: instancePath + "/pull_request/draft", schemaPath: "#/properties/pull_request/properties/draft/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        if (data11.labels !== void 0 && func0.call(data11, "labels")) {
          let data18 = data11.labels;
          if (Array.isArray(data18)) {
            const len0 = data18.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data18[i0] !== "string") {
                const err46 = { instancePath: instancePath + "/pull_request/labels/" + i0, schemaPath: "#/properties/pull_request/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = { instancePath: instancePath + "/pull_request/labels", schemaPath: "#/properties/pull_request/properties/labels/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data11.base !== void 0 && func0.call(data11, "base")) {
          let data20 = data11.base;
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.ref === void 0 || !func0.call(data20, "ref")) {
              const err48 = { instancePath: instancePath + "/pull_request/base", schemaPath: "#/properties/pull_request/properties/base/required", keyword: "required", params: { missingProperty: "ref" } };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            if (data20.sha === void 0 || !func0.call(data20, "sha")) {
              const err49 = { instancePath: instancePath + "/pull_request/base", schemaPath: "#/properties/pull_request/properties/base/required", keyword: "required", params: { missingProperty: "sha" } };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            for (const key4 of Object.keys(data20)) {
              if (!(key4 === "ref" || key4 === "sha")) {
                const err50 = { instancePath: instancePath + "/pull_request/base", schemaPath: "#/properties/pull_request/properties/base/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data20.ref !== void 0 && func0.call(data20, "ref")) {
              if (typeof data20.ref !== "string") {
                const err51 = { instancePath: instancePath + "/pull_request/base/ref", schemaPath: "#/properties/pull_request/properties/base/properties/ref/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data20.sha !== void 0 && func0.call(data20, "sha")) {
              let data22 = data20.sha;
              if (typeof data22 === "string") {
                if (!pattern8.test(data22)) {
                  const err52 = { instancePath: instancePath + "/pull_request/base/sha", schemaPath: "#/properties/pull_request/properties/base/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
                  if (vErrors === null) {
                    vErrors = [err52];
                  } else {
                    vErrors.push(err52);
                  }
                  errors++;
                }
              } else {
                const err53 = { instancePath: instancePath + "/pull_request/base/sha", schemaPath: "#/properties/pull_request/properties/base/properties/sha/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
          } else {
            const err54 = { instancePath: instancePath + "/pull_request/base", schemaPath: "#/properties/pull_request/properties/base/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data11.head !== void 0 && func0.call(data11, "head")) {
          let data23 = data11.head;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.ref === void 0 || !func0.call(data23, "ref")) {
              const err55 = { instancePath: instancePath + "/pull_request/head", schemaPath: "#/properties/pull_request/properties/head/required", keyword: "required", params: { missingProperty: "ref" } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data23.sha === void 0 || !func0.call(data23, "sha")) {
              const err56 = { instancePath: instancePath + "/pull_request/head", schemaPath: "#/properties/pull_request/properties/head/required", keyword: "required", params: { missingProperty: "sha" } };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            for (const key5 of Object.keys(data23)) {
              if (!(key5 === "ref" || key5 === "sha" || key5 === "repository")) {
                const err57 = { instancePath: instancePath + "/pull_request/head", schemaPath: "#/properties/pull_request/properties/head/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data23.ref !== void 0 && func0.call(data23, "ref")) {
              if (typeof data23.ref !== "string") {
                const err58 = { instancePath: instancePath + "/pull_request/head/ref", schemaPath: "#/properties/pull_request/properties/head/properties/ref/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data23.sha !== void 0 && func0.call(data23, "sha")) {
              let data25 = data23.sha;
              if (typeof data25 === "string") {
                if (!pattern8.test(data25)) {
                  const err59 = { instancePath: instancePath + "/pull_request/head/sha", schemaPath: "#/properties/pull_request/properties/head/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              } else {
                const err60 = { instancePath: instancePath + "/pull_request/head/sha", schemaPath: "#/properties/pull_request/properties/head/properties/sha/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
            if (data23.repository !== void 0 && func0.call(data23, "repository")) {
              if (typeof data23.repository !== "string") {
                const err61 = { instancePath: instancePath + "/pull_request/head/repository", schemaPath: "#/properties/pull_request/properties/head/properties/repository/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
          } else {
            const err62 = { instancePath: instancePath + "/pull_request/head", schemaPath: "#/properties/pull_request/properties/head/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data11.merge_base_sha !== void 0 && func0.call(data11, "merge_base_sha")) {
          let data27 = data11.merge_base_sha;
          if (typeof data27 === "string") {
            if (!pattern8.test(data27)) {
              const err63 = { instancePath: instancePath + "/pull_request/merge_base_sha", schemaPath: "#/properties/pull_request/properties/merge_base_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{7,64}$" } };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
          } else {
            const err64 = { instancePath: instancePath + "/pull_request/merge_base_sha", schemaPath: "#/properties/pull_request/properties/merge_base_sha/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
        if (data11.mergeable !== void 0 && func0.call(data11, "mergeable")) {
          let data28 = data11.mergeable;
          if (typeof data28 !== "boolean" && data28 !== null) {
            const err65 = { instancePath: instancePath + "/pull_request/mergeable", schemaPath: "#/properties/pull_request/properties/mergeable/type", keyword: "type", params: { type: schema21.properties.pull_request.properties.mergeable.type } };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data11.created_at !== void 0 && func0.call(data11, "created_at")) {
          let data29 = data11.created_at;
          if (typeof data29 === "string") {
            if (!formats0.validate(data29)) {
              const err66 = { instancePath: instancePath + "/pull_request/created_at", schemaPath: "#/properties/pull_request/properties/created_at/format", keyword: "format", params: { format: "date-time" } };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
          } else {
            const err67 = { instancePath: instancePath + "/pull_request/created_at", schemaPath: "#/properties/pull_request/properties/created_at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data11.updated_at !== void 0 && func0.call(data11, "updated_at")) {
          let data30 = data11.updated_at;
          if (typeof data30 === "string") {
            if (!formats0.validate(data30)) {
              const err68 = { instancePath: instancePath + "/pull_request/updated_at", schemaPath: "#/properties/pull_request/properties/updated_at/format", keyword: "format", params: { format: "date-time" } };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
          } else {
            const err69 = { instancePath: instancePath + "/pull_request/updated_at", schemaPath: "#/properties/pull_request/properties/updated_at/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
      } else {
        const err70 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.commits !== void 0 && func0.call(data, "commits")) {
      let data31 = data.commits;
      if (Array.isArray(data31)) {
        const len1 = data31.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate59(data31[i1], { instancePath: instancePath + "/commits/" + i1, parentData: data31, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err71 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.pushes !== void 0 && func0.call(data, "pushes")) {
      let data33 = data.pushes;
      if (Array.isArray(data33)) {
        const len2 = data33.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate64(data33[i2], { instancePath: instancePath + "/pushes/" + i2, parentData: data33, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err72 = { instancePath: instancePath + "/pushes", schemaPath: "#/properties/pushes/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.comments !== void 0 && func0.call(data, "comments")) {
      let data35 = data.comments;
      if (Array.isArray(data35)) {
        const len3 = data35.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate67(data35[i3], { instancePath: instancePath + "/comments/" + i3, parentData: data35, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/comments", schemaPath: "#/properties/comments/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.reviews !== void 0 && func0.call(data, "reviews")) {
      let data37 = data.reviews;
      if (Array.isArray(data37)) {
        const len4 = data37.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validate71(data37[i4], { instancePath: instancePath + "/reviews/" + i4, parentData: data37, parentDataProperty: i4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err74 = { instancePath: instancePath + "/reviews", schemaPath: "#/properties/reviews/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.files !== void 0 && func0.call(data, "files")) {
      let data39 = data.files;
      if (Array.isArray(data39)) {
        const len5 = data39.length;
        for (let i5 = 0; i5 < len5; i5++) {
          if (!validate75(data39[i5], { instancePath: instancePath + "/files/" + i5, parentData: data39, parentDataProperty: i5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err75 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data.statuses !== void 0 && func0.call(data, "statuses")) {
      let data41 = data.statuses;
      if (Array.isArray(data41)) {
        const len6 = data41.length;
        for (let i6 = 0; i6 < len6; i6++) {
          if (!validate77(data41[i6], { instancePath: instancePath + "/statuses/" + i6, parentData: data41, parentDataProperty: i6, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err76 = { instancePath: instancePath + "/statuses", schemaPath: "#/properties/statuses/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      }
    }
    if (data.teams !== void 0 && func0.call(data, "teams")) {
      let data43 = data.teams;
      if (Array.isArray(data43)) {
        const len7 = data43.length;
        for (let i7 = 0; i7 < len7; i7++) {
          if (!validate80(data43[i7], { instancePath: instancePath + "/teams/" + i7, parentData: data43, parentDataProperty: i7, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err77 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.open_pull_requests !== void 0 && func0.call(data, "open_pull_requests")) {
      let data45 = data.open_pull_requests;
      if (Array.isArray(data45)) {
        const len8 = data45.length;
        for (let i8 = 0; i8 < len8; i8++) {
          if (!validate83(data45[i8], { instancePath: instancePath + "/open_pull_requests/" + i8, parentData: data45, parentDataProperty: i8, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err78 = { instancePath: instancePath + "/open_pull_requests", schemaPath: "#/properties/open_pull_requests/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.base_files !== void 0 && func0.call(data, "base_files")) {
      let data47 = data.base_files;
      if (Array.isArray(data47)) {
        const len9 = data47.length;
        for (let i9 = 0; i9 < len9; i9++) {
          if (typeof data47[i9] !== "string") {
            const err79 = { instancePath: instancePath + "/base_files/" + i9, schemaPath: "#/properties/base_files/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
      } else {
        const err80 = { instancePath: instancePath + "/base_files", schemaPath: "#/properties/base_files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.head_files !== void 0 && func0.call(data, "head_files")) {
      let data49 = data.head_files;
      if (Array.isArray(data49)) {
        const len10 = data49.length;
        for (let i10 = 0; i10 < len10; i10++) {
          if (typeof data49[i10] !== "string") {
            const err81 = { instancePath: instancePath + "/head_files/" + i10, schemaPath: "#/properties/head_files/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
      } else {
        const err82 = { instancePath: instancePath + "/head_files", schemaPath: "#/properties/head_files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
    if (data.tracked_issues !== void 0 && func0.call(data, "tracked_issues")) {
      let data51 = data.tracked_issues;
      if (Array.isArray(data51)) {
        const len11 = data51.length;
        for (let i11 = 0; i11 < len11; i11++) {
          if (!validate86(data51[i11], { instancePath: instancePath + "/tracked_issues/" + i11, parentData: data51, parentDataProperty: i11, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err83 = { instancePath: instancePath + "/tracked_issues", schemaPath: "#/properties/tracked_issues/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.branch_protection !== void 0 && func0.call(data, "branch_protection")) {
      let data53 = data.branch_protection;
      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
        if (data53.required_contexts === void 0 || !func0.call(data53, "required_contexts")) {
          const err84 = { instancePath: instancePath + "/branch_protection", schemaPath: "#/properties/branch_protection/required", keyword: "required", params: { missingProperty: "required_contexts" } };
          if (vErrors === null) {
            vErrors = [err84];
          } else {
            vErrors.push(err84);
          }
          errors++;
        }
        if (data53.dismiss_stale_approvals === void 0 || !func0.call(data53, "dismiss_stale_approvals")) {
          const err85 = { instancePath: instancePath + "/branch_protection", schemaPath: "#/properties/branch_protection/required", keyword: "required", params: { missingProperty: "dismiss_stale_approvals" } };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
        if (data53.required_approvals === void 0 || !func0.call(data53, "required_approvals")) {
          const err86 = { instancePath: instancePath + "/branch_protection", schemaPath: "#/properties/branch_protection/required", keyword: "required", params: { missingProperty: "required_approvals" } };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        for (const key6 of Object.keys(data53)) {
          if (!(key6 === "required_contexts" || key6 === "dismiss_stale_approvals" || key6 === "required_approvals")) {
            const err87 = { instancePath: instancePath + "/branch_protection", schemaPath: "#/properties/branch_protection/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data53.required_contexts !== void 0 && func0.call(data53, "required_contexts")) {
          let data54 = data53.required_contexts;
          if (Array.isArray(data54)) {
            const len12 = data54.length;
            for (let i12 = 0; i12 < len12; i12++) {
              if (typeof data54[i12] !== "string") {
                const err88 = { instancePath: instancePath + "/branch_protection/required_contexts/" + i12, schemaPath: "#/properties/branch_protection/properties/required_contexts/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err88];
                } else {
                  vErrors.push(err88);
                }
                errors++;
              }
            }
          } else {
            const err89 = { instancePath: instancePath + "/branch_protection/required_contexts", schemaPath: "#/properties/branch_protection/properties/required_contexts/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
        if (data53.dismiss_stale_approvals !== void 0 && func0.call(data53, "dismiss_stale_approvals")) {
          if (typeof data53.dismiss_stale_approvals !== "boolean") {
            const err90 = { instancePath: instancePath + "/branch_protection/dismiss_stale_approvals", schemaPath: "#/properties/branch_protection/properties/dismiss_stale_approvals/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err90];
            } else {
              vErrors.push(err90);
            }
            errors++;
          }
        }
        if (data53.required_approvals !== void 0 && func0.call(data53, "required_approvals")) {
          let data57 = data53.required_approvals;
          if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)) && isFinite(data57))) {
            const err91 = { instancePath: instancePath + "/branch_protection/required_approvals", schemaPath: "#/properties/branch_protection/properties/required_approvals/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
          if (typeof data57 == "number" && isFinite(data57)) {
            if (data57 < 0 || isNaN(data57)) {
              const err92 = { instancePath: instancePath + "/branch_protection/required_approvals", schemaPath: "#/properties/branch_protection/properties/required_approvals/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
          }
        }
      } else {
        const err93 = { instancePath: instancePath + "/branch_protection", schemaPath: "#/properties/branch_protection/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err93];
        } else {
          vErrors.push(err93);
        }
        errors++;
      }
    }
    if (data.file_contents !== void 0 && func0.call(data, "file_contents")) {
      let data58 = data.file_contents;
      if (Array.isArray(data58)) {
        const len13 = data58.length;
        for (let i13 = 0; i13 < len13; i13++) {
          if (!validate88(data58[i13], { instancePath: instancePath + "/file_contents/" + i13, parentData: data58, parentDataProperty: i13, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err94 = { instancePath: instancePath + "/file_contents", schemaPath: "#/properties/file_contents/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err94];
        } else {
          vErrors.push(err94);
        }
        errors++;
      }
    }
    if (data.measurements !== void 0 && func0.call(data, "measurements")) {
      let data60 = data.measurements;
      if (Array.isArray(data60)) {
        const len14 = data60.length;
        for (let i14 = 0; i14 < len14; i14++) {
          if (!validate90(data60[i14], { instancePath: instancePath + "/measurements/" + i14, parentData: data60, parentDataProperty: i14, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err95 = { instancePath: instancePath + "/measurements", schemaPath: "#/properties/measurements/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
    }
    if (data.incomplete !== void 0 && func0.call(data, "incomplete")) {
      let data62 = data.incomplete;
      if (Array.isArray(data62)) {
        const len15 = data62.length;
        for (let i15 = 0; i15 < len15; i15++) {
          if (!validate92(data62[i15], { instancePath: instancePath + "/incomplete/" + i15, parentData: data62, parentDataProperty: i15, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err96 = { instancePath: instancePath + "/incomplete", schemaPath: "#/properties/incomplete/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err96];
        } else {
          vErrors.push(err96);
        }
        errors++;
      }
    }
  } else {
    const err97 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err97];
    } else {
      vErrors.push(err97);
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
