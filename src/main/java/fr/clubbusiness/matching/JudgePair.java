package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Judges one pair before it is introduced. It reads committed data, not what the current transaction has changed. */
@ApplicationScoped
public class JudgePair {
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;
    private final PrivateReading reading;

    JudgePair(MatchSource source, ReadDemand demands, CurrentLaw laws, PrivateReading reading) {
        this.source = source;
        this.demands = demands;
        this.laws = laws;
        this.reading = reading;
    }

    /**
     * Whether a person may be introduced to a need. The code of a reason is the name of a constraint; its text says no more about the person than the
     * code.
     *
     * @param matches whether every constraint holds
     * @param barred what fails and cannot be lifted: no introduction, for any caller and any reason
     * @param toLift what else fails: an introduction needs a stated reason
     */
    public record Judgement(boolean matches, List<RefusalReason> barred, List<RefusalReason> toLift) {

        private boolean tellsPrivateFact() {
            return Stream.concat(barred.stream(), toLift.stream())
                    .anyMatch(reason -> PrivateFact.isToldBy(reason.code()));
        }

        /** One reason for all private ones. It cannot be overridden: overriding lifts a condition and never an age, and would tell them apart. */
        private Judgement withheld() {
            return new Judgement(
                    false,
                    Stream.concat(withoutPrivate(barred), Stream.of(PrivateFact.REASON))
                            .toList(),
                    withoutPrivate(toLift).toList());
        }

        private static Stream<RefusalReason> withoutPrivate(List<RefusalReason> reasons) {
            return reasons.stream().filter(reason -> !PrivateFact.isToldBy(reason.code()));
        }
    }

    /** Why somebody who asked to be in no list is not proposed from one: the words of an agreement that is not in force. */
    public static RefusalReason unlisted() {
        return Constraint.AGREEMENT.objection();
    }

    /**
     * Judges by every constraint, as the person's structure sees it: for introductions that a structure or an adviser starts.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judge(LabourNeed need, UUID beneficiary) {
        return judgement(
                need,
                Viewpoint.STRUCTURE,
                source.pair(demands.of(need, Viewpoint.STRUCTURE), scope(need), beneficiary));
    }

    /**
     * The same, as the person stands in lists: whoever asked to be in none fails as without an agreement.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judgeListed(LabourNeed need, UUID beneficiary) {
        return judgement(
                need,
                Viewpoint.STRUCTURE,
                source.rankedPair(demands.of(need, Viewpoint.STRUCTURE), scope(need), beneficiary));
    }

    /**
     * The same for the caller who starts the introduction. An adviser who gives no purpose is not told which private fact stands against the pair. With
     * a purpose they are, and it is recorded in a transaction of its own: the refusal rolls back the caller's, as a dry run does.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judgeFor(Caller caller, LabourNeed need, UUID beneficiary) {
        var judgement = judge(need, beneficiary);
        if (!judgement.tellsPrivateFact()) {
            return judgement;
        }
        var person =
                Beneficiary.find(need.clubId(), beneficiary).orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
        if (Audience.holds(caller, person)) {
            return judgement;
        }
        if (caller.purpose() == null) {
            return judgement.withheld();
        }
        QuarkusTransaction.requiringNew().run(() -> reading.recordExplanation(person));
        return judgement;
    }

    /**
     * Judges as the company sees it, without age and excluded conditions: for introductions that it starts itself. A refusal for one of these would
     * reveal it to the company; the structure checks them when it answers. Whoever objects to being ranked is in no list of the company, and is refused as if
     * they had taken back their agreement.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judgeForCompany(LabourNeed need, UUID beneficiary) {
        return judgement(
                need,
                Viewpoint.COMPANY,
                source.rankedPair(demands.of(need, Viewpoint.COMPANY), scope(need), beneficiary));
    }

    private static Scope scope(LabourNeed need) {
        return new Scope(need.clubId(), null);
    }

    private Judgement judgement(LabourNeed need, Viewpoint viewpoint, Optional<Pair> pair) {
        var assessment = pair.map(laws.of(need.clubId(), viewpoint)::assess)
                .orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
        var barred = assessment.barred();
        var others = assessment.failing().stream()
                .filter(finding -> !barred.contains(finding))
                .toList();
        return new Judgement(assessment.failing().isEmpty(), reasons(barred), reasons(others));
    }

    private static List<RefusalReason> reasons(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::constraint)
                .map(Constraint::objection)
                .toList();
    }
}
