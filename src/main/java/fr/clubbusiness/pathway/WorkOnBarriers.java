package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.history.History;
import fr.clubbusiness.pathway.ReadPathway.Path;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Moves a person's barriers between their statuses, each step with its history. */
@ApplicationScoped
class WorkOnBarriers {
    private final History history;
    private final Clock clock;

    WorkOnBarriers(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * Moves a barrier by one step. A second call does nothing.
     *
     * @param from the status that this step leaves
     * @return the path after it
     * @throws NotFound when the person does not have this barrier
     * @throws Conflict when it has another status than {@code from}
     */
    Path move(Path path, Barrier barrier, Barrier.Status from, Barrier.Status to) {
        requireKnown(path, barrier);
        path.sensitive()
                .status(barrier)
                .filter(status -> status != from && status != to)
                .ifPresent(status -> {
                    throw new Conflict(
                            "step-not-possible",
                            "Le frein est %s (%s) ; cette étape part d'un frein %s (%s)."
                                    .formatted(status.label(), status, from.label(), from),
                            "The barrier is %s; this step begins with one that is %s.".formatted(status, from));
                });
        if (!path.sensitive().move(barrier, to, clock.instant())) {
            return path;
        }
        BeneficiarySensitive.flush();
        // As every change of sensitive data: history, which has more readers, does not tell which. The step of the
        // barrier does.
        history.record(SubjectKind.BENEFICIARY, path.person().id(), "SENSITIVE_UPDATED", null);
        return path.moved(barrier);
    }

    /**
     * The person has this barrier.
     *
     * @throws NotFound otherwise
     */
    static void requireKnown(Path path, Barrier barrier) {
        if (path.sensitive().status(barrier).isEmpty()) {
            throw new NotFound("Ce frein", "This barrier");
        }
    }
}
