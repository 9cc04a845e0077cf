/**
 * Runs inside the script's realm before the script: puts Google's services and a console there, and answers with two
 * functions for the worker. It is source text because whatever the script touches must be made in its own realm: an
 * Array or an Error of Node's fails `instanceof` there, and leads back to Node's globals.
 */
export const REALM_SOURCE = `(function (call, log, methodsJson) {
  'use strict';
  var parse = JSON.parse, stringify = JSON.stringify, methods = parse(methodsJson), services = {};

  function failure(name, answer) {
    if (answer.error !== undefined) return new Error(answer.error);
    var body = answer.apiError;
    var error = new Error('API call to ' + body.method + ' failed with error: ' + body.message);
    error.name = 'GoogleJsonResponseException';
    error.details = { code: body.code, message: body.message, status: body.status };
    return error;
  }

  function method(name) {
    return function () {
      var answer = parse(call(name, stringify(Array.prototype.slice.call(arguments))));
      if (answer.error !== undefined || answer.apiError !== undefined) throw failure(name, answer);
      return answer.value;
    };
  }

  // Anything else of Google's can be named, but not called.
  function absent(name) {
    return new Proxy(function () {}, {
      get: function (target, key) { return typeof key === 'string' && key !== 'then' ? absent(name + '.' + key) : undefined; },
      apply: function () { throw new Error(name + ' is not implemented here'); },
      construct: function () { throw new Error(name + ' is not implemented here'); },
    });
  }

  function service(name, members) {
    return new Proxy(members, {
      get: function (target, key) {
        if (Object.prototype.hasOwnProperty.call(target, key)) return target[key];
        return typeof key === 'string' && key !== 'then' ? absent(name + '.' + key) : undefined;
      },
    });
  }

  methods.forEach(function (name) {
    var path = name.split('.'), at = services;
    path.slice(0, -1).forEach(function (part) { at = at[part] = at[part] || {}; });
    at[path[path.length - 1]] = method(name);
  });
  (function wrap(members, prefix) {
    Object.keys(members).forEach(function (key) {
      if (typeof members[key] !== 'object') return;
      wrap(members[key], prefix + key + '.');
      members[key] = service(prefix + key, members[key]);
    });
  })(services, '');

  function text(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack || String(value);
    try { return typeof value === 'object' && value !== null ? stringify(value) : String(value); } catch (e) { return String(value); }
  }
  function print() { log(Array.prototype.map.call(arguments, text).join(' ')); }
  services.console = { log: print, info: print, warn: print, error: print, debug: print, time: function () {}, timeEnd: function () {} };
  services.Logger = service('Logger', { log: function () { print.apply(null, arguments); return services.Logger; } });

  [
    'CacheService', 'CalendarApp', 'DocumentApp', 'Drive', 'DriveApp', 'FormApp', 'Forms', 'GmailApp', 'HtmlService',
    'LockService', 'MailApp', 'PropertiesService', 'ScriptApp', 'Session', 'Sheets', 'SpreadsheetApp', 'UrlFetchApp',
    'Utilities', 'XmlService',
  ].forEach(function (name) { services[name] = services[name] || absent(name); });

  Object.keys(services).forEach(function (name) {
    Object.defineProperty(globalThis, name, { value: services[name], writable: true, configurable: true });
  });

  return {
    run: function (name, argsJson) {
      return stringify(globalThis[name].apply(globalThis, parse(argsJson)));
    },
    describe: function (error) {
      var known = error instanceof Error || (typeof error === 'object' && error !== null);
      return stringify({
        name: known ? String(error.name || 'Error') : typeof error,
        message: known ? String(error.message) : String(error),
        stack: known ? String(error.stack || '') : '',
      });
    },
  };
})`;
