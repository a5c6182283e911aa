package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventSide;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/**
 * What the database counts of the registrations of an event. It stays when they are erased.
 *
 * @param company seats that companies hold, and so on by side
 * @param waiting how many stand in the line
 * @param present how many came
 * @param absent how many did not come, and had said nothing
 */
@Embeddable
public record SeatCounts(
        @Column(name = "seats_company", insertable = false, updatable = false)
        int company,

        @Column(name = "seats_structure", insertable = false, updatable = false)
        int structure,

        @Column(name = "seats_partner", insertable = false, updatable = false)
        int partner,

        @Column(name = "seats_public", insertable = false, updatable = false)
        int other,

        @Column(insertable = false, updatable = false) int waiting,

        @Column(insertable = false, updatable = false) int present,

        @Column(insertable = false, updatable = false) int absent) {

    /** Seats that are held, by side. */
    public Map<EventSide, Integer> taken() {
        return Map.of(
                EventSide.COMPANY,
                company,
                EventSide.STRUCTURE,
                structure,
                EventSide.PARTNER,
                partner,
                EventSide.PUBLIC,
                other);
    }

    /** All seats that are held. */
    public int seats() {
        return company + structure + partner + other;
    }
}
