package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.event.rule.SeatShares;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** The seats of an event and the quotas of sides, as columns; null for a side without a quota. */
@Embeddable
record SeatColumns(
        int capacity,

        @Column(name = "quota_company") @Nullable Integer company,

        @Column(name = "quota_structure") @Nullable Integer structure,

        @Column(name = "quota_partner") @Nullable Integer partner,

        @Column(name = "quota_public") @Nullable Integer other) {

    static SeatColumns of(SeatShares shares) {
        var quotas = shares.quotas();
        return new SeatColumns(
                shares.capacity(),
                quotas.get(EventSide.COMPANY),
                quotas.get(EventSide.STRUCTURE),
                quotas.get(EventSide.PARTNER),
                quotas.get(EventSide.PUBLIC));
    }

    SeatShares shares() {
        var quotas = new EnumMap<EventSide, Integer>(EventSide.class);
        for (var side : EventSide.values()) {
            var quota = of(side);
            if (quota != null) {
                quotas.put(side, quota);
            }
        }
        return new SeatShares(capacity, quotas);
    }

    private @Nullable Integer of(EventSide side) {
        return switch (side) {
            case COMPANY -> company;
            case STRUCTURE -> structure;
            case PARTNER -> partner;
            case PUBLIC -> other;
        };
    }
}
