package fr.clubbusiness.directory;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;

/** The calls of {@code /v1/partners} for the count of statements. */
@Singleton
class PartnerCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var adviser = TestTokens.adviser();
        var partner = Members.aPartner();
        list("GET /v1/partners", limit -> get(adviser, "/v1/partners?limit=" + limit));
        several(
                "GET /v1/partners/export",
                () -> lines(partner.token(), "/v1/partners/export", 1),
                () -> lines(adviser, "/v1/partners/export", 1));
        one("GET /v1/partners/{id}", () -> get(adviser, "/v1/partners/" + partner.id()));
        one("POST /v1/partners", () -> post(adviser, "/v1/partners", organisation("createPartner", Sirets.next())));
        one(
                "PUT /v1/partners/{id}",
                () -> put(adviser, "/v1/partners/" + partner.id(), organisation("createPartner", partner.siret())));
        for (int i = 0; i < MANY; i++) {
            Members.aPartner();
        }
    }
}
