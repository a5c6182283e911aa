'use strict';
/* From one operation to the next: opened, filled in, and run when it only reads. An address does the same: ?id=B-0907&execute#/needs/getNeed. */

/* Who an operation is allowed to, as its description says. */
const CLUB_ACTORS = {
  adviser: 'conseillers', 'agency-admin': 'administrateurs', company: 'entreprises', structure: 'structures', partner: 'partenaires',
};

const ClubGo = {
  /** The operation of this id as Swagger UI keeps it, with its path, method and tag; undefined when the document has none. */
  find(system, id) {
    const found = system.specSelectors.operations().find((item) => item.getIn(['operation', 'operationId']) === id);
    return found && {
      path: found.get('path'), method: found.get('method'), tag: found.getIn(['operation', 'tags', 0]),
      summary: found.getIn(['operation', 'summary']), description: found.getIn(['operation', 'description']) || '',
    };
  },

  /** Those of the links that lead somewhere, for whoever is signed in. An act is called as its operation is, unless the link says more. */
  known(system, links) {
    const actors = ClubSession.roles(system).map((role) => CLUB_ACTORS[role]).filter(Boolean);
    return links.map((link) => ({...link, to: ClubGo.find(system, link.id)}))
      .filter(({to}) => {
        const [, allowed] = /Permis aux : ([^.]*)/.exec((to || {}).description) || [];
        return to && (!allowed || actors.length === 0 || actors.some((actor) => allowed.includes(actor)));
      })
      .map(({to, ...link}) => ({...link, text: link.text || to.summary}));
  },

  /** The address of an operation, filled in: to follow, keep or send. */
  address(system, {id, parameters = {}, run}) {
    const {tag} = ClubGo.find(system, id);
    const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
    const asked = [query.toString(), run && 'execute'].filter(Boolean).join('&');
    return `${asked ? `?${asked}` : location.pathname}#/${encodeURIComponent(tag)}/${id}`;
  },

  /** The parameters that an operation declares. */
  parameters(system, id) {
    const {path, method} = ClubGo.find(system, id);
    const {paths, components} = ClubSchema.document(system);
    return [...(paths[path].parameters || []), ...(paths[path][method].parameters || [])]
      .map((one) => one.$ref ? components.parameters[one.$ref.split('/').pop()] : one);
  },

  /** Whether it waits for its reader: advisers say why they read what is private. */
  asksWhy(system, id) {
    return ClubSession.roles(system).includes('adviser') && ClubGo.parameters(system, id).some(({name}) => name === 'Purpose');
  },

  /** Fills parameters and body. What the body holds already stays, but for the fields that are given, unless it is whole; null takes a field away. */
  fill(system, {id, parameters = {}, body, whole}) {
    const {path, method} = ClubGo.find(system, id);
    ClubGo.parameters(system, id).filter(({name}) => Object.hasOwn(parameters, name))
      .forEach((one) => system.specActions.changeParam([path, method], one.name, one.in, parameters[one.name], false));
    if (body) {
      const typed = whole ? {} : clubJson(system.oas3Selectors.requestBodyValue(path, method), 'json')
        || (ClubSchema.body(ClubSchema.document(system), path, method, ClubSession.roles(system)) || {}).example;
      const filled = Object.fromEntries(Object.entries({...typed, ...body}).filter(([, value]) => value !== null));
      system.oas3Actions.setRetainRequestBodyValueFlag({value: true, pathMethod: [path, method]});
      system.oas3Actions.setRequestBodyValue({value: JSON.stringify(filled, null, 2), pathMethod: [path, method]});
    }
  },

  /** Opens an operation, shows it, and gives it the keyboard. */
  open(system, id) {
    const {tag} = ClubGo.find(system, id);
    system.layoutActions.updateFilter('');
    system.layoutActions.show(['operations-tag', tag], true);
    system.layoutActions.show(['operations', tag, id], true);
    ClubGo.when(() => ClubGo.block(tag, id), (block) => {
      block.scrollIntoView({block: 'start'});
      block.querySelector('.opblock-summary-control').focus({preventScroll: true});
    });
  },

  block(tag, id) {
    return document.getElementById(`operations-${tag}-${id}`);
  },

  /** Follows a link: only what reads is run by itself, and nothing that asks why. A body that depends on another record waits for it. */
  async follow(system, link) {
    const {path, method, tag} = ClubGo.find(system, link.id);
    system.specActions.clearResponse(path, method);
    ClubGo.fill(system, link.bodyFrom ? {...link, body: await link.bodyFrom(system)} : link);
    ClubGo.open(system, link.id);
    if (link.run && method === 'get' && ClubSession.of(system) && !ClubGo.asksWhy(system, link.id)) {
      const ready = () => system.specSelectors.specResolvedSubtree(['paths', path, method]) && ClubGo.block(tag, link.id).querySelector('.execute');
      ClubGo.when(ready, (button) => button.click());
    }
  },

  /** Does something with an element once it is there; gives up after five seconds. */
  when(find, act, tries = 100) {
    const found = find();
    if (found) {
      act(found);
    } else if (tries > 0) {
      setTimeout(() => ClubGo.when(find, act, tries - 1), 50);
    }
  },

  /** The operation that the hash of the address names, or null. */
  ofHash(system) {
    const [, id] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
    return id && ClubGo.find(system, id) ? id : null;
  },

  /** A link followed while the page is open. */
  followHash(system) {
    const id = ClubGo.ofHash(system);
    if (id) {
      ClubGo.open(system, id);
    }
  },

  /** What the query of an address says about the fields of the body; null when it says nothing about them. */
  fieldsOfBody(system, id, query) {
    const {path, method} = ClubGo.find(system, id);
    const {schema} = ClubSchema.body(ClubSchema.document(system), path, method) || {schema: {}};
    const fields = [...query].filter(([name]) => Object.hasOwn(schema.properties || {}, name));
    return fields.length > 0 ? Object.fromEntries(fields) : null;
  },

  /** What the address asks when the page opens: the operation of its hash, filled in from its query, and run when it says execute. */
  followAddress(system) {
    const id = ClubGo.ofHash(system);
    if (!id) {
      return;
    }
    const query = new URLSearchParams(location.search);
    const run = query.has('execute');
    query.delete('execute');
    const asked = {id, parameters: Object.fromEntries(query), body: ClubGo.fieldsOfBody(system, id, query), run};
    const go = () => ClubGo.follow(system, asked);
    if (run && !ClubSession.of(system)) {
      ClubGo.fill(system, asked);
      ClubSession.afterSignIn = go;
      ClubGo.open(system, id);
    } else {
      go();
    }
  },
};
