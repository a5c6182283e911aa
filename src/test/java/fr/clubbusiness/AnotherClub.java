package fr.clubbusiness;

import static io.restassured.RestAssured.given;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A club of its own beside that of the tests, with a company, a structure, a partner and an adviser.
 *
 * @param tokens one of each, by the name of the role
 */
public record AnotherClub(Map<String, String> tokens) {
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
        tokens.put("company", registered(adviser, "companies", "company", "\"nafCode\": \"8121Z\""));
        tokens.put(
                "structure",
                registered(adviser, "structures", "structure", "\"kind\": \"ACI\", \"prescriber\": \"NO\""));
        tokens.put("partner", registered(adviser, "partners", "partner", "\"kinds\": [\"MUNICIPALITY\"]"));
        return new AnotherClub(tokens);
    }

    private static String registered(String adviser, String path, String role, String fields) {
        var siret = Sirets.next();
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Organisation %1$s", "communeCode": "78646", "contactEmail": "contact@organisation.example", %s}
                        """.formatted(siret, fields))
                .post("/v1/" + path)
                .then()
                .statusCode(201);
        return TestTokens.of(role + "-" + siret, siret, role);
    }
}
