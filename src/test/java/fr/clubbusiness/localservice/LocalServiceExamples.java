package fr.clubbusiness.localservice;

import static fr.clubbusiness.localservice.LocalServices.aService;
import static fr.clubbusiness.localservice.LocalServices.imported;
import static fr.clubbusiness.localservice.LocalServices.with;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;
import java.util.List;

/** The agency imports a course, which an adviser finds and reads. */
@Singleton
class LocalServiceExamples implements ExampleRequests {
    /** The course of the example. */
    private static final String COURSE = "019f0e2b-7a51-8c11-9d62-4f1c2a7b8e47";

    @Override
    public void send(ExampleCalls examples) {
        imported(with(aService("dora--cours"), "zone_eligibilite", List.of("92")));
        examples.call(COURSE, LocalServices.id("cours"));
        examples.send(
                "listServices", examples.adviser(), "GET", "/v1/services?barrier=LANGUAGE&communeCode=92050&limit=1");
        examples.send("getService", examples.adviser(), "GET", "/v1/services/" + COURSE);
    }
}
