package fr.clubbusiness.immersion;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.immersion.Placements.Offered;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls about places and immersions, for the count of statements. */
@Singleton
@SuppressWarnings("NullAway.Init") // prepared once
class ImmersionCalls extends OperationCalls {
    private static final String PLACES = "/v1/immersion-places";
    private static final String ALL = "/v1/immersions";

    private Member host;
    private Member school;

    @Override
    protected void prepare() {
        host = Members.aCompany();
        school = Engagements.aSchool();
        for (int i = 0; i < MANY; i++) {
            Placements.toSign(school, Placements.offered(host));
        }
        places();
        one("GET /v1/tensions", () -> get(host.token(), "/v1/tensions"));
        one(
                "POST /v1/tensions/import",
                () -> post(
                        TestTokens.agencyAdmin(),
                        "/v1/tensions/import",
                        json(Map.of(
                                "source",
                                "Comptage",
                                "year",
                                2026,
                                "territory",
                                "92",
                                "romeCodes",
                                List.of("G1603")))));
        immersions();
    }

    private Offered place() {
        return Placements.offered(host);
    }

    private void places() {
        list("GET " + PLACES, limit -> get(host.token(), PLACES + "?limit=" + limit));
        one("GET " + PLACES + "/{id}", () -> get(school.token(), place().at("")));
        one("GET " + PLACES + "/export", () -> get(host.token(), PLACES + "/export"));
        one("GET " + PLACES + "/qpv-schools", () -> get(TestTokens.adviser(), PLACES + "/qpv-schools"));
        one(
                "POST " + PLACES + "/qpv-schools",
                () -> post(
                        TestTokens.adviser(),
                        PLACES + "/qpv-schools",
                        json(Map.of("partnerIds", List.of(school.id())))));
        one(
                "PUT " + PLACES + "/{id}",
                () -> put(
                        host.token(),
                        Placements.drafted(host, Placements.place()).at(""),
                        json(Placements.place())));
        one("POST " + PLACES, () -> post(host.token(), PLACES, json(Placements.place())));
        one(
                "POST " + PLACES + "/{id}/open",
                () -> post(
                        host.token(),
                        Placements.drafted(host, Placements.place()).at("/open"),
                        new byte[0]));
        one("POST " + PLACES + "/{id}/close", () -> post(host.token(), place().at("/close"), new byte[0]));
    }

    private void immersions() {
        list("GET " + ALL, limit -> get(host.token(), ALL + "?limit=" + limit));
        one(
                "GET " + ALL + "/{id}",
                () -> get(school.token(), Placements.toSign(school, place()).at("")));
        one("GET " + ALL + "/export", () -> get(host.token(), ALL + "/export"));
        one(
                "POST " + ALL + "/{id}/person",
                () -> post(
                        school.token(),
                        Placements.toSign(school, place()).at("/person"),
                        json(Map.of("firstName", "Inès", "lastName", "Morel", "birthDate", "2011-01-05"))));
        one("POST " + ALL, () -> post(school.token(), ALL, json(Placements.request(place().id()))));
        one("POST " + ALL + "/{id}/terms", () -> {
            var terms = new HashMap<>(Placements.terms(Placements.monday()));
            terms.put("dayEnds", "16:00");
            return post(school.token(), Placements.toSign(school, place()).at("/terms"), json(terms));
        });
        one(
                "POST " + ALL + "/{id}/sign-requests",
                () -> post(school.token(), Placements.prepared(school, place()).at("/sign-requests"), new byte[0]));
        one(
                "POST " + ALL + "/{id}/validate",
                () -> post(
                        school.token(),
                        Placements.signed(school, place()).at("/validate"),
                        json(Map.of("officialReference", "CONV-1"))));
        one(
                "POST " + ALL + "/{id}/cancel",
                () -> post(school.token(), Placements.prepared(school, place()).at("/cancel"), new byte[0]));
        one(
                "POST " + ALL + "/{id}/assess",
                () -> post(
                        school.token(),
                        Placements.over(school, place()).at("/assess"),
                        json(Map.of("held", "DONE", "outcome", "NONE"))));
    }
}
