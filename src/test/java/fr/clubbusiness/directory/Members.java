package fr.clubbusiness.directory;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import java.time.LocalDate;

/** Member organisations for tests, registered through the API by an adviser. */
public final class Members {

    /**
     * An organisation and a token to act for it.
     *
     * @param id of the organisation
     * @param reference its short reference
     * @param siret its SIRET
     * @param token of one of its users, with the matching role
     */
    public record Member(String id, String reference, String siret, String token) {}

    private Members() {}

    /** A company of Nanterre. */
    public static Member aCompany() {
        return aCompany(TestTokens.adviser());
    }

    /** The same in the club of this adviser. */
    public static Member aCompany(String adviser) {
        var siret = Sirets.next();
        var body = """
                {"siret": "%s", "name": "Entreprise %s", "nafCode": "8121Z", "communeCode": "92050",
                 "contactEmail": "contact@entreprise.example"}
                """.formatted(siret, siret);
        return registered(adviser, "/v1/companies", siret, body, "company");
    }

    /** The structure hires by itself too, as a company. */
    public static void becomesCompany(String adviser, Member structure) {
        registered(adviser, "/v1/companies", structure.siret(), """
                {"siret": "%s", "name": "Structure %1$s", "nafCode": "8121Z", "communeCode": "92050",
                 "contactEmail": "contact@structure.example"}
                """.formatted(structure.siret()), "company");
    }

    /** A structure of this kind, in Nanterre. */
    public static Member aStructure(StructureKind kind) {
        return aStructure(TestTokens.adviser(), kind);
    }

    /** The same in the club of this adviser. */
    public static Member aStructure(String adviser, StructureKind kind) {
        var siret = Sirets.next();
        var body = """
                {"siret": "%s", "name": "Structure %s", "kind": "%s", "communeCode": "92050",
                 "contactEmail": "contact@structure.example", "prescriber": "NO"}
                """.formatted(siret, siret, kind);
        return registered(adviser, "/v1/structures", siret, body, "structure");
    }

    /** Sets the last day of the agreement for this kind. */
    public static void agreedUntil(Member structure, StructureKind kind, LocalDate until) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Structure", "kind": "%s", "communeCode": "92050", "prescriber": "NO",
                         "contactEmail": "contact@structure.example", "capacities": [{"kind": "%2$s", "until": "%s"}]}
                        """.formatted(structure.siret(), kind, until))
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
    }

    /** Gives a structure a second kind beside its main one. */
    public static void alsoOf(Member structure, StructureKind main, StructureKind second) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"siret": "%s", "name": "Structure", "kind": "%s", "communeCode": "92050", "prescriber": "NO",
                         "contactEmail": "contact@structure.example", "capacities": [{"kind": "%2$s"}, {"kind": "%s"}]}
                        """.formatted(structure.siret(), main, second))
                .put("/v1/structures/" + structure.id())
                .then()
                .statusCode(200);
    }

    /** A commune that is a partner of the club. */
    public static Member aPartner() {
        var siret = Sirets.next();
        var body = """
                {"siret": "%s", "name": "Partenaire %s", "kinds": ["MUNICIPALITY"], "communeCode": "92050",
                 "contactEmail": "contact@partenaire.example"}
                """.formatted(siret, siret);
        return registered(TestTokens.adviser(), "/v1/partners", siret, body, "partner");
    }

    private static Member registered(String adviser, String path, String siret, String body, String role) {
        var created = given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
        var token = TestTokens.of(role + "-" + siret, siret, role);
        return new Member(created.path("id"), created.path("reference"), siret, token);
    }
}
