'use strict';
/* What an answer holds, in words: values as people say them, records as lists of facts, lists as tables whose lines lead on. */
const CLUB_COLUMNS = {
  need: ['reference', 'title', 'status', 'employer', 'communeName', 'startDate', 'contractTypes', 'pay', 'positionsLeft'],
  introduction: ['reference', 'status', 'awaiting', 'deadline', 'need', 'beneficiary', 'candidate', 'interview'],
  person: ['reference', 'firstName', 'lastName', 'state', 'agreementInForce', 'availableFrom', 'targetOccupations', 'communeCode', 'waitingSince'],
  company: ['reference', 'name', 'siret', 'communeCode', 'contactEmail', 'contactPhone'],
  structure: ['reference', 'name', 'kind', 'communeCode', 'contactEmail', 'contactPhone'],
  partner: ['reference', 'name', 'kinds', 'communeCode', 'contactEmail', 'contactPhone'],
  match: ['rank', 'beneficiary', 'candidate', 'need', 'score', 'fit', 'terms', 'evidence', 'lift'],
  waiting: ['reference', 'title', 'reason', 'since', 'dueOn'],
  contract: ['reference', 'status', 'beneficiary', 'employer', 'host', 'contractType', 'startDate', 'endDate', 'endedOn'],
  task: ['reference', 'action', 'dueOn', 'status', 'assignee', 'done'],
  pair: ['needReference', 'beneficiaryReference', 'score', 'status', 'proposable', 'refusals'],
  history: ['at', 'by', 'from', 'to', 'reason'],
  constraints: ['constraint', 'satisfied', 'evidence', 'action'],
  service: ['name', 'structure', 'minutes', 'reasons', 'fees', 'warning'],
  groups: ['code', 'eligible', 'appearing', 'eligibleShare', 'exposureShare', 'ratio'],
  allocation: ['createdAt', 'mode', 'needs', 'people', 'seatsOffered', 'seatsFilled', 'meanScore'],
};

/* What only programs read. */
const CLUB_UNREAD = ['id', 'createdBy', 'values', 'nextCursor', 'eligibleAtLeast', 'liftable'];
const CLUB_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for what has nothing to say. */
const clubEmpty = (value) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || CLUB_UUID.test(value);

function clubDay(text) {
  return new Date(`${text}T12:00:00Z`).toLocaleDateString('fr-FR', {dateStyle: 'long', timeZone: 'Europe/Paris'});
}

function clubMoment(text) {
  return new Date(text).toLocaleString('fr-FR', {dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris'});
}

function clubPay({from, to, period}) {
  const euros = (amount) => amount.toLocaleString('fr-FR', {style: 'currency', currency: 'EUR'});
  return `${[from, to].filter((amount) => amount !== null && amount !== undefined).map(euros).join(' à ')} ${clubCode(period)}`;
}

/** An object on one line. */
function clubObject(value, field, kind) {
  if (value.period && value.from !== undefined) {
    return clubPay(value);
  }
  if (value.max !== undefined && value.evidence) {
    return `${clubCode(value.name)} : ${value.points.toLocaleString('fr-FR')} sur ${value.max.toLocaleString('fr-FR')}, ${value.evidence.text}`;
  }
  if (value.constraint && value.evidence) {
    return [`${clubCode(value.constraint)} : ${value.evidence.text}`, value.action && value.action.text].filter(Boolean).join(' → ');
  }
  if (value.text || value.message) {
    return value.text || value.message;
  }
  const names = [value.firstName, value.lastName].filter(Boolean).join(' ');
  const named = [value.reference, value.title || value.name || value.label || value.pseudonym || names].filter(Boolean).join(' · ');
  if (named) {
    return [named, value.required === true && 'exigée', value.identity && clubObject(value.identity)].filter(Boolean).join(', ');
  }
  return Object.entries(value).filter(([inner, one]) => !CLUB_UNREAD.includes(inner) && !clubEmpty(one))
    .map(([inner, one]) => inner === 'code' || typeof one === 'string' ? clubText(one, inner, field) : `${clubName(inner, field).toLowerCase()} : ${clubText(one, inner, field)}`)
    .join(', ');
}

/** A value as people say it, on one line. */
function clubText(value, field, kind) {
  if (clubEmpty(value)) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map((one) => clubText(one, field, kind)).join(typeof value[0] === 'object' ? ' ; ' : ', ');
  }
  if (typeof value === 'object') {
    return clubObject(value, field, kind);
  }
  if (typeof value === 'boolean') {
    return value ? 'oui' : 'non';
  }
  if (typeof value === 'number') {
    return value.toLocaleString('fr-FR', /Share$/.test(field) ? {style: 'percent'} : {});
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return clubDay(value);
  }
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) {
    return clubMoment(value);
  }
  return /^[A-Z0-9_]+$/.test(value) ? clubCode(value, field === 'status' && Object.hasOwn(CLUB_CODES, `${kind}.${value}`) ? kind : field) : value;
}

/** The fields worth a column: those of the kind, or all, that at least one line has something to say about. */
function clubColumns(lines, kind) {
  const fields = CLUB_COLUMNS[kind] || [...new Set(lines.flatMap((line) => Object.keys(line)))].filter((field) => !CLUB_UNREAD.includes(field));
  return fields.filter((field) => lines.some((line) => !clubEmpty(line[field]) && clubText(line[field], field, kind) !== '')).slice(0, 9);
}

function ClubReading(React, system) {
  const h = React.createElement;

  /** A link to an operation, filled in. */
  const Go = ({link, className}) => h('a', {
    className, href: ClubGo.address(system, link),
    onClick: (event) => { event.preventDefault(); event.stopPropagation(); ClubGo.follow(system, link); },
  }, link.text);

  const known = (links) => ClubGo.known(system, links);

  /** Lines of a list. Each leads to its first link, by its first cell or anywhere. */
  const Table = ({lines, context, caption, plain}) => {
    const kind = plain || ClubSteps.kind(lines[0]);
    const columns = clubColumns(lines, kind);
    const linksOf = (line) => plain ? [] : known(ClubSteps.ofLine(line, context));
    const leads = lines.some((line) => linksOf(line).length > 0);
    return h('table', null,
      caption && h('caption', null, caption),
      h('thead', null, h('tr', null, columns.map((field) => h('th', {key: field, scope: 'col'}, clubName(field, kind))),
        leads && h('th', {scope: 'col'}, 'Ensuite'))),
      h('tbody', null, lines.map((line, n) => {
        const links = linksOf(line);
        return h('tr', {key: n, className: links.length ? 'club-leads' : undefined, onClick: () => links.length && ClubGo.follow(system, links[0])},
          columns.map((field) => h('td', {key: field}, h(Cell, {value: line[field], field, kind}))),
          leads && h('td', {className: 'club-next'}, links.map((link) => h(Go, {key: link.text, link}))));
      })));
  };

  const Cell = ({value, field, kind}) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'object'
    ? h('ul', null, value.map((one, n) => h('li', {key: n}, clubText(one, field, kind)))) : clubText(value, field, kind);

  const inTable = (value) => ['history', 'constraints', 'groups', 'obstacles', 'leftOut', 'rejected', 'warnings', 'lines', 'capacities', 'pairs'].includes(value);

  /** One fact of a record: a text, a list, a table, or a record inside it. */
  const Fact = ({value, field, kind}) => {
    if (field === 'mostWanted') {
      return h(Table, {lines: value});
    }
    if (Array.isArray(value) && typeof value[0] === 'object' && inTable(field)) {
      return h(Table, {lines: field === 'constraints' ? value.map(({name, ...rest}) => ({constraint: name, ...rest})) : value, plain: field});
    }
    return h(Cell, {value, field, kind});
  };

  const Facts = ({record, without = []}) => {
    const kind = ClubSteps.kind(record);
    const fields = Object.keys(record).filter((field) => !CLUB_UNREAD.includes(field) && !without.includes(field) && !clubEmpty(record[field])
      && clubText(record[field], field, kind) !== '');
    return h('dl', {className: 'club-facts'}, fields.map((field) => h('div', {key: field},
      h('dt', null, clubName(field, kind)), h('dd', null, h(Fact, {value: record[field], field, kind})))));
  };

  const Next = ({links}) => known(links).length > 0 && h('nav', {className: 'club-now', 'aria-label': 'Et maintenant'},
    h('span', null, 'Et maintenant : '), known(links).map((link) => h(Go, {key: link.text, link, className: 'club-button'})));

  return {Go, Table, Facts, Next};
}
