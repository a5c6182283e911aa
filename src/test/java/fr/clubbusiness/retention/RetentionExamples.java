package fr.clubbusiness.retention;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** The rules, what they would end and what they ended, and a person who is kept. */
@Singleton
class RetentionExamples implements ExampleRequests {
    private static final String REPORT = """
            INSERT INTO retention_report (club_id, rule, ran_on, ended) SELECT o.club_id, 'MESSAGE', DATE '2019-12-31', 12
            FROM organisation o WHERE o.siret = ? ON CONFLICT DO NOTHING RETURNING ''
            """;

    @Override
    public void send(ExampleCalls examples) {
        var admin = TestTokens.agencyAdmin();
        try {
            TestDatabase.texts(REPORT, TestTokens.AGENCY);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        examples.send("listRetentionRules", admin, "GET", "/v1/retention/rules");
        examples.send("dryRunRetention", admin, "GET", "/v1/retention/dry-run");
        examples.send("listRetentionReports", admin, "GET", "/v1/retention/reports?limit=1");
        examples.send("keepBeneficiary", examples.structure(), "POST", "/v1/beneficiaries/P-0426/keep");
    }
}
