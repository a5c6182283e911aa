package fr.clubbusiness.exposure;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** Who is shown, and who is forgotten. */
@Singleton
class ExposureExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.send("getExposure", examples.adviser(), "GET", "/v1/matching/exposure");
        examples.send("listForgottenPeople", examples.adviser(), "GET", "/v1/matching/exposure/forgotten?limit=1");
    }
}
