'use strict';
/* What is changed in the document before Swagger UI shows it: what is filled in, in which order, and what this page does for its reader. */

/** The document comes as JSON, which the browser reads itself in a tenth of the time that Swagger UI's reader of YAML takes. */
const clubIsJson = (text) => typeof text === 'string' && text.startsWith('{');

/* The life of an introduction; other operations keep the order of the document. */
const CLUB_LIFE = ['', '/{id}', '/{id}/share', '/{id}/interview', '/{id}/trial', '/{id}/hire', '/{id}/hire-dates', '/{id}/cancel', '/{id}/postpone', '/{id}/decline', '/{id}/withdraw']
  .map((step) => `/v1/introductions${step}`);

function clubInOrder(spec) {
  const place = (path) => CLUB_LIFE.includes(path) ? CLUB_LIFE.indexOf(path) : CLUB_LIFE.length;
  const paths = Object.entries(spec.paths || {}).sort(([one], [other]) => place(one) - place(other));
  return {...spec, paths: Object.fromEntries(paths)};
}

/** A body with an example for each role: the first is shown until somebody signs in, and the form takes that of whoever does. */
function clubExamplesOfRoles(spec) {
  Object.values(spec.paths || {}).flatMap((path) => Object.values(path))
    .map(({requestBody}) => ((requestBody || {}).content || {})['application/json'])
    .filter((media) => media && media.examples)
    .forEach((media) => {
      const ofRoles = Object.entries(media.examples).map(([role, {value}]) => [role, value]);
      media.example = ofRoles[0][1];
      media['x-examples-of-roles'] = Object.fromEntries(ofRoles);
      delete media.examples;
    });
  return spec;
}

/** Swagger UI fills fields with their examples: one that may stay empty stays so, or a list would be cut down without anybody asking. */
function clubLeaveEmpty(spec) {
  const operations = Object.values(spec.paths || {}).flatMap((path) => [path, ...Object.values(path)]);
  const parameters = [
    ...Object.values((spec.components || {}).parameters || {}), ...operations.flatMap((operation) => operation.parameters || [])];
  for (const parameter of parameters.filter(({in: place, required}) => place === 'query' && !required)) {
    for (const holder of [parameter, parameter.schema || {}]) {
      delete holder.example;
      delete holder.examples;
    }
  }
  return spec;
}

/** A reason is written as people write: the page encodes its accents when it sends them (clubEncodePurpose). */
function clubPlainPurpose(spec) {
  const purpose = ((spec.components || {}).parameters || {}).Purpose;
  if (purpose) {
    delete purpose.schema.pattern;
    purpose.description = purpose.description.replace(/ Les accents.*/, '');
  }
  return spec;
}

/** The parameters of a request, its reason in the ASCII of a header. */
function clubEncodePurpose(parameters) {
  const said = parameters['header.Purpose'];
  return said ? {...parameters, 'header.Purpose': encodeURI(said)} : parameters;
}
