package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Constraint;
import fr.clubbusiness.matching.law.Constraint.Finding;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.matching.source.ReadDemand;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Judges one pair before it is introduced. It reads committed data, not what the current transaction has changed. */
@ApplicationScoped
public class JudgePair {
    private final MatchSource source;
    private final ReadDemand demands;
    private final CurrentLaw laws;

    JudgePair(MatchSource source, ReadDemand demands, CurrentLaw laws) {
        this.source = source;
        this.demands = demands;
        this.laws = laws;
    }

    /**
     * Whether a person may be introduced to a need. The code of a reason is the name of a constraint; its text says no more about the person than the
     * code.
     *
     * @param matches whether every constraint holds
     * @param barred what fails and cannot be lifted: no introduction, for any caller and any reason
     * @param toLift what else fails: an introduction needs a stated reason
     */
    public record Judgement(boolean matches, List<RefusalReason> barred, List<RefusalReason> toLift) {}

    /**
     * Judges by every constraint, as the person's structure sees it: for introductions that a structure or an adviser starts.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judge(LabourNeed need, UUID beneficiary) {
        return judge(need, beneficiary, Viewpoint.STRUCTURE);
    }

    /**
     * Judges as the company sees it, without age and excluded conditions: for introductions that it starts itself. A refusal for one of these would
     * reveal it to the company; the structure checks them when it answers.
     *
     * @throws NotFound when the need's club has nobody with this id
     */
    public Judgement judgeForCompany(LabourNeed need, UUID beneficiary) {
        return judge(need, beneficiary, Viewpoint.COMPANY);
    }

    private Judgement judge(LabourNeed need, UUID beneficiary, Viewpoint viewpoint) {
        var assessment = source.pair(demands.of(need, viewpoint), new Scope(need.clubId(), null), beneficiary)
                .map(laws.of(need.clubId(), viewpoint)::assess)
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
