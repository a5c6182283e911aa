package fr.clubbusiness.immersion;

import static fr.clubbusiness.immersion.Placements.monday;
import static fr.clubbusiness.immersion.Placements.offered;
import static fr.clubbusiness.immersion.Placements.prepare;
import static fr.clubbusiness.immersion.Placements.prepared;
import static fr.clubbusiness.immersion.Placements.read;
import static fr.clubbusiness.immersion.Placements.request;
import static fr.clubbusiness.immersion.Placements.step;
import static fr.clubbusiness.immersion.Placements.terms;
import static fr.clubbusiness.immersion.Placements.toSign;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.immersion.Placements.Offered;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.Mailbox;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may still be done on which day: an agreement insures before the first one, and nothing is written once people are forgotten. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AgreementTimesTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private Mailbox mails;
    private String adviser;
    private Member host;
    private Member school;
    private Offered place;

    @BeforeEach
    void aClubOfItsOwn() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        host = Members.aCompany(adviser);
        school = Engagements.aPartner(adviser, "SCHOOL");
        place = offered(host);
        mails = new Mailbox(jobs, host.id());
    }

    @AfterEach
    void comeBack() {
        mails.close();
        clock.comeBack();
    }

    private void goTo(LocalDate day) {
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), day)));
    }

    @Test
    void nothing_is_signed_from_the_first_day_on() throws Exception {
        var immersion = toSign(school, place);
        String parent = read(school.token(), immersion.at(""))
                .extract()
                .path("signatures.find { it.party == 'GUARDIAN' }.email");
        var link = mails.linkTo(parent);
        goTo(monday());
        given().accept("text/html")
                .get(link)
                .then()
                .body(containsString("trop tard"))
                .body(not(containsString("Moreau")));
        Mailbox.answer(link, "SIGN").then().statusCode(410);
        read(school.token(), immersion.at("")).body("signatures.signedAt", everyItem(nullValue()));
    }

    @Test
    void nothing_is_validated_from_the_first_day_on() {
        var immersion = Placements.signed(school, place);
        goTo(monday());
        step(school, immersion.at("/validate"), Map.of("officialReference", "CONV-1"))
                .statusCode(422)
                .body("reasons.code", contains("ALREADY_BEGUN"));
    }

    @Test
    void the_same_reference_has_no_effect_and_another_one_is_refused() {
        var immersion = Placements.signed(school, place);
        step(school, immersion.at("/validate"), Map.of("officialReference", "CONV-1"))
                .statusCode(200);
        step(school, immersion.at("/validate"), Map.of("officialReference", "CONV-1"))
                .statusCode(200)
                .body("officialReference", equalTo("CONV-1"));
        step(school, immersion.at("/validate"), Map.of("officialReference", "CONV-2"))
                .statusCode(409)
                .body("code", equalTo("immersion-validated"));
        read(school.token(), immersion.at("")).body("officialReference", equalTo("CONV-1"));
    }

    @Test
    void what_began_does_not_change_whoever_writes() {
        var immersion = Placements.over(school, place);
        step(school, immersion.at("/terms"), terms(monday()))
                .statusCode(422)
                .body("reasons.code", contains("ALREADY_BEGUN"));
        step(
                        school,
                        immersion.at("/person"),
                        person("Inès", "Morel", Needs.today().minusYears(15)))
                .statusCode(422)
                .body("reasons.code", hasItem("ALREADY_BEGUN"));
        assertThatThrownBy(() -> write(
                        "UPDATE immersion SET first_day = first_day + 30, last_day = last_day + 30 WHERE id = '%s'"
                                .formatted(immersion.id())))
                .hasMessageContaining("insured");
        step(school, immersion.at("/cancel")).statusCode(422);
    }

    private static void write(String sql) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.createStatement()) {
            statement.execute("SET caller.roles = 'automaton'; " + sql);
        }
    }

    @Test
    void terms_stay_within_the_place_also_once_it_is_closed() {
        var immersion = prepared(school, place);
        step(host, place.at("/close")).statusCode(200);
        read(school.token(), place.at("")).statusCode(200).body("left", equalTo(0));
        step(school, immersion.at("/terms"), terms(monday().plusYears(1)))
                .statusCode(422)
                .body("reasons.code", contains("OUT_OF_PLACE"));
        var later = terms(monday().plusWeeks(1));
        step(school, immersion.at("/terms"), later).statusCode(200);
        read(Engagements.aSchool().token(), place.at("")).statusCode(404);
    }

    @Test
    void a_corrected_name_or_birth_date_clears_all_signatures() {
        var immersion = Placements.signed(school, place);
        var birthDate = Needs.today().minusYears(15).minusDays(40);
        step(school, immersion.at("/person"), person("Inès", "Moreau", birthDate))
                .statusCode(200)
                .body("status", equalTo("SIGNED"));
        step(host, immersion.at("/person"), person("Inès", "Morel", birthDate)).statusCode(403);
        step(school, immersion.at("/person"), person("Inès", "Morel", birthDate))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("person.lastName", equalTo("Morel"))
                .body("signatures.signedAt", everyItem(nullValue()));
        step(
                        school,
                        immersion.at("/person"),
                        person("Inès", "Morel", Needs.today().minusYears(12)))
                .statusCode(422)
                .body("reasons.code", hasItem("TOO_YOUNG"));
        step(
                        school,
                        immersion.at("/person"),
                        person("Inès", "Morel", Needs.today().minusYears(20)))
                .statusCode(200)
                .body("person.birthDate", equalTo(Needs.today().minusYears(20).toString()));
        step(school, immersion.at("/sign-requests"))
                .statusCode(422)
                .body("reasons.code", contains("SIGNATORY_TOO_MANY"));
    }

    private static Map<String, Object> person(String firstName, String lastName, LocalDate birthDate) {
        return Map.of("firstName", firstName, "lastName", lastName, "birthDate", birthDate.toString());
    }

    @Test
    void a_seat_is_not_held_for_nothing() throws Exception {
        var draft = prepared(school, place);
        var asked = toSign(school, place);
        clock.advance(Duration.ofDays(15));
        jobs.run(host.id());
        read(school.token(), draft.at("")).body("status", equalTo("CANCELLED"));
        read(school.token(), asked.at("")).body("status", equalTo("TO_SIGN"));
        goTo(monday());
        jobs.run(host.id());
        read(school.token(), asked.at("")).body("status", equalTo("CANCELLED"));
        read(host.token(), place.at("")).body("left", equalTo(2));
    }

    @Test
    void a_place_closes_the_day_after_its_last() throws Exception {
        goTo(Needs.today().plusMonths(6));
        jobs.run(host.id());
        read(host.token(), place.at("")).body("status", equalTo("OPEN"));
        clock.advance(Duration.ofDays(1));
        jobs.run(host.id());
        read(host.token(), place.at("")).body("status", equalTo("CLOSED"));
        prepare(school, request(place.id())).statusCode(400).body("violations.field", contains("placeId"));
    }

    @Test
    void nothing_is_written_of_somebody_who_is_forgotten_and_the_signer_of_the_host_is_too() throws Exception {
        var immersion = Placements.over(school, place);
        goTo(LocalDate.of(Needs.today().plusMonths(6).getYear() + 1, 8, 31));
        jobs.run(host.id());
        for (var side : List.of(host, school)) {
            step(side, immersion.at("/assess"), Map.of("held", "DONE", "outcome", "NONE", "comment", "Inès Moreau"))
                    .statusCode(409)
                    .body("code", equalTo("immersion-forgotten"));
        }
        assertThat(TestDatabase.texts(
                        "SELECT count(*)::text FROM immersion_assessment WHERE immersion_id = ?::uuid", immersion.id()))
                .containsExactly("0");
        assertThat(TestDatabase.texts(
                        "SELECT count(*)::text FROM immersion_birth WHERE immersion_id = ?::uuid", immersion.id()))
                .containsExactly("0");
        read(host.token(), place.at("")).body("signer", nullValue());
        // It names the person where it insures.
        read(school.token(), immersion.at("")).body("officialReference", equalTo("effacée"));
    }

    @Test
    void what_has_not_begun_does_not_take_place_once_a_side_has_left_the_club() {
        var prepared = Placements.toSign(school, place);
        leave(host);
        read(school.token(), prepared.at("")).body("status", equalTo("CANCELLED"));
        var elsewhere = Placements.offered(Members.aCompany(adviser));
        var other = Placements.prepared(school, elsewhere);
        leave(school);
        read(adviser, other.at("")).body("status", equalTo("CANCELLED"));
        read(elsewhere.host().token(), elsewhere.at("")).body("left", equalTo(2));
    }

    private void leave(Member member) {
        Engagements.post(
                        adviser,
                        "/v1/organisations/%s/leave".formatted(member.id()),
                        Map.of("reason", "L'établissement ferme."))
                .statusCode(200);
    }
}
