package fr.clubbusiness.iae.rule;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.PreDiagnosis;
import fr.clubbusiness.eligibility.PreDiagnosis.LikelyEligible;
import fr.clubbusiness.eligibility.PreDiagnosis.NotYet;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The club's estimate for one person and one employer, with all its reasons. <strong>It has no legal effect</strong>: only the State's platform diagnoses.
 *
 * @param likely whether the person is likely eligible for this employer
 * @param reasons what speaks for it, and what stands against it
 * @param missing what is missing; empty when the person is likely eligible
 * @param suggestions what would suffice, and which papers to renew
 */
public record PreDiagnosisReport(
        boolean likely, List<RefusalReason> reasons, List<RefusalReason> missing, List<RefusalReason> suggestions) {
    private static final int YOUNG_BELOW = 26;
    private static final int SENIOR_FROM = 50;

    /**
     * What is known of the person.
     *
     * @param criteria those declared, and those of recorded diagnoses
     * @param proofs the latest proof of each criterion that has one
     * @param passEnd last day of the PASS in force; null without one
     * @param diagnosisEnd last day of a diagnosis that holds for this employer; null without one
     * @param isPrescribed whether an authorised prescriber made that diagnosis
     * @param waitingUntil last day of the waiting period after a PASS; null without one
     */
    public record Known(
            Set<Criterion> criteria,
            Map<Criterion, LocalDate> proofs,
            LocalDate birthDate,
            @Nullable LocalDate passEnd,
            @Nullable LocalDate diagnosisEnd,
            boolean isPrescribed,
            @Nullable LocalDate waitingUntil) {}

    /**
     * The estimate.
     *
     * @param by who would diagnose: the accompanying structure if it is an authorised prescriber, else the employer; empty when neither may
     */
    public static PreDiagnosisReport of(Known known, Optional<Diagnoser> by, LocalDate today) {
        return new Estimate(known, by, today).report();
    }

    /** Collects the parts of one report. */
    private static final class Estimate {
        private final Known known;
        private final Optional<Diagnoser> by;
        private final LocalDate today;
        private final List<RefusalReason> reasons = new ArrayList<>();
        private final List<RefusalReason> missing = new ArrayList<>();
        private final List<RefusalReason> suggestions = new ArrayList<>();

        Estimate(Known known, Optional<Diagnoser> by, LocalDate today) {
            this.known = known;
            this.by = by;
            this.today = today;
        }

        PreDiagnosisReport report() {
            recorded();
            var diagnosable = diagnosable();
            var lifted = known.isPrescribed()
                    || by.filter(Diagnoser.AuthorisedPrescriber.class::isInstance)
                            .isPresent();
            var waits = waiting(lifted);
            reasons.addAll(EligibilityRules.contradictions(known.criteria()));
            papers();
            var likely = known.passEnd() != null || ((known.diagnosisEnd() != null || diagnosable) && !waits);
            if (!likely && by.isPresent()) {
                suggestAge();
            }
            return new PreDiagnosisReport(likely, reasons, likely ? List.of() : missing, suggestions);
        }

        /** A PASS in force, or a diagnosis, makes the estimate needless. */
        private void recorded() {
            if (known.passEnd() != null) {
                reasons.add(said(
                        "PASS_IN_FORCE",
                        "Un PASS IAE est en cours jusqu'au %s.",
                        "A PASS IAE is in force until %s.",
                        known.passEnd()));
            }
            if (known.diagnosisEnd() != null) {
                reasons.add(said(
                        "DIAGNOSIS_IN_FORCE",
                        "Un diagnostic valable pour cet employeur est enregistré jusqu'au %s.",
                        "A diagnosis that holds for this employer is recorded until %s.",
                        known.diagnosisEnd()));
            }
        }

        private boolean diagnosable() {
            if (by.isEmpty()) {
                missing.add(said(
                        "NO_DIAGNOSER",
                        "Ni la structure de la personne ni l'employeur nommé ne peuvent poser un diagnostic aujourd'hui.",
                        "Neither the person's structure nor the employer named may diagnose today."));
                suggestPrescriber();
                return false;
            }
            return switch (EligibilityRules.preDiagnose(known.criteria(), by.get(), today)) {
                case LikelyEligible likely -> {
                    explain(likely);
                    yield true;
                }
                case NotYet(var held, var level2) -> {
                    lack(held, level2);
                    yield false;
                }
            };
        }

        private void explain(LikelyEligible likely) {
            if (likely.ground() == PreDiagnosis.Ground.PRESCRIBER) {
                reasons.add(
                        said(
                                "PRESCRIBER",
                                "La structure qui accompagne la personne est prescripteur habilité : son diagnostic ne demande aucun critère.",
                                "The structure that accompanies the person is an authorised prescriber: its diagnosis needs no criterion."));
            }
            likely.reasons().forEach(this::holds);
        }

        private void holds(Criterion criterion) {
            reasons.add(said(
                    criterion.name(),
                    "Critère de niveau %d : %s.",
                    "Criterion of level %d: %s.",
                    criterion.level(),
                    criterion.label()));
        }

        private void lack(List<Criterion> held, int level2) {
            held.forEach(this::holds);
            missing.add(said(
                    "CRITERIA_MISSING",
                    "Il manque un critère de niveau 1, ou %d de niveau 2.",
                    "One criterion of level 1 is missing, or %d of level 2.",
                    level2));
            suggestions.add(said(
                    "ONE_OF_LEVEL_1",
                    "Un seul de ces critères suffirait : %s.",
                    "One of these criteria would suffice: %s.",
                    labels(1)));
            suggestions.add(
                    said("SOME_OF_LEVEL_2", "Ou %d de ceux-ci : %s.", "Or %d of these: %s.", level2, labels(2)));
            suggestPrescriber();
        }

        private String labels(int level) {
            return Arrays.stream(Criterion.values())
                    .filter(criterion ->
                            criterion.level() == level && !known.criteria().contains(criterion))
                    .map(Criterion::label)
                    .collect(Collectors.joining(", "));
        }

        private void suggestPrescriber() {
            suggestions.add(said(
                    "ASK_PRESCRIBER",
                    "Le diagnostic d'un prescripteur habilité suffirait, sans aucun critère.",
                    "The diagnosis of an authorised prescriber would suffice, without any criterion."));
        }

        private boolean waiting(boolean isLifted) {
            if (known.waitingUntil() == null) {
                return false;
            }
            var text = isLifted
                    ? said(
                            "WAITING_PERIOD_LIFTED",
                            "Délai de carence jusqu'au %s, que lève le diagnostic d'un prescripteur habilité.",
                            "Waiting period until %s, which an authorised prescriber's diagnosis lifts.",
                            known.waitingUntil())
                    : said(
                            "WAITING_PERIOD",
                            "Délai de carence jusqu'au %s : avant, seul le diagnostic d'un prescripteur habilité ouvre un nouveau PASS.",
                            "Waiting period until %s: before, only an authorised prescriber's diagnosis opens a new PASS.",
                            known.waitingUntil());
            (isLifted ? reasons : missing).add(text);
            return !isLifted;
        }

        /** Papers that a diagnosis of today would not take. */
        private void papers() {
            known.proofs().entrySet().stream()
                    .filter(proof -> !proof.getKey().acceptsProof(proof.getValue(), today))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(proof -> suggestions.add(said(
                            "RENEW_PROOF",
                            "Justificatif à renouveler, daté du %s : %s.",
                            "Proof to renew, dated %s: %s.",
                            proof.getValue(),
                            proof.getKey().label())));
        }

        /** What the birth date proves by itself. */
        private void suggestAge() {
            var held = EnumSet.noneOf(Criterion.class);
            held.addAll(known.criteria());
            if (known.birthDate().plusYears(YOUNG_BELOW).isAfter(today) && !held.contains(Criterion.JEUNE)) {
                suggestCriterion(Criterion.JEUNE);
            }
            if (!known.birthDate().plusYears(SENIOR_FROM).isAfter(today) && !held.contains(Criterion.SENIOR)) {
                suggestCriterion(Criterion.SENIOR);
            }
        }

        private void suggestCriterion(Criterion criterion) {
            suggestions.add(said(
                    "DECLARE_" + criterion,
                    "À déclarer, d'après la date de naissance : %s.",
                    "To declare, by the birth date: %s.",
                    criterion.label()));
        }

        private static RefusalReason said(String code, String french, String english, Object... values) {
            return new RefusalReason(code, Sentences.of(new LocalizedText(french, english), values));
        }
    }
}
