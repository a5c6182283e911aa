package fr.clubbusiness.privacy.dossier;

import fr.clubbusiness.shared.Labelled;

/**
 * What the club holds on a person, in the order in which it is told. Each has one query, whose columns are named {@code code|What it is called}. Nobody else
 * is named: professionals are told by their organisation. Parameters: the person, and whether the agency answers, which reads less than their structure.
 */
public enum DossierSection implements Labelled {
    IDENTITY("Qui vous êtes", """
            SELECT i.first_name AS "firstName|Prénom", i.last_name AS "lastName|Nom", i.birth_date AS "birthDate|Né(e) le", i.email AS "email|Courriel",
                   i.phone AS "phone|Téléphone", array_to_string(i.contact_channels, ', ') AS "contactChannels|Vous acceptez d'être joint(e) par"
            FROM beneficiary_identity i WHERE i.beneficiary_id = :person
            """),
    FACTS("Ce qui sert à vous proposer", """
            SELECT 'P-' || lpad(b.number::text, greatest(4, length(b.number::text)), '0') AS "reference|Votre référence", o.name AS "structure|Structure qui vous accompagne",
                   b.external_id AS "externalId|Numéro dans la structure", b.state AS "state|État", b.readiness AS "readiness|Où vous en êtes",
                   c.name AS "commune|Commune", b.pitch AS "pitch|Présentation écrite pour les entreprises",
                   (SELECT string_agg(coalesce(r.label, t), ', ') FROM unnest(b.target_occupations) t LEFT JOIN occupation r ON r.rome_code = t)
                       AS "targetOccupations|Métiers visés",
                   b.open_to_entry_level AS "openToEntryLevel|Ouvert(e) aux postes de débutant",
                   (SELECT string_agg(coalesce(k.label, t), ', ') FROM unnest(b.skills) t LEFT JOIN skill k ON k.code = t) AS "skills|Compétences",
                   array_to_string(b.certifications, ', ') AS "certifications|Certifications", array_to_string(b.driving_licences, ', ') AS "drivingLicences|Permis",
                   b.max_journey_minutes AS "maxJourneyMinutes|Trajet le plus long, en minutes", array_to_string(b.transport, ', ') AS "transport|Moyens de transport",
                   b.available_from AS "availableFrom|Disponible à partir du", b.french_oral AS "frenchOral|Français parlé", b.french_written AS "frenchWritten|Français écrit",
                   array_to_string(b.contract_types, ', ') AS "contractTypes|Contrats acceptés", b.weekly_hours_min AS "weeklyHoursMin|Heures par semaine, au moins",
                   b.weekly_hours_max AS "weeklyHoursMax|Heures par semaine, au plus", b.current_contract AS "currentContract|Contrat d'insertion en cours",
                   b.next_contact_on AS "nextContactOn|Prochain contact", b.waiting_since AS "waitingSince|En attente depuis",
                   b.restricted AS "restricted|Données limitées à votre demande", b.ranking_objected AS "rankingObjected|Opposé(e) au classement",
                   b.informed_on AS "informedOn|Informé(e) le", b.created_at AS "createdAt|Inscrit(e) le", b.updated_at AS "updatedAt|Modifié le", b.left_at AS "leftAt|Sorti(e) le"
            FROM beneficiary b JOIN organisation o ON o.id = b.structure_id LEFT JOIN commune c ON c.code = b.commune_code WHERE b.id = :person
            """),
    SENSITIVE("Vos freins, critères et conditions exclues", """
            SELECT (SELECT string_agg(k.code || ' : ' || k.status, ', ') FROM unnest(s.barriers, s.barrier_statuses) AS k (code, status)) AS "barriers|Freins",
                   array_to_string(s.eligibility_criteria, ', ') AS "eligibilityCriteria|Critères d'éligibilité",
                   array_to_string(s.excluded_conditions, ', ') AS "excludedConditions|Conditions de travail exclues"
            FROM beneficiary_sensitive s WHERE s.beneficiary_id = :person
            """),
    JOINED_RECORDS("Ce que disaient d'autres fiches de vous, réunies à celle-ci", """
            SELECT 'P-' || lpad(j.number::text, greatest(4, length(j.number::text)), '0') AS "reference|Référence", j.joined_at AS "joinedAt|Réunie le",
                   j.external_id AS "externalId|Numéro dans la structure", j.first_name AS "firstName|Prénom", j.last_name AS "lastName|Nom",
                   j.birth_date AS "birthDate|Né(e) le", j.email AS "email|Courriel", j.phone AS "phone|Téléphone",
                   array_to_string(j.contact_channels, ', ') AS "contactChannels|Vous acceptiez d'être joint(e) par", c.name AS "commune|Commune",
                   j.pitch AS "pitch|Présentation écrite pour les entreprises",
                   (SELECT string_agg(coalesce(r.label, t), ', ') FROM unnest(j.target_occupations) t LEFT JOIN occupation r ON r.rome_code = t)
                       AS "targetOccupations|Métiers visés", j.open_to_entry_level AS "openToEntryLevel|Ouvert(e) aux postes de débutant",
                   (SELECT string_agg(coalesce(k.label, t), ', ') FROM unnest(j.skills) t LEFT JOIN skill k ON k.code = t) AS "skills|Compétences",
                   array_to_string(j.certifications, ', ') AS "certifications|Certifications", array_to_string(j.driving_licences, ', ') AS "drivingLicences|Permis",
                   j.max_journey_minutes AS "maxJourneyMinutes|Trajet le plus long, en minutes", array_to_string(j.transport, ', ') AS "transport|Moyens de transport",
                   j.available_from AS "availableFrom|Disponible à partir du", j.french_oral AS "frenchOral|Français parlé", j.french_written AS "frenchWritten|Français écrit",
                   array_to_string(j.contract_types, ', ') AS "contractTypes|Contrats acceptés", j.weekly_hours_min AS "weeklyHoursMin|Heures par semaine, au moins",
                   j.weekly_hours_max AS "weeklyHoursMax|Heures par semaine, au plus",
                   (SELECT string_agg(k.code || ' : ' || k.status, ', ') FROM unnest(j.barriers, j.barrier_statuses) AS k (code, status)) AS "barriers|Freins",
                   array_to_string(j.eligibility_criteria, ', ') AS "eligibilityCriteria|Critères d'éligibilité",
                   array_to_string(j.excluded_conditions, ', ') AS "excludedConditions|Conditions de travail exclues", j.created_at AS "createdAt|Inscrit(e) le"
            FROM joined_person j LEFT JOIN commune c ON c.code = j.commune_code
            WHERE j.into_id = :person ORDER BY j.joined_at, j.beneficiary_id
            """),
    AGREEMENTS("Vos accords pour être proposé(e)", """
            SELECT a.given_on AS "givenOn|Donné le", a.means AS "means|Comment", a.informed_on AS "informedOn|Informé(e) le", a.withdrawn_at AS "withdrawnAt|Retiré le"
            FROM agreement a WHERE a.beneficiary_id = :person ORDER BY a.given_on, a.id
            """),
    BARRIER_ACTIONS("Ce qui est fait contre vos freins", """
            SELECT a.barrier AS "barrier|Frein", a.what AS "what|Que faire", (SELECT s.name FROM local_service_sheet s WHERE s.service_id = a.service_id ORDER BY s.from_import DESC LIMIT 1) AS "service|Service", a.due_on AS "dueOn|Pour le",
                   a.status AS "status|État", a.done_on AS "doneOn|Fait le", a.recorded_at AS "recordedAt|Noté le"
            FROM barrier_action a WHERE a.beneficiary_id = :person ORDER BY a.id
            """),
    BARRIER_STEPS("Comment vos freins ont évolué", """
            SELECT s.barrier AS "barrier|Frein", s.from_status AS "from|D'où", s.to_status AS "to|Vers", s.moved_at AS "movedAt|Quand"
            FROM barrier_step s WHERE s.beneficiary_id = :person ORDER BY s.id
            """),
    PROPOSALS("Changements proposés quand un frein est levé", """
            SELECT p.barrier AS "barrier|Frein", p.fact AS "fact|Ce qui changerait", p.gain AS "gain|En", p.answer AS "answer|Réponse", p.answered_at AS "answeredAt|Quand"
            FROM proposal_answer p WHERE p.beneficiary_id = :person ORDER BY p.id
            """),
    NOTES("Les notes écrites sur vous", """
            SELECT n.text AS "text|Note", n.written_at AS "writtenAt|Écrite le" FROM person_note n WHERE n.beneficiary_id = :person ORDER BY n.id
            """),
    INTRODUCTIONS("Les employeurs auxquels vous avez été proposé(e)", """
            SELECT n.title AS "need|Poste", e.name AS "employer|Employeur", i.status AS "status|État", i.initiator AS "initiator|Proposé par",
                   i.created_at AS "proposedAt|Proposé le", i.agreement_on AS "agreementOn|Votre accord du", i.agreement_means AS "agreementMeans|Donné par",
                   i.shared_at AS "sharedAt|L'employeur a su qui vous êtes le",
                   CASE WHEN i.shared_at IS NULL THEN 'un nom d''emprunt (' || k.pseudonym || '), une durée de trajet et les compétences demandées'
                        ELSE 'prénom, nom, téléphone, courriel et présentation' END AS "received|Ce que l'employeur a reçu",
                   i.message AS "message|Mot joint", i.override_reason AS "overrideReason|Pourquoi malgré un point à lever", i.interview_at AS "interviewAt|Entretien le",
                   i.interview_place AS "interviewPlace|Lieu", i.trial_kind AS "trialKind|Essai", i.trial_from AS "trialFrom|Essai du", i.trial_to AS "trialTo|Essai au",
                   i.ended_at AS "endedAt|Fini le", i.ended_by AS "endedBy|Fini par", i.end_reason AS "endReason|Raison", i.end_comment AS "endComment|Commentaire"
            FROM introduction i JOIN need n ON n.id = i.need_id JOIN organisation e ON e.id = i.employer_id JOIN candidate k ON k.id = i.candidate_id
            WHERE i.beneficiary_id = :person ORDER BY i.id
            """),
    ANONYMOUS("Les listes d'employeurs où vous êtes apparu(e) sous un nom d'emprunt", """
            SELECT n.title AS "need|Poste", e.name AS "employer|Employeur", k.pseudonym AS "pseudonym|Nom d'emprunt", k.created_at AS "createdAt|Depuis le"
            FROM candidate k JOIN need n ON n.id = k.need_id JOIN organisation e ON e.id = n.employer_id WHERE k.beneficiary_id = :person ORDER BY k.created_at, k.id
            """),
    QUESTIONS("Les questions qui vous ont été posées", """
            SELECT n.title AS "need|Poste", q.channel AS "channel|Par", q.asked_at AS "askedAt|Posée le", q.undelivered_at AS "undeliveredAt|Non remise le",
                   q.answer AS "answer|Votre réponse", q.answered_at AS "answeredAt|Répondu le"
            FROM person_question q JOIN introduction i ON i.id = q.introduction_id JOIN need n ON n.id = i.need_id WHERE i.beneficiary_id = :person ORDER BY q.id
            """),
    CONTRACTS("Vos contrats de travail", """
            SELECT e.contract_type AS "contractType|Contrat", o.name AS "employer|Employeur", h.name AS "host|Chez", e.start_date AS "startDate|Début",
                   e.end_date AS "endDate|Fin", e.weekly_hours AS "weeklyHours|Heures par semaine", e.total_hours AS "totalHours|Heures en tout",
                   e.status AS "status|État", e.ended_on AS "endedOn|Fini le", e.exit_kind AS "exitKind|Ce que vous faites depuis"
            FROM employment e JOIN organisation o ON o.id = e.employer_id LEFT JOIN organisation h ON h.id = e.host_id
            WHERE e.beneficiary_id = :person ORDER BY e.start_date, e.id
            """),
    CLAUSES("Les marchés publics où vos heures comptent pour l'insertion", """
            SELECT m.title AS "market|Marché", l.title AS "lot|Lot", o.name AS "employer|Employeur",
                   CASE p.status WHEN 'PROPOSED' THEN 'proposée' WHEN 'APPROVED' THEN 'agréée' WHEN 'REFUSED' THEN 'refusée'
                        WHEN 'ENDED' THEN 'finie' END AS "status|État", p.first_on AS "firstOn|Commence le",
                   p.approved_from AS "approvedFrom|Agréé(e) du", p.approved_until AS "approvedUntil|Au",
                   CASE p.refusal WHEN 'NOT_ELIGIBLE' THEN 'personne non éligible' WHEN 'PROOF_MISSING' THEN 'justificatif manquant'
                        WHEN 'LOT_FULL' THEN 'heures du lot déjà faites' WHEN 'OTHER_LOT' THEN 'autre lot' WHEN 'OTHER' THEN 'autre raison' END AS "refusal|Refusé(e) parce que",
                   CASE WHEN g.ground IS NULL THEN NULL WHEN :agency AND f.id IS NOT NULL THEN 'lisible auprès de ' || f.name
                        ELSE CASE g.ground WHEN 'DELD' THEN 'demandeur d''emploi de longue durée' WHEN 'RSA' THEN 'bénéficiaire du RSA'
                        WHEN 'ASS' THEN 'bénéficiaire de l''ASS' WHEN 'AAH' THEN 'bénéficiaire de l''AAH'
                        WHEN 'BOETH' THEN 'bénéficiaire de l''obligation d''emploi' WHEN 'YOUNG_UNQUALIFIED' THEN 'jeune sans qualification'
                        WHEN 'SENIOR' THEN 'demandeur d''emploi de 50 ans ou plus' WHEN 'QPV' THEN 'habitant d''un quartier prioritaire'
                        WHEN 'IAE' THEN 'parcours dans l''insertion par l''activité économique' WHEN 'GEIQ' THEN 'parcours dans un GEIQ'
                        WHEN 'OTHER' THEN 'autre motif' END END AS "ground|Motif"
            FROM clause_participation p JOIN clause_market m ON m.id = p.market_id JOIN clause_lot l ON l.id = p.lot_id JOIN organisation o ON o.id = p.employer_id
            LEFT JOIN organisation f ON f.id = m.facilitator_id AND f.left_at IS NULL LEFT JOIN clause_ground g ON g.participation_id = p.id
            WHERE p.beneficiary_id = :person ORDER BY p.first_on, p.id
            """),
    CLAUSE_HOURS("Les heures de ces marchés", """
            SELECT m.title AS "market|Marché", to_char(x.month, 'YYYY-MM') AS "month|Mois", x.hours AS "hours|Heures", x.training AS "training|Dont formation",
                   CASE x.mode WHEN 'DIRECT' THEN 'embauche directe' WHEN 'LENT' THEN 'mise à disposition'
                        WHEN 'SUBCONTRACTED' THEN 'sous-traitance' END AS "mode|Comment",
                   CASE x.status WHEN 'DECLARED' THEN 'déclarée' WHEN 'CHECKED' THEN 'contrôlée' WHEN 'VALIDATED' THEN 'validée'
                        WHEN 'REJECTED' THEN 'rejetée' END AS "status|État",
                   x.declared_at AS "declaredAt|Déclarées le"
            FROM clause_line x JOIN clause_participation p ON p.id = x.participation_id JOIN clause_market m ON m.id = p.market_id
            WHERE p.beneficiary_id = :person ORDER BY x.month, x.participation_id, x.counter
            """),
    FOLLOW_UPS("Les nouvelles prises de vous au travail", """
            SELECT f.step AS "step|Quand", f.side AS "side|Demandées à", f.due_on AS "dueOn|Le", f.answer AS "answer|Réponse", f.left_on AS "leftOn|Parti(e) le",
                   f.left_reason AS "leftReason|Pourquoi", f.answered_on AS "answeredOn|Répondu le"
            FROM follow_up f JOIN employment e ON e.id = f.stay_id WHERE e.beneficiary_id = :person ORDER BY f.due_on, f.id
            """),
    DIAGNOSES("Vos diagnostics d'éligibilité", """
            SELECT o.name AS "madeBy|Posé par", d.made_on AS "madeOn|Le", d.last_day AS "lastDay|Vaut jusqu'au", array_to_string(d.criteria, ', ') AS "criteria|Critères",
                   array_to_string(d.proofs_on, ', ') AS "proofsOn|Justificatifs du", d.platform_reference AS "platformReference|Référence sur la plateforme",
                   d.cancelled_at AS "cancelledAt|Annulé le"
            FROM diagnosis d JOIN organisation o ON o.id = d.made_by WHERE d.beneficiary_id = :person ORDER BY d.made_on, d.id
            """),
    DOCUMENTS("Les documents joints à vos contrats et à vos diagnostics", """
            SELECT a.subject AS "subject|Joint à un", a.file_name AS "fileName|Fichier", a.type AS "type|Type", a.added_at AS "addedAt|Joint le"
            FROM (SELECT 'contrat' AS subject, d.* FROM employment e JOIN document d ON d.employment_id = e.id WHERE e.beneficiary_id = :person
                  UNION ALL
                  SELECT 'diagnostic', d.* FROM diagnosis g JOIN document d ON d.diagnosis_id = g.id WHERE g.beneficiary_id = :person) a ORDER BY a.id
            """),
    PASSES("Votre PASS IAE", """
            SELECT p.number AS "number|Numéro", p.start_on AS "startOn|Début", p.end_on AS "endOn|Fin", p.checked_on AS "checkedOn|Vérifié le"
            FROM pass_iae p WHERE p.beneficiary_id = :person ORDER BY p.start_on
            """),
    PASS_CHANGES("Suspensions et prolongations du PASS IAE", """
            SELECT 'suspension' AS "kind|Quoi", s.reason AS "reason|Raison", s.from_on AS "from|Du", s.until_on AS "until|Au", NULL::int AS "days|Jours", s.cancelled_at AS "cancelledAt|Annulée le"
            FROM pass_suspension s JOIN pass_iae p ON p.id = s.pass_id WHERE p.beneficiary_id = :person
            UNION ALL SELECT 'prolongation', l.reason, NULL, NULL, l.days, l.cancelled_at
            FROM pass_prolongation l JOIN pass_iae p ON p.id = l.pass_id WHERE p.beneficiary_id = :person
            """),
    MESSAGES("Les messages qui vous ont été envoyés", """
            SELECT CASE m.kind WHEN 'QUESTION' THEN 'question sur un poste' WHEN 'OUTCOME' THEN 'suite donnée à un poste' ELSE m.kind END AS "kind|Message",
                   m.channel AS "channel|Par", m.status AS "status|État", m.sent_at AS "sentAt|Envoyé le"
            FROM message m WHERE m.organisation_id IS NULL AND m.subject_id IN (
                SELECT i.id FROM introduction i WHERE i.beneficiary_id = :person
                UNION SELECT q.id FROM person_question q JOIN introduction i ON i.id = q.introduction_id WHERE i.beneficiary_id = :person)
            ORDER BY m.id
            """),
    TASKS("Ce que quelqu'un avait à faire pour vous", """
            SELECT t.kind AS "kind|Quoi", t.due_on AS "dueOn|Pour le", t.status AS "status|État", t.outcome AS "outcome|Ce qui en est sorti"
            FROM task t WHERE t.subject_id IN (SELECT :person UNION SELECT i.id FROM introduction i WHERE i.beneficiary_id = :person
                UNION SELECT e.id FROM employment e WHERE e.beneficiary_id = :person UNION SELECT r.id FROM rights_request r WHERE r.beneficiary_id = :person)
            ORDER BY t.id
            """),
    ALLOCATIONS("Les répartitions où une place vous a été trouvée", """
            SELECT n.title AS "need|Poste", a.score AS "score|Points sur 100", a.status AS "status|État", l.created_at AS "createdAt|Le"
            FROM allocation_pair a JOIN allocation l ON l.id = a.allocation_id JOIN need n ON n.id = a.need_id WHERE a.beneficiary_id = :person ORDER BY a.id
            """),
    LEFT_OUT("Les répartitions où aucune place ne vous a été trouvée", """
            SELECT o.lack AS "lack|Pourquoi", l.created_at AS "createdAt|Le"
            FROM allocation_left_out o JOIN allocation l ON l.id = o.allocation_id WHERE :person = ANY (o.ids) ORDER BY l.created_at, l.id
            """),
    RIGHTS("Les droits que vous avez exercés", """
            SELECT r.asked_right AS "right|Droit", r.objects_to AS "objectsTo|Opposition à", r.received_on AS "receivedOn|Reçue le", r.due_on AS "dueOn|Réponse avant le",
                   r.details AS "details|Ce que vous avez demandé", r.identity_checked AS "identityChecked|Comment votre identité a été vérifiée", r.status AS "status|État",
                   r.extended_because AS "extendedBecause|Prolongée parce que", r.refused_because AS "refusedBecause|Refusée parce que", r.closed_on AS "closedOn|Close le",
                   r.lifted_on AS "liftedOn|Levée le"
            FROM rights_request r WHERE r.beneficiary_id = :person ORDER BY r.id
            """),
    HISTORY("Qui a lu ou changé quoi, et pourquoi", """
            SELECT h.at AS "at|Quand", CASE WHEN j.beneficiary_id IS NOT NULL AND o.structure_kind IS NOT NULL THEN 'une structure' ELSE coalesce(o.name, 'le club') END AS "by|Qui",
                   h.subject_type AS "about|De quoi", h.type AS "what|Quoi", h.from_status AS "from|D'où",
                   h.to_status AS "to|Vers", h.reason AS "why|Pourquoi"
            FROM history h LEFT JOIN organisation o ON o.id = h.organisation_id LEFT JOIN joined_record j ON j.beneficiary_id = h.subject_id
            WHERE h.subject_id IN (SELECT :person UNION SELECT r.beneficiary_id FROM joined_record r WHERE r.into_id = :person UNION SELECT i.id FROM introduction i WHERE i.beneficiary_id = :person
                UNION SELECT e.id FROM employment e WHERE e.beneficiary_id = :person UNION SELECT r.id FROM rights_request r WHERE r.beneficiary_id = :person
                UNION SELECT t.id FROM task t WHERE t.subject_id IN (SELECT :person UNION SELECT i.id FROM introduction i WHERE i.beneficiary_id = :person
                    UNION SELECT e.id FROM employment e WHERE e.beneficiary_id = :person UNION SELECT r.id FROM rights_request r WHERE r.beneficiary_id = :person))
              AND h.type <> 'FOUND_AS_DOUBLE'
            ORDER BY h.id
            """);

    private final String title;
    private final String query;

    DossierSection(String title, String query) {
        this.title = title;
        this.query = query;
    }

    @Override
    public String label() {
        return title;
    }

    /** Whether it says less to the agency ({@code :agency}). */
    public boolean dependsOnReader() {
        return query.contains(":agency");
    }

    /** Its query. */
    public String query() {
        return query;
    }
}
