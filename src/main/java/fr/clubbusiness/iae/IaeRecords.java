package fr.clubbusiness.iae;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.PassIae;
import fr.clubbusiness.iae.rule.PassRecordLaw;
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
     * @param capacity the kind of SIAE for whose contracts it holds; null for a prescriber's, which holds for all employers
     * @param madeOn its first day
     * @param lastDay its last day, included
     */
    public record Recorded(UUID madeBy, @Nullable StructureKind capacity, LocalDate madeOn, LocalDate lastDay) {
        private boolean isValidOn(LocalDate day) {
            return !day.isBefore(madeOn) && !day.isAfter(lastDay);
        }

        private boolean isByPrescriber() {
            return capacity == null;
        }

        private boolean holdsFor(UUID employer, @Nullable StructureKind kind) {
            return isByPrescriber() || (madeBy.equals(employer) && capacity == kind);
        }
    }

    /**
     * What lets a SIAE hire the person on a day.
     *
     * @param pass the PASS in force; null without one
     * @param waitsUntil the last day of the waiting period after a PASS, when neither a PASS in force nor an authorised prescriber's diagnosis ends the wait;
     *     null when the person does not wait
     * @param hasDiagnosis whether a diagnosis is valid for this employer
     */
    public record OnDay(@Nullable PassIae pass, @Nullable LocalDate waitsUntil, boolean hasDiagnosis) {}

    /** What holds on this day for a contract of this employer, which signs as this kind of structure. */
    public OnDay on(LocalDate day, UUID employer, @Nullable StructureKind kind) {
        var pass = passOn(day);
        var valid = diagnoses.stream().filter(one -> one.isValidOn(day)).toList();
        var waits = pass.isEmpty() && valid.stream().noneMatch(Recorded::isByPrescriber);
        return new OnDay(
                pass.orElse(null),
                waits ? waitingUntil(day) : null,
                valid.stream().anyMatch(one -> one.holdsFor(employer, kind)));
    }

    /** The PASS in force on this day, suspended or not. */
    Optional<PassIae> passOn(LocalDate day) {
        return passes.stream().filter(pass -> pass.inForceOn(day)).findFirst();
    }

    private @Nullable LocalDate waitingUntil(LocalDate day) {
        var days = passes.stream()
                .map(pass -> new PassRecordLaw.Days(pass.start(), pass.end()))
                .toList();
        return PassRecordLaw.waitingUntil(days, day).orElse(null);
    }
}
