package fr.clubbusiness.membership.applications;

import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds applications: those of the caller's organisation, and all of them for the agency. */
final class PartnerApplications {
    private static final Ordering<PartnerApplication> ORDER = Ordering.newestFirst("id", PartnerApplication::id);

    private PartnerApplications() {}

    /** Those that the caller sees. */
    static Listing<PartnerApplication, ApplicationView> of(Caller caller) {
        var seen = Access.PARTNER_APPLICATIONS.condition(caller, "ownerId = :own");
        return new Listing<>(
                caller.club(),
                ORDER,
                slice -> {
                    var values = slice.values();
                    values.put("club", caller.club());
                    values.putAll(seen.values());
                    var where = "clubId = :club and " + seen.hql();
                    return PartnerApplication.<PartnerApplication>find(where + slice.and() + slice.orderBy(), values)
                            .page(0, slice.fetch())
                            .list();
                },
                Listing.each(ApplicationView::of));
    }

    /** The one with this id or short reference. Throws {@link NotFound} when the caller sees none. */
    static PartnerApplication get(Caller caller, Reference reference) {
        return reference
                .<PartnerApplication>find(
                        SubjectKind.PARTNER_APPLICATION,
                        id -> find("id = ?2", caller, id),
                        number -> find("number = ?2", caller, number))
                .filter(found -> Access.PARTNER_APPLICATIONS.includes(caller, found.owner()))
                .orElseThrow(() -> new NotFound(SubjectKind.PARTNER_APPLICATION));
    }

    /** The same, locked: of two changes at once, the second reads the first. */
    static PartnerApplication lock(Caller caller, Reference reference) {
        var application = get(caller, reference);
        PartnerApplication.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    /** Those of an owner that are not stopped, locked. For the club itself. */
    static List<PartnerApplication> running(UUID owner) {
        return PartnerApplication.<PartnerApplication>find("ownerId = ?1 and status <> STOPPED order by id", owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Optional<PartnerApplication> find(String condition, Caller caller, Object value) {
        return PartnerApplication.find("clubId = ?1 and " + condition, caller.club(), value)
                .firstResultOptional();
    }
}
