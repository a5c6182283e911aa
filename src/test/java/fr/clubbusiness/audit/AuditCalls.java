package fr.clubbusiness.audit;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;

/** The calls of the audit for the count of statements. */
@Singleton
class AuditCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var person = aPerson().create();
        for (int i = 0; i < MANY; i++) {
            done(get(TestTokens.adviser(), person.at("/identity")));
        }
        var about = "/v1/audit?beneficiaryId=" + person.id();
        list("GET /v1/audit", limit -> get(TestTokens.adviser(), about + "&limit=" + limit));
        var export = "/v1/audit/export?beneficiaryId=" + person.id();
        several(
                "GET /v1/audit/export",
                () -> lines(TestTokens.adviser(), export + "&type=CREATED", 1),
                () -> lines(TestTokens.adviser(), export, MANY));
        one("GET /v1/beneficiaries/{id}/audit", () -> get(TestTokens.adviser(), person.at("/audit")));
        one("GET /v1/beneficiaries/{id}/audit", () -> get(person.holder().token(), person.at("/audit")));
    }
}
