package fr.clubbusiness.immersion.place;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.immersion.rule.PlaceRules;
import fr.clubbusiness.immersion.rule.PlaceStatus;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a host does with its places: draft, open, close. */
@ApplicationScoped
class OfferPlaces {
    private final CurrentCaller current;
    private final Places places;
    private final History history;
    private final Clock clock;

    OfferPlaces(CurrentCaller current, Places places, History history, Clock clock) {
        this.current = current;
        this.places = places;
        this.history = history;
        this.clock = clock;
    }

    /** Throws {@link Refused} with all that speaks against it. */
    ImmersionPlace draft(PlaceRequest request) {
        Refused.ifAny(refusals(request));
        var place = new ImmersionPlace(current.get(), request, clock.instant());
        place.persist();
        places.read(place);
        new HostSigner(place, request.signer()).persist();
        history.moved(SubjectKind.IMMERSION_PLACE, place.id(), "CREATED", null, place.status(), null);
        return place;
    }

    /** Changes a draft. Throws {@link Refused} with all that speaks against it. */
    void change(ImmersionPlace place, PlaceRequest request) {
        place.change(request);
        Refused.ifAny(refusals(request));
        HostSigner.of(place.id()).ifPresent(signer -> signer.change(request.signer()));
        places.read(place);
        history.record(SubjectKind.IMMERSION_PLACE, place.id(), "UPDATED", null);
    }

    private List<RefusalReason> refusals(PlaceRequest request) {
        var first = request.firstFor();
        return PlaceRules.refusals(
                request.firstDay(), request.lastDay(), first == null ? null : first.until(), LocalDate.now(clock));
    }

    /** Shows it to whoever sends people. Without effect if it is open. */
    void open(ImmersionPlace place) {
        move(place, PlaceStatus.OPEN, "PLACE_OPENED", null);
    }

    /** Takes nobody any more. Without effect if it is closed. */
    void close(ImmersionPlace place, @Nullable String why) {
        move(place, PlaceStatus.CLOSED, "PLACE_CLOSED", why);
    }

    private void move(ImmersionPlace place, PlaceStatus to, String act, @Nullable String why) {
        var from = place.status();
        if (from != to) {
            place.become(to);
            places.read(place);
            history.moved(SubjectKind.IMMERSION_PLACE, place.id(), act, from, to, why);
        }
    }

    /** Nobody is sent to a host that leaves. */
    void on(@Observes OrganisationLeft left) {
        ImmersionPlace.<ImmersionPlace>list(
                        "clubId = ?1 and hostId = ?2 and status <> CLOSED order by id",
                        current.get().club(),
                        left.organisation())
                .forEach(place -> close(place, "ORGANISATION_LEFT"));
    }
}
