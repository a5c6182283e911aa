package fr.clubbusiness.localservice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.local.demo.DemoServices;
import fr.clubbusiness.local.demo.DemoServices.Town;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, which a function finds by indexes, hold what the export finds by plain conditions on each service of the club, in the order of the list. */
@QuarkusTest
class ServicePagesTest {
    private static final int SERVICES = 190;

    /** Of some hundred metres, so that many are at the same distance. */
    private static final double STEP = 0.03;

    @BeforeEach
    void import_services() {
        var random = new Random(120);
        LocalServices.send(IntStream.range(0, SERVICES)
                        .mapToObj(n -> DemoServices.line(
                                n,
                                new Town(
                                        LocalServices.NANTERRE,
                                        "Nanterre",
                                        "92",
                                        48.8924 + STEP * random.nextInt(-4, 5),
                                        2.2066 + STEP * random.nextInt(-4, 5)),
                                Needs.today()))
                        .collect(Collectors.joining("\n")))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&barrier=LANGUAGE",
                "&remote=true",
                "&remote=false",
                "&free=true&barrier=MOBILITY",
                "&q=cours",
                "&communeCode=92050",
                "&communeCode=92050&barrier=LITERACY",
                "&communeCode=92050&barrier=HOUSING&minutes=20&mode=BIKE",
                "&communeCode=92050&barrier=AVAILABILITY",
                "&communeCode=92050&remote=true&mode=WALK",
                "&communeCode=92050&remote=false&free=true",
                "&communeCode=75101&q=quartier&mode=CAR",
                "&communeCode=13055"
            })
    void pages_are_those_of_plain_conditions(String filter) {
        var pages = new ArrayList<Map<String, Object>>();
        @Nullable String cursor = null;
        do {
            var page = list(filter + (cursor == null ? "" : "&cursor=" + cursor));
            pages.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(pages).containsExactlyInAnyOrderElementsOf(exported(filter));
        assertThat(pages)
                .isSortedAccordingTo(Comparator.<Map<String, Object>, Boolean>comparing(
                                service -> service.get("warning") != null)
                        .thenComparing(service -> Objects.requireNonNullElse((Integer) service.get("minutes"), 999)));
        assertThat(pages.stream()
                        .filter(service -> service.get("minutes") == null && service.get("warning") == null)
                        .map(service -> (String) service.get("id")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Map<String, Object>> exported(String filter) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept("application/x-ndjson")
                .get("/v1/services/export" + filter.replaceFirst("^&", "?"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> new JsonPath(line).<String, Object>getMap(""))
                .toList();
    }

    private static JsonPath list(String query) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/services?limit=9" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
