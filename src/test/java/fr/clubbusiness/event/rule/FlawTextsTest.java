package fr.clubbusiness.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.speedmeeting.TimetableFlaw;
import fr.clubbusiness.speedmeeting.TimetableFlaw.Reason;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTextsTest {
    private static final FlawTexts TEXTS = new FlawTexts(each -> each.side() + "-" + each.number());

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_flaw_is_a_reason_in_both_languages(Reason reason) {
        var said = said(reason);
        assertThat(said.code()).isEqualTo(reason.name());
        assertThat(said.text().french()).endsWith(".").doesNotContain("%");
        assertThat(said.text().english())
                .endsWith(".")
                .doesNotContain("%")
                .isNotEqualTo(said.text().french());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNKNOWN_PARTICIPANT", "UNKNOWN_ROUND", "WISH_OUT_OF_RANGE", "WISHED_TWICE"})
    void whoever_it_is_about_is_named(Reason reason) {
        assertThat(said(reason).text().french()).contains("A-3");
        assertThat(said(reason).text().english()).contains("A-3");
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_FEW_ROUNDS, '5 rencontres sont promises à chacun, et il n''y a que 2 tours.'",
        "TOO_FEW_TABLES, 'Les tables de tous les tours font 2 rencontres, et tenir la promesse en demande 5.'",
        "TOO_FEW_PARTNERS, '5 rencontres sont promises à chacun, et un côté n''a que 2 personnes.'",
        "TOO_MANY_ROUNDS, '2 tours sont demandés, et 5 suffisent pour que tout le monde se rencontre.'",
        "TOO_MANY_PARTICIPANTS, 'Un côté compte 2 personnes, et 5 au plus peuvent se rencontrer.'"
    })
    void numbers_stand_where_they_belong(Reason reason, String french) {
        assertThat(said(reason).text().french()).isEqualTo(french);
    }

    @Test
    void rounds_are_counted_from_one() {
        assertThat(said(Reason.UNKNOWN_ROUND).text().french()).isEqualTo("A-3 : il n'y a pas de tour 3.");
    }

    private static RefusalReason said(Reason reason) {
        return TEXTS.reasons(List.of(new TimetableFlaw(reason, List.of(new Participant(Side.A, 3)), 2, 5)))
                .getFirst();
    }
}
