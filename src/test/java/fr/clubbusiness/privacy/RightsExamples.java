package fr.clubbusiness.privacy;

import static fr.clubbusiness.privacy.Rights.as;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.need.Needs;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The person of all examples asks what is held about them, has a fault corrected, and does not want to be ranked for a while. */
@Singleton
class RightsExamples implements ExampleRequests {
    private static final String REQUESTS = "/v1/rights-requests";

    @Override
    public void send(ExampleCalls examples) {
        var structure = examples.structure();
        examples.send("informBeneficiary", structure, "POST", "/v1/beneficiaries/P-0426/informed");
        examples.create("D-0007", "createRightsRequest", structure, REQUESTS);
        examples.send("getRightsRequest", structure, "GET", REQUESTS + "/D-0007");
        examples.send("extendRightsRequest", structure, "POST", REQUESTS + "/D-0007/extend");
        examples.send("listRightsRequests", examples.adviser(), "GET", REQUESTS + "?beneficiaryId=P-0426&limit=1");
        examples.send("readPersonDossier", structure, "GET", REQUESTS + "/D-0007/export");
        examples.send("completeRightsRequest", structure, "POST", REQUESTS + "/D-0007/done");
        examples.create("D-0008", "createRightsRequest", structure, REQUESTS);
        examples.send("refuseRightsRequest", structure, "POST", REQUESTS + "/D-0008/refuse");
        receive(examples, "D-0009", Map.of("right", "EXPLANATION"));
        examples.send("readProposalExplanation", structure, "GET", REQUESTS + "/D-0009/explanation");
        receive(examples, "D-0010", Map.of("right", "OBJECTION", "objectsTo", "RANKING"));
        as(structure).post(REQUESTS + "/" + examples.actual("D-0010") + "/done");
        examples.send("liftRightsRequest", structure, "POST", REQUESTS + "/D-0010/lift");
    }

    private static void receive(ExampleCalls examples, String reference, Map<String, String> asked) {
        var body = new HashMap<String, Object>(asked);
        body.put("beneficiaryId", examples.actual("P-0426"));
        body.put("receivedOn", Needs.today().toString());
        body.put("identityChecked", "Venue en personne");
        examples.call(
                reference, as(examples.structure()).body(body).post(REQUESTS).path("reference"));
    }
}
