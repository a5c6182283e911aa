package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.eligibility.PassNumber;
import fr.clubbusiness.history.History;
import fr.clubbusiness.iae.rule.PassCalculator;
import fr.clubbusiness.iae.rule.PassCourse;
import fr.clubbusiness.iae.rule.PassRecordLaw;
import fr.clubbusiness.iae.rule.SuspensionLaw;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records the PASS IAE of a person, and moves its end. The person is locked, all rules are asked, then one history entry goes with each change. */
@ApplicationScoped
class PassRegister {
    private final CurrentCaller current;
    private final History history;
    private final PassChecks checks;
    private final Clock clock;

    PassRegister(CurrentCaller current, History history, PassChecks checks, Clock clock) {
        this.current = current;
        this.history = history;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * A PASS as the platform shows it.
     *
     * @param checkedOn when somebody compared it with the platform; null for today, or for the day that is known
     */
    record Shown(
            PassNumber number, LocalDate start, @Nullable LocalDate checkedOn) {}

    /**
     * Records a PASS, or corrects the one that has its number or its start. The same again changes nothing.
     *
     * @param all the PASS of the person
     * @throws Refused with every reason: it overlaps another, comes in the waiting period, leaves a suspension outside
     */
    void record(Beneficiary person, List<RegisteredPass> all, Shown shown) {
        var known = all.stream()
                .filter(pass -> pass.number().equals(shown.number()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(pass -> pass.start().equals(shown.start()))
                        .findFirst());
        var checkedOn = Optional.ofNullable(shown.checkedOn()).orElseGet(() -> LocalDate.now(clock));
        Refused.ifAny(refusals(person, shown.start(), checkedOn, all, known));
        var pass = known.orElseGet(() -> enter(person, shown, checkedOn));
        if (known.isPresent()) {
            correct(pass, shown, checkedOn);
        }
        checks.follow(
                pass, Stream.concat(all.stream(), Stream.of(pass)).distinct().toList(), known.isEmpty());
        RegisteredPass.flush();
        RegisteredPass.getEntityManager().refresh(pass); // the database gives the names of members
    }

    private List<RefusalReason> refusals(
            Beneficiary person,
            LocalDate start,
            LocalDate checkedOn,
            List<RegisteredPass> all,
            Optional<RegisteredPass> known) {
        var course =
                known.map(pass -> moved(PassFile.of(pass).course(), start)).orElseGet(() -> PassCourse.from(start));
        var others = all.stream()
                .filter(pass -> known.isEmpty() || !pass.equals(known.get()))
                .map(RegisteredPass::days)
                .toList();
        var isPrescribed = Diagnosis.of(person.id()).stream()
                .anyMatch(diagnosis -> diagnosis.isByPrescriber() && diagnosis.isValidOn(start));
        var reasons = new ArrayList<>(PassRecordLaw.refusals(
                new PassRecordLaw.Days(start, PassCalculator.end(course)),
                checkedOn,
                others,
                isPrescribed,
                LocalDate.now(clock)));
        reasons.addAll(SuspensionLaw.refusalsOfChange(course));
        return reasons;
    }

    private static PassCourse moved(PassCourse course, LocalDate start) {
        return new PassCourse(start, course.suspensions(), course.prolongations());
    }

    private void correct(RegisteredPass pass, Shown shown, LocalDate checkedOn) {
        if (!pass.number().equals(shown.number()) || !pass.start().equals(shown.start())) {
            pass.correct(shown.number(), shown.start());
            pass.endsOn(PassCalculator.end(PassFile.of(pass).course()));
            tell(pass, "PASS_CORRECTED");
        }
        if (shown.checkedOn() != null && !checkedOn.equals(pass.checkedOn())) {
            pass.checked(checkedOn, current.get().member());
            tell(pass, "PASS_CHECKED");
        }
    }

    private RegisteredPass enter(Beneficiary person, Shown shown, LocalDate checkedOn) {
        var caller = current.get();
        var pass = new RegisteredPass(person.id(), shown.number(), shown.start(), caller, clock.instant());
        pass.checked(checkedOn, caller.member());
        pass.persist();
        tell(pass, "PASS_RECORDED");
        return pass;
    }

    /** Stores a suspension that the law takes. */
    void suspend(PassFile file, PassSuspension suspension) {
        suspension.persist();
        moveEnd(file.with(suspension));
        tell(file.pass(), "PASS_SUSPENDED");
    }

    /** Stores a prolongation that the law takes. */
    void prolong(PassFile file, PassProlongation prolongation) {
        prolongation.persist();
        moveEnd(file.with(prolongation));
        tell(file.pass(), "PASS_PROLONGED");
    }

    /**
     * Cancels a suspension. Cancelling it again changes nothing.
     *
     * @throws Refused when a later suspension would no longer start on a day of the PASS
     */
    void cancel(PassFile file, PassSuspension suspension) {
        if (!suspension.isCancelled()) {
            cancel(file.without(suspension), suspension::cancel, "SUSPENSION_CANCELLED");
        }
    }

    /**
     * Cancels a prolongation. Cancelling it again changes nothing.
     *
     * @throws Refused when a suspension would no longer start on a day of the PASS
     */
    void cancel(PassFile file, PassProlongation prolongation) {
        if (!prolongation.isCancelled()) {
            cancel(file.without(prolongation), prolongation::cancel, "PROLONGATION_CANCELLED");
        }
    }

    private void cancel(PassFile left, Consumer<Instant> cancelled, String what) {
        Refused.ifAny(SuspensionLaw.refusalsOfChange(left.course()));
        cancelled.accept(clock.instant());
        moveEnd(left);
        tell(left.pass(), what);
    }

    /**
     * Ends a suspension on this day, its last one. The same day again changes nothing.
     *
     * @throws Refused with every reason against that day
     */
    void end(PassFile file, PassSuspension suspension, LocalDate last) {
        if (suspension.isCancelled()) {
            throw new Conflict(
                    "suspension-cancelled",
                    "Cette suspension est annulée : elle ne compte plus, et n'a plus de fin.",
                    "This suspension is cancelled: it counts no longer, and has no end.");
        }
        var period = suspension.period();
        if (!period.until().equals(last)) {
            Refused.ifAny(SuspensionLaw.refusalsOfEnd(file.without(suspension).course(), period, last));
            suspension.endOn(last);
            moveEnd(file);
            tell(file.pass(), "SUSPENSION_ENDED");
        }
    }

    /** A hire on this day ends the suspension that covers it the day before. */
    void endSuspension(PassFile file, PassSuspension suspension, LocalDate hiredOn) {
        SuspensionLaw.beforeHire(suspension.period(), hiredOn)
                .ifPresentOrElse(rest -> suspension.endOn(rest.until()), () -> suspension.cancel(clock.instant()));
        moveEnd(suspension.isCancelled() ? file.without(suspension) : file);
        tell(file.pass(), "SUSPENSION_ENDED");
    }

    /** Suspensions and prolongations are those of the latest PASS of a person. */
    private void moveEnd(PassFile latest) {
        latest.pass().endsOn(PassCalculator.end(latest.course()));
        checks.follow(latest.pass());
    }

    /** Without a reason and a status: advisers read history. */
    private void tell(RegisteredPass pass, String what) {
        history.record(SubjectKind.BENEFICIARY, pass.beneficiaryId(), what, null);
    }
}
