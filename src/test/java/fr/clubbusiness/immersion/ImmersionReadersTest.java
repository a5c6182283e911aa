package fr.clubbusiness.immersion;

import static fr.clubbusiness.immersion.Placements.offered;
import static fr.clubbusiness.immersion.Placements.read;
import static fr.clubbusiness.immersion.Placements.toSign;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.immersion.Placements.Offered;
import fr.clubbusiness.immersion.Placements.Prepared;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads and writes what of an immersion: the answers of the API, and what the row policies alone leave of a forgetful query. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImmersionReadersTest {
    private String adviser;
    private Member host;
    private Member school;
    private Member agency;
    private Offered place;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        host = Members.aCompany(adviser);
        agency = Members.aCompany(adviser);
        school = Engagements.aPartner(adviser, "SCHOOL");
        place = offered(host);
    }

    private ValidatableResponse readFor(String purpose, String path) {
        return given().auth()
                .oauth2(adviser)
                .header("Purpose", purpose)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void an_adviser_reads_who_comes_one_by_one_with_a_recorded_purpose() throws Exception {
        var immersion = toSign(school, place);
        for (var path : new String[] {"/v1/immersions", "/v1/immersions?limit=100"}) {
            readFor("Curiosité", path).body("items.person", everyItem(nullValue()));
            readFor("Curiosité", path).body(not(containsString("Moreau")));
        }
        read(adviser, immersion.at("")).statusCode(200).body("person", nullValue());
        assertThat(readings(immersion)).isEqualTo("0");
        readFor("Appel de la mère", immersion.at(""))
                .body("person.lastName", equalTo("Moreau"))
                .body("person.birthDate", notNullValue())
                .body("signatures.email", everyItem(nullValue()));
        assertThat(TestDatabase.texts(
                        "SELECT reason FROM history WHERE subject_id = ?::uuid AND type = 'IDENTITY_READ'",
                        immersion.id()))
                .containsExactly("Appel de la mère");
        read(host.token(), immersion.at("")).body("person.birthDate", nullValue());
        read(school.token(), immersion.at("")).body("person.birthDate", notNullValue());
        assertThat(readings(immersion)).isEqualTo("1");
    }

    private static String readings(Prepared immersion) throws SQLException {
        return TestDatabase.texts(
                        "SELECT count(*)::text FROM history WHERE subject_id = ?::uuid AND type = 'IDENTITY_READ'",
                        immersion.id())
                .getFirst();
    }

    @Test
    void young_people_count_among_those_whom_purposes_open_in_a_day() {
        var immersion = toSign(school, place);
        given().auth()
                .oauth2(adviser)
                .header("Purpose", "Appel de la mère")
                .get(immersion.at(""))
                .then()
                .header("RateLimit", containsString("purposes"));
    }

    @Test
    void a_file_says_no_word_of_people() {
        toSign(school, place);
        for (var token : new String[] {school.token(), host.token(), adviser}) {
            for (var type : new String[] {"text/csv", "application/x-ndjson"}) {
                var file = given().auth()
                        .oauth2(token)
                        .accept(type)
                        .get("/v1/immersions/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(file).contains("I-").doesNotContain("Moreau", "@");
            }
        }
    }

    @Test
    void the_policies_alone_keep_ages_and_addresses_from_hosts_and_the_agency() throws SQLException {
        var immersion = toSign(school, place);
        assertThat(seen(host, "company", "", "immersion_person", immersion)).isOne();
        assertThat(seen(host, "company", "", "immersion_birth", immersion)).isZero();
        assertThat(seen(host, "company", "", "immersion_signatory", immersion)).isOne();
        assertThat(seen(school, "partner", "", "immersion_birth", immersion)).isOne();
        assertThat(seen(school, "partner", "", "immersion_signatory", immersion))
                .isEqualTo(4);
        for (var table : new String[] {"immersion_person", "immersion_birth"}) {
            assertThat(seen(agency, "adviser", "", table, immersion)).isZero();
            assertThat(seen(agency, "adviser", "Appel", table, immersion)).isOne();
        }
        assertThat(seen(agency, "adviser", "Appel", "immersion_signatory", immersion))
                .isZero();
    }

    /** Of age on the first day, and not yet today: the agency does not write to them. */
    @Test
    void the_agency_reads_no_contact_of_somebody_who_comes_of_age_before_the_first_day() throws SQLException {
        var ml = Members.aStructure(adviser, StructureKind.ML);
        var pmsmp = offered(host, Placements.pmsmp());
        var soon = Placements.prepared(
                ml,
                pmsmp,
                Placements.prescribed(pmsmp.id(), Needs.today().minusYears(18).plusDays(3)));
        var adult = Placements.prepared(
                ml, pmsmp, Placements.prescribed(pmsmp.id(), Needs.today().minusYears(18)));
        assertThat(seen(agency, "adviser", "Appel", "immersion_signatory", soon))
                .isZero();
        assertThat(seen(agency, "adviser", "Appel", "immersion_signatory", adult))
                .isEqualTo(3);
        assertThat(seen(agency, "adviser", "", "immersion_signatory", adult)).isZero();
        readFor("Appel", adult.at("")).body("signatures.email", everyItem(notNullValue()));
        read(adviser, adult.at("")).body("signatures.email", everyItem(nullValue()));
    }

    @Test
    void a_host_writes_no_signature_reference_or_day_and_nobody_makes_signed_what_is_not() throws SQLException {
        var immersion = toSign(school, place);
        for (var set : new String[] {
            "first_day = first_day + 1, last_day = last_day + 1",
            "status = 'SIGNED'",
            "status = 'VALIDATED', official_reference = 'X'",
            "guardian_signs = false"
        }) {
            assertThatThrownBy(() -> write(host, "company", set, immersion)).hasMessageContaining("host cancels");
        }
        assertThatThrownBy(() -> write(school, "partner", "status = 'SIGNED'", immersion))
                .hasMessageContaining("club alone");
        assertThatThrownBy(() -> write(host, "automaton", "status = 'SIGNED'", immersion))
                .hasMessageContaining("signature is missing");
        assertThatThrownBy(() -> write(school, "partner", "status = 'VALIDATED', official_reference = 'X'", immersion))
                .hasMessageContaining("signature is missing");
        assertThatThrownBy(() -> write(school, "partner", "seat = 7", immersion))
                .hasMessageContaining("no seat");
        write(host, "company", "status = 'CANCELLED', seat = NULL", immersion);
    }

    @Test
    void whoever_sends_nobody_reads_no_place() {
        for (var kind : new String[] {"BUYER", "FINANCER", "MUNICIPALITY"}) {
            var other = Engagements.aPartner(adviser, kind);
            read(other.token(), place.at("")).statusCode(404);
            read(other.token(), "/v1/immersion-places").body("items.id", not(hasItem(place.id())));
        }
        var structure = Members.aStructure(adviser, StructureKind.ACI);
        read(structure.token(), place.at("")).statusCode(404);
        var pmsmp = offered(host, Placements.pmsmp());
        read(structure.token(), pmsmp.at("")).statusCode(200).body("signer", nullValue());
        read(Members.aStructure(adviser, StructureKind.ML).token(), place.at(""))
                .statusCode(200);
        read(host.token(), place.at("")).body("signer.name", equalTo("Ada Martin"));
        read(adviser, place.at("")).body("signer.name", equalTo("Ada Martin"));
    }

    private static int seen(Member by, String role, String purpose, String table, Prepared immersion)
            throws SQLException {
        return asCaller(
                by,
                role,
                purpose,
                "WITH touched AS (SELECT FROM %s WHERE immersion_id = '%s') SELECT count(*) FROM touched"
                        .formatted(table, immersion.id()));
    }

    private static void write(Member by, String role, String set, Prepared immersion) throws SQLException {
        asCaller(
                by,
                role,
                "",
                "WITH touched AS (UPDATE immersion SET %s WHERE id = '%s' RETURNING id) SELECT count(*) FROM touched"
                        .formatted(set, immersion.id()));
    }

    private static int asCaller(Member by, String role, String purpose, String sql) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    SELECT set_config('caller.club', club_id::text, true), set_config('caller.organisation', id::text, true),
                           set_config('caller.roles', '%s', true), set_config('caller.purpose', '%s', true), set_config('role', 'club_api', true)
                    FROM organisation WHERE id = '%s'
                    """.formatted(role, purpose, by.id()));
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }
}
