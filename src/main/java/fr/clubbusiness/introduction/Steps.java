package fr.clubbusiness.introduction;

import static fr.clubbusiness.introduction.Initiator.ADVISER;
import static fr.clubbusiness.introduction.Initiator.COMPANY;
import static fr.clubbusiness.introduction.Initiator.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the steps: whose each is, what it changes, and the event that tells of it. */
@ApplicationScoped
class Steps {
    private final CurrentCaller current;
    private final Hiring hiring;
    private final Trace trace;
    private final Clock clock;

    Steps(CurrentCaller current, Hiring hiring, Trace trace, Clock clock) {
        this.current = current;
        this.hiring = hiring;
        this.trace = trace;
        this.clock = clock;
    }

    IntroductionView share(Sides sides, NeedAgreement agreement) {
        sides.taking(STRUCTURE, ADVISER);
        var introduction = sides.introduction();
        if (!trace.isRepeat(introduction, IntroductionStatus.SHARED)) {
            requireNotInFuture(agreement.on());
            var from = introduction.status();
            introduction.share(agreement, clock);
            sharePerson(introduction.facts());
            trace.of(introduction, "SHARED", from, null);
        }
        return view(sides);
    }

    /** Nobody is shared for a need that is gone, or after taking back their agreement: the name would be given for nothing. */
    private void sharePerson(IntroductionFacts facts) {
        var club = current.get().club();
        if (LabourNeed.find(club, facts.need()).filter(LabourNeed::isOpen).isEmpty()) {
            throw Proposing.needNotOpen();
        }
        var person = Beneficiary.find(club, facts.beneficiary()).orElseThrow();
        if (!person.agreementInForce()) {
            throw new Refused(
                    "AGREEMENT",
                    "La personne n'est plus d'accord pour être proposée.",
                    "The person no longer agrees to be proposed.");
        }
        person.sharedAt(clock.instant());
    }

    private void requireNotInFuture(LocalDate agreementOn) {
        if (agreementOn.isAfter(LocalDate.now(clock))) {
            throw new Refused(
                    "AGREEMENT_IN_FUTURE",
                    "L'accord de la personne est daté de demain ou plus tard.",
                    "The person's agreement is dated tomorrow or later.");
        }
    }

    IntroductionView decline(Sides sides, DeclineReason reason, @Nullable String comment) {
        var by = sides.taking(COMPANY, STRUCTURE, ADVISER);
        var introduction = sides.introduction();
        if (!trace.isRepeat(introduction, IntroductionStatus.DECLINED)) {
            requireOwnReason(sides, by, reason);
            end(sides, new Ending.Declined(reason), new End(clock.instant(), by, reason.name(), comment));
        }
        return view(sides);
    }

    /** Each side has its reasons; an adviser speaks for either. */
    private static void requireOwnReason(Sides sides, Initiator by, DeclineReason reason) {
        var own = by == ADVISER
                || (sides.own().contains(COMPANY) && reason.isFor(Party.COMPANY))
                || (sides.own().contains(STRUCTURE) && reason.isFor(Party.STRUCTURE));
        if (!own) {
            throw new Refused(
                    "REASON_OF_OTHER_SIDE",
                    "Ce motif (%s) appartient à l'autre partie.".formatted(reason),
                    "This reason (%s) belongs to the other side.".formatted(reason));
        }
    }

    IntroductionView interview(Sides sides, Interview interview) {
        sides.taking(COMPANY, STRUCTURE, ADVISER);
        Refused.ifAny(interview.refusals(LocalDate.now(clock), clock.getZone()));
        var introduction = sides.introduction();
        if (introduction.status() != IntroductionStatus.INTERVIEWING
                || !interview.equals(introduction.facts().interview())) {
            var from = introduction.status();
            introduction.meet(interview, clock);
            trace.of(introduction, from == introduction.status() ? "INTERVIEW_MOVED" : "INTERVIEW_FIXED", from, null);
        }
        return view(sides);
    }

    IntroductionView trial(Sides sides, Trial trial) {
        sides.taking(COMPANY, STRUCTURE, ADVISER);
        var introduction = sides.introduction();
        if (introduction.status() != IntroductionStatus.TRIAL
                || !trial.equals(introduction.facts().trial())) {
            var from = introduction.status();
            introduction.tryOut(trial, clock);
            trace.of(introduction, "TRIAL_AGREED", from, trial.kind().name());
        }
        return view(sides);
    }

    IntroductionView hire(Sides sides, Hiring.Asked asked) {
        if (asked.employer() == Hire.EmployerSide.STRUCTURE) {
            sides.taking(COMPANY, STRUCTURE, ADVISER);
        } else {
            sides.taking(COMPANY, ADVISER);
        }
        hiring.hire(current.get(), sides.introduction(), asked);
        return view(sides);
    }

    IntroductionView withdraw(Sides sides) {
        var by = sides.taking(sides.introduction().facts().initiator(), ADVISER);
        if (!trace.isRepeat(sides.introduction(), IntroductionStatus.WITHDRAWN)) {
            end(sides, new Ending.Withdrawn(), new End(clock.instant(), by, null, null));
        }
        return view(sides);
    }

    IntroductionView postpone(Sides sides, LocalDate until) {
        var introduction = sides.introduction();
        var awaited = introduction.status().awaiting().orElse(null);
        if (awaited == null) {
            throw new Conflict(
                    "nobody-waited-for",
                    "Personne n'est attendu : il n'y a pas d'échéance à reporter.",
                    "Nobody is waited for: there is no deadline to put off.");
        }
        sides.taking(awaited == Party.STRUCTURE ? STRUCTURE : COMPANY, ADVISER);
        if (!Objects.equals(introduction.facts().deadline(), until)) {
            introduction.postpone(until, clock);
            trace.of(introduction, "POSTPONED", introduction.status(), null);
        }
        return view(sides);
    }

    IntroductionView cancel(Sides sides, CancelReason reason) {
        var by = sides.taking(COMPANY, STRUCTURE, ADVISER);
        var introduction = sides.introduction();
        if (!trace.isRepeat(introduction, IntroductionStatus.CANCELLED)) {
            introduction.status().requireMayBecome(IntroductionStatus.CANCELLED);
            hiring.cancel(current.get(), introduction, by, reason);
        }
        return view(sides);
    }

    private void end(Sides sides, Ending how, End end) {
        var introduction = sides.introduction();
        var from = introduction.status();
        introduction.end(how, end, clock);
        trace.of(introduction, how.status().name(), from, end.reason());
    }

    private IntroductionView view(Sides sides) {
        Introduction.flush();
        return IntroductionView.whole(sides, clock);
    }
}
