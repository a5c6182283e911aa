package fr.clubbusiness.event.registration;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import jakarta.inject.Singleton;

/** A company registers somebody, who comes or does not; a stranger reads a public event and registers. */
@Singleton
class RegistrationExamples implements ExampleRequests {
    private static final String REGISTRATION = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e02";
    private static final String EVENT = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e03";

    @Override
    public void send(ExampleCalls examples) {
        var adviser = TestTokens.adviser();
        var event = Events.announced(Events.body(20));
        examples.call("R-0041", event.reference());
        var path = "/v1/events/R-0041/registrations";
        examples.call(
                REGISTRATION,
                examples.send("registerForEvent", examples.company(), "POST", path)
                        .path("id"));
        examples.send("listRegistrations", examples.company(), "GET", path + "?limit=1");
        var one = path + "/" + REGISTRATION;
        examples.send("getRegistration", examples.company(), "GET", one);
        examples.send("acceptSeat", examples.company(), "POST", one + "/accept");
        examples.send("cancelRegistration", examples.company(), "POST", one + "/cancel");
        other(examples, event);
        examples.send("excuseRegistration", adviser, "POST", one + "/excuse");
        other(examples, event);
        examples.send("readPresenceSheet", adviser, "GET", "/v1/events/R-0041/sheet");
        Events.begin(event);
        examples.send("markPresent", adviser, "POST", one + "/present");
        strangers(examples);
    }

    private static void other(ExampleCalls examples, Announced event) {
        examples.call(REGISTRATION, Seats.registered(examples.company(), event));
    }

    private static void strangers(ExampleCalls examples) {
        var body = Events.body(20);
        body.put("audience", "PUBLIC");
        body.put("series", "Exemples");
        var event = Events.announced(body);
        examples.call(EVENT, event.id());
        var agency = "agencySiret=" + TestTokens.AGENCY;
        var path = "/v1/public/events";
        examples.send("getPublicEvent", examples.company(), "GET", path + "/" + EVENT);
        examples.send("listPublicEvents", examples.company(), "GET", path + "?series=Exemples&" + agency);
        examples.send("askToRegister", examples.company(), "POST", path + "/" + EVENT + "/registrations");
    }
}
