package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.purpose.DailyIdentities;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many people's private data one member reads in a day. */
@QuarkusTest
class DailyIdentitiesTest {
    private static final int A_DAY = ConfigProvider.getConfig().getValue("club.identities.by-purpose", Integer.class);
    private static final int WITHOUT_PURPOSE =
            ConfigProvider.getConfig().getValue("club.identities.a-day", Integer.class);

    /** Readings of today and the day before, of people whom nobody looks for. */
    private static final String READ = """
            INSERT INTO history (club_id, at, member_id, organisation_id, subject_type, subject_id, type, reason)
            SELECT club_id, :at, id, organisation_id, 'BENEFICIARY', gen_random_uuid(), 'FOUND_BY_SEARCH', 'appel'
            FROM member, generate_series(1, :people) WHERE subject = ':subject'
            """;

    private final String subject = "reader-" + UUID.randomUUID();
    private final String adviser = TestTokens.of(subject, TestTokens.AGENCY, "adviser");
    private Person first;
    private Person second;

    @BeforeEach
    void twoPeople() {
        first = aPerson().create();
        second = aPerson().create();
    }

    @Test
    void five_hundred_unless_an_operator_says_otherwise() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(DailyIdentities.Config.class)
                .build();
        assertThat(config.getConfigMapping(DailyIdentities.Config.class).aDay()).isEqualTo(500);
    }

    @Test
    void the_last_of_a_day_is_read_again_and_nobody_else_is_by_any_door() throws SQLException {
        identity(first).statusCode(200);
        haveRead("now()", A_DAY - 1);

        identity(first).statusCode(200);
        identity(second)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]{1,5}"))
                .header("RateLimit", containsString("\"purposes\";r=0;"))
                .body("code", equalTo("purposes-a-day"))
                .body("detail", containsString("Il vous en reste 0, et cette demande en ouvre 1"));
        asking().get("/v1/beneficiaries/" + second.id() + "/sensitive").then().statusCode(429);
        asking().contentType("application/json")
                .body(Map.of("q", second.reference()))
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(429);
        asking().get("/v1/beneficiaries/export?structureId=" + second.holder().id())
                .then()
                .statusCode(429);
        var right = "/v1/rights-requests/" + Rights.received(second, "ACCESS");
        asking().get(right).then().statusCode(429);
        asking().get(right + "/export").then().statusCode(429);
    }

    @Test
    void a_line_of_an_import_that_names_somebody_known_counts_also_in_a_dry_run() throws SQLException {
        var known = imported("a", first.holder().token(), "");
        asking().get("/v1/beneficiaries/" + first.id()).then().statusCode(200);
        haveRead("now()", A_DAY - 1);

        known.statusCode(200).body("created", equalTo(1));
        var dry = imported("a", adviser, "?dryRun=true").statusCode(200).body("unchanged", equalTo(1));
        assertThat(dry.extract().headers().getValues("RateLimit"))
                .hasSize(2)
                .anySatisfy(left -> assertThat(left).startsWith("\"purposes\";r=0;"));
        imported("b", first.holder().token(), "").body("created", equalTo(1));
        imported("b", adviser, "").body("rejected[0].code", equalTo("purposes-a-day"));
        imported("c", adviser, "").body("created", equalTo(1));
    }

    private ValidatableResponse imported(String externalId, String token, String query) {
        var line = aPerson()
                .with("externalId", externalId)
                .with("structureId", first.holder().id())
                .body();
        return given().auth()
                .oauth2(token)
                .header("Purpose", "reprise")
                .contentType("application/x-ndjson")
                .body(new JsonObject(line).encode().getBytes(UTF_8))
                .post("/v1/beneficiaries/import" + query)
                .then();
    }

    @Test
    void each_reading_says_how_many_are_left_beside_the_rate_of_requests() throws SQLException {
        asking().get("/v1/beneficiaries/" + first.id()).then().statusCode(200);
        haveRead("now()", 3);
        var answer = identity(first).statusCode(200).extract();
        assertThat(answer.headers().getValues("RateLimit-Policy"))
                .hasSize(2)
                .contains("\"purposes\";q=" + A_DAY + ";w=86400");
        assertThat(answer.headers().getValues("RateLimit"))
                .hasSize(2)
                .anySatisfy(left -> assertThat(left).matches("\"purposes\";r=" + (A_DAY - 4) + ";t=[0-9]{1,5}"));
    }

    @Test
    void what_is_refused_is_not_recorded_and_their_own_structure_reads_on() throws SQLException {
        asking().get("/v1/beneficiaries/" + first.id()).then().statusCode(200);
        haveRead("now()", A_DAY);
        identity(second).statusCode(429);
        assertThat(readings(second)).isZero();
        given().auth()
                .oauth2(second.holder().token())
                .get("/v1/beneficiaries/" + second.id() + "/identity")
                .then()
                .statusCode(200);
    }

    @Test
    void a_new_day_starts_again() throws SQLException {
        asking().get("/v1/beneficiaries/" + first.id()).then().statusCode(200);
        haveRead("now() - interval '25 hours'", A_DAY);
        identity(second).statusCode(200);
    }

    @Test
    void what_live_introductions_open_without_a_purpose_has_a_wider_bound() throws SQLException {
        asking().get("/v1/beneficiaries/" + first.id()).then().statusCode(200);
        var shared = aPerson().targeting("G1603").create();
        Introductions.shared(aNeed().postedBy(Members.aCompany()).create(), shared);
        haveRead("now()", WITHOUT_PURPOSE - 1);
        withoutPurpose(shared).statusCode(200).header("RateLimit", containsString("\"identities\";r=0;"));
        haveRead("now()", 1);
        withoutPurpose(shared)
                .statusCode(429)
                .body("code", equalTo("identities-a-day"))
                .body("detail", containsString("Il vous en reste 0, et cette demande en donne 1"));
    }

    @Test
    void a_purpose_opens_nobody_beyond_the_bound_of_any_reading() throws SQLException {
        identity(first).statusCode(200);
        haveRead(READ.replace("'appel'", "'LIVE_INTRODUCTION'"), "now()", WITHOUT_PURPOSE - 1);
        identity(first).statusCode(200);
        identity(second).statusCode(429).body("code", equalTo("identities-a-day"));
    }

    private ValidatableResponse withoutPurpose(Person person) {
        return given().auth()
                .oauth2(adviser)
                .get("/v1/beneficiaries/" + person.id() + "/identity")
                .then();
    }

    private ValidatableResponse identity(Person person) {
        return asking().get("/v1/beneficiaries/" + person.id() + "/identity").then();
    }

    private RequestSpecification asking() {
        return given().auth().oauth2(adviser).header("Purpose", "appel entrant");
    }

    private void haveRead(String at, int people) throws SQLException {
        haveRead(READ, at, people);
    }

    private void haveRead(String readings, String at, int people) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(readings.replace(":at", at)
                            .replace(":people", String.valueOf(people))
                            .replace(":subject", "subject-" + subject)))
                    .isEqualTo(people);
        }
    }

    private static int readings(Person person) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM history WHERE type = 'IDENTITY_READ' AND subject_id = '" + person.id()
                                + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
