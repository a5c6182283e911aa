package fr.clubbusiness.need;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The need of all examples. */
@Singleton
@Priority(ExampleRequests.NEEDS)
class NeedExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.create("B-0001", "createNeed.company", examples.company(), "/v1/needs");
        examples.take("createNeed.adviser", examples.adviser(), "/v1/needs");
        examples.take("createNeed.structure", examples.structure(), "/v1/needs");
        examples.send("listNeeds", examples.company(), "GET", "/v1/needs?limit=1");
        examples.send("getNeed", examples.company(), "GET", "/v1/needs/B-0001");
        examples.send("replaceNeed", examples.company(), "PUT", "/v1/needs/B-0001");
        examples.send("withdrawNeed", examples.company(), "POST", "/v1/needs/B-0001/withdraw");
        examples.send("openNeed", examples.company(), "POST", "/v1/needs/B-0001/open");
    }
}
