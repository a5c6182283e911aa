package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.event.rule.OutcomeRules.Named;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeRulesTest {

    @ParameterizedTest
    @EnumSource(MeetingOutcome.class)
    void what_came_of_it_is_named_where_it_has_a_reference(MeetingOutcome outcome) {
        if (outcome.subject().isPresent()) {
            assertThat(codes(outcome, Named.KNOWN)).isEmpty();
            assertThat(codes(outcome, Named.NOTHING)).containsExactly("REFERENCE_NEEDED");
            assertThat(codes(outcome, Named.UNKNOWN)).containsExactly("UNKNOWN_REFERENCE");
        } else {
            assertThat(codes(outcome, Named.NOTHING)).isEmpty();
            assertThat(codes(outcome, Named.UNKNOWN)).containsExactly("REFERENCE_WITHOUT_SUBJECT");
        }
    }

    @Test
    void a_need_a_purchase_and_an_introduction_have_a_reference() {
        assertThat(MeetingOutcome.NEED.subject()).contains(SubjectKind.NEED);
        assertThat(MeetingOutcome.PURCHASE.subject()).contains(SubjectKind.PURCHASE);
        assertThat(MeetingOutcome.INTRODUCTION.subject()).contains(SubjectKind.INTRODUCTION);
        assertThat(MeetingOutcome.CONTACT.subject()).isEmpty();
    }

    @Test
    void nothing_comes_of_a_meeting_that_has_not_begun_or_does_not_take_place() {
        assertThat(OutcomeRules.refusals(MeetingOutcome.NEED, Named.NOTHING, EventStatus.CANCELLED, false))
                .extracting(RefusalReason::code)
                .containsExactly("EVENT_CANCELLED", "ROUND_NOT_BEGUN", "REFERENCE_NEEDED");
        assertThat(OutcomeRules.refusals(MeetingOutcome.CONTACT, Named.NOTHING, EventStatus.HELD, true))
                .isEmpty();
    }

    private static List<String> codes(MeetingOutcome outcome, Named named) {
        return OutcomeRules.refusals(outcome, named, EventStatus.PUBLISHED, true).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
