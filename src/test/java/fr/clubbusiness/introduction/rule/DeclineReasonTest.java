package fr.clubbusiness.introduction.rule;

import static fr.clubbusiness.introduction.rule.DeclineReason.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeclineReasonTest {

    @Test
    void aCompanyGivesTheseReasons() {
        assertThat(DeclineReason.of(Party.COMPANY))
                .containsExactlyInAnyOrder(
                        POSITION_FILLED,
                        SKILLS_TO_COMPLETE,
                        SCHEDULE_OR_JOURNEY,
                        NO_SHOW_AT_INTERVIEW,
                        NOT_REACHED,
                        PERSON_DECLINED,
                        DUPLICATE,
                        NEED_CHANGED,
                        OTHER);
    }

    @Test
    void aStructureGivesThese() {
        assertThat(DeclineReason.of(Party.STRUCTURE))
                .containsExactlyInAnyOrder(PERSON_DECLINED, NOT_AVAILABLE, TRAINING, CONDITIONS, ALREADY_PLACED, OTHER);
    }

    @Test
    void onlyAPersonsRefusalAndOtherAreForBoth() {
        assertThat(Stream.of(DeclineReason.values())
                        .filter(reason -> reason.isFor(Party.COMPANY) && reason.isFor(Party.STRUCTURE)))
                .containsExactly(PERSON_DECLINED, OTHER);
    }

    @Test
    void eachHasItsOwnFrenchLabel() {
        assertThat(Stream.of(DeclineReason.values()).map(DeclineReason::label))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
