package fr.clubbusiness.retention;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** The calls of retention for the count of statements. */
@Singleton
class RetentionCalls extends OperationCalls {
    private static final String REPORTS = """
            INSERT INTO retention_report (club_id, rule, ran_on, ended)
            SELECT o.club_id, 'MESSAGE', DATE '2020-01-01' + n, 1 FROM organisation o, generate_series(1, 12) n WHERE o.siret = ?
            ON CONFLICT DO NOTHING RETURNING ''
            """;

    @Override
    protected void prepare() throws SQLException {
        var admin = TestTokens.agencyAdmin();
        TestDatabase.texts(REPORTS, TestTokens.AGENCY);
        one("GET /v1/retention/rules", () -> get(admin, "/v1/retention/rules"));
        one("GET /v1/retention/dry-run", () -> get(admin, "/v1/retention/dry-run"));
        list("GET /v1/retention/reports", limit -> get(admin, "/v1/retention/reports?limit=" + limit));
        one("GET /v1/retention/reports/export", () -> lines(admin, "/v1/retention/reports/export", MANY));
        one("POST /v1/beneficiaries/{id}/keep", () -> {
            var person = aPerson().create();
            return post(person.holder().token(), person.at("/keep"), new byte[0]);
        });
    }
}
