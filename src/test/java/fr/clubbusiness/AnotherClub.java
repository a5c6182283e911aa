package fr.clubbusiness;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A club of its own beside that of the tests, with a company, a structure, a partner and an adviser.
 *
 * @param agency SIRET of its agency
 * @param tokens one of each, by the name of the role
 */
public record AnotherClub(String agency, Map<String, String> tokens) {
    private static final Map<String, String> PATHS =
            Map.of("company", "companies", "structure", "structures", "partner", "partners");

    /** What registering each asks for beside what they share. */
    private static final Map<String, String> FIELDS = Map.of(
            "company", "\"nafCode\": \"8121Z\"",
            "structure", "\"kind\": \"ACI\", \"prescriber\": \"NO\"",
            "partner", "\"kinds\": [\"MUNICIPALITY\"]");

    private static final String FOUND = """
            WITH founded AS (INSERT INTO club (name, departments) VALUES ('Club ' || ?, '{78}') RETURNING id)
            INSERT INTO organisation (club_id, siret, name, agency) SELECT id, ?, 'Agence', true FROM founded
            """;

    /** Founds it as an operator does, who owns the database; its adviser registers the others. */
    public static AnotherClub found() throws SQLException {
        var agency = Sirets.next();
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement(FOUND)) {
            insert.setString(1, agency);
            insert.setString(2, agency);
            insert.execute();
        }
        var adviser = TestTokens.of("adviser-" + agency, agency, "adviser");
        var tokens = new TreeMap<>(
                Map.of("adviser", adviser, "agency-admin", TestTokens.of("admin-" + agency, agency, "agency-admin")));
        PATHS.keySet().forEach(role -> tokens.put(role, registered(adviser, role)));
        return new AnotherClub(agency, tokens);
    }

    /** Registers an organisation of the tests' club in this one too, and returns the token with which the same user acts for it here. */
    public String admits(Members.Member organisation, String role) {
        register(tokens.get("adviser"), organisation.siret(), PATHS.get(role), FIELDS.get(role));
        return TestTokens.inClub(agency, role + "-" + organisation.siret(), organisation.siret(), role);
    }

    private static String registered(String adviser, String role) {
        var siret = Sirets.next();
        register(adviser, siret, PATHS.get(role), FIELDS.get(role));
        return TestTokens.of(role + "-" + siret, siret, role);
    }

    private static void register(String adviser, String siret, String path, String fields) {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Organisation %1$s", "communeCode": "78646", "contactEmail": "contact@organisation.example", %s}
                        """.formatted(siret, fields))
                .post("/v1/" + path)
                .then()
                .statusCode(201);
    }
}
