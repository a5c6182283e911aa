package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an introduction stands, and where it may go from there. */
public enum IntroductionStatus implements Step<IntroductionStatus> {
    /** Waits for the structure, which confirms that the person agrees to this need. */
    PROPOSED("proposée"),
    /** The company knows who it is and answers. */
    SHARED("partagée"),
    /** An interview is fixed or was held. */
    INTERVIEWING("en entretien"),
    /** Immersion or training before hire: a step, neither a contract nor a hire. */
    TRIAL("en essai (immersion ou formation)"),
    /** A contract is signed: it takes one position. */
    HIRED("embauche"),
    /** Refused by either side, for a reason. */
    DECLINED("refusée"),
    /** Taken back by whoever started it, or ended because the person left. */
    WITHDRAWN("retirée"),
    /** The person was hired elsewhere; it comes back if that hire falls through. */
    SUSPENDED("suspendue"),
    /** The hire elsewhere held. */
    OBSOLETE("sans objet"),
    /** Nobody answered in time. */
    EXPIRED("expirée"),
    /** The hire did not happen, or was broken in the trial period. */
    CANCELLED("embauche annulée");

    private static final LocalizedText SUBJECT = new LocalizedText("La mise en relation", "The introduction");

    private final String label;

    IntroductionStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    /**
     * Where it may go from here, by a step of somebody or by itself. A suspended one goes back only to the status it had, which the
     * introduction remembers. A poster that is not told of the suspension, or of its end, may still decline or withdraw its proposal.
     */
    @Override
    public Set<IntroductionStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SHARED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case SHARED -> EnumSet.of(INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case INTERVIEWING -> EnumSet.of(TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case TRIAL -> EnumSet.of(HIRED, DECLINED, WITHDRAWN, SUSPENDED);
            case SUSPENDED -> EnumSet.of(PROPOSED, SHARED, INTERVIEWING, TRIAL, DECLINED, WITHDRAWN, OBSOLETE, EXPIRED);
            case OBSOLETE -> EnumSet.of(DECLINED, WITHDRAWN);
            case HIRED -> EnumSet.of(CANCELLED);
            case DECLINED, WITHDRAWN, EXPIRED, CANCELLED -> EnumSet.noneOf(IntroductionStatus.class);
        };
    }

    /** Where a step of one of its sides may lead from here; the rest of {@link #next} happens by itself. None while it is suspended. */
    public Set<IntroductionStatus> steps() {
        return switch (this) {
            case SUSPENDED, OBSOLETE -> EnumSet.noneOf(IntroductionStatus.class);
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, EXPIRED, CANCELLED ->
                next().stream()
                        .filter(to -> !to.comesByItself())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntroductionStatus.class)));
        };
    }

    /** Whether no side asks for it: it follows from a hire elsewhere or from a deadline. */
    public boolean comesByItself() {
        return switch (this) {
            case SUSPENDED, OBSOLETE, EXPIRED -> true;
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, CANCELLED -> false;
        };
    }

    /**
     * Lets a step of one of its sides pass.
     *
     * @throws Conflict when it is not one, saying where one may go
     */
    public void requireStep(IntroductionStatus to) {
        Conflict.unlessStep(this, to, steps());
    }

    /** Who must answer; nobody during a trial, which has its own end, nor when suspended, hired or over. */
    public Optional<Party> awaiting() {
        return switch (this) {
            case PROPOSED -> Optional.of(Party.STRUCTURE);
            case SHARED, INTERVIEWING -> Optional.of(Party.COMPANY);
            case TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether it may still lead to a hire, at once or after a suspension: the pair is not proposed again meanwhile. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, SUSPENDED -> true;
            case HIRED, DECLINED, WITHDRAWN, OBSOLETE, EXPIRED, CANCELLED -> false;
        };
    }

    /** Whether it goes on now, so that a hire elsewhere suspends it. */
    public boolean isUnderWay() {
        return isOpen() && this != SUSPENDED;
    }

    /** The same for a step that may be taken again, such as moving a meeting to another day. */
    public void requireStepOrRepeat(IntroductionStatus target) {
        if (this != target) {
            requireStep(target);
        }
    }
}
