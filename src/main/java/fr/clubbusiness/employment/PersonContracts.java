package fr.clubbusiness.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contracts of one person, in a step about them. For rules only, never for an answer. */
final class PersonContracts {
    private PersonContracts() {}

    /** Those that bind on {@code today}, without this one. */
    static List<Employment> othersInForce(UUID person, UUID except, LocalDate today) {
        return Employment.list(
                "beneficiaryId = ?1 and id <> ?2 and status in (SIGNED, STARTED) and (lastDay is null or lastDay >= ?3)"
                        + " order by startDate, id",
                person,
                except,
                today);
    }

    /** The first day of the first of the contracts that it renews, or its own. */
    static LocalDate firstDay(Employment contract) {
        var renewed = contract.renewsId();
        return renewed == null ? contract.terms().start() : firstDay(Employment.get(renewed));
    }

    /** The contract that renews this one; empty when none does. */
    static Optional<Employment> renewalOf(Employment contract) {
        return Employment.find("renewsId = ?1 and status not in (NOT_STARTED, CANCELLED)", contract.id())
                .firstResultOptional();
    }
}
