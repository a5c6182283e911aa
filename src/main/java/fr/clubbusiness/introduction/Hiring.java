package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Placement;
import fr.clubbusiness.directory.CddiLimits;
import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.need.NeedSteps;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.Reason;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Refused;
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
class Hiring {
    private static final HireRules RULES = new HireRules(new EmployerRules(CddiLimits.IN_FORCE));

    private final NeedSteps needs;
    private final Placement placement;
    private final PersonFile file;
    private final Trace trace;
    private final Clock clock;

    Hiring(NeedSteps needs, Placement placement, PersonFile file, Trace trace, Clock clock) {
        this.needs = needs;
        this.placement = placement;
        this.file = file;
        this.trace = trace;
        this.clock = clock;
    }

    /** What is asked: who employs ({@code employerId} is needed for a structure that lends), and the terms. */
    record Asked(Hire.EmployerSide employer, @Nullable Reference employerId, ContractTerms terms) {}

    /**
     * Hires. The need is locked first: of two hires on its last position, exactly one wins.
     *
     * @throws Conflict when the need is no longer open, or the introduction not in a status from which one hires
     * @throws Refused with every reason of labour law or eligibility
     */
    void hire(Caller caller, Introduction introduction, Asked asked) {
        var facts = introduction.facts();
        var need = LabourNeed.lockForHire(caller.club(), facts.need()).orElseThrow();
        var employing = employing(caller, need, facts, asked);
        if (isRepeat(introduction, asked, employing.id())) {
            return;
        }
        requireOpen(need);
        var from = introduction.status();
        introduction.hire(clock);
        requireLawful(caller, need, facts, employing, asked);
        new Hire(introduction.id(), asked.employer(), employing.id(), asked.terms(), clock.instant()).persist();
        trace.of(introduction, "HIRED", from, null);
        if (Hire.takenOf(need.id()) >= need.offer().positions()) {
            needs.fill(need);
        }
        placement.place(person(caller, facts.beneficiary()));
        if (SubstantialHire.is(asked.terms())) {
            suspendOthers(introduction);
        }
    }

    /**
     * Undoes a hire: the position is free again, the person is back as ready as before, and what the hire suspended goes on; unless
     * another hire of the person stands, which keeps them placed.
     *
     * @throws Refused when the reason does not fit the day
     */
    void cancel(Caller caller, Introduction introduction, Initiator by, CancelReason reason) {
        var hire = Hire.of(introduction.id()).orElseThrow();
        if (!reason.fits(LocalDate.now(clock), hire.terms().start())) {
            throw new Refused(
                    "REASON_NOT_OF_THAT_DAY",
                    "BEFORE_START vaut avant le premier jour du contrat, les deux autres motifs à partir de ce jour.",
                    "BEFORE_START is for before the first day of the contract, the other two reasons from that day on.");
        }
        var facts = introduction.facts();
        var need = LabourNeed.lockForHire(caller.club(), facts.need()).orElseThrow();
        var standing = Hire.othersStanding(facts.beneficiary(), introduction.id(), LocalDate.now(clock));
        if (standing.isEmpty()) {
            placement.giveBack(person(caller, facts.beneficiary()));
        }
        // Before the introduction ends: the row policy lets a company change a person only while it stands.
        Beneficiary.flush();
        introduction.end(new Ending.Cancelled(reason), new End(clock.instant(), by, reason.name(), null), clock);
        hire.cancel(reason, clock.instant());
        trace.of(introduction, "CANCELLED", IntroductionStatus.HIRED, reason.name());
        needs.giveBack(need);
        var other = standing.stream().filter(Hire::isSubstantial).findFirst();
        for (var suspended : Introduction.suspendedBy(introduction.id())) {
            other.ifPresentOrElse(
                    stands -> suspended.staySuspendedBy(stands.introductionId()), () -> comeBack(suspended));
        }
    }

    private static boolean isRepeat(Introduction introduction, Asked asked, UUID employer) {
        return introduction.status() == IntroductionStatus.HIRED
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

    private void requireLawful(
            Caller caller, LabourNeed need, IntroductionFacts facts, Organisation employing, Asked asked) {
        var person = file.of(caller.club(), facts.beneficiary()).orElseThrow();
        var employer = employer(need, employing, asked);
        var refusals = RULES.refusals(employer, asked.terms(), person, LocalDate.now(clock));
        Refused.ifAny(caller.isAdviser() || caller.actsFor(facts.structure()) ? refusals.all() : refusals.forPoster());
    }

    private static Reason noEmployer(Organisation employing) {
        return employing.structureKind().isPresent()
                ? NeedEmployers.STRUCTURE_NOT_ACTIVE
                : Reason.of(
                        "NOT_AN_EMPLOYER",
                        "Cette organisation n'embauche personne.",
                        "This organisation hires nobody.");
    }

    private static Employer employer(LabourNeed need, Organisation employing, Asked asked) {
        var employer = employing.id().equals(need.employerId())
                ? Employer.ofOwnNeed(employing, asked.terms())
                : Employer.lender(employing, asked.terms());
        return employer.orElseThrow(() -> new Refused(List.of(noEmployer(employing))));
    }

    private static Organisation employing(Caller caller, LabourNeed need, IntroductionFacts facts, Asked asked) {
        var poster = asked.employer() == Hire.EmployerSide.COMPANY;
        var named = asked.employerId();
        if (named == null && !poster && !caller.isAdviser() && !caller.actsFor(facts.structure())) {
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
                .filter(found -> !poster || found.id().equals(need.employerId()))
                .orElseThrow(() -> new Invalid(
                        "employerId",
                        "Cet employeur n'est pas celui du besoin, ni une structure du club.",
                        "This employer is neither the need's nor a structure of the club."));
    }

    private static Beneficiary person(Caller caller, UUID id) {
        return Beneficiary.find(caller.club(), id).orElseThrow();
    }

    private void suspendOthers(Introduction hired) {
        for (var other : Introduction.underWayOf(hired.facts().beneficiary(), hired.id())) {
            var from = other.status();
            other.suspend(hired.id(), clock);
            trace.of(other, "SUSPENDED", from, null);
        }
    }

    private void comeBack(Introduction suspended) {
        if (suspended.status() == IntroductionStatus.SUSPENDED) {
            suspended.comeBack(clock);
            trace.of(suspended, "RESUMED", IntroductionStatus.SUSPENDED, null);
        }
    }
}
