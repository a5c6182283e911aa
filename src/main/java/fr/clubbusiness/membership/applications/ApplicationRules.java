package fr.clubbusiness.membership.applications;

import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.RefusalReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an application may have. Source: the club's law on access (programs). */
final class ApplicationRules {
    /** A program that nobody looks at ends by itself. */
    private static final int LONGEST_MONTHS = 12;

    private ApplicationRules() {}

    /**
     * All that speaks against an application.
     *
     * @param owner the roles that its owner gives its staff; none for one that is no company, structure or partner today
     * @param contactIsOfOwner whether the contact is a person who works there
     */
    static List<RefusalReason> refusals(
            ApplicationTerms terms, Set<Role> owner, boolean contactIsOfOwner, LocalDate today) {
        var reasons = new ArrayList<RefusalReason>();
        terms.sortedScopes().stream()
                .filter(scope -> !scope.isFor(owner))
                .forEach(scope -> reasons.add(RefusalReason.of(
                        "SCOPE_NOT_FOR_OWNER",
                        "Cette organisation ne peut pas avoir le droit %s (%s).".formatted(scope, scope.label()),
                        "This organisation may not have the scope %s.".formatted(scope))));
        if (!contactIsOfOwner) {
            reasons.add(RefusalReason.of(
                    "CONTACT_NOT_OF_OWNER",
                    "Le contact n'est pas une personne qui agit pour cette organisation.",
                    "The contact is nobody who acts for this organisation."));
        }
        if (terms.expiresOn().isBefore(today)) {
            reasons.add(RefusalReason.of(
                    "EXPIRES_IN_PAST", "Le dernier jour est déjà passé.", "The last day is over already."));
        }
        if (terms.expiresOn().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            reasons.add(RefusalReason.of(
                    "EXPIRES_TOO_LATE",
                    "Une application dure un an au plus : elle se prolonge ensuite.",
                    "An application lasts a year at most: it is prolonged afterwards."));
        }
        return reasons;
    }
}
