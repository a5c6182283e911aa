'use strict';
/* What an answer says, in words above its JSON: what went wrong, what was done, or the lines of a list, and what comes next. */

/* What an empty list means, by operation. */
const CLUB_NOTHING = {
  listNeeds: 'aucun besoin ne répond à ces critères.', listIntroductions: 'demandez une mise en relation depuis les personnes qui correspondent à un besoin.',
  listBeneficiaries: 'aucune personne ne répond à ces critères.', searchBeneficiaries: 'personne de ce nom, de ce téléphone ni de cette référence.',
  listForgottenPeople: 'personne n’attend depuis 90 jours sans figurer nulle part.', listAllocations: 'répartissez d’abord les besoins ouverts.',
  listCalendarAddresses: 'vous n’avez pas d’adresse de calendrier.', searchOccupations: 'essayez un autre mot, ou un code ROME.',
  searchCommunes: 'essayez un autre nom, ou un code postal.', matchNeed: 'personne ne correspond à ce besoin aujourd’hui.',
  listWorkbenchSection: 'rien n’attend ici.', matchBeneficiary: 'aucun besoin ouvert ne correspond à cette personne aujourd’hui.',
};

/** The JSON of a body, or null. */
function clubJson(content, contentType) {
  try {
    return /json/.test(contentType || '') ? JSON.parse(content) : null;
  } catch (unreadable) {
    return null;
  }
}

/** What the address of an answer is about: the need and the person of a match. */
function clubContext(url) {
  const path = new URL(url, location.href).pathname;
  const part = (pattern) => decodeURIComponent((pattern.exec(path) || [])[1] || '');
  return {
    needId: part(/\/needs\/([^/]+)\/matches/), beneficiaryId: part(/\/beneficiaries\/([^/]+)\/matches/) || part(/\/matches\/([^/]+)$/),
    servedId: part(/\/beneficiaries\/([^/]+)\/barriers\/[^/]+\/services$/), barrier: part(/\/barriers\/([^/]+)\/services$/),
  };
}

function ClubAnswers(React, system) {
  const h = React.createElement;
  const {Go, Table, Facts, Next} = ClubReading(React, system);

  const Problem = ({json}) => {
    const said = json.detail || '';
    const faults = [
      ...(json.violations || []).map((fault) => [fault.field && clubFieldPath(fault.field), fault.message].filter(Boolean).join(' : ')),
      ...(json.reasons || []).map((reason) => reason.message)].filter((fault) => !said.includes(fault));
    return h('div', {className: 'club club-answer club-problem', role: 'alert'},
      h('p', null, h('strong', null, json.title)),
      h('p', null, said),
      faults.length > 0 && h('ul', null, faults.map((fault) => h('li', {key: fault}, fault))),
      json.requestId && h('p', {className: 'club-soft'}, 'À dire à l’agence en cas de doute : demande ', json.requestId));
  };

  /** A list: its lines, or why there are none, and the way to the next page. */
  const List = ({id, json, url}) => {
    const context = clubContext(url);
    const onward = new URL(url, location.href).searchParams.has('cursor');
    const {items, nextCursor, toLift, notice, relaxations, ...rest} = json;
    return h('div', {className: 'club club-answer', role: 'status'},
      rest.eligible > 0 && h('p', null, h('strong', null,
        `${rest.eligible.toLocaleString('fr-FR')}${rest.eligibleAtLeast ? ' ou plus' : ''} ${id === 'matchBeneficiary' ? 'besoin' : 'personne'}${rest.eligible > 1 ? 's correspondent' : ' correspond'}`),
      items.length > 0 && items.length < rest.eligible && ` ; en voici ${items.length}, dans l’ordre.`),
      notice && h('p', null, notice.text),
      items.length > 0 ? h(Table, {lines: items, context})
        : !notice && h('p', null, h('strong', null, 'Rien ici encore : '), CLUB_NOTHING[id] || 'la liste est vide.'),
      toLift && toLift.length > 0 && h(Table, {lines: toLift, context, caption: 'À qui il manque peu'}),
      relaxations && relaxations.length > 0 && h(Facts, {record: {relaxations}}),
      (nextCursor || onward) && h('p', {className: 'club-actions'},
        onward && h(Go, {className: 'club-button', link: {text: 'Première page', id, parameters: {cursor: ''}, run: true}}),
        nextCursor && h(Go, {className: 'club-button', link: {text: 'Page suivante', id, parameters: {cursor: nextCursor}, run: true}})));
  };

  /** A section of a day: its lines, or that it has none. */
  const Section = ({section: {label, count, countAtLeast, items}}) => items.length > 0
    ? h(Table, {lines: items, context: {}, caption: `${label} (${countAtLeast ? 'plus de ' : ''}${count.toLocaleString('fr-FR')})`})
    : h('p', null, h('strong', null, `${label} : `), 'rien n’attend ici.');

  /** One record: its facts, and what comes next. The groups of exposure, and the sections of a day, stand in one table each. */
  const Record = ({id, json, url, headers}) => {
    const {dimensions, sections, view, ...rest} = json;
    const context = clubContext(url);
    const record = id === 'explainMatch' ? {need: context.needId, beneficiary: context.beneficiaryId, ...rest} : rest;
    const itself = ClubSteps.of(json, context).filter((link) => link.id !== id);
    return h('div', {className: 'club club-answer', role: 'status'},
      h(Facts, {record}),
      (dimensions || []).map(({dimension, groups}) => h(Table, {key: dimension, lines: groups, caption: clubCode(dimension, 'dimension'), plain: 'groups'})),
      (sections || []).map((section) => h(Section, {key: section.section, section})),
      h(Next, {links: [...itself, ...ClubSteps.change(system, id, json, headers || {})]}));
  };

  /** What to show above an answer: null when there is nothing to say of it in words. */
  const Words = ({json, ...props}) => {
    if (json === null || typeof json !== 'object') {
      return null;
    }
    const Said = json.title && json.detail && json.code ? Problem : Array.isArray(json.items) ? List : Record;
    return h(Said, {json, ...props});
  };

  /** The same answer as JSON, for an answer that is a page: its lines lead on, which those of a page without a script cannot. */
  const Twin = ({url, ...props}) => {
    const [json, take] = React.useState(null);
    React.useEffect(() => {
      let shown = true;
      ClubSession.read(system, url).then((read) => shown && take(read));
      return () => { shown = false; };
    }, [url]);
    return h(Words, {json, url, ...props});
  };

  return {Words, Twin};
}

/** The path of a field in words: "Compétences 2, code". */
function clubFieldPath(path) {
  return path.split('.').map((part) => {
    const [, field, n] = /^([^[]*)(?:\[(\d+)\])?/.exec(part);
    return clubName(field) + (n === undefined ? '' : ` ${Number(n) + 1}`);
  }).join(', ');
}
