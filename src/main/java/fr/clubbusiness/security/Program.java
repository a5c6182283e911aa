package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A partner's program, whose row decides what it may do: its token says only which client it is. So what the agency stops, or takes away, is over at the
 * next request, also with a live token.
 *
 * @param application its key
 * @param scopes what it may do
 * @param requestsADay how often it may ask in a day
 */
public record Program(UUID application, Set<ApplicationScope> scopes, int requestsADay) {

    /**
     * The program of a token, from the row of its sign-in.
     *
     * @throws Forbidden when it is not registered for this organisation, was stopped or is over, or when its contact left
     */
    static Program of(ResultSet row, LocalDate today) throws SQLException {
        var application = row.getObject("application", UUID.class);
        if (application == null) {
            throw unknown();
        }
        if (!row.getBoolean("application_runs")) {
            throw new Forbidden(
                    "application-stopped",
                    "Cette application est arrêtée : demandez à l'agence.",
                    "This application was stopped: ask the agency.");
        }
        if (row.getObject("application_until", LocalDate.class).isBefore(today)) {
            throw new Forbidden(
                    "application-expired",
                    "Cette application a expiré : demandez à l'agence de la prolonger.",
                    "This application has expired: ask the agency to prolong it.");
        }
        if (!row.getBoolean("application_contact")) {
            throw new Forbidden(
                    "application-contact-left",
                    "La personne qui répond de cette application a quitté son organisation : donnez à l'agence un autre contact.",
                    "Whoever answers for this application has left its organisation: give the agency another contact.");
        }
        var account = row.getObject("member", UUID.class);
        if (account == null || !account.equals(row.getObject("application_member", UUID.class))) {
            throw unknown();
        }
        return new Program(application, scopes(row), row.getInt("application_requests"));
    }

    private static Set<ApplicationScope> scopes(ResultSet row) throws SQLException {
        var scopes = EnumSet.noneOf(ApplicationScope.class);
        Arrays.stream((String[]) row.getArray("application_scopes").getArray())
                .flatMap(ApplicationScope::named)
                .forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }

    private static Forbidden unknown() {
        return new Forbidden(
                "application-unknown",
                "Ce programme n'est pas une application inscrite de cette organisation : demandez à l'agence.",
                "This program is no registered application of this organisation: ask the agency.");
    }

    /** @throws Forbidden {@code application-scope} when it lacks the scope of an operation, or no program has it */
    void require(Optional<ApplicationScope> needed) {
        if (needed.isEmpty()) {
            throw new Forbidden(
                    "application-scope",
                    "Aucun programme ne peut faire cela : une personne se connecte.",
                    "No program may do this: a person signs in.");
        }
        if (!scopes.contains(needed.get())) {
            throw new Forbidden(
                    "application-scope",
                    "Il manque à cette application le droit %s (%s)."
                            .formatted(needed.get(), needed.get().label()),
                    "This application lacks the scope %s.".formatted(needed.get()));
        }
    }
}
