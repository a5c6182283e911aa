'use strict';
/* The document's schemas, as a form needs them: without references, and with one kind of field for each. */
const ClubSchema = {
  /** The document as plain objects, made once for each document. */
  document(system) {
    const json = system.specSelectors.specJson();
    if (ClubSchema.read !== json) {
      ClubSchema.read = json;
      ClubSchema.plain = json.toJS();
    }
    return ClubSchema.plain;
  },

  /** A schema without its reference; what stands beside the reference comes first. Of several, the first that is not null. */
  resolve(spec, schema) {
    if (!schema) {
      return {};
    }
    if (schema.$ref) {
      const target = schema.$ref.replace('#/', '').split('/').reduce((node, key) => (node || {})[key], spec);
      const {$ref, ...beside} = schema;
      return {...ClubSchema.resolve(spec, target), ...beside};
    }
    const several = schema.anyOf || schema.oneOf;
    if (several) {
      const {anyOf, oneOf, ...beside} = schema;
      return {...ClubSchema.resolve(spec, several.find((one) => one.type !== 'null')), ...beside};
    }
    return schema;
  },

  /** choice, choices, list, object, yesno, number, day, moment, long or text. */
  kind(spec, schema) {
    const type = [].concat(schema.type).find((one) => one !== 'null');
    if (schema.enum) {
      return 'choice';
    }
    if (type === 'array') {
      return ClubSchema.resolve(spec, schema.items).enum ? 'choices' : 'list';
    }
    const byFormat = {date: 'day', 'date-time': 'moment'}[schema.format];
    const byType = {object: 'object', boolean: 'yesno', integer: 'number', number: 'number'}[type];
    return byFormat || byType || (schema.maxLength >= 300 && schema.maxLength < 10000 ? 'long' : 'text');
  },

  /** What a new line of a list starts with. */
  blank(spec, schema) {
    return ClubSchema.kind(spec, schema) === 'object' ? {} : '';
  },

  /** The JSON body of an operation, or null: its schema, the example for these roles, and all its examples. */
  body(spec, path, method, roles = []) {
    const operation = ((spec.paths || {})[path] || {})[method] || {};
    const content = ((operation.requestBody || {}).content || {})['application/json'];
    if (!content) {
      return null;
    }
    const ofRoles = content['x-examples-of-roles'];
    const mine = ofRoles && roles.length > 0 ? ofRoles[roles.find((role) => Object.hasOwn(ofRoles, role))] || {} : content.example || {};
    return {schema: ClubSchema.resolve(spec, content.schema), example: mine, examples: [content.example, ...Object.values(ofRoles || {})]};
  },

  /** What a schema accepts of a record that was read, so that it can be sent back. */
  accepted(spec, schema, value) {
    if (Array.isArray(value)) {
      return value.map((line) => ClubSchema.accepted(spec, ClubSchema.resolve(spec, schema.items), line));
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    return Object.fromEntries(Object.entries(schema.properties || {})
      .filter(([field]) => value[field] !== undefined && value[field] !== null)
      .map(([field, inner]) => [field, ClubSchema.accepted(spec, ClubSchema.resolve(spec, inner), value[field])]));
  },

  /** The fields of an object: what is required or in the example first, then the others. */
  fields(schema, example) {
    const all = Object.keys(schema.properties || {});
    const first = all.filter((field) => (schema.required || []).includes(field) || Object.hasOwn(example || {}, field));
    return {first: first.length ? first : all, others: first.length ? all.filter((field) => !first.includes(field)) : []};
  },
};

/** Times are those of Paris, whatever the computer's. */
const ClubTime = {
  /** An instant as Paris writes it: 2026-11-26T10:00. */
  local(instant) {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? '' : at.toLocaleString('sv-SE', {timeZone: 'Europe/Paris'}).replace(' ', 'T').slice(0, 16);
  },

  /** The last day of so many months from a day on. */
  lastDay(day, months) {
    const [year, month, date] = day.split('-').map(Number);
    const daysOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, daysOfMonth) - 1)).toISOString().slice(0, 10);
  },

  /** What Paris writes, as an instant with the offset of that day. */
  instant(local) {
    const offset = [1, 2].find((hours) => ClubTime.local(`${local}:00+0${hours}:00`) === local) || 1;
    return `${local}:00+0${offset}:00`;
  },
};
