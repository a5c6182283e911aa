package fr.clubbusiness.employment.followup;

import fr.clubbusiness.employment.Employment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a stay lasts, renewals included.
 *
 * @param last last day of the last contract, ended or planned; null when open-ended
 */
public record StayDays(LocalDate first, @Nullable LocalDate last) {
    private static final String CONTRACTS =
            "stayId = ?1 and (status in (STARTED, ENDED, BROKEN_IN_TRIAL) or status = SIGNED and renewsId is not null)";

    /** The days of a stay, for a caller who reads its contracts; empty when nobody said that it began. */
    public static Optional<StayDays> of(UUID stay) {
        List<Employment> contracts = Employment.list(CONTRACTS + " order by startDate, id", stay);
        return contracts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StayDays(contracts.getFirst().terms().start(), lastDay(contracts.getLast())));
    }

    private static @Nullable LocalDate lastDay(Employment contract) {
        var endedOn = contract.endedOn();
        return endedOn == null ? contract.terms().end() : endedOn;
    }

    /** Whether it was over before this day. */
    public boolean endedBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }
}
