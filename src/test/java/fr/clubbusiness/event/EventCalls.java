package fr.clubbusiness.event;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;
import java.util.Map;

/** The calls about events, for the count of statements. */
@Singleton
class EventCalls extends OperationCalls {
    private static final String ALL = "/v1/events";

    @Override
    protected void prepare() {
        var adviser = TestTokens.adviser();
        for (int i = 0; i < MANY; i++) {
            Events.announced(Events.body(20));
        }
        list("GET " + ALL, limit -> get(adviser, ALL + "?limit=" + limit));
        several(
                "GET " + ALL + "/export",
                () -> lines(adviser, ALL + "/export", 1),
                () -> lines(adviser, ALL + "/export", MANY));
        one(
                "GET " + ALL + "/{id}",
                () -> get(adviser, Events.announced(Events.body(20)).at("")));
        one("POST " + ALL, () -> post(adviser, ALL, json(Events.body(20))));
        one(
                "PUT " + ALL + "/{id}",
                () -> put(adviser, Events.announced(Events.body(20)).at(""), json(Events.body(30))));
        one(
                "POST " + ALL + "/{id}/publish",
                () -> post(adviser, Events.draft(adviser, Events.body(20)).at("/publish"), new byte[0]));
        one(
                "POST " + ALL + "/{id}/cancel",
                () -> post(
                        adviser,
                        Events.announced(Events.body(20)).at("/cancel"),
                        json(Map.of("reason", "Salle fermée"))));
        one("POST " + ALL + "/{id}/hold", () -> {
            var event = Events.announced(Events.body(20));
            Events.begin(event);
            return post(adviser, event.at("/hold"), new byte[0]);
        });
    }
}
