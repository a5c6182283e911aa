package fr.clubbusiness.membership.applications;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Programs of partners for tests, registered through the API by an administrator of the agency. */
public final class Applications {
    private static final String ADMINISTRATOR =
            "SELECT id::text FROM member WHERE organisation_id = ?::uuid AND admin AND accepted_at IS NOT NULL AND left_at IS NULL ORDER BY created_at LIMIT 1";

    /**
     * A program.
     *
     * @param client its name at the identity provider
     * @param token with which it asks
     */
    public record Application(String id, String reference, String client, String token) {
        public String at(String suffix) {
            return "/v1/partner-applications/" + id + suffix;
        }
    }

    private Applications() {}

    /** A program of an organisation with this role and these scopes. */
    public static Application of(Member owner, String role, String... scopes) {
        return of(TestTokens.agencyAdmin(), owner, role, scopes);
    }

    /** The same in the club of this administrator. */
    public static Application of(String admin, Member owner, String role, String... scopes) {
        var made = register(admin, body(owner, scopes)).statusCode(201).extract();
        String client = made.path("clientId");
        return new Application(made.path("id"), made.path("reference"), client, token(client, owner.siret(), role));
    }

    public static ValidatableResponse register(String admin, Map<String, ?> body) {
        return given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(body)
                .post("/v1/partner-applications")
                .then();
    }

    /** A registration with the user of the owner's token as contact. */
    public static Map<String, Object> body(Member owner, String... scopes) {
        var body = terms(contactOf(owner), scopes);
        body.put("name", "Programme " + UUID.randomUUID());
        body.put("ownerId", owner.reference());
        return body;
    }

    static Map<String, Object> terms(String contact, String... scopes) {
        return new HashMap<>(Map.of(
                "contactId",
                contact,
                "scopes",
                List.of(scopes),
                "requestsADay",
                10_000,
                "expiresOn",
                Needs.today().plusMonths(6).toString()));
    }

    /** Whoever manages the members of an organisation, once they have signed in. */
    public static String contactOf(Member owner) {
        return contactOf(owner.id(), owner.token());
    }

    /** The same of the organisation with this id, of which this is a token. */
    public static String contactOf(String owner, String token) {
        given().auth().oauth2(token).get("/v1/members").then().statusCode(200);
        try {
            return TestDatabase.texts(ADMINISTRATOR, owner).getFirst();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A token as the provider gives it to a client. */
    static String token(String client, String siret, String... roles) {
        return TestTokens.sign(TestTokens.claims("service-account-" + client, roles)
                .claim("client_id", client)
                .claim("organization", Map.of("org-" + siret, Map.of("siret", List.of(siret), "id", "id-" + siret))));
    }
}
