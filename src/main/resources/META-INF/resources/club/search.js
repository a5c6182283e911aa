'use strict';
/* The search above the operations: it knows what people call them, and shows what it finds. */

/* What people say, beside the words of the document, by operation. */
const CLUB_SYNONYMS = {
  matchNeed: 'candidat candidats profil profils matching proposer', explainMatch: 'candidat pourquoi raison', matchBeneficiary: 'offre poste emploi matching',
  listNeeds: 'offre offres poste emploi', createNeed: 'offre poste deposer', createIntroduction: 'candidat candidature proposer mise en relation',
  listIntroductions: 'candidat candidature suivi suivre relance relancer retard echeance attente tableau',
  askPerson: 'demander interroger sms courriel lettre accord question', listPersonQuestions: 'question reponse accord sms', readQuestionLetter: 'lettre imprimer courrier',
  getPreferences: 'preferences notifications courriel', replacePreferences: 'preferences notifications courriel',
  listEmployments: 'contrat contrats cddi embauche emploi fin renouvellement', createEmployment: 'contrat cddi signer saisir', getEmployment: 'contrat',
  startEmployment: 'contrat debut commence', cancelEmployment: 'contrat annuler pas venu', breakEmployment: 'contrat rupture essai',
  renewEmployment: 'contrat renouveler prolonger avenant', endEmployment: 'contrat fin sortie', replaceEmployment: 'contrat corriger dates heures',
  listFollowUps: 'nouvelles suivi poste toujours maintien', answerFollowUp: 'nouvelles suivi poste partie depart maintien',
  getAllowances: 'cddi mois heures 480 24 pass droits',
  listTasks: 'tache taches appel appeler relancer todo a faire', completeTask: 'tache fait appel', assignTask: 'tache confier attribuer',
  getIntroduction: 'candidat candidature suivi historique', shareIntroduction: 'accord confirmer candidat',
  interviewIntroduction: 'entretien rendez-vous rdv', trialIntroduction: 'essai immersion pmsmp poei stage', hireIntroduction: 'embauche contrat recruter',
  postponeIntroduction: 'echeance retard delai relance', declineIntroduction: 'refuser refus', withdrawIntroduction: 'annuler',
  listForgottenPeople: 'relance suivi oublies attente retard', getExposure: 'equite suivi tableau', createCalendarAddress: 'agenda echeance relance',
  listCalendarAddresses: 'agenda', readCalendar: 'agenda echeance rendez-vous', searchBeneficiaries: 'candidat nom telephone',
  listBeneficiaries: 'candidat candidats demandeur suivi', createBeneficiary: 'candidat inscrire', getBeneficiary: 'candidat', recordAgreement: 'consentement',
};

/** The French name of a group of operations; the document names it in English, for programs. */
function clubGroup(group, tag) {
  return group.getIn(['tagDetails', 'x-displayName'], tag);
}

/** Operations whose words hold all those typed, without regard to accents. */
function clubSearch(groups, typed) {
  const words = clubPlain(typed).split(/\s+/);
  return groups
    .map((group, tag) => group.update('operations', (operations) => operations.filter((item) => {
      const id = item.getIn(['operation', 'operationId']);
      const said = clubPlain([clubGroup(group, tag), item.getIn(['operation', 'summary']), id, item.get('path'), CLUB_SYNONYMS[id]].join(' '));
      return words.every((word) => said.includes(word));
    })))
    .filter((group) => group.get('operations').size > 0);
}

/** What is found is unfolded, and folded again when the search is emptied. */
const clubUnfold = () => {
  let unfolded = [];
  return (update, system) => (typed) => {
    const shown = update(typed);
    const show = (tag, open) => system.layoutActions.show(['operations-tag', tag], open);
    if (typeof typed === 'string' && typed.trim().length > 1) {
      const found = clubSearch(system.specSelectors.taggedOperations(), typed).keySeq().toArray();
      unfolded.filter((tag) => !found.includes(tag)).forEach((tag) => show(tag, false));
      found.forEach((tag) => show(tag, true));
      unfolded = found;
    } else {
      unfolded.forEach((tag) => show(tag, false));
      unfolded = [];
    }
    return shown;
  };
};
