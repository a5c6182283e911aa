package fr.clubbusiness;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.directory.Members;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A club of its own beside that of the tests, with a company, a structure, a partner and an adviser.
 *
 * @param agency SIRET of its agency
 * @param tokens one of each, by the name of the role
 */
public record AnotherClub(String agency, Map<String, String> tokens) {
    /** What may be registered. */
    public enum Kind {
        COMPANY("companies", "\"nafCode\": \"8121Z\""),
        STRUCTURE("structures", "\"kind\": \"ACI\", \"prescriber\": \"NO\""),
        PARTNER("partners", "\"kinds\": [\"MUNICIPALITY\"]");

        private final String path;
        /** What registering it asks for beside what they share. */
        private final String fields;

        Kind(String path, String fields) {
            this.path = path;
            this.fields = fields;
        }

        private String role() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
        for (var kind : Kind.values()) {
            tokens.put(kind.role(), registered(adviser, kind));
        }
        return new AnotherClub(agency, tokens);
    }

    /** Registers an organisation of the tests' club in this one too, and returns the token with which the same user acts for it here. */
    public String admits(Members.Member organisation, Kind kind) {
        register(Objects.requireNonNull(tokens.get("adviser")), organisation.siret(), kind);
        return TestTokens.inClub(agency, kind.role() + "-" + organisation.siret(), organisation.siret(), kind.role());
    }

    private static String registered(String adviser, Kind kind) {
        var siret = Sirets.next();
        register(adviser, siret, kind);
        return TestTokens.of(kind.role() + "-" + siret, siret, kind.role());
    }

    private static void register(String adviser, String siret, Kind kind) {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Organisation %1$s", "communeCode": "78646", "contactEmail": "contact@organisation.example", %s}
                        """.formatted(siret, kind.fields))
                .post("/v1/" + kind.path)
                .then()
                .statusCode(201);
    }
}
