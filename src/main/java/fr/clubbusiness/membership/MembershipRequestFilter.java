package fr.clubbusiness.membership;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of a list of requests, and the list. It is read as text, so that a wrong value is a 400 that names its parameter. */
public class MembershipRequestFilter {
    private static final Ordering<MembershipRequest> ORDER = Ordering.newestFirst("id", MembershipRequest::id);

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les demandes dans cet état. Celles qui ne sont pas confirmées ne se lisent pas.",
            schema = @Schema(implementation = MembershipStatus.class))
    String status;

    /** The confirmed requests of this club. */
    Listing<MembershipRequest, MembershipRequestView> of(UUID club) {
        var wanted = status();
        return new Listing<>(club, ORDER, slice -> rows(club, wanted, slice), Listing.each(MembershipRequestView::of));
    }

    private static List<MembershipRequest> rows(
            UUID club, Optional<MembershipStatus> wanted, ListSlice<MembershipRequest> slice) {
        var values = slice.values();
        values.put("club", club);
        wanted.ifPresent(one -> values.put("status", one));
        var where = "clubId = :club and status <> TO_CONFIRM" + (wanted.isPresent() ? " and status = :status" : "");
        return MembershipRequest.<MembershipRequest>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    private Optional<MembershipStatus> status() {
        return Optional.ofNullable(status)
                .map(code -> Arrays.stream(MembershipStatus.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(MembershipStatus.class))));
    }
}
