package fr.clubbusiness.purpose;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;

/** The calls of limits of purposes, and of their counts, for the count of statements. */
@Singleton
class PurposeCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var admin = TestTokens.agencyAdmin();
        var path = Limits.path(Limits.colleague());
        one("GET /v1/purpose-limits/{adviserId}", () -> get(admin, path));
        one(
                "PUT /v1/purpose-limits/{adviserId}",
                () -> put(admin, Limits.path(Limits.colleague()), json(Limits.request(60))));
        one("GET /v1/purpose-counts", () -> get(admin, "/v1/purpose-counts"));
        one("GET /v1/purpose-counts/export", () -> lines(admin, "/v1/purpose-counts/export", 1));
    }
}
