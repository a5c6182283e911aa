package fr.clubbusiness.matching.law;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import java.util.List;
import java.util.function.Function;

/** Everything that the law says about a pair: stable codes for machines, with their French wording. Codes are part of the API's contract. */
public enum EvidenceCode {
    /** The reader may not know it. */
    WITHHELD("Non communiqué"),
    /** A constraint on something that the need does not ask. */
    NOT_ASKED("Non demandé par le besoin"),
    /** A constraint on which the person has no stated preference. */
    NO_PREFERENCE("Aucune préférence indiquée"),

    PROPOSABLE("Accord en cours, peut être proposé"),
    IMMERSION_OFFERED("Accord en cours, et le besoin permet une immersion"),
    IMMERSION_ONLY("Peut commencer par une immersion, que ce besoin ne permet pas"),
    NOT_READY(evidence -> EvidenceText.state((BeneficiaryState) evidence.value("state"))),
    NO_AGREEMENT("Pas d'accord en cours pour être proposé"),

    /** The ROME link between the occupation and a target. Values: rank 1–5, code and name of the target, none of which a company sees. */
    TARGET(evidence -> EvidenceText.target(evidence, "%s métier visé", "Métier visé")),
    NEAR_TARGET(evidence -> EvidenceText.target(evidence, "Proche du %s métier visé", "Proche d'un métier visé")),
    EVOLUTION_OF_TARGET(evidence -> EvidenceText.target(
            evidence, "Évolution possible depuis le %s métier visé", "Évolution possible depuis un métier visé")),
    SAME_FAMILY(evidence ->
            EvidenceText.target(evidence, "Même famille que le %s métier visé", "Même famille qu'un métier visé")),
    ENTRY_LEVEL("Accepte un poste accessible sans expérience"),
    UNRELATED("Aucun lien avec les métiers visés"),

    NOT_INTRODUCED("Aucune mise en relation en cours pour ce besoin"),
    INTRODUCTION_OPEN("Une mise en relation est déjà en cours pour ce besoin"),
    INTRODUCED_RECENTLY(evidence -> "Nouvelle proposition possible à partir du " + EvidenceText.date(evidence, "from")),

    LEGAL_AGE("Conforme à la loi sur l'âge au travail"),
    /** Which rules are broken; only the structure sees them. */
    NOT_LEGAL_AGE(evidence -> evidence.has("breaches")
            ? EvidenceText.labels(evidence, "breaches")
            : "La loi sur l'âge au travail ne permet pas ce poste"),

    MINUTES(evidence -> EvidenceText.minutes(evidence)),
    TOO_FAR(evidence -> EvidenceText.minutes(evidence) + ", pour " + evidence.number("limit") + " min acceptées"),
    /** A quarter of an hour, for a company. */
    BAND(evidence -> "Trajet de %s min (estimation)"
            .formatted(evidence.value("band").toString().replace("-", " à "))),

    AVAILABLE("Disponible au début du contrat"),
    AVAILABLE_LATER(evidence -> "Disponible le %s, %s après le premier jour possible"
            .formatted(EvidenceText.date(evidence, "from"), EvidenceText.days(evidence))),

    FRENCH_REACHED("Niveau de français demandé atteint"),
    FRENCH_TO_ASSESS("Niveau de français à évaluer"),
    FRENCH_BELOW(EvidenceText::frenchBelow),

    HELD(evidence -> "Détient : " + EvidenceText.labels(evidence, "held")),
    MISSING(evidence -> "À obtenir : " + EvidenceText.labels(evidence, "missing")),

    CONTRACT_IN_COMMON(evidence -> "Accepte : " + EvidenceText.labels(evidence, "common")),
    NO_CONTRACT_IN_COMMON(evidence -> "Accepte : %s ; proposé : %s"
            .formatted(EvidenceText.labels(evidence, "accepted"), EvidenceText.labels(evidence, "offered"))),

    HOURS_AS_WISHED(evidence -> EvidenceText.hours(evidence) + ", comme souhaité"),
    HOURS_NOT_AS_WISHED(evidence -> EvidenceText.hours(evidence) + ", pour " + EvidenceText.wishedHours(evidence)),

    CONDITIONS_ACCEPTED("Aucune condition de travail du poste n'est exclue"),
    /** Which conditions are excluded; only the structure sees them. */
    CONDITIONS_EXCLUDED(evidence -> evidence.has("excluded")
            ? "Exclut : " + EvidenceText.labels(evidence, "excluded")
            : "Au moins une condition de travail du poste est à adapter"),

    COVERED(evidence -> EvidenceText.covered(evidence)),
    /** Lists of requested codes instead of counts, for a company. */
    SKILLS_HELD(EvidenceText::skillsHeld),
    SKILLS_TO_ASSESS("Compétences à évaluer"),

    SINCE(evidence -> "Attend une proposition depuis "
            + (evidence.number("days") == 0 ? "aujourd'hui" : EvidenceText.days(evidence))),
    NOT_WAITING("N'attend pas encore de proposition");

    @SuppressWarnings("ImmutableEnumChecker") // a stateless method
    private final Function<Evidence, String> wording;

    EvidenceCode(String text) {
        this(evidence -> text);
    }

    EvidenceCode(Function<Evidence, String> wording) {
        this.wording = wording;
    }

    /** Whether a rule of this constraint may return this code. Each constraint has its own codes here. */
    boolean explains(Constraint constraint) {
        return switch (constraint) {
            case AGREEMENT -> isOneOf(PROPOSABLE, IMMERSION_OFFERED, IMMERSION_ONLY, NOT_READY, NO_AGREEMENT);
            case OCCUPATION -> isOneOf(TARGET, NEAR_TARGET, EVOLUTION_OF_TARGET, SAME_FAMILY, ENTRY_LEVEL, UNRELATED);
            case NO_CURRENT_INTRODUCTION -> isOneOf(NOT_INTRODUCED, INTRODUCTION_OPEN, INTRODUCED_RECENTLY);
            case AGE -> isOneOf(LEGAL_AGE, NOT_LEGAL_AGE);
            case JOURNEY -> isOneOf(MINUTES, TOO_FAR, BAND);
            case AVAILABILITY -> isOneOf(AVAILABLE, AVAILABLE_LATER);
            case FRENCH -> isOneOf(NOT_ASKED, FRENCH_REACHED, FRENCH_TO_ASSESS, FRENCH_BELOW);
            case LICENCE, CERTIFICATION -> isOneOf(NOT_ASKED, HELD, MISSING);
            case CONTRACT -> isOneOf(NO_PREFERENCE, CONTRACT_IN_COMMON, NO_CONTRACT_IN_COMMON);
            case HOURS -> isOneOf(NO_PREFERENCE, HOURS_AS_WISHED, HOURS_NOT_AS_WISHED);
            case CONDITIONS -> isOneOf(CONDITIONS_ACCEPTED, CONDITIONS_EXCLUDED);
        };
    }

    /** Information that a company may not know is withheld for any constraint. */
    private boolean isOneOf(EvidenceCode... codes) {
        return this == WITHHELD || List.of(codes).contains(this);
    }

    /** The French text for evidence with this code. */
    String wording(Evidence evidence) {
        return wording.apply(evidence);
    }
}
