package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.accompaniment.Links.started;
import static fr.clubbusiness.accompaniment.Transfers.offered;
import static fr.clubbusiness.accompaniment.Transfers.step;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.security.CallerRows;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query of the API that forgets its filter still reads of a person between two structures. Asked of PostgreSQL as role {@code club_api}. */
@QuarkusTest
class AccompanimentRowsTest {
    private static final List<String> OF_PERSON = List.of(
            "beneficiary.id",
            "beneficiary_identity.beneficiary_id",
            "beneficiary_sensitive.beneficiary_id",
            "agreement.beneficiary_id");

    private static final List<String> OF_LINKS = List.of(
            "co_accompaniment.beneficiary_id",
            "seen_co_accompaniment.beneficiary_id",
            "co_accompanied_person.beneficiary_id");

    private static final String ANSWERED = """
            INSERT INTO person_question (id, club_id, introduction_id, structure_id, channel, share_on_yes, member_id, organisation_id, asked_at, answer, answered_at)
            SELECT uuidv7(), i.club_id, i.id, i.structure_id, 'LETTER', false, m.id, m.organisation_id, now(), 'YES', now()
            FROM introduction i JOIN member m ON m.organisation_id = i.structure_id WHERE i.id = ?::uuid LIMIT 1 RETURNING ''
            """;

    private Member holder;
    private Member asked;
    private Person person;

    @BeforeEach
    void somebodyOfTheHolder() {
        holder = Members.aStructure(StructureKind.ACI);
        asked = Members.aStructure(StructureKind.ML);
        person = aPerson().heldBy(holder).targeting("G1603").create();
    }

    @Test
    void the_structure_that_is_asked_reads_no_row_of_the_person() throws SQLException {
        offered(person, asked);
        assertThat(rows(asked, "transfer.beneficiary_id")).isOne();
        for (var rows : OF_PERSON) {
            assertThat(rows(holder, rows)).as(rows).isOne();
            assertThat(rows(asked, rows)).as(rows).isZero();
        }
    }

    @Test
    void the_second_structure_reads_no_row_of_the_person() throws SQLException {
        started(person, asked);
        assertThat(rows(asked, "co_accompanied_person.beneficiary_id")).isOne();
        for (var rows : OF_PERSON) {
            assertThat(rows(asked, rows)).as(rows).isZero();
        }
    }

    @Test
    void a_third_structure_reads_no_offer_and_no_link() throws SQLException {
        offered(person, asked);
        started(person, asked);
        var third = Members.aStructure(StructureKind.EI);
        assertThat(rows(third, "transfer.beneficiary_id")).isZero();
        assertThat(rows(third, "seen_transfer.beneficiary_id")).isZero();
        for (var rows : OF_LINKS) {
            assertThat(rows(third, rows)).as(rows).isZero();
        }
    }

    @Test
    void whoever_takes_the_person_over_reads_no_link_of_before() throws SQLException {
        started(person, Members.aStructure(StructureKind.SPIP));
        step(asked, offered(person, asked), "accept").statusCode(200);
        for (var rows : OF_LINKS) {
            assertThat(rows(asked, rows)).as(rows).isZero();
        }
    }

    @Test
    void the_structure_that_the_person_leaves_reads_nothing_of_what_went_with_them() throws SQLException {
        var introduction = declined();
        TestDatabase.texts(ANSWERED, introduction);
        TaskRows.open("CALL_PERSON", "INTRODUCTION", introduction, holder.id());
        var all = List.of("introduction.beneficiary_id", "person_question.introduction_id", "task.subject_id");
        for (var rows : all) {
            assertThat(rows(holder, rows, person.id(), introduction)).as(rows).isOne();
        }
        step(asked, offered(person, asked), "accept").statusCode(200);
        for (var rows : all) {
            assertThat(rows(holder, rows, person.id(), introduction)).as(rows).isZero();
            assertThat(rows(asked, rows, person.id(), introduction)).as(rows).isPositive();
        }
        for (var rows : OF_PERSON) {
            assertThat(rows(holder, rows)).as(rows).isZero();
        }
    }

    @Test
    void the_database_itself_hands_over_nobody_who_is_introduced_to_an_employer() throws SQLException {
        var offer = offered(person, asked);
        Introductions.shared(aNeed().create(), person);
        assertThatThrownBy(() -> takeOver(offer)).hasMessageContaining("No open offer");
    }

    @Test
    void the_database_itself_hands_over_nobody_after_the_last_day() throws SQLException {
        var offer = offered(person, asked);
        TestDatabase.texts("UPDATE transfer SET expires_on = current_date - 2 WHERE id = ?::uuid RETURNING ''", offer);
        assertThatThrownBy(() -> takeOver(offer)).hasMessageContaining("No open offer");
        Transfers.read(asked.token(), offer).statusCode(200).body("facts", nullValue());
        step(asked, offer, "decline").statusCode(409);
        step(holder, offer, "withdraw").statusCode(200);
    }

    private String declined() {
        var company = Members.aCompany();
        var introduction = Introductions.shared(aNeed().postedBy(company).create(), person);
        Introductions.step(company, introduction, "decline", Map.of("reason", "POSITION_FILLED"))
                .statusCode(200);
        return introduction;
    }

    private void takeOver(String offer) throws SQLException {
        try (var connection = CallerRows.as(asked.id(), CallerRows.anybody(), "structure");
                var call = connection.prepareStatement("SELECT take_over(?::uuid, now())")) {
            call.setString(1, offer);
            call.execute();
        }
    }

    private int rows(Member by, String column) throws SQLException {
        return rows(by, column, person.id());
    }

    private static int rows(Member by, String column, String... ids) throws SQLException {
        return CallerRows.count(by.id(), CallerRows.anybody(), "structure", column, ids);
    }
}
