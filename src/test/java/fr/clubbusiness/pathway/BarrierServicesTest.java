package fr.clubbusiness.pathway;

import static fr.clubbusiness.localservice.LocalServices.aService;
import static fr.clubbusiness.localservice.LocalServices.imported;
import static fr.clubbusiness.localservice.LocalServices.remote;
import static fr.clubbusiness.localservice.LocalServices.with;
import static fr.clubbusiness.pathway.PathwayRequests.adviser;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.barriers;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.localservice.LocalServices;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The services that are suggested on a person's barrier. */
@QuarkusTest
class BarrierServicesTest {
    private static final Map<String, Object> LICENCE = with(
            with(aService("dora--licence"), "thematiques", List.of(LocalServices.LICENCE)),
            "nom",
            "Auto-école solidaire");

    /** In Antony: 12 km of Nanterre. */
    private static final Map<String, Object> FAR =
            with(with(aService("dora--far"), "latitude", 48.7539), "longitude", 2.2974);

    @BeforeEach
    void import_services() {
        imported(
                FAR,
                aService("dora--near"),
                with(
                        aService("dora--old"),
                        "date_maj",
                        Needs.today().minusYears(3).toString()),
                remote("dora--remote"),
                LICENCE);
    }

    @Test
    void a_person_is_shown_what_they_reach_by_their_fastest_way() {
        var walker = livesInNanterre(List.of("WALK"), 30);
        services(walker, "LANGUAGE")
                .body("items.sourceId", contains("dora--near", "dora--remote", "dora--old"))
                .body("items[0].reasons", hasItem("Freins : langue, lecture et écriture"));
        var driver = livesInNanterre(List.of("WALK", "CAR"), 60);
        services(driver, "LANGUAGE")
                .body("items.sourceId", contains("dora--near", "dora--far", "dora--remote", "dora--old"))
                .body("items[1].reasons", hasItem("À " + minutesByCar(driver) + " minutes en voiture"));
    }

    @Test
    void the_list_of_barriers_tells_how_many_and_where() {
        var person = somebodyWith("LANGUAGE", "AVAILABILITY", "MOBILITY:LIFTED")
                .with("communeCode", "92050")
                .with("transport", List.of("WALK"))
                .with("maxJourneyMinutes", 30)
                .create();
        barriers(person)
                .body("items.find { it.barrier == 'LANGUAGE' }.services.count", equalTo(3))
                .body(
                        "items.find { it.barrier == 'LANGUAGE' }.services.address",
                        equalTo("/v1/beneficiaries/%s/barriers/LANGUAGE/services".formatted(person.id())))
                .body("items.find { it.barrier == 'AVAILABILITY' }.services.count", nullValue())
                .body("items.find { it.barrier == 'MOBILITY' }.services.count", nullValue());
        services(person, "AVAILABILITY").body("items", empty());
    }

    @Test
    void a_barrier_that_the_person_does_not_have_is_not_found() {
        var person = livesInNanterre(List.of("WALK"), 30);
        as(person.holder().token())
                .get(person.at("/barriers/HOUSING/services"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_adviser_says_why_and_others_learn_nothing() {
        var person = livesInNanterre(List.of("WALK"), 30);
        var address = person.at("/barriers/LANGUAGE/services");
        as(TestTokens.adviser()).get(address).then().statusCode(403);
        adviser().get(address).then().statusCode(200).body("items.sourceId", hasItem("dora--near"));
        as(Members.aStructure(StructureKind.ACI).token()).get(address).then().statusCode(404);
        as(Members.aCompany().token()).get(address).then().statusCode(403);
        as(TestTokens.agencyAdmin()).get(address).then().statusCode(403);
    }

    private static int minutesByCar(Person driver) {
        return services(driver, "LANGUAGE").extract().path("items[1].minutes");
    }

    private static Person livesInNanterre(List<String> transport, int minutes) {
        return somebodyWith("LANGUAGE")
                .with("communeCode", "92050")
                .with("transport", transport)
                .with("maxJourneyMinutes", minutes)
                .create();
    }

    private static ValidatableResponse services(Person person, String barrier) {
        return as(person.holder().token())
                .get(person.at("/barriers/%s/services".formatted(barrier)))
                .then()
                .statusCode(200);
    }
}
