package fr.clubbusiness.audit;

import fr.clubbusiness.shared.SubjectKind;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each act is called in plain French, for who reads what was done. An act that depends on its subject stands under both. */
final class ActWords {
    private static final Map<String, String> READINGS = Map.ofEntries(
            Map.entry("IDENTITY_READ", "lecture du nom, de la date de naissance et des coordonnées"),
            Map.entry("SENSITIVE_READ", "lecture des freins, des critères et de ce qui est exclu"),
            Map.entry("FOUND_BY_SEARCH", "trouvée dans une recherche"),
            Map.entry("EXPORTED", "copie dans un fichier"),
            Map.entry("FOUND_AS_DOUBLE", "comparaison avec une fiche semblable"),
            Map.entry("MATCH_EXPLAINED", "lecture de ce qui fait correspondre, ou non, à un besoin"),
            Map.entry("AUDIT_READ", "lecture de cette liste"),
            Map.entry("DOSSIER_READ", "copie de toutes les données, pour la personne"));

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("CREATED", "création"),
            Map.entry("UPDATED", "mise à jour"),
            Map.entry("IDENTITY_UPDATED", "correction du nom, de la date de naissance ou des coordonnées"),
            Map.entry("SENSITIVE_UPDATED", "mise à jour des freins, des critères ou de ce qui est exclu"),
            Map.entry("REFERENT_UPDATED", "changement de référent ou de prochain contact"),
            Map.entry("PATHWAY_UPDATED", "mise à jour du parcours"),
            Map.entry("NOTE_WRITTEN", "note sur le parcours"),
            Map.entry("AGREED", "accord de la personne"),
            Map.entry("AGREEMENT_WITHDRAWN", "retrait de l'accord"),
            Map.entry("PAUSED", "mise en pause"),
            Map.entry("BENEFICIARY.RESUMED", "fin de la pause"),
            Map.entry("LEFT", "fin de l'accompagnement"),
            Map.entry("PLACED", "entrée en emploi"),
            Map.entry("GIVEN_BACK", "embauche annulée, retour à la situation d'avant"),
            Map.entry("CONTRACT_ENDED", "contrat fini, mise en pause"),
            Map.entry("INFORMED", "personne informée de ce que le club garde"),
            Map.entry("MERGED", "fiches de la même personne réunies"),
            Map.entry("TOLD_APART", "fiche dite d'une autre personne qu'une fiche semblable"),
            Map.entry("TRANSFER_OFFERED", "transfert proposé à une autre structure"),
            Map.entry("TRANSFERRED", "transfert accepté par l'autre structure"),
            Map.entry("TRANSFER_DECLINED", "transfert décliné"),
            Map.entry("TRANSFER_WITHDRAWN", "proposition de transfert retirée"),
            Map.entry("TRANSFER_EXPIRED", "proposition de transfert restée sans réponse"),
            Map.entry("CO_ACCOMPANIED", "seconde structure associée, avec l'accord de la personne"),
            Map.entry("CO_ACCOMPANIMENT_ENDED", "fin de l'accompagnement par une seconde structure"),
            Map.entry("KEPT", "accompagnement confirmé, données gardées"),
            Map.entry("DIAGNOSIS_RECORDED", "diagnostic noté"),
            Map.entry("DOCUMENT_ATTACHED", "document joint"),
            Map.entry("DOCUMENT_REMOVED", "document retiré"),
            Map.entry("DIAGNOSIS_CANCELLED", "diagnostic annulé"),
            Map.entry("PASS_RECORDED", "PASS IAE noté"),
            Map.entry("PASS_CHECKED", "PASS IAE vérifié"),
            Map.entry("PASS_CORRECTED", "PASS IAE corrigé"),
            Map.entry("PASS_SUSPENDED", "PASS IAE suspendu"),
            Map.entry("SUSPENSION_ENDED", "fin de la suspension du PASS IAE"),
            Map.entry("SUSPENSION_CANCELLED", "suspension du PASS IAE annulée"),
            Map.entry("PASS_PROLONGED", "PASS IAE prolongé"),
            Map.entry("PROLONGATION_CANCELLED", "prolongation du PASS IAE annulée"));

    private static final Map<String, String> INTRODUCTIONS = Map.ofEntries(
            Map.entry("PROPOSED", "mise en relation proposée"),
            Map.entry("SHARED", "identité et coordonnées transmises à l'employeur"),
            Map.entry("INTERVIEWING", "entretien"),
            Map.entry("INTERVIEW_FIXED", "entretien fixé"),
            Map.entry("INTERVIEW_MOVED", "entretien déplacé"),
            Map.entry("TRIAL_AGREED", "essai convenu (immersion ou formation)"),
            Map.entry("HIRED", "embauche"),
            Map.entry("HIRE_DATES_CORRECTED", "dates du contrat corrigées"),
            Map.entry("HIRE_REFUSED", "embauche non permise par la loi"),
            Map.entry("DECLINED", "refus"),
            Map.entry("WITHDRAWN", "retrait"),
            Map.entry("POSTPONED", "réponse repoussée"),
            Map.entry("REMINDED", "rappel envoyé"),
            Map.entry("PERSON_ASKED", "question posée à la personne"),
            Map.entry("PERSON_ANSWERED", "réponse de la personne"),
            Map.entry("SUSPENDED", "suspension"),
            Map.entry("RESUMED", "reprise"),
            Map.entry("OBSOLETE", "devenue sans objet"),
            Map.entry("EXPIRED", "expirée sans réponse"),
            Map.entry("CANCELLED", "annulation"));

    private static final Map<String, String> CONTRACTS_AND_TASKS = Map.ofEntries(
            Map.entry("SIGNED", "contrat signé"),
            Map.entry("STARTED", "contrat commencé"),
            Map.entry("NOT_STARTED", "contrat non commencé"),
            Map.entry("BROKEN_IN_TRIAL", "contrat rompu pendant l'essai"),
            Map.entry("CORRECTED", "dates ou heures du contrat corrigées"),
            Map.entry("ENDED", "contrat fini"),
            Map.entry("EXIT_RECORDED", "suite du contrat notée"),
            Map.entry("FOLLOWED_UP", "nouvelles prises"),
            Map.entry("EMPLOYER_FOLLOWED_UP", "nouvelles prises auprès de l'employeur"),
            Map.entry("STRUCTURE_FOLLOWED_UP", "nouvelles prises auprès de la structure"),
            Map.entry("TASK.OPENED", "tâche ouverte"),
            Map.entry("ASSIGNED", "tâche confiée"),
            Map.entry("DONE", "tâche faite"),
            Map.entry("DROPPED", "tâche sans objet"));

    private static final Map<String, String> RIGHTS = Map.ofEntries(
            Map.entry("RECEIVED", "demande de droit reçue"),
            Map.entry("EXTENDED", "délai de réponse prolongé"),
            Map.entry("RIGHTS_REQUEST.DONE", "demande de droit satisfaite"),
            Map.entry("REFUSED", "demande de droit refusée"),
            Map.entry("LIFTED", "limitation ou opposition levée"));

    private static final Map<String, String> ORGANISATIONS_AND_NEEDS = Map.ofEntries(
            Map.entry("COMPANY_REGISTERED", "entreprise inscrite"),
            Map.entry("STRUCTURE_REGISTERED", "structure inscrite"),
            Map.entry("PARTNER_REGISTERED", "partenaire inscrit"),
            Map.entry("LEAVE_ASKED", "départ demandé"),
            Map.entry("MEMBER_INVITED", "membre invité"),
            Map.entry("MEMBER_REMOVED", "membre retiré"),
            Map.entry("INVITATION_REFUSED", "invitation impossible"),
            Map.entry("ADMITTED", "demande d'adhésion acceptée"),
            Map.entry("CONFIRMED", "besoin confirmé"),
            Map.entry("CRITERIA_CHANGED", "critères du besoin changés"),
            Map.entry("OPENED", "besoin ouvert"),
            Map.entry("REOPENED", "besoin rouvert"),
            Map.entry("FILLED", "besoin pourvu"),
            Map.entry("APPLICATION_REGISTERED", "application inscrite"),
            Map.entry("APPLICATION_ADMITTED", "application mise en service"),
            Map.entry("APPLICATION_CHANGED", "application changée"),
            Map.entry("APPLICATION_STOPPED", "application arrêtée"),
            Map.entry("SECRET_RENEWED", "secret de l'application renouvelé"),
            Map.entry("SERVICES_IMPORTED", "services d'insertion importés"),
            Map.entry("CONTACT_LEFT", "contact de l'application parti"));

    private static final Map<String, String> IMMERSIONS = Map.ofEntries(
            Map.entry("PLACE_OPENED", "place d'immersion ouverte"),
            Map.entry("PLACE_CLOSED", "place d'immersion fermée"),
            Map.entry("IMMERSION_TERMS_CHANGED", "conditions d'une immersion changées, signatures effacées"),
            Map.entry("IMMERSION_PERSON_CORRECTED", "identité d'une immersion corrigée, signatures effacées"),
            Map.entry("SIGNATURES_ASKED", "signatures d'une immersion demandées"),
            Map.entry("AGREEMENT_SIGNED", "convention d'immersion signée par l'un des signataires"),
            Map.entry("IMMERSION_VALIDATED", "immersion validée par la convention officielle"),
            Map.entry("IMMERSION_CANCELLED", "immersion annulée"),
            Map.entry("IMMERSION_ASSESSED", "suite d'une immersion dite par un côté"));

    private static final Map<String, String> COMMITMENTS = Map.ofEntries(
            Map.entry("COMMITMENT_TAKEN", "engagement pris, en tout ou en partie"),
            Map.entry("COMMITMENT_KEPT", "engagement dit tenu par qui l'a reçu"),
            Map.entry("COMMITMENT_NOT_KEPT", "engagement dit non tenu par qui l'avait pris"),
            Map.entry("COMMITMENT_CORRECTED", "réponse sur un engagement corrigée par l'agence"),
            Map.entry("COMMITMENT_WITHDRAWN", "engagement retiré"),
            Map.entry("COMMITMENT_CLOSED", "période d'un engagement finie"),
            Map.entry("COMMITMENT_LAPSED", "engagement resté sans réponse"),
            Map.entry("LABEL_GRANTED", "label accordé"),
            Map.entry("LABEL_WITHDRAWN", "label retiré"),
            Map.entry("LABEL_ENDED", "label fini"));

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("CLUB_EVENT.PUBLISHED", "événement annoncé"),
            Map.entry("HELD", "événement dit tenu"),
            Map.entry("TIMETABLE_COMPUTED", "horaire des rencontres calculé"),
            Map.entry("TIMETABLE_REPLANNED", "rencontres replanifiées"),
            Map.entry("MEETING_OUTCOME", "suite d'une rencontre dite"),
            Map.entry("WISHES_KEPT", "souhaits de rencontre notés"),
            Map.entry("REGISTERED", "inscription à un événement"),
            Map.entry("REGISTRATION_CONFIRMED", "inscription confirmée"),
            Map.entry("REGISTRATION_WAITLISTED", "inscription en liste d'attente"),
            Map.entry("REGISTRATION_OFFERED", "place libérée proposée"),
            Map.entry("REGISTRATION_LAPSED", "place proposée restée sans réponse"),
            Map.entry("REGISTRATION_CANCELLED", "inscription annulée"),
            Map.entry("REGISTRATION_EXCUSED", "absence excusée"),
            Map.entry("REGISTRATION_PRESENT", "présence notée"),
            Map.entry("REGISTRATION_NO_SHOW", "absence notée"));

    private static final Map<String, String> CATALOGUE = Map.ofEntries(
            Map.entry("OFFER.PUBLISHED", "offre de service publiée"),
            Map.entry("OFFER.ARCHIVED", "offre de service archivée"),
            Map.entry("OFFER.CONFIRMED", "offre de service confirmée"),
            Map.entry("PURCHASE.DRAFT", "achat repris avant validation"),
            Map.entry("PURCHASE.SUBMITTED", "achat soumis à l'agence"),
            Map.entry("PURCHASE.VALIDATED", "achat validé"),
            Map.entry("PURCHASE.REJECTED", "achat rejeté"),
            Map.entry("PURCHASE.SENT", "achat envoyé aux structures"),
            Map.entry("PURCHASE.AWARDED", "achat attribué"),
            Map.entry("PURCHASE.NO_AWARD", "achat sans suite"),
            Map.entry("ANSWER_CORRECTED", "réponse à l'achat corrigée"),
            Map.entry("ANSWER_SEEN", "achat lu par une structure"),
            Map.entry("ANSWER_INTERESTED", "structure intéressée par l'achat"),
            Map.entry("ANSWER_DECLINED", "achat décliné par une structure"),
            Map.entry("ANSWER_NO_ANSWER", "achat resté sans réponse d'une structure"),
            Map.entry("ANSWER_OFFERED", "offre remise par une structure"),
            Map.entry("ANSWER_WON", "offre retenue"),
            Map.entry("ANSWER_LOST", "offre non retenue"),
            Map.entry("NEED_DRAFTED", "besoins en brouillon écrits pour cet achat"));

    private static final Map<String, String> CLAUSES = Map.ofEntries(
            Map.entry("CLAUSE_MARKET.RUNNING", "marché avec des clauses sociales démarré"),
            Map.entry("CLAUSE_MARKET.CLOSED", "marché avec des clauses sociales clos"),
            Map.entry("CLAUSE_MARKET_CHANGED", "marché avec des clauses sociales changé"),
            Map.entry("CLAUSE_LOT_ADDED", "lot ajouté au marché"),
            Map.entry("CLAUSE_LOT_CHANGED", "lot du marché changé"),
            Map.entry("CLAUSE_PERSON_PROPOSED", "participation à une clause sociale proposée"),
            Map.entry("CLAUSE_PERSON_APPROVED", "participation à une clause sociale agréée"),
            Map.entry("CLAUSE_PERSON_ENDED", "agrément pour une clause sociale fini plus tôt"),
            Map.entry("CLAUSE_GROUND_CORRECTED", "motif d'un agrément corrigé"),
            Map.entry("CLAUSE_PERSON_REFUSED", "participation à une clause sociale refusée"),
            Map.entry("CLAUSE_HOURS_DECLARED", "heures d'insertion déclarées"),
            Map.entry("CLAUSE_HOURS_CORRECTED", "mois validé corrigé par une contre-ligne"),
            Map.entry("CLAUSE_HOURS_CHECKED", "heures d'insertion contrôlées"),
            Map.entry("CLAUSE_HOURS_VALIDATED", "heures d'insertion validées"),
            Map.entry("CLAUSE_HOURS_REJECTED", "heures d'insertion rejetées"));

    private static final Map<String, String> ALL = Stream.of(
                    READINGS,
                    PEOPLE,
                    INTRODUCTIONS,
                    CONTRACTS_AND_TASKS,
                    RIGHTS,
                    ORGANISATIONS_AND_NEEDS,
                    COMMITMENTS,
                    IMMERSIONS,
                    EVENTS,
                    CATALOGUE,
                    CLAUSES)
            .flatMap(words -> words.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ActWords() {}

    /** What an act on a subject is called; one without words is called by its code. */
    static String of(SubjectKind subject, String type) {
        return ALL.getOrDefault(subject + "." + type, ALL.getOrDefault(type, "autre acte (%s)".formatted(type)));
    }

    /** Whether an act has words. */
    static boolean has(SubjectKind subject, String type) {
        return ALL.containsKey(subject + "." + type) || ALL.containsKey(type);
    }
}
