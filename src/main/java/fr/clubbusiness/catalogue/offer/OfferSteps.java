package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the status of offers, and records each change in the caller's transaction. Repeating a step changes and records nothing. A step that the
 * present status does not allow is a {@link Conflict}.
 */
@ApplicationScoped
class OfferSteps {
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    OfferSteps(Tasks tasks, History history, Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    void move(ServiceOffer offer, OfferStatus to, @Nullable String why) {
        var from = offer.status();
        if (offer.move(to, clock.instant())) {
            history.moved(SubjectKind.OFFER, offer.id(), to.name(), from, to, why);
            tasks.dropOpen(Set.of(TaskKind.CONFIRM_OFFER), offer.id());
        }
    }

    /** Its structure says that a published offer stands. Kept once a day at most. */
    void confirm(ServiceOffer offer) {
        if (offer.status() != OfferStatus.PUBLISHED) {
            throw new Conflict(
                    "offer-not-published",
                    "Cette offre n'est pas publiée (%s) : publiez-la."
                            .formatted(offer.status().label()),
                    "This offer is not published (%s): publish it.".formatted(offer.status()));
        }
        var now = clock.instant();
        var before = offer.confirmedAt();
        if (before == null || before.isBefore(now.minus(Duration.ofDays(1)))) {
            offer.confirm(now);
            history.record(SubjectKind.OFFER, offer.id(), "CONFIRMED", null);
        }
        closeQuestion(offer);
    }

    /** Changing what a published offer says confirms it too. */
    void changed(ServiceOffer offer) {
        if (offer.status() == OfferStatus.PUBLISHED) {
            closeQuestion(offer);
        }
    }

    private void closeQuestion(ServiceOffer offer) {
        tasks.completeOpen(TaskKind.CONFIRM_OFFER, offer.id(), "Offre confirmée.");
    }

    /** The offers of a structure that leaves are archived. */
    void on(@Observes OrganisationLeft left) {
        ServiceOffer.<ServiceOffer>list("structure.id = ?1 and status <> ARCHIVED order by id", left.organisation())
                .forEach(offer -> move(offer, OfferStatus.ARCHIVED, "ORGANISATION_LEFT"));
    }
}
