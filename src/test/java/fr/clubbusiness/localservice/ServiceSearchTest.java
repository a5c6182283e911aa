package fr.clubbusiness.localservice;

import static fr.clubbusiness.localservice.LocalServices.aService;
import static fr.clubbusiness.localservice.LocalServices.imported;
import static fr.clubbusiness.localservice.LocalServices.remote;
import static fr.clubbusiness.localservice.LocalServices.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of services, who may search, and the page for the person. */
@QuarkusTest
class ServiceSearchTest {
    private static final Map<String, Object> NEAR = aService("dora--near");

    /** In Antony, twelve kilometres to the south. */
    private static final Map<String, Object> FAR = with(
            with(with(aService("dora--far"), "latitude", 48.7539), "longitude", 2.2974),
            "nom",
            "Atelier linguistique d'Antony");

    private static final Map<String, Object> LICENCE = with(
            with(aService("dora--licence"), "thematiques", List.of(LocalServices.LICENCE)),
            "nom",
            "Auto-école solidaire");

    @Test
    void services_are_found_by_barrier() {
        imported(NEAR, LICENCE);
        found("?barrier=LANGUAGE").body("items.sourceId", contains("dora--near"));
        found("?barrier=LITERACY").body("items.sourceId", contains("dora--near"));
        found("?barrier=MOBILITY").body("items.sourceId", contains("dora--licence"));
        found("?barrier=HOUSING").body("items", empty()).body("nextCursor", nullValue());
        found("?barrier=AVAILABILITY").body("items", empty());
    }

    @Test
    void services_within_the_journey_come_by_distance_and_remote_ones_after() {
        imported(FAR, NEAR, remote("dora--remote"));
        found("?communeCode=92050")
                .body("items.sourceId", contains("dora--near", "dora--remote"))
                .body("items[0].minutes", equalTo(11))
                .body("items[0].reasons", hasItem("À 11 minutes en transports"))
                .body("items[1].minutes", nullValue())
                .body("items[1].reasons", hasItem("Rendu à distance"));
        found("?communeCode=92050&minutes=120")
                .body("items.sourceId", contains("dora--near", "dora--far", "dora--remote"));
        found("?communeCode=92050&mode=CAR")
                .body("items.sourceId", contains("dora--near", "dora--far", "dora--remote"));
        found("?communeCode=92050&mode=WALK&minutes=15").body("items.sourceId", contains("dora--near", "dora--remote"));
        found("?communeCode=92050&remote=true").body("items.sourceId", contains("dora--remote"));
        found("?communeCode=92050&remote=false").body("items.sourceId", contains("dora--near"));
    }

    @Test
    void where_people_go_is_near_also_when_it_is_given_at_a_distance_too() {
        var modes = List.of("en-presentiel", "a-distance");
        imported(
                NEAR,
                with(with(FAR, "id", "dora--far-both"), "modes_accueil", modes),
                with(aService("dora--near-both"), "modes_accueil", modes));
        found("?communeCode=92050&remote=false")
                .body("items.sourceId", containsInAnyOrder("dora--near", "dora--near-both"));
        assertThat(export("application/x-ndjson", "?communeCode=92050&remote=false")
                        .lines())
                .hasSize(2);
        found("?communeCode=92050&remote=true").body("items.sourceId", contains("dora--near-both", "dora--far-both"));
    }

    @Test
    void a_service_for_other_territories_is_not_found() {
        imported(
                with(aService("dora--commune"), "zone_eligibilite", List.of("92050")),
                with(aService("dora--country"), "zone_eligibilite", List.of("france")),
                with(aService("dora--everybody"), "zone_eligibilite", List.of()),
                with(aService("dora--elsewhere"), "zone_eligibilite", List.of("75", "93001")),
                with(aService("dora--grouping"), "zone_eligibilite", List.of("200054781")),
                with(remote("dora--remote-elsewhere"), "zone_eligibilite", List.of("13")));
        found("?communeCode=92050")
                .body(
                        "items.sourceId",
                        containsInAnyOrder("dora--commune", "dora--country", "dora--everybody", "dora--grouping"))
                .body("items.find { it.sourceId == 'dora--grouping' }.reasons", hasItem(containsString("à vérifier")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"francais", "FRANÇAIS", "fran", "fontaines", "cours quartier", "nanterre", "ecrire"})
    void words_are_found_by_their_beginning_whatever_their_accents(String words) {
        imported(NEAR, LICENCE);
        assertThat(given().auth()
                        .oauth2(TestTokens.adviser())
                        .queryParam("q", words)
                        .get("/v1/services")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.sourceId"))
                .contains("dora--near");
    }

    @Test
    void words_that_are_nowhere_find_nothing_and_quotes_do_no_harm() {
        imported(NEAR);
        found("?q=zzz").body("items", empty());
        given().auth()
                .oauth2(TestTokens.adviser())
                .queryParam("q", "l'aide | & ! cours:*")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items", empty());
        found("?free=true&q=cours").body("items", hasSize(1));
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        LocalServices.send(IntStream.range(0, 7)
                        .mapToObj(n -> n < 3
                                ? remote("dora--p" + n)
                                : with(aService("dora--p" + n), "latitude", 48.8924 + (n % 3) * 0.001))
                        .map(LocalServices::line)
                        .collect(Collectors.joining("\n")))
                .statusCode(200);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = found("?communeCode=92050&limit=2" + cursor);
            seen.addAll(page.extract().<List<String>>path("items.sourceId"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
        assertThat(seen).isEqualTo(found("?communeCode=92050").extract().path("items.sourceId"));
    }

    @Test
    void the_list_is_exported_as_a_table_and_as_lines() {
        imported(NEAR, LICENCE);
        assertThat(export("text/csv")).contains("Service", "Auto-école solidaire", "Cours de français du quartier");
        assertThat(export("application/x-ndjson").lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "barrier,HUNGER",
        "communeCode,99999",
        "communeCode,75056",
        "mode,PLANE",
        "minutes,5",
        "minutes,x",
        "remote,oui",
        "free,1"
    })
    void a_wrong_filter_is_a_400_that_names_it(String filter, String value) {
        as(
                        TestTokens.adviser(),
                        "?" + (filter.equals("communeCode") ? "" : "communeCode=92050&") + filter + "=" + value)
                .statusCode(400)
                .body("violations.field", contains(filter));
    }

    @Test
    void structures_and_the_agency_search_companies_and_partners_do_not() {
        imported(NEAR);
        as(Members.aStructure(StructureKind.ACI).token(), "").statusCode(200).body("items", hasSize(1));
        as(TestTokens.agencyAdmin(), "").statusCode(200).body("items", hasSize(1));
        var id = LocalServices.id("cours");
        for (var token : List.of(Members.aCompany().token(), Members.aPartner().token())) {
            as(token, "").statusCode(403);
            as(token, "/" + id).statusCode(403);
        }
    }

    @Test
    void another_club_has_services_of_its_own() throws Exception {
        imported(NEAR);
        var id = LocalServices.id("cours");
        var theirs = Objects.requireNonNull(AnotherClub.found().tokens().get("structure"));
        as(theirs, "").statusCode(200).body("items", empty());
        as(theirs, "/" + id).statusCode(404);
        as(TestTokens.adviser(), "/00000000-0000-7000-8000-000000000000")
                .statusCode(404)
                .body("detail", containsString("service"));
    }

    @Test
    void the_page_tells_the_person_what_is_published_and_nothing_else() {
        imported(with(with(NEAR, "conditions_acces", "Aucune <b>condition</b>"), "contact_nom_prenom", "Ève Martin"));
        var page = given().auth()
                .oauth2(TestTokens.adviser())
                .accept("text/html")
                .get("/v1/services/" + LocalServices.id("cours"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "Cours de français du quartier",
                        "Maison des Fontaines",
                        "12 rue des Fontaines",
                        "apprendre le français")
                .contains(
                        "du lundi au vendredi de 09:00 à 12:00",
                        "fermé les jours fériés",
                        "gratuit",
                        "tous les publics")
                .contains("Aucune &lt;b&gt;condition&lt;/b&gt;")
                .contains("01 47 29 00 00")
                .doesNotContain("Ève", "Martin", "dora--");
    }

    @Test
    void a_service_shows_its_words() {
        imported(NEAR);
        found("")
                .body("items[0].structure", equalTo("Maison des Fontaines"))
                .body("items[0].barriers", contains("LANGUAGE", "LITERACY"))
                .body("items[0].where.address", equalTo("12 rue des Fontaines"))
                .body("items[0].how.phone", equalTo("+33147290000"))
                .body("items[0].reasons", hasItem("Gratuit"));
    }

    private static String export(String type) {
        return export(type, "");
    }

    private static String export(String type, String query) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept(type)
                .get("/v1/services/export" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse found(String query) {
        return as(TestTokens.adviser(), query).statusCode(200);
    }

    private static ValidatableResponse as(String token, String query) {
        return given().auth().oauth2(token).get("/v1/services" + query).then();
    }
}
