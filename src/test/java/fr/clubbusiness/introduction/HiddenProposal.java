package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.firstCandidate;
import static fr.clubbusiness.introduction.Introductions.hire;
import static fr.clubbusiness.introduction.Introductions.post;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.security.TheClub;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A proposal by a company for a person it does not know, and events that the company must not see. Closing it removes the person from all
 * lists.
 */
final class HiddenProposal implements AutoCloseable {
    /** An occupation in a family that no other test uses: the person of the test is the only candidate. */
    private static final String OCCUPATION = "H2604";

    private final Clock clock;
    private final Member company = Members.aCompany();
    private final Person person = aPerson().targeting(OCCUPATION).create();
    private final Need need =
            aNeed().forOccupation(OCCUPATION).postedBy(company).create();
    private final String candidate = firstCandidate(need);
    private final String id = post(company.token(), "", Map.of("needId", need.id(), "candidateId", candidate))
            .statusCode(201)
            .extract()
            .path("id");
    private final Instant proposedAt;
    private Instant stepsFrom;
    private final Need elsewhere = aNeed().forOccupation(OCCUPATION).create();
    private String hired = "";

    HiddenProposal(Clock clock) {
        this.clock = clock;
        this.proposedAt = clock.instant();
        this.stepsFrom = proposedAt;
    }

    void hireElsewhere() {
        hired = shared(elsewhere, person);
        hire(elsewhere.poster(), hired).statusCode(200);
    }

    void cancelElsewhere() {
        step(elsewhere.poster(), hired, "cancel", Map.of("reason", "BEFORE_START"))
                .statusCode(200);
    }

    void becomeObsolete() {
        change(it ->
                it.end(new Ending.Obsolete(), new IntroductionEnd(clock.instant(), Initiator.CLUB, null, null), clock));
    }

    void expire() {
        change(it -> it.expire(clock));
    }

    /** Moves its deadline to yesterday. */
    void passDeadline() {
        passDeadline(1);
    }

    /** Moves its deadline this many days into the past. */
    void passDeadline(int daysAgo) {
        TheClub.runs(() -> Introduction.update(
                "wait.deadline = ?1 where id = ?2", Needs.today().minusDays(daysAgo), UUID.fromString(id)));
    }

    /** Asks for the same candidate again, and returns the HTTP status. */
    int askAgain() {
        Matching.caughtUp();
        return post(company.token(), "", Map.of("needId", need.id(), "candidateId", candidate))
                .extract()
                .statusCode();
    }

    void personLeaves() {
        ofPerson("/leave");
    }

    /** Marks the start of the steps: later dates in answers belong to them. */
    void stepsBegin() {
        stepsFrom = clock.instant();
    }

    String id() {
        return id;
    }

    String need() {
        return need.id();
    }

    String candidate() {
        return candidate;
    }

    Person person() {
        return person;
    }

    Member company() {
        return company;
    }

    /**
     * Names the period of a moment: while asking, afterwards, or in a step. A midnight has its own name, because no clock produces one by
     * chance.
     */
    String phase(Instant at) {
        var local = at.atZone(clock.getZone());
        if (local.toLocalDate().atStartOfDay(clock.getZone()).toInstant().equals(at)) {
            return "today+" + (local.toLocalDate().toEpochDay() - Needs.today().toEpochDay());
        }
        if (!at.isAfter(proposedAt)) {
            return "asking";
        }
        return at.isBefore(stepsFrom) ? "MEANWHILE" : "step";
    }

    @Override
    public void close() {
        ofPerson("/leave");
    }

    private void ofPerson(String verb) {
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body("{}")
                .post(person.at(verb))
                .then()
                .statusCode(200);
    }

    private void change(Consumer<Introduction> verb) {
        TheClub.runs(() -> {
            Introduction introduction = Introduction.findById(UUID.fromString(id));
            verb.accept(introduction);
        });
    }
}
