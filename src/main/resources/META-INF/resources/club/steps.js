'use strict';
/* What comes next, after an answer or for a line of it: links to operations that are filled in. They depend on the record alone. */
const ClubSteps = {
  /** The steps of an introduction, by its status, in the order of its life. */
  OF_STATUS: {
    PROPOSED: ['shareIntroduction', 'askPerson', 'declineIntroduction', 'postponeIntroduction', 'withdrawIntroduction'],
    SHARED: ['interviewIntroduction', 'trialIntroduction', 'hireIntroduction', 'declineIntroduction'],
    INTERVIEWING: ['hireIntroduction', 'trialIntroduction', 'declineIntroduction'],
    TRIAL: ['hireIntroduction', 'declineIntroduction'],
    HIRED: ['cancelIntroduction'],
  },

  /** A link; without a text, it has the name of its operation. */
  link: (text, id, parameters, more = {}) => ({text, id, parameters, ...more}),

  /** What a record is, by what it holds. */
  kind(record) {
    if (record.operation && record.title && record.reason) {
      return 'waiting';
    }
    if (record.outcome && (record.beneficiary || record.need)) {
      return 'match';
    }
    if (record.candidate && !record.initiator) {
      return 'match';
    }
    if (record.initiator) {
      return 'introduction';
    }
    if (record.needReference && record.beneficiaryReference) {
      return 'pair';
    }
    if (record.seatsOffered !== undefined) {
      return 'allocation';
    }
    if (!record.reference && (record.needId || record.beneficiaryId) && (record.text || record.needs !== undefined)) {
      return 'named';
    }
    if (record.obstacles) {
      return 'forgotten';
    }
    if (record.proposals) {
      return 'barrier';
    }
    if (record.toId && record.offeredAt) {
      return 'transfer';
    }
    if (record.barrierLabel && record.dueOn) {
      return 'action';
    }
    if (record.sourceId && record.themes) {
      return 'service';
    }
    const byLetter = {
      B: 'need', P: 'person', T: 'task', C: 'contract', N: 'commitment', R: 'event', O: 'offer', A: 'purchase', S: 'place', I: 'immersion',
    }[(record.reference || '')[0]];
    const byField = record.siret && (record.prescriber ? 'structure' : record.kinds ? 'partner' : 'company');
    return byLetter || byField || (record.romeCode && record.label ? 'occupation' : record.address || (record.id && record.createdAt) ? 'calendar' : 'other');
  },

  /** The links of a record: the first is the one that its line opens. Context: what its page is about. */
  of(record, context = {}) {
    const links = ClubSteps[`of_${ClubSteps.kind(record)}`];
    return links ? links(record, context) : [];
  },

  of_need({reference, status}) {
    const {link} = ClubSteps;
    return [
      status === 'DRAFT' ? link('Ouvrir ce besoin', 'openNeed', {id: reference}) : link('Voir qui correspond', 'matchNeed', {id: reference}, {run: true}),
      link('Lire ce besoin', 'getNeed', {id: reference}, {run: true}),
    ];
  },

  of_person({reference, agreementInForce}) {
    const {link} = ClubSteps;
    return [
      link('Lire cette personne', 'getBeneficiary', {id: reference}, {run: true}),
      link('Voir les besoins qui correspondent', 'matchBeneficiary', {id: reference}, {run: true}),
      link('Lire son identité', 'getBeneficiaryIdentity', {id: reference}),
      link('Lire son PASS IAE', 'getPass', {id: reference}),
      link('Lire ses freins', 'listBarriers', {id: reference}),
      ...(agreementInForce === false ? [link(null, 'recordAgreement', {id: reference})] : []),
    ];
  },

  of_match({beneficiary, candidate, need}, {needId, beneficiaryId}) {
    const {link} = ClubSteps;
    const who = candidate ? {candidateId: candidate.candidateId, beneficiaryId: null} : {beneficiaryId: (beneficiary || {}).reference || beneficiaryId, candidateId: null};
    const forNeed = need ? need.reference : needId;
    return [
      link(null, 'createIntroduction', {}, {body: {needId: forNeed, ...who, message: null}}),
      link('Expliquer', 'explainMatch', {id: forNeed, beneficiaryId: who.beneficiaryId || who.candidateId}, {run: true}),
    ];
  },

  /** The person's agreement is not for the author of the need to ask for or confirm, who sees a candidate. */
  of_introduction({reference, status, need, candidate}) {
    const {link, OF_STATUS} = ClubSteps;
    const steps = (OF_STATUS[status] || []).filter((id) => !candidate || !['shareIntroduction', 'askPerson'].includes(id))
      .map((id) => link(null, id, {id: reference}, id === 'hireIntroduction' ? {bodyFrom: (system) => ClubSteps.contract(system, need.reference)} : {}));
    return [
      ...steps,
      ...(steps.length ? [] : [link('Voir qui d’autre correspond', 'matchNeed', {id: need.reference}, {run: true})]),
    ];
  },

  /** What it is about is read first. */
  of_task({reference, status, subjectReference}) {
    const {link} = ClubSteps;
    const about = {M: ['Lire cette mise en relation', 'getIntroduction'], P: ['Lire cette personne', 'getBeneficiary'], B: ['Lire ce besoin', 'getNeed'], C: ['Lire ce contrat', 'getEmployment']}[(subjectReference || '')[0]];
    return [
      ...(about ? [link(...about, {id: subjectReference}, {run: true})] : []),
      ...(status === 'OPEN' ? [link(null, 'completeTask', {id: reference}), link(null, 'assignTask', {id: reference})] : []),
    ];
  },

  /** What may be done next about a barrier; of one that is lifted, each change that it proposes. */
  of_barrier({beneficiaryReference, barrier, status, proposals, services}) {
    const {link} = ClubSteps;
    const at = {id: beneficiaryReference, barrier};
    const next = {TO_LIFT: ['startBarrier'], UNDER_WAY: ['liftBarrier', 'stopBarrier'], LIFTED: ['reopenBarrier']};
    return [
      ...proposals.flatMap(({fact, proposed, question}) => [
        link(`${question} Oui`, 'acceptProposals', at, {body: {changes: [{fact, proposed}]}}),
        link(`${question} Non`, 'declineProposals', at, {body: {changes: [{fact, proposed}]}}),
      ]),
      ...(status === 'LIFTED' ? [] : [link(null, 'recordBarrierAction', {id: beneficiaryReference}, {body: {barrier}})]),
      ...(status === 'LIFTED' || !services || services.count === 0 ? [] : [link('Trouver des services', 'listBarrierServices', at)]),
      ...next[status].map((operation) => link(null, operation, at)),
      link(null, 'listBarrierSteps', {id: beneficiaryReference}),
    ];
  },

  /** A service that was found for a person's barrier is cited by the action that follows. */
  of_service: ({id, name}, {servedId, barrier}) => [
    ClubSteps.link('Lire et imprimer la fiche', 'getService', {id}, {run: true}),
    ...(servedId ? [ClubSteps.link('Noter une action avec ce service', 'recordBarrierAction', {id: servedId}, {body: {barrier, what: name, serviceId: id}})] : []),
  ],

  /** What may be said of an action, and its barrier. */
  of_action({id, beneficiaryReference, status}) {
    const {link} = ClubSteps;
    const at = {id: beneficiaryReference, actionId: id};
    return [
      ...(status === 'PLANNED' ? [link(null, 'completeBarrierAction', at), link(null, 'cancelBarrierAction', at)] : []),
      link('Lire ses freins', 'listBarriers', {id: beneficiaryReference}),
    ];
  },

  /** What may be said next of a contract, by its status. */
  of_contract({reference, status, beneficiary}) {
    const {link} = ClubSteps;
    const next = {SIGNED: ['startEmployment', 'cancelEmployment', 'replaceEmployment'], STARTED: ['answerFollowUp', 'renewEmployment', 'endEmployment', 'breakEmployment'], ENDED: ['endEmployment']};
    return [
      ...(beneficiary ? [link('Ce que la loi laisse à la personne', 'getAllowances', {id: beneficiary.reference}, {run: true})] : []),
      ...(['STARTED', 'ENDED'].includes(status) ? [link('Lire les nouvelles de la personne', 'listFollowUps', {id: reference}, {run: true})] : []),
      ...(next[status] || []).map((operation) => link(null, operation, {id: reference})),
    ];
  },

  /** The contract that a need offers, as a hire takes it; null when the need cannot be read. A day that is over is not proposed. */
  async contract(system, reference) {
    const need = await ClubSession.read(system, `/v1/needs/${encodeURIComponent(reference)}`);
    if (!need) {
      return null;
    }
    const today = ClubTime.local(new Date()).slice(0, 10);
    const startDate = need.startDate > today ? need.startDate : today;
    const [contractType] = need.contractTypes;
    const open = ['CDI', 'CDI_INCLUSION', 'CDI_INTERIMAIRE'].includes(contractType);
    return {contractType, startDate, endDate: open || !need.contractMonths ? null : ClubTime.lastDay(startDate, need.contractMonths), weeklyHours: need.weeklyHours};
  },

  /** What waits in a day. */
  of_waiting({kind, reference}) {
    const {link} = ClubSteps;
    return {
      INTRODUCTION: [link('Lire cette mise en relation', 'getIntroduction', {id: reference}, {run: true})],
      TASK: [link(null, 'completeTask', {id: reference}), link('Lire cette tâche', 'getTask', {id: reference}, {run: true})],
      NEED: [link('Voir sa liste', 'matchNeed', {id: reference}, {run: true}), link('Lire ce besoin', 'getNeed', {id: reference}, {run: true})],
      MEMBERSHIP_REQUEST: [link('Lire cette demande', 'getMembershipRequest', {id: reference}, {run: true})],
      COMMITMENT: [link('Lire cet engagement', 'getCommitment', {id: reference}, {run: true})],
      CLAUSE_MARKET: [link('Lire ce marché', 'getClauseMarket', {id: reference}, {run: true})],
      PARTNER_APPLICATION: [link('Lire cette application', 'getPartnerApplication', {id: reference}, {run: true})],
      CLUB_EVENT: [link('Lire cet événement', 'getEvent', {id: reference}, {run: true})],
      EMPLOYMENT: [link('Lire ce contrat', 'getEmployment', {id: reference}, {run: true})],
      RIGHTS_REQUEST: [link('Lire cette demande', 'getRightsRequest', {id: reference}, {run: true})],
      BENEFICIARY: [link('Voir les besoins qui correspondent', 'matchBeneficiary', {id: reference}, {run: true})],
    }[kind] || [];
  },

  of_company: ({reference}) => [
    ClubSteps.link('Lire cette entreprise', 'getCompany', {id: reference}, {run: true}),
    ClubSteps.link('Publier un besoin pour elle', 'createNeed', {}, {body: {employerId: reference}}),
  ],

  of_structure: ({reference}) => [ClubSteps.link('Lire cette structure', 'getStructure', {id: reference}, {run: true})],

  of_partner: ({reference}) => [ClubSteps.link('Lire ce partenaire', 'getPartner', {id: reference}, {run: true})],

  of_pair: ({needReference, beneficiaryReference}) => [
    ClubSteps.link('Expliquer', 'explainMatch', {id: needReference, beneficiaryId: beneficiaryReference}, {run: true}),
    ClubSteps.link(null, 'createIntroduction', {}, {body: {needId: needReference, beneficiaryId: beneficiaryReference, message: null}}),
  ],

  of_allocation: ({id}) => [
    ClubSteps.link('Lire ses paires', 'listAllocationPairs', {id}, {run: true}),
    ClubSteps.link('Lire ce qui est laissé de côté', 'listAllocationLeftOut', {id}, {run: true}),
    ClubSteps.link(null, 'introduceAllocation', {id}),
  ],

  of_forgotten: ({reference}) => [ClubSteps.link('Voir les besoins qui correspondent', 'matchBeneficiary', {id: reference}, {run: true})],

  /** A person or a need that a report names by its id alone. */
  of_named: ({needId, beneficiaryId}) => beneficiaryId
    ? [ClubSteps.link('Lire cette personne', 'getBeneficiary', {id: beneficiaryId}, {run: true})]
    : [ClubSteps.link('Lire ce besoin', 'getNeed', {id: needId}, {run: true})],

  of_occupation: ({romeCode}) => [
    ClubSteps.link('Lire ce métier', 'getOccupation', {romeCode}, {run: true}),
    ClubSteps.link('Publier un besoin de ce métier', 'createNeed', {}, {body: {romeCode}}),
  ],

  of_calendar: ({id}) => [ClubSteps.link('Révoquer cette adresse', 'revokeCalendarAddress', {id})],

  /** What a line opens: an introduction is read before its next step. */
  ofLine(record, context) {
    const links = ClubSteps.of(record, context);
    return ClubSteps.kind(record) === 'introduction'
      ? [ClubSteps.link('Lire cette mise en relation', 'getIntroduction', {id: record.reference}, {run: true}), ...links.slice(0, 1)] : links;
  },

  /** The record that was read, to change: with the version that was read, and what it holds. */
  change(system, id, record, headers) {
    const twin = /^get(Need|Beneficiary|BeneficiaryIdentity|BeneficiarySensitive|Company|Structure|Partner|Pass)$/.exec(id);
    const target = twin && ClubGo.find(system, `replace${twin[1]}`);
    if (!target) {
      return [];
    }
    const spec = ClubSchema.document(system);
    const body = ClubSchema.accepted(spec, ClubSchema.body(spec, target.path, target.method).schema, record);
    return [ClubSteps.link('Modifier', `replace${twin[1]}`, {id: record.reference, 'If-Match': headers.etag || ''}, {body, whole: true})];
  },
};
