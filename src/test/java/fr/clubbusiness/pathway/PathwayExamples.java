package fr.clubbusiness.pathway;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.localservice.LocalServices;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** The path of the person of all examples: mobility, from a barrier to a licence. */
@Singleton
@Priority(ExampleRequests.NEEDS)
class PathwayExamples implements ExampleRequests {
    private static final String PERSON = "/v1/beneficiaries/P-0426";
    private static final String MOBILITY = PERSON + "/barriers/MOBILITY";
    private static final String ACTIONS = PERSON + "/barrier-actions";
    private static final String DONE = "01a2019b-8d44-7f10-a3c5-5be1f0a6d401";
    private static final String CANCELLED = "01a2019b-8d44-7f10-a3c5-5be1f0a6d402";

    private static final String SERVICE = "019f0e2b-7a51-8c11-9d62-4f1c2a7b8e48";

    @Override
    public void send(ExampleCalls examples) {
        var structure = examples.structure();
        LocalServices.imported(LocalServices.with(
                LocalServices.aService("dora--permis"), "thematiques", List.of(LocalServices.LICENCE)));
        examples.call(SERVICE, LocalServices.id("cours"));
        examples.send("listBarrierServices", structure, "GET", MOBILITY + "/services?limit=1");
        examples.send("startBarrier", structure, "POST", MOBILITY + "/start");
        examples.send("stopBarrier", structure, "POST", MOBILITY + "/stop");
        record(examples, CANCELLED);
        examples.send("cancelBarrierAction", structure, "POST", ACTIONS + "/" + CANCELLED + "/cancel");
        record(examples, DONE);
        examples.send("completeBarrierAction", structure, "POST", ACTIONS + "/" + DONE + "/done");
        examples.send("listBarrierActions", examples.adviser(), "GET", ACTIONS + "?limit=1");
        examples.send("writePersonNote", structure, "POST", PERSON + "/notes");
        examples.send("listPersonNotes", examples.adviser(), "GET", PERSON + "/notes?limit=1");
        examples.send("liftBarrier", structure, "POST", MOBILITY + "/lift");
        examples.send("reopenBarrier", structure, "POST", MOBILITY + "/reopen");
        examples.send("liftBarrier", structure, "POST", MOBILITY + "/lift");
        examples.send("listBarriers", structure, "GET", PERSON + "/barriers");
        examples.send("acceptProposals", structure, "POST", MOBILITY + "/accept");
        examples.send("declineProposals", structure, "POST", MOBILITY + "/decline");
        examples.send("listBarrierSteps", examples.adviser(), "GET", PERSON + "/barriers/history?limit=2");
    }

    private static void record(ExampleCalls examples, String id) {
        examples.call(
                id,
                examples.send("recordBarrierAction", examples.structure(), "POST", ACTIONS)
                        .path("id"));
    }
}
