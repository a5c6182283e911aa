package fr.clubbusiness.operation;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** The build that answers. */
@Singleton
class BuildExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.send("readBuild", examples.company(), "GET", "/v1/build");
    }
}
