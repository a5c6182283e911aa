package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The status of an introduction, and the statuses that may follow. */
public enum IntroductionStatus implements Step<IntroductionStatus> {
    /** Waits for the structure, which confirms that the person agrees to this need. */
    PROPOSED("proposée"),
    /** The company knows the person, and must answer. */
    SHARED("partagée"),
    /** An interview is fixed or was held. */
    INTERVIEWING("en entretien"),
    /** Immersion or training before hire: a step, neither a contract nor a hire. */
    TRIAL("en essai (immersion ou formation)"),
    /** A contract is signed: it takes one position. */
    HIRED("embauche"),
    /** Refused by one of the sides, with a reason. */
    DECLINED("refusée"),
    /** Withdrawn by the side that started it, or ended because the person left. */
    WITHDRAWN("retirée"),
    /** The person was hired elsewhere. It resumes if that hire is cancelled. */
    SUSPENDED("suspendue"),
    /** The hire elsewhere lasted. */
    OBSOLETE("sans objet"),
    /** No answer came in time. */
    EXPIRED("expirée"),
    /** The hire did not start, or ended in the trial period. */
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
     * The statuses that may follow, by a step of one side or automatically. A suspended introduction returns only to the status it had,
     * which it remembers. A poster that does not see the suspension, or its end, may still decline or withdraw its proposal.
     */
    @Override
    public Set<IntroductionStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SHARED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case SHARED -> EnumSet.of(INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case INTERVIEWING -> EnumSet.of(TRIAL, HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case TRIAL -> EnumSet.of(HIRED, DECLINED, WITHDRAWN, SUSPENDED, EXPIRED);
            case SUSPENDED -> EnumSet.of(PROPOSED, SHARED, INTERVIEWING, TRIAL, DECLINED, WITHDRAWN, OBSOLETE, EXPIRED);
            case OBSOLETE -> EnumSet.of(DECLINED, WITHDRAWN);
            case HIRED -> EnumSet.of(CANCELLED);
            case DECLINED, WITHDRAWN, EXPIRED, CANCELLED -> EnumSet.noneOf(IntroductionStatus.class);
        };
    }

    /** The statuses that a step of one side may lead to; the others of {@link #next} follow automatically. Empty while suspended. */
    public Set<IntroductionStatus> steps() {
        return switch (this) {
            case SUSPENDED, OBSOLETE -> EnumSet.noneOf(IntroductionStatus.class);
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, EXPIRED, CANCELLED ->
                next().stream()
                        .filter(to -> !to.isAutomatic())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntroductionStatus.class)));
        };
    }

    /** Whether it follows automatically, from a hire elsewhere or from a deadline. */
    public boolean isAutomatic() {
        return switch (this) {
            case SUSPENDED, OBSOLETE, EXPIRED -> true;
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED, DECLINED, WITHDRAWN, CANCELLED -> false;
        };
    }

    /**
     * Checks that this step of one of the sides is possible.
     *
     * @throws Conflict when it is not, with the possible steps
     */
    public void requireStep(IntroductionStatus to) {
        Conflict.unlessStep(this, to, steps());
    }

    /** The side that must answer; after a trial, from its last day. Empty when suspended, hired or over. */
    public Optional<Party> awaiting() {
        return switch (this) {
            case PROPOSED -> Optional.of(Party.STRUCTURE);
            case SHARED, INTERVIEWING, TRIAL -> Optional.of(Party.COMPANY);
            case HIRED, DECLINED, WITHDRAWN, SUSPENDED, OBSOLETE, EXPIRED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether it may still lead to a hire, at once or after a suspension. Meanwhile the pair is not proposed again. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, SHARED, INTERVIEWING, TRIAL, SUSPENDED -> true;
            case HIRED, DECLINED, WITHDRAWN, OBSOLETE, EXPIRED, CANCELLED -> false;
        };
    }

    /** Whether it is in progress, so that a hire elsewhere suspends it. */
    public boolean isUnderWay() {
        return isOpen() && this != SUSPENDED;
    }

    /** Like {@link #requireStep}, for a step that may be repeated: moving a meeting to another day, for example. */
    public void requireStepOrRepeat(IntroductionStatus target) {
        if (this != target) {
            requireStep(target);
        }
    }
}
