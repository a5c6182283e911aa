package fr.clubbusiness.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The title by which a structure may diagnose eligibility, and its dates.
 *
 * @param prescriber the title
 * @param since first day; null when unknown, which means always
 * @param until last day, included; null when open-ended
 */
@Embeddable
public record PrescriberTitle(
        @Enumerated(EnumType.STRING) Prescriber prescriber,
        @Column(name = "prescriber_since") @Nullable LocalDate since,
        @Column(name = "prescriber_until") @Nullable LocalDate until) {

    /** No title. */
    public static final PrescriberTitle NONE = new PrescriberTitle(Prescriber.NO, null, null);

    /** Whether the structure is an authorised prescriber on this day. */
    public boolean isHeldOn(LocalDate day) {
        return prescriber != Prescriber.NO
                && (since == null || !day.isBefore(since))
                && (until == null || !day.isAfter(until));
    }
}
