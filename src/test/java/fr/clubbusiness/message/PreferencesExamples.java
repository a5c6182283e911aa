package fr.clubbusiness.message;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** A member who wants to be told by e-mail. */
@Singleton
class PreferencesExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.send("replacePreferences", examples.structure(), "PUT", "/v1/me/preferences");
        examples.send("getPreferences", examples.structure(), "GET", "/v1/me/preferences");
    }
}
