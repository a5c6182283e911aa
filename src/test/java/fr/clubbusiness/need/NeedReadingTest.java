package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading needs: who sees which needs, and how lists are filtered and paged. */
@QuarkusTest
class NeedReadingTest {
    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void a_need_is_found_by_its_short_reference() {
        var need = aNeed().postedBy(company).create();
        as(company).get("/v1/needs/" + need.reference()).then().statusCode(200).body("id", equalTo(need.id()));
        as(company)
                .get("/v1/needs/" + need.reference().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
    }

    @Test
    void a_company_sees_only_its_own_needs_404() {
        var own = aNeed().postedBy(company).create();
        var others = aNeed().create();
        as(company).get("/v1/needs").then().statusCode(200).body("items.id", contains(own.id()));
        as(company).get("/v1/needs/" + others.id()).then().statusCode(404);
        as(company).get("/v1/needs/" + others.reference()).then().statusCode(404);
        as(company).get("/v1/needs?employerId=" + others.poster().id()).then().body("items", empty());
    }

    @Test
    void a_structure_reads_open_needs_without_what_only_the_poster_sees() {
        var structure = aStructure(StructureKind.ML);
        var open = aNeed().postedBy(company).with("externalId", "o-1").create();
        var draft = aNeed().postedBy(company).with("open", false).create();
        as(structure)
                .get("/v1/needs?employerId=" + company.reference())
                .then()
                .statusCode(200)
                .body("items.id", contains(open.id()));
        as(structure).get("/v1/needs/" + open.id()).then().statusCode(200).body("externalId", nullValue());
        as(structure).get("/v1/needs/" + draft.id()).then().statusCode(404);
        as(structure)
                .noContentType()
                .post("/v1/needs/" + open.id() + "/withdraw")
                .then()
                .statusCode(404);
    }

    @Test
    void an_adviser_sees_all_and_filters() {
        var cook = aNeed().postedBy(company).forOccupation("G1602").in("92012").create();
        var draft = aNeed().postedBy(company).with("open", false).create();
        var all = "/v1/needs?employerId=" + company.id();
        asAdviser().get(all).then().body("items.id", contains(draft.id(), cook.id()));
        asAdviser().get(all + "&status=DRAFT").then().body("items.id", contains(draft.id()));
        asAdviser().get(all + "&romeCode=G1602").then().body("items.id", contains(cook.id()));
        asAdviser().get(all + "&communeCode=92012").then().body("items.id", contains(cook.id()));
        asAdviser().get(all + "&communeCode=92012&status=DRAFT").then().body("items", empty());
    }

    @Test
    void a_filter_with_an_unknown_code_is_400() {
        Stream.of("status=OUVERT", "romeCode=cuisine", "communeCode=Nanterre", "limit=0", "cursor=x")
                .forEach(filter -> asAdviser()
                        .get("/v1/needs?" + filter)
                        .then()
                        .statusCode(400)
                        .body("violations[0].field", hasToString(filter)));
    }

    @Test
    void a_long_list_is_paged_without_gaps() {
        var ids = Stream.generate(() -> aNeed().postedBy(company).create().id())
                .limit(5)
                .toList();
        var first = as(company)
                .get("/v1/needs?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract();
        as(company)
                .get("/v1/needs?limit=3&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", contains(ids.get(1), ids.get(0)))
                .body("nextCursor", nullValue());
    }

    @Test
    void an_agency_admin_has_no_needs_403() {
        given().auth().oauth2(TestTokens.agencyAdmin()).get("/v1/needs").then().statusCode(403);
    }

    private static Matcher<String> hasToString(String filter) {
        return equalTo(filter.substring(0, filter.indexOf('=')));
    }

    private static RequestSpecification as(Member member) {
        return given().auth().oauth2(member.token());
    }

    private static RequestSpecification asAdviser() {
        return given().auth().oauth2(TestTokens.adviser());
    }
}
