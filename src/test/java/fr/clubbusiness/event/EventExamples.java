package fr.clubbusiness.event;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** The agency drafts a visit, announces and changes it, and says that it was held; another one is cancelled. */
@Singleton
class EventExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        var adviser = TestTokens.adviser();
        examples.create("R-0015", "createEvent", adviser, "/v1/events");
        examples.send("publishEvent", adviser, "POST", "/v1/events/R-0015/publish");
        examples.send("listEvents", examples.company(), "GET", "/v1/events?limit=1");
        examples.send("getEvent", examples.company(), "GET", "/v1/events/R-0015");
        examples.send("replaceEvent", adviser, "PUT", "/v1/events/R-0015");
        var cancelled = Events.announced(Events.body(20));
        examples.call("R-0021", cancelled.reference());
        examples.send("cancelEvent", adviser, "POST", "/v1/events/R-0021/cancel");
        var begun = Events.announced(Events.body(20));
        examples.call("R-0034", begun.reference());
        Events.begin(begun);
        examples.send("holdEvent", adviser, "POST", "/v1/events/R-0034/hold");
    }
}
