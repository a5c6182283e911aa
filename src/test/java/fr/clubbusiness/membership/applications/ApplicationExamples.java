package fr.clubbusiness.membership.applications;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import jakarta.inject.Singleton;

/** The agency registers the program of a company, changes it, renews its secret and stops it. */
@Singleton
class ApplicationExamples implements ExampleRequests {
    /** The contact of the example. */
    private static final String CONTACT = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e01";

    @Override
    public void send(ExampleCalls examples) {
        var admin = TestTokens.agencyAdmin();
        var owner = Members.aCompany();
        examples.call("E-0418", owner.reference());
        examples.call(CONTACT, Applications.contactOf(owner));
        examples.create("L-0007", "createPartnerApplication", admin, "/v1/partner-applications");
        examples.send("listPartnerApplications", owner.token(), "GET", "/v1/partner-applications?limit=1");
        examples.send("getPartnerApplication", owner.token(), "GET", "/v1/partner-applications/L-0007");
        examples.send("replacePartnerApplication", admin, "PUT", "/v1/partner-applications/L-0007");
        examples.send("renewPartnerApplicationSecret", admin, "POST", "/v1/partner-applications/L-0007/renew-secret");
        examples.send("stopPartnerApplication", admin, "POST", "/v1/partner-applications/L-0007/stop");
    }
}
