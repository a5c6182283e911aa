package fr.clubbusiness.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kind of a structure, with its dates. One SIRET may have several kinds at once, each with its own agreement.
 *
 * @param kind the kind
 * @param since first day; null when unknown, which means always
 * @param until last day of the agreement, included; null when open-ended
 * @param reference number of the agreement, null when unknown
 */
@Embeddable
@Schema(name = "StructureCapacity")
public record StructureCapacity(
        @NotNull @Enumerated(EnumType.STRING) StructureKind kind,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable @Size(min = 1, max = 64) String reference) {

    /** Days for which an IAE structure continues after its agreement with the State ends, while the next one is signed. */
    public static final int IAE_DAYS_AFTER_AGREEMENT = 30;

    /** A kind without dates. */
    static StructureCapacity undated(StructureKind kind) {
        return new StructureCapacity(kind, null, null, null);
    }

    StructureCapacity ofKind(StructureKind other) {
        return new StructureCapacity(other, since, until, reference);
    }

    /** The last day on which the structure acts as this kind. Null when open-ended. */
    public @Nullable LocalDate lastDay() {
        return until == null || !kind.isIae() ? until : until.plusDays(IAE_DAYS_AFTER_AGREEMENT);
    }

    /** Whether the structure acts as this kind on this day. */
    public boolean isActiveOn(LocalDate day) {
        var last = lastDay();
        return (since == null || !day.isBefore(since)) && (last == null || !day.isAfter(last));
    }

    /** Whether the dates are in order. */
    boolean endsAfterItStarts() {
        return since == null || until == null || !until.isBefore(since);
    }

    /** Whether both give the same kind on the same day. */
    boolean overlaps(StructureCapacity other) {
        return kind == other.kind && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(StructureCapacity other) {
        return since == null || other.until == null || !since.isAfter(other.until);
    }
}
