package fr.clubbusiness.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetiringTest {

    @Test
    void an_operation_that_goes_away_says_since_when_until_when_and_where_to_turn() {
        given().get("/test/it/retiring")
                .then()
                .statusCode(200)
                .header("Deprecation", equalTo("@1798761600"))
                .header("Sunset", equalTo("Thu, 1 Jul 2027 00:00:00 GMT"))
                .header("Link", equalTo("</v2/anything>; rel=\"successor-version\""));
    }

    @Test
    void an_operation_that_stays_says_nothing_of_it() {
        given().get("/problems/stale")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void an_operation_that_goes_away_is_deprecated_in_the_document_too() {
        methods()
                .that()
                .areAnnotatedWith(Retiring.class)
                .should()
                .beAnnotatedWith(Deprecated.class)
                .check(new ClassFileImporter().importPackages("fr.clubbusiness"));
    }
}
