package fr.clubbusiness.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is sent to sign in, and what a session is never good for. Signing in itself needs the identity provider: {@code PageSessionIT}. */
@QuarkusTest
class PageSessionTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final String PAGE = "/v1/needs/B-0001/matches";

    @ParameterizedTest
    @ValueSource(strings = {PAGE + "?limit=5", "/session/end", "/session/return"})
    void whoever_opens_a_page_is_sent_to_sign_in_with_pkce_and_a_cookie_that_no_script_reads(String address) {
        var answer = navigation().get(address).then().statusCode(302).header("Cache-Control", equalTo("no-store"));
        assertThat(answer.extract().header("Location"))
                .startsWith("http://localhost:9/realms/club/authorize?response_type=code&client_id=club-pages")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "%2Fsession%2Freturn");
        assertThat(answer.extract().headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("q_auth_pages_")
                        .contains("HTTPOnly", "SameSite=Lax")
                        .doesNotContain("limit"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/introductions", "PUT, /v1/needs/B-0001", "DELETE, /v1/calendar/B-0001", "OPTIONS, /v1/needs"
    })
    void no_other_method_is_sent_to_sign_in(Method method, String address) {
        var answer = cookie().accept(BROWSER).contentType("application/json").request(method, address);
        assertThat(answer.statusCode()).isEqualTo(method == Method.OPTIONS ? 204 : 401);
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "*/*", "application/json, text/html", "text/html;q=0.5, application/json"})
    void a_program_is_told_to_send_a_token(String accept) {
        refused(cookie().accept(accept).get(PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/needs", "/v1/needs/B-0001", "/v1/companies", "/v1/calendar", "/v1/needs/pages", "/v1/pages"
            })
    void an_address_without_a_page_is_never_read_by_a_session(String address) {
        var answer = cookie().accept(BROWSER).get(address).then();
        assertThat(answer.extract().statusCode()).isIn(401, 404);
        assertThat(answer.extract().header("Location")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Mode, cors", "Sec-Fetch-Mode, no-cors", "Sec-Fetch-Dest, iframe", "Sec-Fetch-Dest, empty"})
    void a_script_and_a_frame_are_not_sent_to_sign_in(String header, String value) {
        refused(cookie().accept(BROWSER).header(header, value).get(PAGE));
    }

    @Test
    void a_token_is_always_preferred_to_a_session() {
        navigation().auth().oauth2("no token").get(PAGE).then().statusCode(401);
        navigation()
                .auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/B-0/matches")
                .then()
                .statusCode(404);
    }

    /** Swagger UI, in a browser that has opened a page. */
    @Test
    void a_token_is_taken_also_where_there_is_no_page_and_a_session_beside_it() {
        cookie().auth().oauth2(TestTokens.adviser()).get("/v1/tasks").then().statusCode(200);
        cookie().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body("{\"outcome\": \"Réponse demain.\"}")
                .post("/v1/tasks/T-0/done")
                .then()
                .statusCode(404);
    }

    @Test
    void a_session_that_cannot_be_read_is_dropped_and_a_new_one_begins() {
        var answer = cookie().accept(BROWSER).get(PAGE).then().statusCode(302);
        assertThat(answer.extract().headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("q_session_pages=;"));
    }

    @Test
    void coming_back_without_having_left_begins_again_or_says_so() {
        navigation()
                .header("Referer", "http://localhost:9/realms/club/authorize")
                .get("/session/return?code=c&state=s")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"));
        navigation()
                .cookie("q_auth_pages_s", "s|x")
                .get("/session/return?error=access_denied&state=s")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .body(containsString("La connexion n&#39;a pas abouti"));
    }

    @Test
    void whoever_signed_out_reads_so_in_french() {
        navigation()
                .get("/session/ended")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("Vous êtes déconnecté"));
    }

    @Test
    void a_public_page_stays_public_whatever_the_browser_sends() {
        cookie().accept(BROWSER).get("/problems/stale").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "several"})
    void a_user_of_no_or_several_organisations_reads_a_page_that_says_so(String number) {
        var claims = TestTokens.claims("lost", "adviser");
        if (number.equals("several")) {
            claims.claim("organization", Map.of("one", Map.of(), "two", Map.of()));
        }
        navigation()
                .auth()
                .oauth2(TestTokens.sign(claims))
                .get(PAGE)
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("aucune, ou à plusieurs"));
    }

    private static void refused(io.restassured.response.Response answer) {
        ValidatableResponse then = answer.then();
        then.statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        assertThat(then.extract().header("Location")).isNull();
    }

    private static RequestSpecification navigation() {
        return given().redirects()
                .follow(false)
                .accept(BROWSER)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document");
    }

    private static RequestSpecification cookie() {
        return given().redirects().follow(false).cookie("q_session_pages", "anything");
    }
}
