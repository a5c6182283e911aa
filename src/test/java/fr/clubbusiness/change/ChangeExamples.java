package fr.clubbusiness.change;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.matching.Matching;
import jakarta.inject.Singleton;

/** The first changes of the company of all examples. */
@Singleton
class ChangeExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        Matching.caughtUp();
        examples.send("listChanges", examples.company(), "GET", "/v1/history");
    }
}
