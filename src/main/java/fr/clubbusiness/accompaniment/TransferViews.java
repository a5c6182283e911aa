package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads offers for whoever asks: a structure those that it made or got, an adviser all of the club. */
@ApplicationScoped
class TransferViews {
    private static final Ordering<SeenTransfer> ORDER = Ordering.newestFirst("t.id", SeenTransfer::id);

    private final CurrentCaller current;
    private final PeopleViews people;

    TransferViews(CurrentCaller current, PeopleViews people) {
        this.current = current;
        this.people = people;
    }

    /** All that the caller sees, the newest first. */
    Listing<SeenTransfer, TransferView> all() {
        var caller = current.get();
        return new Listing<>(caller.club(), ORDER, slice -> rows(caller, slice), Listing.each(this::view));
    }

    private static List<SeenTransfer> rows(Caller caller, ListSlice<SeenTransfer> slice) {
        var seen = Access.TRANSFERS.condition(caller, "t.fromId = :own or t.toId = :own");
        var values = new HashMap<String, Object>(slice.values());
        values.putAll(seen.values());
        values.put("club", caller.club());
        var query = "from SeenTransfer t where t.clubId = :club and " + seen.hql() + slice.and() + slice.orderBy();
        return SeenTransfer.<SeenTransfer>find(query, values)
                .page(0, slice.fetch())
                .list();
    }

    /** One that the caller sees. */
    TransferView get(UUID id) {
        var caller = current.get();
        return SeenTransfer.<SeenTransfer>find("clubId = ?1 and id = ?2", caller.club(), id)
                .firstResultOptional()
                .filter(seen ->
                        Access.TRANSFERS.includes(caller, seen.fromId) || Access.TRANSFERS.includes(caller, seen.toId))
                .map(this::view)
                .orElseThrow(() -> missing());
    }

    static NotFound missing() {
        return new NotFound("Ce transfert", "This transfer");
    }

    private TransferView view(SeenTransfer seen) {
        var isNamed = isNamed(seen);
        return new TransferView(
                seen.id,
                seen.status,
                isNamed ? seen.fromId : null,
                isNamed ? seen.fromName : null,
                seen.toId,
                seen.toName,
                seen.offeredAt,
                seen.expiresOn,
                seen.endedAt,
                seen.beneficiaryId,
                seen.personNumber == null ? null : Reference.write(SubjectKind.BENEFICIARY, seen.personNumber),
                facts(seen));
    }

    /** A kind that reveals health, justice or status is told with the person alone, to whoever has accepted to accompany them. */
    private boolean isNamed(SeenTransfer seen) {
        return seen.status == TransferStatus.ACCEPTED
                || Access.TRANSFERS.isAll(current.get())
                || current.get().actsFor(seen.fromId)
                || seen.fromKinds.stream().allMatch(kind -> kind.shownTo(StructureKind.Viewer.ANYONE_ELSE) == kind);
    }

    private TransferView.@Nullable Facts facts(SeenTransfer seen) {
        if (seen.communeCode == null || seen.readiness == null || seen.ageBand == null) {
            return null;
        }
        var occupations = Objects.requireNonNullElse(seen.targetOccupations, List.<String>of());
        return new TransferView.Facts(
                seen.ageBand,
                seen.communeCode,
                people.communeName(seen.communeCode),
                occupations,
                people.occupationLabels(occupations),
                seen.readiness);
    }
}
