'use strict';
/*
 * An operation with all that its references lead to. Swagger UI's own way for OpenAPI 3.1 builds a model of the whole document first: seconds at the
 * start, and again much of it for each operation that is opened. The references of this document stay inside it.
 */

/** A part of the document in place of each reference in it. One that leads back to itself stays a reference. */
function clubWithoutReferences(spec, node, within = []) {
  if (Array.isArray(node)) {
    return node.map((item) => clubWithoutReferences(spec, item, within));
  }
  if (!node || typeof node !== 'object') {
    return node;
  }
  const {$ref: to, ...beside} = node;
  const said = Object.fromEntries(Object.entries(beside).map(([key, value]) => [key, clubWithoutReferences(spec, value, within)]));
  if (typeof to !== 'string') {
    return said;
  }
  if (!to.startsWith('#/') || within.includes(to)) {
    return node;
  }
  /* Swagger UI names a model by $$ref, and puts a part that has one in place of the reference. */
  return {...clubWithoutReferences(spec, clubAt(spec, to.slice(2).split('/')), [...within, to]), ...said, $$ref: to};
}

/** What stands at a path of the document: null for nothing. */
function clubAt(spec, path) {
  const found = path.reduce((node, key) => (node || {})[key], spec);
  return found === undefined ? null : found;
}

/** Swagger UI asks for a part of the document when it is shown. */
const clubResolve = async (spec, path) => ({spec: clubWithoutReferences(spec, clubAt(spec, path)), errors: []});
