'use strict';
/* The French of the codes of the contract. A code that means two things stands under "field.CODE" too. */
const CLUB_CODES = {
  /* Introductions. */
  PROPOSED: 'proposée', SHARED: 'partagée', INTERVIEWING: 'en entretien', TRIAL: 'en essai', HIRED: 'embauche', DECLINED: 'refusée',
  WITHDRAWN: 'retirée', SUSPENDED: 'suspendue', OBSOLETE: 'sans objet', EXPIRED: 'expirée', CANCELLED: 'embauche annulée',
  STRUCTURE: 'la structure', COMPANY: 'l’entreprise', ADVISER: 'un conseiller', CLUB: 'le club',
  ORAL: 'de vive voix', SIGNED: 'par écrit', SMS: 'par SMS', EMAIL: 'par courriel', LETTER: 'par lettre', CALL_ME: 'rappelez-moi',
  ON_SITE: 'sur place', PHONE: 'par téléphone', VIDEO: 'en vidéo',
  PMSMP: 'immersion (PMSMP)', POEI: 'formation avant embauche (POEI)',
  DISCOVER: 'découvrir un métier', CONFIRM: 'confirmer un projet', START_RECRUITMENT: 'engager un recrutement',
  BEFORE_START: 'annulée avant le début', NOT_STARTED: 'contrat non commencé', BROKEN_IN_TRIAL: 'rompue pendant la période d’essai',
  POSITION_FILLED: 'poste pourvu', SKILLS_TO_COMPLETE: 'compétences à compléter pour ce poste', SCHEDULE_OR_JOURNEY: 'horaires ou trajet',
  NO_SHOW_AT_INTERVIEW: 'absence à l’entretien', NOT_REACHED: 'personne injoignable', DUPLICATE: 'candidature déjà reçue',
  NEED_CHANGED: 'besoin modifié', NOT_AVAILABLE: 'personne indisponible', 'reason.TRAINING': 'entrée en formation', TRAINING: 'formation',
  CONDITIONS: 'conditions de travail', ALREADY_PLACED: 'déjà en emploi', PERSON_DECLINED: 'la personne ne souhaite pas ce poste',
  'reason.OTHER': 'autre motif', 'contractType.OTHER': 'autre contrat', 'contractTypes.OTHER': 'autre contrat',
  'kind.OTHER': 'autre structure d’accompagnement', OTHER: 'autre',

  /* What waits in a day. */
  LATE: 'réponses en retard', CALLS: 'tâches à faire', NEEDS_WITHOUT_MATCH: 'besoins sans personne', READY_UNSEEN: 'personnes qui attendent',
  FOLLOW_UPS: 'nouvelles à prendre', CONTRACTS_ENDING: 'contrats qui finissent',
  PASS_ENDING: 'PASS IAE qui finissent',

  /* Documents. */
  NOT_SCANNED: 'non analysé', CLEAN: 'analysé, rien trouvé', 'kind.DIAGNOSIS': 'diagnostic',
  PDF: 'PDF', PNG: 'image PNG', JPEG: 'image JPEG', ODT: 'texte OpenDocument', ODS: 'tableau OpenDocument', DOCX: 'texte Word', XLSX: 'tableau Excel',

  /* Transfers. */
  OFFERED: 'proposé', ACCEPTED: 'accepté', 'transfer.DECLINED': 'décliné', 'transfer.WITHDRAWN': 'retiré', 'transfer.EXPIRED': 'expiré',
  UNDER_26: 'moins de 26 ans', FROM_26_TO_49: 'de 26 à 49 ans', FROM_50: '50 ans et plus',

  /* Needs. */
  DRAFT: 'brouillon', OPEN: 'ouvert', FILLED: 'pourvu', 'need.WITHDRAWN': 'retiré', 'need.EXPIRED': 'expiré',
  NONE: 'débutant accepté', SOME: 'première expérience', CONFIRMED: 'expérience confirmée', HOURLY: 'par heure', MONTHLY: 'par mois',
  OFTEN: 'répond souvent', SOMETIMES: 'répond parfois', RARELY: 'répond rarement',
  SEATED_WORK: 'travail assis possible', ADAPTED_HOURS: 'horaires adaptés', ACCESSIBLE_SITE: 'locaux accessibles',
  JOB_COACH: 'accompagnement par un job coach',
  HEAVY_LOADS: 'port de charges lourdes', STANDING: 'station debout prolongée', NIGHT: 'travail de nuit', EARLY: 'horaires très matinaux',
  WEEKEND: 'travail le week-end', SPLIT_SHIFTS: 'horaires coupés', OUTDOORS: 'travail en extérieur', SCREEN: 'travail prolongé sur écran',
  TRAVEL: 'déplacements fréquents', HEIGHTS: 'travail en hauteur', COLD: 'travail dans le froid',
  CDI: 'CDI', CDD: 'CDD', CDDI: 'CDD d’insertion', CDI_INCLUSION: 'CDI inclusion', CDD_USAGE: 'CDD d’usage', MISSION: 'mission d’intérim',
  CDI_INTERIMAIRE: 'CDI intérimaire', CDD_TREMPLIN: 'CDD tremplin', CAT: 'contrat d’accompagnement par le travail',
  APPRENTISSAGE: 'contrat d’apprentissage', PROFESSIONNALISATION: 'contrat de professionnalisation', PEC: 'parcours emploi compétences',
  INDEPENDANT: 'travail indépendant',

  /* People. */
  PREPARING: 'en préparation', READY_FOR_IMMERSION: 'prête pour une immersion', READY_FOR_WORK: 'prête pour un emploi', PAUSED: 'en pause',
  PLACED: 'en emploi', LEFT: 'accompagnement terminé',
  WALK: 'à pied', BIKE: 'à vélo', TRANSIT: 'en transports', CAR: 'en voiture',
  DECLARED: 'déclarée', OBSERVED: 'observée en situation de travail', CERTIFIED: 'certifiée', BELOW_A1: 'en dessous de A1',
  MOBILITY: 'mobilité', HOUSING: 'logement', HEALTH: 'santé', CHILDCARE: 'garde d’enfants', LANGUAGE: 'langue',
  LITERACY: 'lecture et calcul', DIGITAL: 'numérique', ADMINISTRATIVE: 'démarches', FINANCIAL: 'finances', AVAILABILITY: 'disponibilité',
  TO_LIFT: 'à lever', UNDER_WAY: 'en cours', LIFTED: 'levé',
  RSA: 'bénéficiaire du RSA', ASS: 'allocataire de l’ASS', AAH: 'allocataire de l’AAH', DETLD: 'demandeur d’emploi depuis plus de 24 mois',
  CAP_BEP: 'niveau CAP, BEP ou en dessous', SENIOR: '50 ans et plus', JEUNE: 'moins de 26 ans',
  'eligibilityCriteria.ASE': 'sortant de l’aide sociale à l’enfance', DELD: 'demandeur d’emploi depuis 12 à 24 mois',
  TH: 'travailleur handicapé', PI: 'parent isolé', PSH_PR: 'sans hébergement, hébergé ou ayant un parcours de rue',
  REF_DA: 'réfugié ou demandeur d’asile', ZFRR: 'résident d’une zone France ruralités revitalisation',
  QPV: 'résident d’un quartier prioritaire', DETENTION_MJ: 'sortant de détention ou suivi par la justice',
  FLE: 'français en dessous du niveau A1', PM: 'difficultés de mobilité',
  CACES: 'CACES (toute catégorie)', CACES_R482: 'CACES R482 (engins de chantier)', CACES_R484: 'CACES R484 (ponts roulants)',
  CACES_R485: 'CACES R485 (gerbeurs accompagnants)', CACES_R486: 'CACES R486 (nacelles)',
  CACES_R489_1A: 'CACES R489 1A (transpalettes)', CACES_R489_1B: 'CACES R489 1B (gerbeurs portés)',
  CACES_R489_3: 'CACES R489 3 (chariots frontaux)', CACES_R489_5: 'CACES R489 5 (chariots à mât rétractable)',
  CACES_R490: 'CACES R490 (grues de chargement)', FIMO: 'FIMO (conduite routière)', FCO: 'FCO (conduite routière)',
  ADR: 'ADR (matières dangereuses)', CARTE_PROFESSIONNELLE: 'carte professionnelle de sécurité privée', SSIAP1: 'SSIAP 1 (sécurité incendie)',
  SST: 'sauveteur secouriste du travail', PSC1: 'PSC1 (premiers secours)', HACCP: 'formation HACCP (hygiène alimentaire)',
  HABILITATION_ELECTRIQUE: 'habilitation électrique', AIPR: 'AIPR (travaux près des réseaux)', CERTIPHYTO: 'Certiphyto',
  BAFA: 'BAFA (animation)', CAP_AEPE: 'CAP Accompagnant éducatif petite enfance', ADVF: 'titre Assistant de vie aux familles',
  DEAES: 'diplôme d’accompagnant éducatif et social', DEAS: 'diplôme d’aide-soignant',

  /* Matching. */
  MATCH: 'correspond', 'outcome.TO_LIFT': 'correspond, si l’on lève ce qui suit', 'outcome.NO': 'ne correspond pas', NO: 'non', YES: 'oui',
  STRONG: 'correspond bien', POSSIBLE: 'correspond assez', TO_STUDY: 'à étudier',
  OCCUPATION: 'métier', SKILLS: 'compétences', JOURNEY: 'trajet', WAITING: 'attente', AGREEMENT: 'prête et d’accord pour être proposée',
  NO_CURRENT_INTRODUCTION: 'pas de mise en relation en cours', AGE: 'loi sur l’âge', FRENCH: 'français', LICENCE: 'permis',
  CERTIFICATION: 'certifications', CONTRACT: 'type de contrat', HOURS: 'durée hebdomadaire', PRIVATE_FACT: 'une donnée privée',
  START_LATER: 'commencer plus tard', FRENCH_LOWER: 'demander moins de français', LICENCE_WISHED: 'souhaiter le permis sans l’exiger',
  CONTRACT_MORE: 'accepter un contrat de plus',

  /* Allocations and exposure. */
  MOST_PLACED: 'placer le plus de personnes', STABLE: 'que personne ne se préfère ailleurs', INTRODUCED: 'mise en relation', REFUSED: 'refusée',
  ALREADY: 'déjà là', CREATED: 'créée', UPDATED: 'modifiée', UNCHANGED: 'inchangée', REJECTED: 'refusée', NEEDS: 'les besoins', PEOPLE: 'les personnes',
  NOBODY_FITS: 'personne ne correspond', TOO_FEW_FIT: 'trop peu de personnes correspondent', PEOPLE_ELSEWHERE: 'les personnes sont proposées ailleurs',
  IN_NO_LIST: 'ne figure dans aucune liste', OUTRANKED: 'derrière d’autres partout',
  AGE_BAND: 'Âge', CRITERIA_LEVEL: 'Niveau des critères', 'dimension.QPV': 'Quartier prioritaire', DISABILITY_TITLE: 'Titre de travailleur handicapé',
  STRUCTURE_KIND: 'Genre de structure', ZONE: 'Zone', UNDER_26: 'moins de 26 ans', FROM_26_TO_49: 'de 26 à 49 ans', '50_AND_OVER': '50 ans et plus',
  LEVEL_1: 'niveau 1', LEVEL_2: 'niveau 2', NONE_KNOWN: 'aucun connu', NOT_KNOWN: 'non connu', TOGETHER: 'petits groupes, réunis',

  /* PASS IAE. */
  'state.NONE': 'aucun', TO_COME: 'à venir', IN_FORCE: 'en cours', 'state.SUSPENDED': 'suspendu', ENDED: 'fini',
  RUNNING: 'en cours', 'kind.SUSPENDED': 'suspendu', PROLONGED: 'prolongé',
  CONTRACT_SUSPENDED: 'contrat suspendu plus de 15 jours', CONTRACT_BROKEN: 'contrat rompu', CONTRACT_FINISHED: 'contrat fini',
  COMMITTEE_AGREEMENT: 'accord du comité technique', PASSERELLE: 'passerelle', SENIOR_CDI: 'CDI inclusion, 57 ans et plus',
  COMPLETE_TRAINING: 'formation à terminer', RQTH: 'reconnaissance de travailleur handicapé', PARTICULAR_DIFFICULTIES: 'difficultés particulières',

  /* Paths. */
  BARRIERS_STALLED: 'parcours qui n’avancent plus', COMMITMENTS_TO_ANSWER: 'engagements à confirmer', CLAUSE_PEOPLE: 'personnes à agréer', CLAUSE_HOURS: 'heures d’insertion à contrôler', EVENTS: 'événements', PLANNED: 'prévue', 'action.CANCELLED': 'annulée',
  DRIVING_LICENCES: 'permis de conduire', TRANSPORT: 'moyens de transport', MAX_JOURNEY_MINUTES: 'trajet maximal', FRENCH_ORAL: 'français parlé',
  FRENCH_WRITTEN: 'français écrit', WEEKLY_HOURS_MAX: 'heures par semaine', AVAILABLE_FROM: 'disponibilité',

  /* Tasks. */
  CALL_COMPANY: 'appeler l’entreprise', CALL_STRUCTURE: 'appeler la structure', CALL_PERSON: 'appeler la personne',
  FOLLOW_UP: 'prendre des nouvelles', FOLLOW_UP_EMPLOYER: 'noter la réponse de l’employeur', CHECK_PASS: 'vérifier le PASS IAE', DELIVERY_FAILED: 'prévenir autrement',
  CONTRADICTION: 'lever une contradiction', CONFIRM_START: 'confirmer un début', CONFIRM_END: 'confirmer une fin',
  CONFIRM_END_EMPLOYER: 'confirmer une fin dite par l’employeur', RECORD_EXIT: 'noter une sortie', AFTER_CONTRACT: 'voir la suite',
  DATA_ENDING: 'dire si la personne est toujours accompagnée',
  ANSWER_RIGHT: 'répondre à un droit', INFORM_PERSON: 'informer la personne', DECIDE_MEMBERSHIP: 'décider d’une adhésion', CHECK_APPLICATION: 'voir une application', RENEW_LABEL: 'voir un label qui finit', ANSWER_TRANSFER: 'répondre à un transfert', 'task.OPEN': 'à faire', DONE: 'faite', DROPPED: 'sans objet',
  ORGANISATION: 'organisation', BENEFICIARY: 'personne', NEED: 'besoin', INTRODUCTION: 'mise en relation', TASK: 'tâche', EMPLOYMENT: 'contrat', RIGHTS_REQUEST: 'demande de droit', MEMBERSHIP_REQUEST: 'demande d’adhésion', PARTNER_APPLICATION: 'application', COMMITMENT: 'engagement', CLUB_EVENT: 'événement',

  /* Rights of people. */
  ACCESS: 'accès', PORTABILITY: 'portabilité', RECTIFICATION: 'rectification', ERASURE: 'effacement', RESTRICTION: 'limitation', OBJECTION: 'opposition',
  EXPLANATION: 'explication', RANKING: 'être classée dans des listes', PROCESSING: 'tout usage de ses données', RECEIVED: 'reçue',

  /* What is kept. */
  WARNING: 'avertissement à la structure', PERSON: 'données de la personne', CONTRACT: 'contrats de travail', DISCLOSURE: 'identité chez un employeur qui n’embauche pas',
  MEMBER: 'nom d’un membre parti', MESSAGE: 'messages envoyés', 'rule.TASK': 'tâches closes', PASS: 'PASS IAE', DIAGNOSIS: 'diagnostics', 'rule.RIGHTS_REQUEST': 'demandes de droits closes',
  'rule.MEMBERSHIP_REQUEST': 'demandes d’adhésion refusées', REGISTRATION: 'inscriptions à un événement', STORED_ANSWER: 'réponses gardées', LOG: 'journaux techniques',

  /* Joining. */
  PARTNER: 'partenaire', TO_CONFIRM: 'à confirmer', SUBMITTED: 'transmise', ADMITTED: 'acceptée',

  /* Applications. */
  'referentials:read': 'lire les référentiels', 'organisation:read': 'lire son organisation', 'needs:read': 'lire les besoins',
  'needs:write': 'publier des besoins', 'matches:read': 'lire les correspondances', 'introductions:read': 'lire les mises en relation',
  'introductions:write': 'faire avancer les mises en relation', 'beneficiaries:read': 'lire les fiches des personnes',
  'beneficiaries:write': 'écrire les fiches des personnes', 'employments:read': 'lire les contrats', 'employments:write': 'écrire les contrats',
  'history:read': 'suivre ce qui change', 'exits:read': 'lire les sorties publiées', 'application.PREPARING': 'en préparation', ACTIVE: 'en service',
  STOPPED: 'arrêtée', BY_AGENCY: 'par l’agence', OWNER_LEFT: 'son organisation a quitté le club', NOT_MADE: 'son client n’a pas été créé',

  /* Commitments. */
  VISIT: 'visite', DUODAY: 'DuoDay', TUTOR: 'tuteur', IMMERSION: 'immersion', MENTORING: 'parrainage', SKILLS_SPONSORSHIP: 'mécénat de compétences',
  PREMISES: 'locaux', PURCHASE: 'achat à une structure', HIRING: 'embauche',
  'commitment.OFFERED': 'proposé', 'commitment.WITHDRAWN': 'retiré', TAKEN: 'pris', KEPT: 'tenu', LAPSED: 'sans suite', GRANTED: 'accordé',
  /* Social clauses. */
  CLOSED: 'clos', APPROVED: 'agréée', CHECKED: 'contrôlée', BOETH: 'bénéficiaire de l’obligation d’emploi', YOUNG_UNQUALIFIED: 'jeune sans qualification', IAE: 'parcours IAE',
  DIRECT: 'embauche directe', LENT: 'mise à disposition', SUBCONTRACTED: 'sous-traitance', PAYSLIP: 'bulletin de paie', HOURS_SHEET: 'relevé d’heures', INVOICE: 'facture',
  PROOF_MISSING: 'pièce manquante', WRONG_HOURS: 'heures différentes de la pièce', WRONG_MONTH: 'heures d’un autre mois', WRONG_LOT: 'heures d’un autre lot', NOT_WORKED: 'travail non fait',
  NOT_ELIGIBLE: 'personne non éligible', LOT_FULL: 'heures du lot déjà faites', OTHER_LOT: 'autre lot', CONTRACT_ENDED: 'contrat de travail fini ou annulé', CLAUSE_MARKET: 'marché avec clauses sociales',
  CLAUSE_BEHIND: 'heures d’insertion en retard', SEE_CLAUSE_LOT: 'voir des heures en retard',
  /* Events. */
  VISIT: 'visite', SEMINAR: 'séminaire', BREAKFAST: 'petit-déjeuner', CONFERENCE: 'conférence', FORUM: 'forum', WORKSHOP: 'atelier',
  SPEED_MEETING: 'rencontres minutées', FINANCING: 'matinée des financements', MEMBERS: 'les membres', PUBLIC: 'tout le monde',
  STEP_FREE: 'accès sans marche', LSF: 'langue des signes', LOOP: 'boucle magnétique', REMOTE: 'à distance',
  WAITLISTED: 'en liste d’attente', 'registration.OFFERED': 'place proposée', LAPSED: 'sans réponse à temps', EXCUSED: 'excusée', PRESENT: 'présente',
  NO_SHOW: 'absente', 'registration.CANCELLED': 'annulée',
  'event.DRAFT': 'en préparation', PUBLISHED: 'annoncé', 'event.HELD': 'tenu', 'event.CANCELLED': 'annulé',
  NOTHING: 'rien', CONTACT: 'un contact', PARTNERSHIP: 'un partenariat', 'outcome.NEED': 'un besoin', 'outcome.PURCHASE': 'un achat',
  'outcome.INTRODUCTION': 'une mise en relation',

  /* Immersions. */
  OBSERVATION: 'séquence d’observation', MINI_STAGE: 'mini-stage', COLLEGE: 'collégiens', LYCEE: 'lycéens',
  'audience.ML': 'jeunes d’une mission locale', 'place.DRAFT': 'en brouillon', 'place.OPEN': 'ouverte', 'place.CLOSED': 'fermée',
  'immersion.DRAFT': 'en préparation', TO_SIGN: 'à signer', 'immersion.SIGNED': 'signée', 'immersion.VALIDATED': 'validée', PARTIAL: 'faite en partie',
  'immersion.NOT_HELD': 'non tenue', 'immersion.CANCELLED': 'annulée', YOUNG_PERSON: 'la personne accueillie', GUARDIAN: 'le représentant légal',
  'party.HOST': 'qui accueille', 'party.SCHOOL': 'l’établissement scolaire', 'party.PRESCRIBER': 'le prescripteur', CHAMBER: 'la chambre consulaire', SENDER: 'qui oriente',
  APPRENTICESHIP: 'un apprentissage', 'outcome.TRAINING': 'une formation', 'outcome.CONTRACT': 'un contrat', 'outcome.NONE': 'rien pour l’instant', MONDAY: 'lundi', TUESDAY: 'mardi', WEDNESDAY: 'mercredi', THURSDAY: 'jeudi',
  FRIDAY: 'vendredi', SATURDAY: 'samedi', SUNDAY: 'dimanche', IMMERSION_PLACE: 'place d’immersion',

  /* Contracts. */
  SIGNED: 'signé', STARTED: 'commencé', 'contract.NOT_STARTED': 'non commencé', 'contract.CANCELLED': 'annulé avant le début',
  'contract.BROKEN_IN_TRIAL': 'rompu pendant l’essai', 'contract.ENDED': 'fini', ENDED: 'fini',
  'exit.CDI': 'CDI', CDD_6: 'CDD de 6 mois ou plus', MISSION_6: 'mission de 6 mois ou plus', PUBLIC_SERVICE: 'fonction publique',
  OWN_BUSINESS: 'création ou reprise d’entreprise', CDD_SHORT: 'CDD de moins de 6 mois', MISSION_SHORT: 'mission de moins de 6 mois',
  SUBSIDISED: 'contrat aidé', OTHER_SIAE: 'embauche par une autre SIAE', UNEMPLOYED: 'recherche d’emploi', INACTIVE: 'sans recherche d’emploi',
  UNKNOWN: 'non connu', NOT_COUNTED: 'hors du compte des sorties', LASTING: 'emploi durable', TRANSITION: 'emploi de transition', POSITIVE: 'sortie positive',
  'category.OTHER': 'autre sortie',
  DAY_7: '7 jours', MONTH_1: '1 mois', MONTH_3: '3 mois', MONTH_6: '6 mois', MONTH_12: '12 mois', EMPLOYER: 'l’employeur',
  IN_WORK: 'toujours en poste', 'answer.LEFT': 'partie', 'answer.NOT_REACHED': 'pas jointe', HELD: 'tenu', NOT_HELD: 'pas tenu',
  TRIAL_ENDED: 'fin pendant l’essai', CONTRACT_ENDED: 'fin du contrat', EMPLOYER_ENDED: 'fin décidée par l’employeur',
  PERSON_ENDED: 'départ choisi par la personne', AGREED_END: 'fin d’un commun accord', OTHER_JOB: 'autre emploi',

  /* Organisations. */
  ACI: 'atelier et chantier d’insertion', EI: 'entreprise d’insertion', AI: 'association intermédiaire',
  ETTI: 'entreprise de travail temporaire d’insertion', EITI: 'entreprise d’insertion par le travail indépendant',
  GEIQ: 'groupement d’employeurs (GEIQ)', EA: 'entreprise adaptée', EATT: 'entreprise adaptée de travail temporaire', ESAT: 'ESAT',
  FT: 'France Travail', ML: 'mission locale', CAP_EMPLOI: 'Cap emploi', PLIE: 'PLIE', DEPT: 'service du Département',
  E2C: 'école de la deuxième chance', EPIDE: 'EPIDE', AFPA: 'AFPA', CCAS: 'CCAS ou CIAS', CHRS: 'CHRS', CADA: 'CADA',
  ASE: 'aide sociale à l’enfance', SPIP: 'SPIP', PJJ: 'protection judiciaire de la jeunesse', CSAPA: 'CSAPA', CAARUD: 'CAARUD',
  OPCS: 'organisation porteuse de la clause sociale',
  NATIONAL_LIST: 'oui, par la liste nationale', PREFECT: 'oui, par arrêté du préfet',
  BUYER: 'acheteur', FINANCER: 'financeur', SCHOOL: 'école', YOUTH: 'structure jeunesse', PROVIDER: 'prestataire', MUNICIPALITY: 'collectivité',
  FUNDER: 'bailleur de subventions', PROCHE: 'métier proche', EVOLUTION: 'évolution possible',
  UNLISTED_OCCUPATION: 'métier hors liste', INCOMPLETE_FILE: 'fichier incomplet', UNCHECKED: 'non vérifié', KEPT: 'gardé', ZONES_REDRAWN: 'zones redessinées',

  /* Offers and purchases. */
  CONFIRM_OFFER: 'confirmer une offre', VALIDATE_PURCHASE: 'valider un achat',
  'sector.TRANSPORT': 'transport et déménagement', 'purchase.REJECTED': 'rejeté', 'advice.NONE': 'trop peu de fournisseurs',
  CLEANING: 'propreté', GREEN_SPACES: 'espaces verts et nature', BUILDING: 'bâtiment et travaux', MAINTENANCE: 'entretien et réparation', WASTE: 'déchets, tri et réemploi', CATERING: 'restauration et traiteur',
  LAUNDRY: 'linge et couture', LOGISTICS: 'logistique et manutention', PACKAGING: 'conditionnement et mise sous pli', INDUSTRY: 'sous-traitance industrielle', ELECTRONICS: 'électricité et électronique', PRINTING: 'impression et signalétique',
  OFFICE: 'travaux de bureau', 'sector.DIGITAL': 'numérique et numérisation', RECEPTION: 'accueil et gardiennage', SALES: 'vente et distribution', CARE: 'aide à domicile et services à la personne', EVENTS: 'événements et cadeaux',
  FARMING: 'agriculture et alimentation', MISE_A_DISPOSITION: 'mise à disposition', PRESTATION: 'prestation', FABRICATION: 'fabrication', COUNTRY: 'tout le pays', KM: 'autour de la structure',
  DEPARTMENTS: 'départements', COMMUNES: 'communes', PUBLISHED: 'publiée', 'offer.DRAFT': 'en brouillon', 'offer.PAUSED': 'en pause', ARCHIVED: 'archivée',
  'purchase.SUBMITTED': 'soumis', VALIDATED: 'validé', 'purchase.SENT': 'envoyé', AWARDED: 'attribué', NO_AWARD: 'sans suite', 'purchase.CANCELLED': 'annulé',
  TENDER: 'marché', QUOTE: 'devis', SOURCING: 'recherche de fournisseurs', 'reserved.NONE': 'sans réservation', EA_ESAT: 'EA et ESAT', SIAE: 'SIAE',
  ESS: 'économie sociale et solidaire', SEEN: 'vue', INTERESTED: 'intéressée', NO_ANSWER: 'sans réponse', 'answer.OFFERED': 'offre faite', 'answer.DECLINED': 'déclinée',
  WON: 'retenue', LOST: 'non retenue', NO_CAPACITY: 'pas de capacité en ce moment', TOO_FAR: 'trop loin', NOT_OUR_WORK: 'pas notre métier', PRICE: 'prix',
  TOO_SHORT: 'délai trop court', TOO_LARGE: 'trop grand pour nous', SECTOR: 'domaine', SERVICE: 'service', AREA: 'zone', RESERVATION: 'réservation',
  REACHABLE: 'contact', RESERVE: 'réserver le marché', LOT: 'réserver un lot', CLAUSE: 'mettre une clause d’insertion', SENT: 'envoyé', OFFER: 'offre',
  PURCHASE: 'achat', OFFER_TO_CONFIRM: 'offre à confirmer', PURCHASE_SENT: 'achat reçu', PURCHASE_INTEREST: 'structure intéressée', PURCHASE_DECIDED: 'achat décidé',
};

/** The French of a code in a field; the code itself when it has none, as DE, B2 or C1E. */
function clubCode(code, field) {
  const inField = `${field}.${code}`;
  return Object.hasOwn(CLUB_CODES, inField) ? CLUB_CODES[inField] : Object.hasOwn(CLUB_CODES, code) ? CLUB_CODES[code] : code;
}
