/**
 * Runs inside the script's realm before the script: puts Google's services and a console there, and answers with two
 * functions for the worker. It is source text because whatever the script touches must be made in its own realm: an
 * Array or an Error of Node's fails `instanceof` there, and leads back to Node's globals.
 */
export const REALM_SOURCE = `(function (call, log, now, surfaceJson) {
  'use strict';
  var parse = JSON.parse, stringify = JSON.stringify, surface = parse(surfaceJson), services = {};
  // Google's objects that the script holds, each with the form in which it crosses.
  var held = new WeakMap();

  function failure(answer) {
    if (answer.error !== undefined) return new Error(answer.error);
    var body = answer.apiError;
    var error = new Error(
      body ? 'API call to ' + body.method + ' failed with error: ' + body.message : answer.exception
    );
    error.name = body ? 'GoogleJsonResponseException' : 'Exception';
    if (body) error.details = { code: body.code, message: body.message, status: body.status };
    return error;
  }

  function isSpecial(value) {
    if (typeof value !== 'object' || value === null) return false;
    if (held.has(value) || value instanceof Date) return true;
    return Object.keys(value).some(function (key) { return isSpecial(value[key]); });
  }

  function sent(value) {
    if (!isSpecial(value)) return { value: value };
    if (held.has(value)) return held.get(value);
    if (value instanceof Date) return { date: value.getTime() };
    if (Array.isArray(value)) return { list: value.map(sent) };
    return { record: mapped(value, sent) };
  }

  function received(answer) {
    if (answer.object !== undefined) return object(answer.object.type, answer.object.self);
    if (answer.enumValue !== undefined) return enums[answer.enumValue.type][answer.enumValue.name];
    if (answer.date !== undefined) return new Date(answer.date);
    if (answer.list !== undefined) return answer.list.map(received);
    if (answer.record !== undefined) return mapped(answer.record, received);
    return answer.value;
  }

  function mapped(record, change) {
    var made = {};
    Object.keys(record).forEach(function (key) { made[key] = change(record[key]); });
    return made;
  }

  function method(name, self) {
    return function () {
      var args = Array.prototype.map.call(arguments, sent);
      var answer = parse(call(name, stringify({ self: self, args: args })));
      if (answer.error !== undefined || answer.apiError || answer.exception !== undefined) throw failure(answer);
      return received(answer);
    };
  }

  var enums = {};
  Object.keys(surface.enums).forEach(function (type) {
    var values = enums[type] = {};
    surface.enums[type].forEach(function (name, ordinal) {
      values[name] = Object.freeze({
        name: function () { return name; },
        ordinal: function () { return ordinal; },
        toString: function () { return name; },
      });
      held.set(values[name], { enumValue: { type: type, name: name } });
    });
  });

  function object(type, self) {
    var members = { toString: function () { return type; } };
    surface.methods.forEach(function (name) {
      if (name.indexOf(type + '#') === 0) members[name.slice(type.length + 1)] = method(name, self);
    });
    Object.keys(enums).forEach(function (name) {
      if (name.indexOf(type + '.') === 0) members[name.slice(type.length + 1)] = enums[name];
    });
    var made = service(type, members);
    held.set(made, { object: { type: type, self: self } });
    return made;
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
        return typeof key === 'string' && key !== 'then' && key !== 'toJSON' ? absent(name + '.' + key) : undefined;
      },
    });
  }

  surface.methods.forEach(function (name) {
    if (name.indexOf('#') >= 0) return;
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

  Object.keys(enums).forEach(function (type) {
    var path = type.split('.');
    if (services[path[0]]) services[path[0]][path[1]] = enums[type];
  });

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

  // The script's own Date, on the clock of its host.
  if (now) {
    var RealDate = Date;
    var LocalDate = function Date() {
      if (!new.target) return new RealDate(now()).toString();
      return Reflect.construct(RealDate, arguments.length === 0 ? [now()] : arguments, new.target);
    };
    LocalDate.prototype = RealDate.prototype;
    LocalDate.now = function () { return now(); };
    LocalDate.parse = RealDate.parse;
    LocalDate.UTC = RealDate.UTC;
    Object.defineProperty(LocalDate, 'length', { value: 7 });
    Object.defineProperty(RealDate.prototype, 'constructor', { value: LocalDate });
    Object.defineProperty(globalThis, 'Date', { value: LocalDate, writable: true, configurable: true });
  }

  // developers.google.com/apps-script/guides/html/reference/run: what may come back to a page.
  function refuseForeign(value) {
    if (typeof value === 'function' || value instanceof Date || (typeof value === 'object' && value !== null && held.has(value))) {
      throw new Error('The script completed but the returned value is not a supported return type.');
    }
    if (typeof value === 'object' && value !== null) Object.keys(value).forEach(function (key) { refuseForeign(value[key]); });
  }

  return {
    run: function (name, argsJson, isPanel) {
      var value = globalThis[name].apply(globalThis, parse(argsJson).map(received));
      if (isPanel) refuseForeign(value);
      return stringify(value);
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
