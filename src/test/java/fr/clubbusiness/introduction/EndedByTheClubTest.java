package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.TheClub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An introduction that the club ended automatically is read like any other, and answers like any other. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EndedByTheClubTest {
    @Inject
    Automaton automaton;

    @Inject
    IntroductionHistory history;

    @Inject
    Clock clock;

    private Need need;
    private String id;

    @BeforeEach
    void anIntroductionThatTheClubDeclined() {
        need = aNeed().forOccupation("G1603").create();
        id = shared(need, aPerson().targeting("G1603").create());
        automaton.actFor(
                TheClub.id(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    Introduction introduction = Introduction.findById(UUID.fromString(id));
                    var from = introduction.trueStatus();
                    var reason = DeclineReason.POSITION_FILLED;
                    introduction.end(
                            new Ending.Declined(reason),
                            new IntroductionEnd(clock.instant(), Initiator.CLUB, reason.name(), null),
                            clock);
                    history.record(introduction, "DECLINED", from, reason.name());
                    return "";
                }));
    }

    @Test
    void both_sides_read_that_the_club_ended_it() {
        read(need.poster().token(), id)
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("ended.by", equalTo("CLUB"))
                .body("history[-1].by", equalTo("CLUB"))
                .body("history[-1].to", equalTo("DECLINED"));
    }

    @Test
    void a_company_that_declines_after_the_club_reads_that_it_is_over() {
        step(need.poster(), id, "decline", Map.of("reason", "POSITION_FILLED"))
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
    }
}
