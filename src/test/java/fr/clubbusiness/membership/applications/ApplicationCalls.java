package fr.clubbusiness.membership.applications;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The calls about programs of partners, for the count of statements. */
@Singleton
class ApplicationCalls extends OperationCalls {
    private static final String ALL = "/v1/partner-applications";

    @Override
    protected void prepare() {
        var admin = TestTokens.agencyAdmin();
        var owner = Members.aCompany();
        var contact = Applications.contactOf(owner);
        for (int i = 0; i < MANY; i++) {
            registered(owner, contact);
        }
        list("GET " + ALL, limit -> get(owner.token(), ALL + "?limit=" + limit));
        several(
                "GET " + ALL + "/export",
                () -> lines(owner.token(), ALL + "/export", 1),
                () -> lines(owner.token(), ALL + "/export", MANY));
        var one = registered(owner, contact);
        one("GET " + ALL + "/{id}", () -> get(owner.token(), one));
        one("POST " + ALL, () -> registration(owner, contact));
        one("PUT " + ALL + "/{id}", () -> put(admin, one, json(Applications.terms(contact, "matches:read"))));
        one("POST " + ALL + "/{id}/stop", () -> post(admin, registered(owner, contact) + "/stop", new byte[0]));
        one("POST " + ALL + "/{id}/renew-secret", () -> post(admin, one + "/renew-secret", new byte[0]));
    }

    private static String registered(Members.Member owner, String contact) {
        return ALL + "/" + done(registration(owner, contact)).path("id");
    }

    private static Request registration(Members.Member owner, String contact) {
        var body = Applications.terms(contact, "needs:read");
        body.put("name", "Programme " + UUID.randomUUID());
        body.put("ownerId", owner.id());
        return post(TestTokens.agencyAdmin(), ALL, json(body));
    }
}
