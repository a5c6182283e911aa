package fr.clubbusiness.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.clubbusiness.problem.Forbidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
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

    private static final ObjectReader JSON = new ObjectMapper().reader();

    /**
     * Reads the {@code organization} claim: {@code {"alias": {"siret": ["…"], "club": ["…"], "id": "…"}}}. The club may be missing.
     *
     * @throws Forbidden {@code organisation-choice} when the token names none or several
     */
    static TokenOrganisation of(JsonWebToken token) {
        var claims = claims(token);
        var organisations = claims.path("organization");
        if (!organisations.isObject() || organisations.size() != 1) {
            throw new Forbidden(
                    "organisation-choice",
                    "On agit pour une organisation, et une seule : votre compte n'appartient à aucune, ou à plusieurs. Demandez à l'agence ; "
                            + "un programme demande son jeton avec le scope organization:<alias>.",
                    "One acts for exactly one organisation: your account belongs to none, or to several. Ask the agency; "
                            + "a program asks for its token with the scope organization:<alias>.");
        }
        var organisation = organisations.iterator().next();
        var siret = only(organisation, "siret").orElseThrow(TokenOrganisation::withoutSiret);
        var club = only(organisation, "club").orElse(null);
        return new TokenOrganisation(token.getSubject(), siret, club, name(claims), program(claims));
    }

    /**
     * The claims of a token that was verified, read from its text: for each claim that is not of the standard, {@link JsonWebToken#getClaim(String)} throws
     * and catches an exception, at each request.
     */
    private static JsonNode claims(JsonWebToken token) {
        var parts = token.getRawToken().split("\\.", -1);
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException bug) {
            throw new UncheckedIOException("a token that was verified holds JSON", bug);
        }
    }

    private static Optional<String> only(JsonNode organisation, String attribute) {
        var values = organisation.path(attribute);
        return values.isArray() && values.size() == 1
                ? Optional.ofNullable(values.path(0).textValue())
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
     * @throws Forbidden {@code application-unknown} when the token says neither, or not as text, so that nobody knows whether it is a person's
     */
    private static @Nullable String program(JsonNode claims) {
        var named = claims.path("client_id");
        var client = named.textValue();
        var account = claims.path("preferred_username").textValue();
        var isNoName = client == null && !named.isMissingNode() && !named.isNull();
        if (isNoName || (client == null && account == null)) {
            throw new Forbidden(
                    "application-unknown",
                    "Ce jeton ne dit pas s'il est celui d'une personne ou d'un programme (preferred_username) : demandez à l'agence.",
                    "This token does not say whether it is a person's or a program's (preferred_username): ask the agency.");
        }
        return client == null && account != null && account.startsWith(ACCOUNT_OF_CLIENT)
                ? account.substring(ACCOUNT_OF_CLIENT.length())
                : client;
    }

    private static @Nullable String name(JsonNode claims) {
        var full = claims.path("name").textValue();
        return full == null ? claims.path("preferred_username").textValue() : full;
    }
}
