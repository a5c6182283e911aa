package fr.clubbusiness.event.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.Events.Announced;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has no account meets people too, and reads when and where on the page of their link. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StrangerMeetingTest {
    private static final String ADA = "ada@atelier.example";

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private String adviser;
    private Member company;
    private Announced event;
    private Mailbox mails;

    @BeforeEach
    void somebodyWithoutOrganisation() throws Exception {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        mails = new Mailbox(jobs, company.id());
        var body = Meetings.body();
        body.put("audience", "PUBLIC");
        event = Events.announced(adviser, body);
        given().contentType("application/json")
                .body(Map.of("firstName", "Ada", "lastName", "Martin", "email", ADA, "side", "PUBLIC"))
                .post("/v1/public/events/" + event.id() + "/registrations")
                .then()
                .statusCode(202);
        Mailbox.answer(mails.linkTo(ADA), "CONFIRM").then().statusCode(200);
    }

    @AfterEach
    void comeBack() {
        mails.close();
        clock.comeBack();
    }

    @Test
    void members_read_a_first_name_and_an_initial() {
        Meetings.seated(company, event);
        Meetings.get(company.token(), event.at("/participants"))
                .then()
                .statusCode(200)
                .body("items.name", contains("Ada M."));
    }

    @Test
    void the_page_of_the_link_shows_the_meetings_before_the_event_and_while_it_runs() throws Exception {
        Meetings.seated(company, event);
        var link = mails.linkTo(ADA);
        given().accept("text/html").get(link).then().body(not(containsString("table 1")));
        var plan = Meetings.plan(1, 1);
        plan.put("sideB", "PUBLIC");
        Meetings.compute(adviser, event, plan).statusCode(200);
        given().accept("text/html")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("table 1"))
                .body(containsString(company.siret()));
        Meetings.begin(event, 1);
        given().accept("text/html").get(link).then().body(containsString("Vos rencontres"));
    }
}
