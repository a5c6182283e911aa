package fr.clubbusiness.matching.law;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a pair to match, in the order in which it is explained. A row holds everything about a constraint: its name, its message on
 * failure, what a company's view does with it, what can lift it, and its rule. Without an action it can never be lifted; with one it can, within the
 * limits of its rule.
 *
 * <p>A new row does not compile until {@link EvidenceCode#explains}, {@link Relaxation.Step#eases} and the index's test of a person have a line for
 * it.
 */
@Schema(name = "MatchConstraintName")
@SuppressWarnings("ImmutableEnumChecker") // texts are records of strings, rules are stateless methods
public enum Constraint {
    AGREEMENT(
            new LocalizedText("Accord", "Agreement"),
            new LocalizedText(
                    "La personne n'est pas proposée en ce moment : elle n'est pas prête, ou n'a pas d'accord en cours.",
                    "The person is not proposed at present: not ready, or without an agreement in force."),
            CompanyView.EVALUATED,
            FirmRules::agreement),
    OCCUPATION(
            new LocalizedText("Métier", "Occupation"),
            new LocalizedText(
                    "Le métier n'a aucun lien avec ceux que vise la personne.",
                    "The occupation has no link with those the person aims at."),
            CompanyView.EVALUATED,
            FirmRules::occupation),
    NO_CURRENT_INTRODUCTION(
            new LocalizedText("Mise en relation", "Introduction"),
            new LocalizedText(
                    "Une mise en relation est en cours pour ce besoin, ou s'est terminée il y a trop peu de temps.",
                    "An introduction for this need is under way, or ended too recently."),
            CompanyView.EVALUATED,
            FirmRules::noCurrentIntroduction),
    AGE(
            new LocalizedText("Âge légal", "Legal age"),
            new LocalizedText(
                    "La loi sur l'âge au travail ne permet pas ce poste.",
                    "The law on age and work does not allow this job."),
            CompanyView.NOT_EVALUATED,
            FirmRules::age),
    JOURNEY(
            new LocalizedText("Trajet", "Journey"),
            new LocalizedText(
                    "Le trajet dépasse ce que la personne accepte.",
                    "The way to work is longer than the person accepts."),
            CompanyView.EVALUATED,
            Action.MOBILITY_AID,
            LiftableRules::journey),
    AVAILABILITY(
            new LocalizedText("Disponibilité", "Availability"),
            new LocalizedText(
                    "La personne n'est pas disponible au début du contrat.",
                    "The person is not available when the contract starts."),
            CompanyView.EVALUATED,
            Action.SHIFT_START,
            LiftableRules::availability),
    FRENCH(
            new LocalizedText("Français", "French"),
            new LocalizedText(
                    "Le niveau de français demandé n'est pas atteint.", "The level of French asked is not reached."),
            CompanyView.SHOWN,
            Action.FRENCH_LESSONS,
            LiftableRules::french),
    LICENCE(
            new LocalizedText("Permis", "Driving licence"),
            new LocalizedText(
                    "Un permis qui fait partie du poste manque.",
                    "A driving licence that is part of the job is missing."),
            CompanyView.SHOWN,
            Action.LICENCE_AID,
            LiftableRules::licence),
    CERTIFICATION(
            new LocalizedText("Certification", "Certification"),
            new LocalizedText(
                    "Une certification qui fait partie du poste manque.",
                    "A certification that is part of the job is missing."),
            CompanyView.SHOWN,
            Action.CERTIFICATION_AID,
            LiftableRules::certification),
    CONTRACT(
            new LocalizedText("Type de contrat", "Kind of contract"),
            new LocalizedText(
                    "La personne n'accepte aucun des types de contrat proposés.",
                    "The person accepts none of the kinds of contract offered."),
            CompanyView.EVALUATED,
            Action.DISCUSS_CONTRACT,
            LiftableRules::contract),
    HOURS(
            new LocalizedText("Durée hebdomadaire", "Weekly hours"),
            new LocalizedText(
                    "La durée hebdomadaire n'est pas celle que souhaite la personne.",
                    "The weekly hours are not those the person wishes."),
            CompanyView.EVALUATED,
            Action.ADJUST_HOURS,
            LiftableRules::hours),
    CONDITIONS(
            new LocalizedText("Conditions de travail", "Working conditions"),
            new LocalizedText(
                    "Une condition de travail du poste est à adapter.",
                    "A working condition of the job has to be adapted."),
            CompanyView.NOT_EVALUATED,
            Action.ADAPT_POST,
            LiftableRules::conditions);

    private final LocalizedText label;

    private final LocalizedText objection;
    private final CompanyView companyView;
    private final @Nullable Action action;
    private final Function<PairContext, Verdict> rule;

    /** A constraint that nobody can lift. */
    Constraint(
            LocalizedText label,
            LocalizedText objection,
            CompanyView companyView,
            Function<PairContext, Verdict> rule) {
        this(label, objection, companyView, null, rule);
    }

    Constraint(
            LocalizedText label,
            LocalizedText objection,
            CompanyView companyView,
            @Nullable Action action,
            Function<PairContext, Verdict> rule) {
        this.label = label;
        this.objection = objection;
        this.companyView = companyView;
        this.action = action;
        this.rule = rule;
    }

    /** The findings on every constraint that the viewpoint evaluates, in this order. */
    static List<Finding> findings(PairContext reading) {
        return Stream.of(values())
                .filter(reading.viewpoint()::evaluates)
                .map(constraint -> new Finding(constraint, constraint.verdict(reading)))
                .toList();
    }

    /** A company sees what the need asks and the person has. It never sees why any other constraint holds or fails. */
    private Verdict verdict(PairContext reading) {
        var verdict = rule.apply(reading);
        var shown = !reading.forCompany() || (isShownToCompany() && verdict instanceof Verdict.Holds);
        return shown ? verdict : verdict.withheld();
    }

    /** Its name, for pages. */
    public LocalizedText label() {
        return label;
    }

    /** The reason on failure, for any reader. It is the same for every person, so it reveals nothing. */
    public RefusalReason objection() {
        return new RefusalReason(name(), objection);
    }

    /** Whether a company's view evaluates it. The structure checks the others when it is asked. */
    boolean isEvaluatedForCompany() {
        return companyView != CompanyView.NOT_EVALUATED;
    }

    /** Whether its failure tells a private fact: an age, or an excluded condition. These are the constraints that no company's view evaluates. */
    public boolean isPrivate() {
        return companyView == CompanyView.NOT_EVALUATED;
    }

    /** Whether a company sees why it holds. */
    boolean isShownToCompany() {
        return companyView == CompanyView.SHOWN;
    }

    /** What can lift it when it fails; empty when nobody can, for any reason. */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /** What a company's view does with a constraint. Each row must declare it: nothing is evaluated there by omission. */
    private enum CompanyView {
        /** Not evaluated, so that no sequence of calls shows who it concerns. */
        NOT_EVALUATED,
        /** Evaluated, without saying why it holds or fails. */
        EVALUATED,
        /** Evaluated; the company sees the certificate or level that the need asks and the person has. */
        SHOWN
    }

    /** What an adviser or a structure can do to lift a constraint. */
    @Schema(name = "MatchActionCode")
    public enum Action {
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

        /** French sentence, for those who can do it. */
        public String text() {
            return text;
        }
    }

    /** One constraint of a pair, with its verdict. */
    public record Finding(Constraint constraint, Verdict verdict) {

        public boolean satisfied() {
            return verdict instanceof Verdict.Holds;
        }

        /** Whether it fails, and can be lifted. */
        public boolean liftable() {
            return verdict instanceof Verdict.CanBeLifted;
        }

        /** What lifts it; empty when it holds or cannot be lifted. */
        public Optional<Action> action() {
            return liftable() ? constraint.action() : Optional.empty();
        }

        /** Why. A rule that returns the code of another constraint is a bug in the rule. */
        public Evidence evidence() {
            var evidence = verdict.evidence();
            if (!evidence.code().explains(constraint)) {
                throw new IllegalStateException(evidence.code() + " does not explain " + constraint);
            }
            return evidence;
        }
    }
}
