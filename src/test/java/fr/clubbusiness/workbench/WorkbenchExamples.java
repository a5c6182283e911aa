package fr.clubbusiness.workbench;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.matching.Matching;
import jakarta.inject.Singleton;

/** The day of the structure of all examples. */
@Singleton
class WorkbenchExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {}

    /** Once the introduction of the examples has gone its way. */
    @Override
    public void end(ExampleCalls examples) {
        Matching.caughtUp();
        examples.send("getWorkbench", examples.structure(), "GET", "/v1/workbench");
        examples.send("listWorkbenchSection", examples.structure(), "GET", "/v1/workbench/NEEDS_WITHOUT_MATCH");
    }
}
