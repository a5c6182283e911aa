package fr.clubbusiness.allocation;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.matching.Matching;
import jakarta.inject.Singleton;

/** A proposal for several needs at once. */
@Singleton
class AllocationExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        Matching.caughtUp();
        var proposal = "/v1/allocations/"
                + examples.send("createAllocation", examples.adviser(), "POST", "/v1/allocations")
                        .path("id");
        examples.send("listAllocations", examples.adviser(), "GET", "/v1/allocations?limit=1");
        examples.send("getAllocation", examples.adviser(), "GET", proposal);
        String pair = examples.send("listAllocationPairs", examples.adviser(), "GET", proposal + "/pairs?limit=1")
                .path("items[0].id");
        examples.call("01a2019b-9c9a-7bba-be51-886deece48ca", pair);
        examples.send("listAllocationLeftOut", examples.adviser(), "GET", proposal + "/left-out?of=NEEDS&limit=1");
        examples.send("introduceAllocation", examples.adviser(), "POST", proposal + "/introductions?dryRun=true");
        examples.send("introduceAllocation", examples.adviser(), "POST", proposal + "/introductions");
    }
}
