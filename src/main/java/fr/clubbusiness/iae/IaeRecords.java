package fr.clubbusiness.iae;

import fr.clubbusiness.eligibility.PassIae;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a person in the IAE, for rules that their callers may not read: the law of a hire, say.
 *
 * @param passes all PASS of the person
 * @param diagnoses all diagnoses of the person
 */
public record IaeRecords(List<PassIae> passes, List<Recorded> diagnoses) {

    /** Nothing is recorded. */
    public static final IaeRecords NONE = new IaeRecords(List.of(), List.of());

    /**
     * A diagnosis.
     *
     * @param madeBy the organisation that diagnosed
     * @param isByPrescriber whether it holds for all employers
     * @param madeOn its first day
     * @param lastDay its last day, included
     */
    public record Recorded(UUID madeBy, boolean isByPrescriber, LocalDate madeOn, LocalDate lastDay) {}

    /**
     * What lets a SIAE hire the person on a day.
     *
     * @param pass the PASS in force; null without one
     * @param hasDiagnosis whether a diagnosis is valid for this employer
     */
    public record OnDay(@Nullable PassIae pass, boolean hasDiagnosis) {}

    /** What holds on this day for this employer. */
    public OnDay on(LocalDate day, UUID employer) {
        return new OnDay(passOn(day).orElse(null), hasDiagnosis(employer, day));
    }

    /** The PASS in force on this day, suspended or not: a hire ends a suspension. */
    public Optional<PassIae> passOn(LocalDate day) {
        return passes.stream().filter(pass -> pass.inForceOn(day)).findFirst();
    }

    /** Whether a diagnosis is valid on this day for this employer. */
    public boolean hasDiagnosis(UUID employer, LocalDate day) {
        return diagnoses.stream()
                .filter(one -> !day.isBefore(one.madeOn()) && !day.isAfter(one.lastDay()))
                .anyMatch(one -> one.isByPrescriber() || one.madeBy().equals(employer));
    }
}
