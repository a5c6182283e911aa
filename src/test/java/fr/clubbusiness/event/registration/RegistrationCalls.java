package fr.clubbusiness.event.registration;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The calls about registrations and public events, for the count of statements. */
@Singleton
class RegistrationCalls extends OperationCalls {
    private static final String ALL = "/v1/events/{id}/registrations";
    private static final String PUBLIC = "/v1/public/events";

    @Override
    protected void prepare() {
        var adviser = TestTokens.adviser();
        var company = Members.aCompany();
        var event = Events.announced(Events.body(50));
        for (int i = 0; i < MANY; i++) {
            Seats.registered(company.token(), event);
        }
        var path = event.at("/registrations");
        list("GET " + ALL, limit -> get(adviser, path + "?limit=" + limit));
        several(
                "GET " + ALL + "/export",
                () -> lines(adviser, path + "/export", 1),
                () -> lines(adviser, path + "/export", MANY));
        one(
                "GET " + ALL + "/{registrationId}",
                () -> get(adviser, path + "/" + Seats.registered(company.token(), event)));
        one("POST " + ALL, () -> post(company.token(), path, json(Seats.somebody())));
        one("POST " + ALL + "/{registrationId}/cancel", () -> step(company, event, "cancel"));
        one("POST " + ALL + "/{registrationId}/excuse", () -> step(company, event, "excuse"));
        one("POST " + ALL + "/{registrationId}/accept", () -> step(company, event, "accept"));
        one("POST " + ALL + "/{registrationId}/present", () -> {
            var begun = Events.announced(Events.body(5));
            var id = Seats.registered(company.token(), begun);
            Events.begin(begun);
            return post(adviser, begun.at("/registrations/" + id + "/present"), new byte[0]);
        });
        one("GET /v1/events/{id}/sheet", () -> get(adviser, event.at("/sheet")));
        prepareForStrangers();
    }

    private void prepareForStrangers() {
        var body = Events.body(50);
        body.put("audience", "PUBLIC");
        var agency = "?agencySiret=" + TestTokens.AGENCY;
        for (int i = 0; i < MANY; i++) {
            Events.announced(body);
        }
        var event = Events.announced(body);
        one("GET " + PUBLIC, () -> stranger("GET", PUBLIC + agency));
        one("GET " + PUBLIC + "/{id}", () -> stranger("GET", PUBLIC + "/" + event.id()));
        one("POST " + PUBLIC + "/{id}/registrations", () -> {
            var somebody = new HashMap<>(Seats.somebody());
            somebody.put("side", "PUBLIC");
            var request = stranger("POST", PUBLIC + "/" + event.id() + "/registrations");
            request.as().contentType(JSON).body(json(Map.copyOf(somebody)));
            return request;
        });
    }

    private static Request stranger(String method, String path) {
        return new Request(given(), method, path, _ -> 0, 0);
    }

    /** An adviser takes it, for somebody of a company; a seat that is confirmed is accepted again without effect. */
    private static Request step(Member company, Announced event, String step) {
        var id = Seats.registered(company.token(), event);
        return post(TestTokens.adviser(), event.at("/registrations/" + id + "/" + step), new byte[0]);
    }
}
