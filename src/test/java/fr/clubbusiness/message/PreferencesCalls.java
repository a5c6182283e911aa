package fr.clubbusiness.message;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.directory.Members;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The calls of {@code /v1/me/preferences} for the count of statements. */
@Singleton
class PreferencesCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var company = Members.aCompany();
        one("GET /v1/me/preferences", () -> get(company.token(), "/v1/me/preferences"));
        one(
                "PUT /v1/me/preferences",
                () -> put(
                        company.token(),
                        "/v1/me/preferences",
                        json(Map.of("channels", List.of("EMAIL"), "email", "ana@entreprise.example"))));
    }
}
