package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.read;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history of a person keeps of those who read who they are. */
@QuarkusTest
class IdentityReadingsTest {
    private Person person;
    private Need need;
    private String id;

    @BeforeEach
    void share() {
        person = aPerson().targeting("G1603").create();
        need = aNeed().forOccupation("G1603").create();
        id = shared(need, person);
    }

    @Test
    void a_companys_reading_is_kept_once_a_day_for_each_reader_with_the_introduction_as_reason() {
        String reference = read(need.poster().token(), id).extract().path("reference");
        read(need.poster().token(), id).statusCode(200);
        given().auth()
                .oauth2(need.poster().token())
                .accept("text/html")
                .get("/v1/introductions/" + id)
                .then()
                .statusCode(200);

        assertThat(readings()).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo(reference);
            assertThat(event.actor()).isInstanceOf(Actor.Member.class);
        });

        read(TestTokens.of("colleague", need.poster().siret(), "company"), id).statusCode(200);
        assertThat(readings()).hasSize(2).extracting(HistoryEntry::actor).doesNotHaveDuplicates();
    }

    @Test
    void what_shows_no_identity_leaves_nothing() {
        given().auth()
                .oauth2(need.poster().token())
                .get("/v1/introductions")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.candidate.identity", nullValue());
        read(person.holder().token(), id).statusCode(200);
        read(TestTokens.adviser(), id).statusCode(200);

        assertThat(readings()).isEmpty();
    }

    private List<HistoryEntry> readings() {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .filter(event -> event.type().equals("IDENTITY_READ"))
                .toList();
    }
}
