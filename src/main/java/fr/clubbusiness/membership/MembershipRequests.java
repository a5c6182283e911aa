package fr.clubbusiness.membership;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds requests to join: the confirmed ones for the agency, the others for the club itself. */
final class MembershipRequests {
    private MembershipRequests() {}

    /** The confirmed request with this id or short reference, locked for a decision. Throws {@link NotFound} when there is none. */
    static MembershipRequest lock(UUID club, Reference reference) {
        var request = get(club, reference);
        MembershipRequest.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    /** The confirmed request with this id or short reference. Throws {@link NotFound} when there is none. */
    static MembershipRequest get(UUID club, Reference reference) {
        return reference
                .<MembershipRequest>find(
                        SubjectKind.MEMBERSHIP_REQUEST,
                        id -> confirmed("id = ?2", club, id),
                        number -> confirmed("number = ?2", club, number))
                .orElseThrow(() -> new NotFound(SubjectKind.MEMBERSHIP_REQUEST));
    }

    private static Optional<MembershipRequest> confirmed(String condition, UUID club, Object value) {
        return MembershipRequest.find("clubId = ?1 and status <> TO_CONFIRM and " + condition, club, value)
                .firstResultOptional();
    }

    /** For the club itself, which also sees what is not confirmed yet. */
    static Optional<MembershipRequest> find(UUID id) {
        return MembershipRequest.findByIdOptional(id);
    }

    /** The same, locked: of two answers at once, the second reads the first. */
    static Optional<MembershipRequest> lock(UUID id) {
        return MembershipRequest.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many requests were made since then to this address of mail, whatever became of them. */
    static long to(UUID club, String email, Instant since) {
        return MembershipRequest.count(
                "clubId = ?1 and lower(email) in (lower(?2), ?3) and askedAt > ?4",
                club,
                email,
                RequestBounds.trace(email),
                since);
    }

    /** Those of them for this SIRET. */
    static long to(UUID club, String email, Siret siret, Instant since) {
        return MembershipRequest.count(
                "clubId = ?1 and lower(email) in (lower(?2), ?3) and siret = ?4 and askedAt > ?5",
                club,
                email,
                RequestBounds.trace(email),
                siret,
                since);
    }

    /** How many requests were made since then to the whole club. */
    static long of(UUID club, Instant since) {
        return MembershipRequest.count("clubId = ?1 and askedAt > ?2", club, since);
    }

    /** Locks requests that nobody confirmed in time, and those that were refused long ago. */
    static List<UUID> lockOver(
            UUID club, Instant askedBefore, Instant refusedBefore, int most, Collection<UUID> except) {
        return DueRows.lock(
                MembershipRequest.<MembershipRequest>find(
                        "clubId = ?1 and (status = TO_CONFIRM and askedAt <= ?2 or status = REFUSED and decidedAt <= ?3) and id not in ?4 order by askedAt",
                        club,
                        askedBefore,
                        refusedBefore,
                        except),
                most,
                MembershipRequest::id);
    }
}
