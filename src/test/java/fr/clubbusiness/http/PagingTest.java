package fr.clubbusiness.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a list page by page returns each row once, even while others write. */
@QuarkusTest
class PagingTest {

    @ParameterizedTest
    @ValueSource(strings = {"sort=-createdAt", "sort=createdAt", "sort=startDate", "sort=-startDate,createdAt"})
    void needs_are_each_given_once_while_others_are_added_and_they_are_changed(String sort) {
        var poster = Members.aCompany();
        var needs = IntStream.range(0, 7)
                .mapToObj(i -> need(poster, i % 3).create().id())
                .toList();
        var seen = new ArrayList<String>();
        var page = page(poster.token(), "/v1/needs?limit=2&" + sort);
        while (true) {
            seen.addAll(page.path("items.id"));
            need(poster, seen.size() % 4).create();
            change(poster, needs.get(seen.size() % 7));
            if (page.path("nextCursor") == null) {
                break;
            }
            page = page(poster.token(), "/v1/needs?limit=2&" + sort + "&cursor=" + page.path("nextCursor"));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(needs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=-createdAt", "sort=createdAt", "sort=waitingSince", "sort=-waitingSince"})
    void people_who_leave_meanwhile_neither_hide_nor_repeat_the_others(String sort) {
        var structure = Members.aStructure(StructureKind.ACI);
        var people = IntStream.range(0, 6)
                .mapToObj(i -> People.aPerson().heldBy(structure).create().id())
                .toList();
        var first = page(structure.token(), "/v1/beneficiaries?limit=2&" + sort);
        List<String> seen = new ArrayList<>(first.path("items.id"));
        post(structure, "/v1/beneficiaries/" + seen.getLast() + "/leave");
        var hidden =
                people.stream().filter(id -> !seen.contains(id)).findFirst().orElseThrow();
        post(structure, "/v1/beneficiaries/" + hidden + "/leave");
        var cursor = first.path("nextCursor");
        while (cursor != null) {
            var page = page(structure.token(), "/v1/beneficiaries?limit=2&" + sort + "&cursor=" + cursor);
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        assertThat(seen).doesNotHaveDuplicates().doesNotContain(hidden).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/companies?sort=name",
                "/v1/structures?sort=-name",
                "/v1/introductions?sort=deadline",
                "/v1/introductions?sort=-deadline",
                "/v1/allocations?limit=1",
                "/v1/matching/exposure/forgotten?limit=1"
            })
    void every_list_is_read_to_its_end(String list) {
        Members.aCompany();
        Members.aStructure(StructureKind.EI);
        var id = list.contains("forgotten") ? "items.beneficiaryId" : "items.id";
        var page = page(TestTokens.adviser(), list);
        var seen = new ArrayList<String>(page.path(id));
        for (var cursor = page.path("nextCursor"); cursor != null; cursor = page.path("nextCursor")) {
            page = page(TestTokens.adviser(), list + "&cursor=" + cursor);
            seen.addAll(page.path(id));
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void companies_are_ordered_by_name_without_regard_to_accents_and_capitals() {
        var names = List.of("zèbre", "Éclair", "eau vive", "Œuvre", "abricot", "ÉCOLE");
        names.forEach(name -> company(name + " tri"));
        List<String> read = page(TestTokens.adviser(), "/v1/companies?limit=200&sort=name&q=tri")
                .path("items.name");
        assertThat(read.stream()
                        .map(name -> name.replace(" tri", ""))
                        .filter(names::contains)
                        .distinct())
                .containsExactly("abricot", "eau vive", "Éclair", "ÉCOLE", "Œuvre", "zèbre");
    }

    @Test
    void a_mark_of_another_list_other_filters_another_order_or_altered_is_400_saying_so() {
        var poster = Members.aCompany();
        need(poster, 0).create();
        need(poster, 1).create();
        String cursor = page(poster.token(), "/v1/needs?limit=1&status=OPEN").path("nextCursor");
        var altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
        for (var asked : List.of(
                "/v1/needs?limit=1&cursor=" + cursor,
                "/v1/needs?status=FILLED&cursor=" + cursor,
                "/v1/needs?status=OPEN&sort=createdAt&cursor=" + cursor,
                "/v1/introductions?status=SHARED&cursor=" + cursor,
                "/v1/needs?status=OPEN&cursor=" + altered)) {
            given().auth()
                    .oauth2(poster.token())
                    .get(asked)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("cursor"))
                    .body("violations[0].message", containsString("mêmes filtres"));
        }
        page(poster.token(), "/v1/needs?limit=7&status=OPEN&fields=id&cursor=" + cursor);
    }

    @Test
    void an_unknown_sort_field_is_400_naming_those_allowed() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs?sort=title")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sort"))
                .body("violations[0].message", containsString("createdAt, startDate"));
    }

    private static Needs need(Member poster, int week) {
        return Needs.aNeed().postedBy(poster).startingOn(Needs.today().plusDays(14 + 7L * week));
    }

    private static void company(String name) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Map.of(
                        "siret",
                        fr.clubbusiness.Sirets.next(),
                        "name",
                        name,
                        "nafCode",
                        "8121Z",
                        "communeCode",
                        "92050",
                        "contactEmail",
                        "contact@example.org"))
                .post("/v1/companies")
                .then()
                .statusCode(201);
    }

    /** Withdraws and reopens a need: changes everything except the field by which needs are ordered. */
    private static void change(Member poster, String need) {
        post(poster, "/v1/needs/" + need + "/withdraw");
        post(poster, "/v1/needs/" + need + "/open");
    }

    private static void post(Member by, String path) {
        given().auth()
                .oauth2(by.token())
                .contentType("application/json")
                .post(path)
                .then()
                .statusCode(200);
    }

    private static ExtractableResponse<Response> page(String token, String address) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract();
    }
}
