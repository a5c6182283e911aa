package fr.clubbusiness.dossier;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;

/** The call of the dossier for the count of statements. */
@Singleton
class DossierCalls extends OperationCalls {
    @Override
    protected void prepare() {
        one("GET /v1/privacy/dossier", () -> get(TestTokens.agencyAdmin(), "/v1/privacy/dossier"));
    }
}
