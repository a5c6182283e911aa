package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clubbusiness.event.rule.WishRules.Wishing;
import fr.clubbusiness.shared.RefusalReason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishRulesTest {
    private static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID EVE = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000009");

    private static final Wishing BY = new Wishing(ADA, EventSide.COMPANY, RegistrationStatus.CONFIRMED);
    private static final Map<UUID, EventSide> SIDES =
            Map.of(ADA, EventSide.COMPANY, BOB, EventSide.COMPANY, EVE, EventSide.STRUCTURE);

    @Test
    void somebody_of_another_side_may_be_wished_or_not() {
        assertThat(codes(List.of(EVE), List.of())).isEmpty();
        assertThat(codes(List.of(), List.of(EVE))).isEmpty();
    }

    @Test
    void nobody_wishes_for_themself_or_their_own_side() {
        assertThat(codes(List.of(ADA), List.of())).containsExactly("OWN_SIDE");
        assertThat(codes(List.of(), List.of(BOB))).containsExactly("OWN_SIDE");
    }

    @Test
    void somebody_unknown_is_named_in_the_reason() {
        assertThat(codes(List.of(NOBODY), List.of())).containsExactly("UNKNOWN_PARTICIPANT");
    }

    @Test
    void each_is_named_once_in_one_list() {
        assertThat(codes(List.of(EVE), List.of(EVE))).containsExactly("WISHED_TWICE");
        assertThat(codes(List.of(EVE, EVE), List.of())).containsExactly("WISHED_TWICE");
    }

    @Test
    void wishes_are_open_until_the_timetable_is_made_or_the_event_is_over() {
        assertThat(WishRules.refusals(BY, List.of(), List.of(), SIDES, EventStatus.PUBLISHED, true))
                .extracting(RefusalReason::code, reason -> reason.text().french())
                .containsExactly(tuple("CLOSED", "L'horaire est fait : les souhaits sont clos. Voyez avec l'agence."));
        for (var status : List.of(EventStatus.DRAFT, EventStatus.HELD, EventStatus.CANCELLED)) {
            assertThat(WishRules.refusals(BY, List.of(), List.of(), SIDES, status, false))
                    .extracting(reason -> reason.text().french())
                    .containsExactly("Les souhaits sont clos.");
        }
    }

    @Test
    void all_reasons_are_given_at_once() {
        var waiting = new Wishing(ADA, EventSide.COMPANY, RegistrationStatus.WAITLISTED);
        assertThat(WishRules.refusals(waiting, List.of(BOB, BOB), List.of(NOBODY), SIDES, EventStatus.CANCELLED, false))
                .extracting(RefusalReason::code)
                .containsExactly("CLOSED", "NOT_CONFIRMED", "OWN_SIDE", "UNKNOWN_PARTICIPANT", "WISHED_TWICE");
    }

    private static List<String> codes(List<UUID> wished, List<UUID> never) {
        return WishRules.refusals(BY, wished, never, SIDES, EventStatus.PUBLISHED, false).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
