package fr.clubbusiness.privacy.dossier;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.TaskStatus;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContactChannel;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a dossier as they are read by somebody who does not read databases: codes in words, days and moments in French. */
public final class PlainWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z0-9_]*(?:(?:, | : )[A-Z][A-Z0-9_]*)*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** What other features name in rooms of their own, or nowhere: steps of introductions and follow-ups, and what somebody did. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("BENEFICIARY", "vous"),
            Map.entry("INTRODUCTION", "une mise en relation"),
            Map.entry("EMPLOYMENT", "un contrat"),
            Map.entry("RIGHTS_REQUEST", "une demande de droit"),
            Map.entry("TASK", "une tâche"),
            Map.entry("OPENED", "ouverture"),
            Map.entry("ASSIGNED", "confiée à quelqu'un"),
            Map.entry("IN_NO_LIST", "aucun des besoins répartis ne vous retenait dans sa liste"),
            Map.entry("OUTRANKED", "les postes qui vous convenaient étaient proposés à d'autres"),
            Map.entry("PROPOSED", "proposée"),
            Map.entry("SHARED", "partagée"),
            Map.entry("INTERVIEWING", "en entretien"),
            Map.entry("TRIAL", "en essai (immersion ou formation)"),
            Map.entry("HIRED", "embauche"),
            Map.entry("DECLINED", "refusée"),
            Map.entry("WITHDRAWN", "retirée"),
            Map.entry("SUSPENDED", "suspendue"),
            Map.entry("OBSOLETE", "sans objet"),
            Map.entry("EXPIRED", "expirée"),
            Map.entry("CANCELLED", "embauche annulée"),
            Map.entry("STRUCTURE", "la structure"),
            Map.entry("COMPANY", "l'entreprise"),
            Map.entry("POSITION_FILLED", "poste pourvu"),
            Map.entry("SKILLS_TO_COMPLETE", "compétences à compléter pour ce poste"),
            Map.entry("SCHEDULE_OR_JOURNEY", "horaires ou trajet"),
            Map.entry("NO_SHOW_AT_INTERVIEW", "absence à l'entretien"),
            Map.entry("NOT_REACHED", "personne injoignable"),
            Map.entry("DUPLICATE", "candidature déjà reçue"),
            Map.entry("NEED_CHANGED", "besoin modifié"),
            Map.entry("NOT_AVAILABLE", "personne indisponible"),
            Map.entry("TRAINING", "entrée en formation"),
            Map.entry("CONDITIONS", "conditions de travail"),
            Map.entry("ALREADY_PLACED", "déjà en emploi"),
            Map.entry("OTHER", "autre motif"),
            Map.entry("YES", "oui"),
            Map.entry("NO", "non"),
            Map.entry("CALL_ME", "rappelez-moi"),
            Map.entry("PMSMP", "immersion (PMSMP)"),
            Map.entry("POEI", "formation avant embauche (POEI)"),
            Map.entry("DAY_7", "7 jours"),
            Map.entry("MONTH_1", "1 mois"),
            Map.entry("MONTH_3", "3 mois"),
            Map.entry("MONTH_6", "6 mois"),
            Map.entry("MONTH_12", "12 mois"),
            Map.entry("EMPLOYER", "l'employeur"),
            Map.entry("IN_WORK", "toujours en poste"),
            Map.entry("LEFT", "partie"),
            Map.entry("TRIAL_ENDED", "fin pendant l'essai"),
            Map.entry("CONTRACT_ENDED", "fin du contrat"),
            Map.entry("EMPLOYER_ENDED", "fin décidée par l'employeur"),
            Map.entry("PERSON_ENDED", "départ choisi par la personne"),
            Map.entry("AGREED_END", "fin d'un commun accord"),
            Map.entry("OTHER_JOB", "autre emploi"),
            Map.entry("CONTRACT_SUSPENDED", "contrat suspendu plus de 15 jours"),
            Map.entry("CONTRACT_BROKEN", "contrat rompu"),
            Map.entry("CONTRACT_FINISHED", "contrat fini"),
            Map.entry("COMMITTEE_AGREEMENT", "accord du comité technique d'animation"),
            Map.entry("PASSERELLE", "passerelle chez un autre employeur"),
            Map.entry("SENIOR_CDI", "CDI inclusion, 57 ans et plus"),
            Map.entry("COMPLETE_TRAINING", "formation à terminer"),
            Map.entry("RQTH", "reconnaissance de travailleur handicapé"),
            Map.entry("SENIOR", "50 ans et plus"),
            Map.entry("PARTICULAR_DIFFICULTIES", "difficultés particulières"),
            Map.entry("IDENTITY_READ", "lecture du nom, de la date de naissance et des coordonnées"),
            Map.entry("SENSITIVE_READ", "lecture de données sensibles"),
            Map.entry("FOUND_BY_SEARCH", "trouvé(e) dans une recherche"),
            Map.entry("EXPORTED", "copie dans un fichier"),
            Map.entry("FOUND_AS_DOUBLE", "comparaison avec une fiche semblable"),
            Map.entry("MATCH_EXPLAINED", "lecture de ce qui fait correspondre, ou non, à un besoin"),
            Map.entry("AUDIT_READ", "lecture de cette liste"),
            Map.entry("LIVE_INTRODUCTION", "une mise en relation était en cours"),
            Map.entry("CREATED", "création"),
            Map.entry("RECEIVED", "reçue"),
            Map.entry("UPDATED", "mise à jour"),
            Map.entry("IDENTITY_UPDATED", "correction du nom, de la date de naissance ou des coordonnées"),
            Map.entry("SENSITIVE_UPDATED", "mise à jour de données sensibles"),
            Map.entry("PATHWAY_UPDATED", "mise à jour du parcours"),
            Map.entry("NOTE_WRITTEN", "note écrite"),
            Map.entry("AGREED", "accord noté"),
            Map.entry("AGREEMENT_WITHDRAWN", "accord retiré"),
            Map.entry("INFORMED", "information donnée"),
            Map.entry("DIAGNOSIS_RECORDED", "diagnostic noté"),
            Map.entry("DOCUMENT_ATTACHED", "document joint"),
            Map.entry("DOCUMENT_REMOVED", "document retiré"),
            Map.entry("PASS_RECORDED", "PASS IAE noté"),
            Map.entry("PERSON_ASKED", "question posée"),
            Map.entry("PERSON_ANSWERED", "réponse donnée"),
            Map.entry("PERSON_DECLINED", "vous n'avez pas souhaité ce poste"),
            Map.entry("INTERVIEW_FIXED", "entretien fixé"),
            Map.entry("READY_FOR_WORK", "prêt(e) pour un emploi"),
            Map.entry("READY_FOR_IMMERSION", "prêt(e) pour une immersion"),
            Map.entry("DONE", "fait"),
            Map.entry("REFUSED", "refusé"),
            Map.entry("ORAL", "de vive voix"),
            Map.entry("ACCESS", "accès"),
            Map.entry("PORTABILITY", "portabilité"),
            Map.entry("RECTIFICATION", "rectification"),
            Map.entry("ERASURE", "effacement"),
            Map.entry("RESTRICTION", "limitation"),
            Map.entry("OBJECTION", "opposition"),
            Map.entry("EXPLANATION", "explication"),
            Map.entry("RANKING", "classement"),
            Map.entry("PROCESSING", "tout usage"));

    private static final Map<String, String> WORDS = words();

    private PlainWords() {}

    /** The value for a reader of this time zone. A code without words is said as it is, in small letters. */
    public static String of(String value, ZoneId zone) {
        if (DAY.matcher(value).matches()) {
            return FrenchFormat.date(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return FrenchFormat.moment(Instant.parse(value), zone);
        }
        return CODES.matcher(value).matches()
                ? CODE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(word(found.group())))
                : value;
    }

    private static String word(String code) {
        var known = WORDS.get(code);
        if (known != null) {
            return known;
        }
        return code.indexOf('_') < 0 ? code : code.toLowerCase(Locale.FRENCH).replace('_', ' ');
    }

    /** The first one that has words for a code says it: what is about the person before what is about a contract. */
    private static Map<String, String> words() {
        var words = new HashMap<>(ACTS);
        say(words, BeneficiaryState.values(), BeneficiaryState::label);
        say(words, Barrier.values(), Barrier::label);
        say(words, Barrier.Status.values(), Barrier.Status::label);
        say(words, EmploymentStatus.values(), EmploymentStatus::label);
        say(words, ExitKind.values(), ExitKind::label);
        say(words, TaskKind.values(), TaskKind::label);
        say(words, TaskStatus.values(), TaskStatus::label);
        say(words, ContractType.values(), ContractType::label);
        say(words, TransportMode.values(), TransportMode::label);
        say(words, ContactChannel.values(), ContactChannel::label);
        say(words, FrenchLevel.values(), FrenchLevel::label);
        say(words, WorkingCondition.values(), WorkingCondition::label);
        say(words, Criterion.values(), Criterion::label);
        say(words, Certification.values(), Certification::label);
        say(words, DrivingLicence.values(), DrivingLicence::label);
        return Map.copyOf(words);
    }

    private static <E extends Enum<E>> void say(Map<String, String> words, E[] codes, Function<E, String> label) {
        for (var code : codes) {
            words.putIfAbsent(code.name(), label.apply(code));
        }
    }
}
