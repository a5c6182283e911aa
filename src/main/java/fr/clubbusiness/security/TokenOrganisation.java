package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about the person and the organisation that they act for.
 *
 * @param subject the user's stable id at the identity provider
 * @param siret of the organisation
 * @param club SIRET of the agency of the club that they act for; null when the token does not say
 * @param name the user's name, shown to those they work with
 * @param program the client whose own account it is; null for people
 */
record TokenOrganisation(
        String subject,
        String siret,
        @Nullable String club,
        @Nullable String name,
        @Nullable String program) {
    /** How the identity provider calls the account of a client. */
    private static final String ACCOUNT_OF_CLIENT = "service-account-";

    /**
     * Reads the {@code organization} claim: {@code {"alias": {"siret": ["…"], "club": ["…"], "id": "…"}}}. The club may be missing.
     *
     * @throws Forbidden {@code organisation-choice} when the token names none or several
     */
    static TokenOrganisation of(JsonWebToken token) {
        JsonObject organisations = token.getClaim("organization");
        if (organisations == null || organisations.size() != 1) {
            throw new Forbidden(
                    "organisation-choice",
                    "On agit pour une organisation, et une seule : votre compte n'appartient à aucune, ou à plusieurs. Demandez à l'agence ; "
                            + "un programme demande son jeton avec le scope organization:<alias>.",
                    "One acts for exactly one organisation: your account belongs to none, or to several. Ask the agency; "
                            + "a program asks for its token with the scope organization:<alias>.");
        }
        var alias = organisations.keySet().iterator().next();
        var organisation = organisations.getJsonObject(alias);
        var siret = only(organisation, "siret").orElseThrow(TokenOrganisation::withoutSiret);
        var club = only(organisation, "club").orElse(null);
        return new TokenOrganisation(token.getSubject(), siret, club, name(token), program(token));
    }

    private static Optional<String> only(JsonObject organisation, String attribute) {
        return organisation.get(attribute) instanceof JsonArray values
                        && values.size() == 1
                        && values.getFirst() instanceof JsonString value
                ? Optional.of(value.getString())
                : Optional.empty();
    }

    private static Forbidden withoutSiret() {
        return new Forbidden(
                "organisation-unknown",
                "L'organisation de votre jeton n'a pas de SIRET : demandez à l'agence.",
                "The organisation of your token has no SIRET: ask the agency.");
    }

    /**
     * A client that signs in for itself says so in {@code client_id}; where a realm leaves that out, by the name of its account.
     *
     * @throws Forbidden {@code application-unknown} when the token says neither, so that nobody knows whether it is a person's
     */
    private static @Nullable String program(JsonWebToken token) {
        String client = token.getClaim("client_id");
        String account = token.getClaim("preferred_username");
        if (client == null && account == null) {
            throw new Forbidden(
                    "application-unknown",
                    "Ce jeton ne dit pas s'il est celui d'une personne ou d'un programme (preferred_username) : demandez à l'agence.",
                    "This token does not say whether it is a person's or a program's (preferred_username): ask the agency.");
        }
        return client == null && account != null && account.startsWith(ACCOUNT_OF_CLIENT)
                ? account.substring(ACCOUNT_OF_CLIENT.length())
                : client;
    }

    private static @Nullable String name(JsonWebToken token) {
        String full = token.getClaim("name");
        return full == null ? token.getClaim("preferred_username") : full;
    }
}
