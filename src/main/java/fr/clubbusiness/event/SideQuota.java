package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventSide;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats that are for one side alone. */
@Schema(name = "EventQuota", description = "Des places pour un seul côté.")
record SideQuota(
        @NotNull EventSide side,

        @NotNull
        @Min(0)
        @Max(EventRequest.MOST_SEATS)
        @Schema(description = "Combien de places ce côté peut avoir, et lui seul.")
        Integer seats) {

    static Map<EventSide, Integer> map(List<SideQuota> quotas) {
        return quotas.stream().collect(Collectors.toMap(SideQuota::side, SideQuota::seats));
    }

    /** In the order of the sides. */
    static List<SideQuota> list(Map<EventSide, Integer> quotas) {
        return quotas.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(quota -> new SideQuota(quota.getKey(), quota.getValue()))
                .toList();
    }
}
