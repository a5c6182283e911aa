package fr.clubbusiness.change;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.need.Needs;
import jakarta.inject.Singleton;
import java.util.List;

/** The calls of {@code /v1/history} for the count of statements. */
@Singleton
class ChangeCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var company = Members.aCompany();
        for (int i = 0; i < MANY; i++) {
            Needs.aNeed().postedBy(company).create();
        }
        for (var reader : List.of(TestTokens.adviser(), company.token())) {
            String first = done(get(reader, "/v1/history?limit=1")).path("after");
            list("GET /v1/history", limit -> get(reader, "/v1/history?limit=" + limit + "&after=" + first));
        }
    }
}
