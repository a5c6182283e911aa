package fr.clubbusiness.http.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer tells browsers not to guess its type, run it, frame it or tell where they come from. */
@QuarkusTest
class BrowserHeadersTest {
    private static final String POLICY = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/companies",
                "/v1/companies/E-999999",
                "/v1/nothing-here",
                "/v1/companies/export",
                "/q/openapi"
            })
    void answers_refusals_and_files_have_them_once(String path) {
        var headers = headers(path, "*/*");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.getValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues(POLICY)).containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/invalid", "/v1/companies/E-999999", "/q/swagger-ui/"})
    void pages_have_their_own_policy_and_only_that(String path) {
        var headers = headers(path, "text/html");
        assertThat(headers.getValues(POLICY)).singleElement().asString().contains("style-src");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/companies", "/v1/structures", "/v1/partners", "/v1/introductions", "/v1/companies/export"})
    void no_cache_stores_lists_with_contacts_or_messages(String path) {
        assertThat(headers(path, "*/*").getValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html"})
    void the_page_of_swagger_ui_is_asked_for_each_time(String path) {
        assertThat(headers(path, "text/html").getValues("Cache-Control")).containsExactly("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/oauth2-redirect.html"})
    void no_page_of_swagger_ui_runs_a_script_that_stands_inside_it(String path) {
        var page = given().get(path).then().statusCode(200).extract();
        assertThat(page.header(POLICY))
                .contains("script-src 'self';")
                .contains("connect-src 'self' http://localhost:8180/realms/club/;");
        assertThat(page.asString())
                .contains("<script ")
                .doesNotContainPattern("<script[^>]*>[^<]")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void only_a_club_reached_over_tls_demands_it() {
        assertThat(headers("/v1/companies", "*/*").hasHeaderWithName("Strict-Transport-Security"))
                .isFalse();
        assertThat(BrowserHeaders.of(true)).containsEntry("Strict-Transport-Security", "max-age=63072000");
        assertThat(BrowserHeaders.of(false)).doesNotContainKey("Strict-Transport-Security");
    }

    private static Headers headers(String path, String accept) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept(accept)
                .get(path)
                .headers();
    }
}
