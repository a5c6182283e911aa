'use strict';
/* What an answer says, in words above its JSON: what went wrong, what was done, or the lines of a list. It shows nothing else than the JSON. */

/* The fields that people read, in the order in which they read them. */
const CLUB_FIELDS = {
  reference: 'Référence', title: 'Intitulé', name: 'Nom', label: 'Nom', pseudonym: 'Candidat', status: 'État', state: 'État', awaiting: 'On attend',
  deadline: 'Réponse avant le', need: 'Besoin', beneficiary: 'Personne', candidate: 'Candidat', employer: 'Employeur', siret: 'SIRET',
  occupationLabel: 'Métier', communeName: 'Commune', startDate: 'Début', positionsLeft: 'Postes à pourvoir', romeCode: 'Code ROME',
  code: 'Code', availableFrom: 'Disponible dès le',
};

const CLUB_VALUES = {
  PROPOSED: 'proposée', SHARED: 'partagée', INTERVIEWING: 'en entretien', TRIAL: 'en essai', HIRED: 'embauche', DECLINED: 'déclinée',
  WITHDRAWN: 'retiré', SUSPENDED: 'suspendue', OBSOLETE: 'sans objet', EXPIRED: 'expiré', CANCELLED: 'annulée',
  DRAFT: 'brouillon', OPEN: 'ouvert', FILLED: 'pourvu',
  PREPARING: 'en préparation', READY_FOR_IMMERSION: 'prête pour une immersion', READY_FOR_WORK: 'prête pour un emploi', PAUSED: 'en pause',
  PLACED: 'en emploi', LEFT: 'accompagnement terminé', STRUCTURE: 'la structure', COMPANY: 'l’entreprise',
};

const CLUB_COLUMNS = 6;

/** A value as people say it; empty for what has no short form. */
function clubValue(value) {
  if (value === null || value === undefined || Array.isArray(value)) {
    return '';
  }
  if (typeof value === 'object') {
    return [value.reference, value.title || value.name || value.pseudonym].filter(Boolean).join(' · ');
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(value + 'T12:00').toLocaleDateString('fr-FR', {dateStyle: 'long'});
  }
  return Object.hasOwn(CLUB_VALUES, value) ? CLUB_VALUES[value] : String(value);
}

/** The fields worth a column: those that at least one line has something to say about. */
function clubColumns(lines) {
  return Object.keys(CLUB_FIELDS).filter((field) => lines.some((line) => clubValue(line[field]))).slice(0, CLUB_COLUMNS);
}

/** What to show above a JSON answer: null when there is nothing to say of it in words. */
function ClubAnswer(React, json) {
  const h = React.createElement;
  if (json === null || typeof json !== 'object') {
    return null;
  }
  if (json.title && json.detail && json.code) {
    const faults = [...(json.violations || []).map((fault) => `${fault.field} : ${fault.message}`), ...(json.reasons || []).map((reason) => reason.message)];
    return h('div', {className: 'club club-answer club-problem', role: 'alert'},
      h('p', null, h('strong', null, json.title)),
      h('p', null, json.detail),
      faults.length > 0 && h('ul', null, faults.map((fault) => h('li', {key: fault}, fault))),
      json.requestId && h('p', {className: 'club-soft'}, 'À dire à l’agence en cas de doute : demande ', json.requestId));
  }
  const lines = Array.isArray(json.items) ? json.items : [json];
  const columns = clubColumns(lines);
  if (columns.length === 0) {
    return null;
  }
  return h('div', {className: 'club club-answer', role: 'status'}, h('table', null,
    h('thead', null, h('tr', null, columns.map((field) => h('th', {key: field, scope: 'col'}, CLUB_FIELDS[field])))),
    h('tbody', null, lines.map((line, n) => h('tr', {key: n}, columns.map((field) => h('td', {key: field}, clubValue(line[field]))))))));
}

/** The JSON of a body, or null. */
function clubJson(content, contentType) {
  try {
    return /json/.test(contentType || '') ? JSON.parse(content) : null;
  } catch (unreadable) {
    return null;
  }
}
