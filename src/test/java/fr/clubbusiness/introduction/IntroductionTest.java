package fr.clubbusiness.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.beneficiary.register.Profiles;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a suspension changes in an introduction, and what it keeps. */
class IntroductionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID HIRED = new UUID(0, 9);
    private static final Beneficiary PERSON = Profiles.person(Readiness.READY_FOR_WORK, Instant.EPOCH);

    private final Clock monday = on("2026-11-16");
    private final Introduction proposal = new Introduction(
            new ProposedPair(
                    new UUID(0, 1),
                    new UUID(0, 2),
                    new UUID(0, 3),
                    new UUID(0, 4),
                    new UUID(0, 5),
                    new UUID(0, 6),
                    Initiator.COMPANY,
                    null,
                    null),
            monday);
    private final LocalDate deadline = LocalDate.of(2026, 12, 4);

    @Test
    void a_proposal_resumes_with_the_deadline_and_the_date_that_its_poster_knows() {
        var before = proposal.facts();
        assertThat(before.deadline()).isEqualTo(deadline);
        proposal.suspend(HIRED, on("2026-11-18"));
        assertThat(proposal.trueStatus()).isEqualTo(IntroductionStatus.SUSPENDED);
        assertThat(proposal.facts()).isEqualTo(before);
        proposal.resume(on("2026-12-04"));
        assertThat(proposal.trueStatus()).isEqualTo(IntroductionStatus.PROPOSED);
        assertThat(proposal.facts()).isEqualTo(before);
    }

    @Test
    void a_proposal_whose_deadline_passed_meanwhile_resumes_as_expired() {
        proposal.suspend(HIRED, on("2026-11-18"));
        proposal.resume(on("2026-12-05"));
        assertThat(proposal.trueStatus()).isEqualTo(IntroductionStatus.EXPIRED);
        assertThat(proposal.facts().deadline()).isEqualTo(deadline);
        assertThat(proposal.facts().end()).extracting(IntroductionEnd::by).isEqualTo(Initiator.CLUB);
    }

    @Test
    void a_shared_introduction_resumes_with_a_new_deadline() {
        proposal.share(PERSON, null, on("2026-11-17"));
        proposal.suspend(HIRED, on("2026-11-18"));
        assertThat(proposal.facts().deadline()).isNull();
        proposal.resume(on("2026-12-14"));
        assertThat(proposal.trueStatus()).isEqualTo(IntroductionStatus.SHARED);
        assertThat(proposal.facts().deadline()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void an_introduction_that_ended_while_suspended_never_resumes() {
        proposal.suspend(HIRED, on("2026-11-18"));
        proposal.end(
                new Ending.Declined(DeclineReason.DUPLICATE),
                new IntroductionEnd(monday.instant(), Initiator.COMPANY, "DUPLICATE", null),
                on("2026-11-19"));
        proposal.resume(on("2026-11-20"));
        proposal.reassignSuspension(HIRED);
        proposal.resume(on("2026-11-20"));
        assertThat(proposal.trueStatus()).isEqualTo(IntroductionStatus.DECLINED);
    }

    @Test
    void a_proposal_is_over_after_its_deadline_unless_shared_or_ended() {
        assertThat(proposal.isOver(deadline)).isFalse();
        assertThat(proposal.isOver(deadline.plusDays(1))).isTrue();
        proposal.expire(on("2026-12-05"));
        assertThat(proposal.isOver(deadline.plusDays(1))).isFalse();
    }

    private static Clock on(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(PARIS).toInstant(), PARIS);
    }
}
