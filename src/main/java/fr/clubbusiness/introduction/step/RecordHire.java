package fr.clubbusiness.introduction.step;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.directory.CddiLimits;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.HireFacts;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.PersonIntroductions;
import fr.clubbusiness.introduction.ToldIntroduction;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.SubstantialHire;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hire, and all that it does in one transaction: it takes one position, the last of which closes the need; it places the person; and
 * when it fills a week it suspends the person's other introductions, which come back if it is cancelled.
 */
@ApplicationScoped
class RecordHire {
    private static final HireRules RULES = new HireRules(new EmployerRules(CddiLimits.IN_FORCE));

    private final NeedSteps needs;
    private final PersonSteps placement;
    private final PersonLock lock;
    private final HireFacts file;
    private final IntroductionHistory trace;
    private final Clock clock;

    RecordHire(
            NeedSteps needs,
            PersonSteps placement,
            PersonLock lock,
            HireFacts file,
            IntroductionHistory trace,
            Clock clock) {
        this.needs = needs;
        this.placement = placement;
        this.lock = lock;
        this.file = file;
        this.trace = trace;
        this.clock = clock;
    }

    /** What is asked: who employs ({@code employerId} is needed for a structure that lends), and the terms. */
    record Asked(Hire.EmployerSide employer, @Nullable Reference employerId, ContractTerms terms) {}

    /**
     * Hires. The person is locked, then the need: of two hires on its last position exactly one wins, and a proposal of the person at the
     * same moment is suspended or refused. Every rule is asked before anything changes.
     *
     * @throws Conflict when the introduction is not in a status from which one hires, or the need is no longer open
     * @throws Refused with every reason of labour law or eligibility
     */
    void hire(Caller caller, ToldIntroduction told, Asked asked) {
        var facts = told.facts();
        var employing = employing(caller, facts, asked);
        if (isRepeat(told.introduction(), asked, employing.id())) {
            return;
        }
        told.requireStep(IntroductionStatus.HIRED);
        var person = lock.find(caller.club(), facts.beneficiary()).orElseThrow();
        var need = LabourNeed.lockForHire(caller.club(), facts.need()).orElseThrow();
        requireOpen(need);
        requireLawful(caller, facts, employing, asked);
        placement.requirePlaceable(person);
        record(
                told.introduction(),
                new Hire(told.introduction().id(), asked.employer(), employing.id(), asked.terms(), clock.instant()));
        placement.place(person);
        if (Hire.takenOf(need.id()) >= need.offer().positions()) {
            needs.fill(need);
        }
        if (SubstantialHire.isSubstantial(asked.terms())) {
            suspendOthers(told.introduction());
        }
    }

    private void record(Introduction introduction, Hire hire) {
        var from = introduction.trueStatus();
        introduction.hire(clock);
        hire.persist();
        trace.of(introduction, "HIRED", from, null);
    }

    /**
     * Undoes a hire: the position is free again, the person is back in the state before, and what the hire suspended goes on; unless
     * another hire of the person stands, which keeps them placed. Again by the same is nothing.
     *
     * @throws Conflict when there is no hire to cancel
     * @throws Refused when the reason does not fit the day
     */
    void cancel(Caller caller, ToldIntroduction told, Initiator by, CancelReason reason) {
        var introduction = told.introduction();
        if (trace.isRepeat(introduction, IntroductionStatus.CANCELLED)) {
            return;
        }
        told.requireStep(IntroductionStatus.CANCELLED);
        var hire = Hire.of(introduction.id()).orElseThrow();
        requireReasonOfTheDay(reason, hire);
        var person = lock.find(caller.club(), told.facts().beneficiary()).orElseThrow();
        var need = LabourNeed.lockForHire(caller.club(), told.facts().need()).orElseThrow();
        var standing = Hire.othersStanding(person.id(), introduction.id(), LocalDate.now(clock));
        var suspended = PersonIntroductions.suspendedBy(introduction.id());
        if (standing.isEmpty()) {
            unplace(person);
        }
        introduction.end(
                new Ending.Cancelled(reason), new IntroductionEnd(clock.instant(), by, reason.name(), null), clock);
        hire.cancel(reason, clock.instant());
        trace.of(introduction, "CANCELLED", IntroductionStatus.HIRED, reason.name());
        needs.reopenAfterCancel(need);
        var other = standing.stream().filter(Hire::isSubstantial).findFirst();
        suspended.forEach(it ->
                other.ifPresentOrElse(stands -> it.reassignSuspension(stands.introductionId()), () -> resume(it)));
    }

    private void requireReasonOfTheDay(CancelReason reason, Hire hire) {
        if (!reason.fits(LocalDate.now(clock), hire.terms().start())) {
            throw new Refused(
                    "REASON_NOT_OF_THAT_DAY",
                    "BEFORE_START vaut avant le premier jour du contrat, les deux autres motifs à partir de ce jour.",
                    "BEFORE_START is for before the first day of the contract, the other two reasons from that day on.");
        }
    }

    /** Written at once: the row policy lets a company change a person while the hire stands, and the next statement ends it. */
    private void unplace(Beneficiary person) {
        placement.unplace(person);
        Beneficiary.flush();
    }

    private static boolean isRepeat(Introduction introduction, Asked asked, UUID employer) {
        return introduction.trueStatus() == IntroductionStatus.HIRED
                && Hire.of(introduction.id())
                        .filter(hire -> hire.says(asked.employer(), employer, asked.terms()))
                        .isPresent();
    }

    private static void requireOpen(LabourNeed need) {
        if (!need.isOpen()) {
            throw new Conflict(
                    "need-not-open",
                    "Ce besoin n'est plus ouvert (%s) : toutes ses places sont prises, ou il a été retiré."
                            .formatted(need.status().label()),
                    "This need is no longer open (%s): all its positions are taken, or it was withdrawn."
                            .formatted(need.status()));
        }
    }

    private void requireLawful(Caller caller, IntroductionFacts facts, Organisation employing, Asked asked) {
        var person = file.of(caller.club(), facts.beneficiary()).orElseThrow();
        var employer = employer(facts, employing, asked);
        var refusals = RULES.refusals(employer, asked.terms(), person, LocalDate.now(clock));
        Refused.ifAny(Access.PEOPLE.includes(caller, facts.structure()) ? refusals.all() : refusals.forPoster());
    }

    private static RefusalReason noEmployer(Organisation employing) {
        return employing.structureKind().isPresent()
                ? NeedEmployers.STRUCTURE_NOT_ACTIVE
                : RefusalReason.of(
                        "NOT_AN_EMPLOYER",
                        "Cette organisation n'embauche personne.",
                        "This organisation hires nobody.");
    }

    private static Employer employer(IntroductionFacts facts, Organisation employing, Asked asked) {
        var employer = employing.id().equals(facts.employer())
                ? Employer.ofOwnNeed(employing, asked.terms())
                : Employer.lender(employing, asked.terms());
        return employer.orElseThrow(() -> new Refused(List.of(noEmployer(employing))));
    }

    private static Organisation employing(Caller caller, IntroductionFacts facts, Asked asked) {
        var poster = asked.employer() == Hire.EmployerSide.COMPANY;
        var named = asked.employerId();
        if (named == null && !poster && !Access.PEOPLE.includes(caller, facts.structure())) {
            throw new Invalid(
                    "employerId",
                    "Dites quelle structure emploie : son id ou sa référence (E-0412).",
                    "Say which structure employs: its id or reference (E-0412).");
        }
        if (named == null) {
            return Organisation.find(caller.club(), poster ? facts.employer() : facts.structure())
                    .orElseThrow();
        }
        return Organisation.find(caller.club(), named)
                .filter(found -> !poster || found.id().equals(facts.employer()))
                .orElseThrow(() -> new Invalid(
                        "employerId",
                        "Cet employeur n'est pas celui du besoin, ni une structure du club.",
                        "This employer is neither the need's nor a structure of the club."));
    }

    private void suspendOthers(Introduction hired) {
        for (var other : PersonIntroductions.underWay(hired.facts().beneficiary(), hired.id(), LocalDate.now(clock))) {
            var from = other.trueStatus();
            other.suspend(hired.id(), clock);
            trace.of(other, "SUSPENDED", from, null);
        }
    }

    private void resume(Introduction suspended) {
        suspended.resume(clock);
        var expired = suspended.trueStatus() == IntroductionStatus.EXPIRED;
        trace.of(suspended, expired ? "EXPIRED" : "RESUMED", IntroductionStatus.SUSPENDED, null);
    }
}
