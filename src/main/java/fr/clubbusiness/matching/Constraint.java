package fr.clubbusiness.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a pair to match: the table of the domain page, in its order. A constraint with an action can be lifted, within the
 * bounds that its rule names; one without never is.
 */
@Schema(name = "MatchConstraintName")
enum Constraint {
    AGREEMENT(FirmRules::agreement),
    OCCUPATION(FirmRules::occupation),
    NO_CURRENT_INTRODUCTION(FirmRules::noCurrentIntroduction),
    AGE(AgeRule::age),
    JOURNEY(Action.MOBILITY_AID, LiftableRules::journey),
    AVAILABILITY(Action.SHIFT_START, LiftableRules::availability),
    FRENCH(Action.FRENCH_LESSONS, LiftableRules::french),
    LICENCE(Action.LICENCE_AID, LiftableRules::licence),
    CERTIFICATION(Action.CERTIFICATION_AID, LiftableRules::certification),
    CONTRACT(Action.DISCUSS_CONTRACT, LiftableRules::contract),
    HOURS(Action.ADJUST_HOURS, LiftableRules::hours),
    CONDITIONS(Action.ADAPT_POST, LiftableRules::conditions);

    private final @Nullable Action action;

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final Function<Reading, Verdict> rule;

    Constraint(Function<Reading, Verdict> rule) {
        this(null, rule);
    }

    Constraint(@Nullable Action action, Function<Reading, Verdict> rule) {
        this.action = action;
        this.rule = rule;
    }

    /** What is found on every constraint that the viewpoint reckons with, in this order. */
    static List<Finding> findings(Reading reading) {
        return Stream.of(values())
                .filter(reading.viewpoint()::evaluates)
                .map(constraint -> new Finding(constraint, constraint.verdict(reading)))
                .toList();
    }

    /** A company learns what the need asked and the person has. Why anything else holds or fails is not its affair. */
    private Verdict verdict(Reading reading) {
        var verdict = rule.apply(reading);
        var told = !reading.forCompany() || (answersAnAsk() && verdict instanceof Verdict.Holds);
        return told ? verdict : verdict.withheld();
    }

    /** Whether it sets a paper or a level that the person has against one that the need asks. */
    boolean answersAnAsk() {
        return switch (this) {
            case FRENCH, LICENCE, CERTIFICATION -> true;
            case AGREEMENT,
                    OCCUPATION,
                    NO_CURRENT_INTRODUCTION,
                    AGE,
                    JOURNEY,
                    AVAILABILITY,
                    CONTRACT,
                    HOURS,
                    CONDITIONS -> false;
        };
    }

    /** What can lift it when it fails; empty for what never can be, by nobody and for no reason. */
    Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /** What an adviser or a structure can do to lift a constraint. */
    @Schema(name = "MatchActionCode")
    enum Action {
        MOBILITY_AID("Proposer un prêt de véhicule, une navette ou une aide au transport"),
        SHIFT_START("Demander à l'entreprise de décaler le début du contrat"),
        FRENCH_LESSONS("Proposer des cours de français, avant le contrat ou pendant"),
        LICENCE_AID("Demander une aide au permis de conduire"),
        CERTIFICATION_AID("Financer la certification demandée avant l'embauche (CACES, HACCP…)"),
        DISCUSS_CONTRACT("Échanger avec la personne et l'entreprise sur le type de contrat"),
        ADJUST_HOURS("Demander à l'entreprise d'ajuster la durée hebdomadaire"),
        ADAPT_POST("Étudier avec l'entreprise une adaptation du poste");

        private final String text;

        Action(String text) {
            this.text = text;
        }

        /** French sentence, for the one who can do it. */
        String text() {
            return text;
        }
    }

    /** One constraint of a pair and what was found. */
    record Finding(Constraint constraint, Verdict verdict) {

        boolean satisfied() {
            return verdict instanceof Verdict.Holds;
        }

        /** Whether it fails, and can be lifted. */
        boolean liftable() {
            return verdict instanceof Verdict.CanBeLifted;
        }

        /** What lifts it; empty when it holds or cannot be lifted. */
        Optional<Action> action() {
            return liftable() ? constraint.action() : Optional.empty();
        }

        Evidence evidence() {
            return verdict.evidence();
        }
    }
}
