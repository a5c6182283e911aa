package fr.clubbusiness.introduction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.introduction.rule.Asking.Reach;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContactChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate ADULT = LocalDate.of(2008, 11, 22);

    @Test
    void whoever_is_reached_and_not_asked_yet_is_asked() {
        assertThat(Asking.refusals(false, ContactChannel.SMS, Reach.REACHED)).isEmpty();
    }

    @Test
    void all_reasons_are_said_together() {
        assertThat(codes(true, Reach.NO_ADDRESS)).containsExactly("ALREADY_ASKED", "NO_CHANNEL");
    }

    @ParameterizedTest
    @EnumSource(value = Reach.class, names = "REACHED", mode = EnumSource.Mode.EXCLUDE)
    void a_channel_that_does_not_reach_the_person_is_refused_with_what_to_do(Reach reach) {
        assertThat(Asking.refusals(false, ContactChannel.SMS, reach))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("NO_CHANNEL");
                    assertThat(reason.text().french()).contains("choisissez");
                    assertThat(reason.text().english()).contains("choose");
                });
    }

    @Test
    void what_is_missing_is_named_by_its_channel() {
        assertThat(Asking.refusals(false, ContactChannel.SMS, Reach.NO_ADDRESS)
                        .getFirst()
                        .text()
                        .french())
                .contains("mobile");
        assertThat(Asking.refusals(false, ContactChannel.EMAIL, Reach.NO_ADDRESS)
                        .getFirst()
                        .text()
                        .english())
                .contains("e-mail");
    }

    @Test
    void a_yes_shares_an_adult_who_read_all_when_whoever_asked_wants_it() {
        assertThat(Asking.sharesOnYes(true, true, ADULT, TODAY)).isTrue();
        assertThat(Asking.sharesOnYes(false, true, ADULT, TODAY)).isFalse();
        assertThat(Asking.sharesOnYes(true, false, ADULT, TODAY)).isFalse();
        assertThat(Asking.sharesOnYes(true, true, ADULT.plusDays(1), TODAY)).isFalse();
    }

    @Test
    void a_person_is_told_of_ends_that_they_did_not_choose() {
        var told = Stream.of(IntroductionStatus.values())
                .filter(status -> Asking.isToldOf(status, null, null))
                .toList();
        assertThat(told)
                .isEqualTo(
                        List.of(IntroductionStatus.DECLINED, IntroductionStatus.WITHDRAWN, IntroductionStatus.EXPIRED));
        assertThat(Asking.isToldOf(IntroductionStatus.DECLINED, "POSITION_FILLED", Initiator.COMPANY))
                .isTrue();
    }

    @Test
    void a_person_who_said_no_is_not_told_of_it_unless_an_employer_alone_says_so() {
        for (var by : List.of(Initiator.STRUCTURE, Initiator.ADVISER, Initiator.CLUB)) {
            assertThat(Asking.isToldOf(IntroductionStatus.DECLINED, "PERSON_DECLINED", by))
                    .isFalse();
        }
        assertThat(Asking.isToldOf(IntroductionStatus.DECLINED, "PERSON_DECLINED", Initiator.COMPANY))
                .isTrue();
    }

    private static List<String> codes(boolean isAsked, Reach reach) {
        return Asking.refusals(isAsked, ContactChannel.EMAIL, reach).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
