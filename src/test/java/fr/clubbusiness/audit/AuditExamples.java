package fr.clubbusiness.audit;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** Who did what with the person of all examples. */
@Singleton
class AuditExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {}

    /** Once others have done something. */
    @Override
    public void end(ExampleCalls examples) {
        examples.send("searchAudit", examples.adviser(), "GET", "/v1/audit?beneficiaryId=P-0426&type=CREATED");
        examples.send("readPersonAudit", examples.adviser(), "GET", "/v1/beneficiaries/P-0426/audit");
    }
}
