package fr.clubbusiness.privacy;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.introduction.ask.PersonLetters;
import fr.clubbusiness.localservice.LocalServices;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.task.TaskRows;
import io.restassured.response.ValidatableResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * People whose every word, number and contact is like nothing else in the database, so that a search finds them wherever they stand.
 *
 * @param person who they are
 * @param mark in every word that is said of them
 * @param phone without its prefix
 * @param pass the number of their PASS IAE
 * @param declined an introduction that ended
 */
record MarkedPeople(Person person, String mark, String phone, String pass, String declined) {
    private static final List<String> SAID = List.of("Quiteria", "Nom", "Pitch", "Geste", "Note", "Service");

    /** Somebody of whom something is known in each table of people, and who has no live introduction. */
    static MarkedPeople somebody() {
        var random = ThreadLocalRandom.current();
        var mark = "zq"
                + HexFormat.of()
                        .withDelimiter("")
                        .toHexDigits(random.nextLong())
                        .replaceAll("[0-9]", "k");
        var phone = "6%08d".formatted(random.nextInt(10_000_000, 99_999_999));
        var structure = Members.aStructure(StructureKind.ACI);
        var person = People.aPerson()
                .heldBy(structure)
                .targeting("G1603")
                .named(said(0, mark), said(1, mark))
                .with("email", mark + "@example.fr")
                .with("phone", "+33" + phone)
                .with("externalId", "E" + mark)
                .with("pitch", "Une personne " + mark + " et ponctuelle.")
                .with("contactChannels", List.of("LETTER"))
                .with("barriers", List.of(Map.of("code", "MOBILITY", "status", "TO_LIFT")))
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var pass = IaeRequests.number();
        IaeRequests.put(person, pass, Needs.today().minusMonths(20)).statusCode(200);
        IaeRequests.moved(person, Needs.today().minusMonths(20));
        IaeRequests.diagnosed(person, Needs.today().minusDays(20));
        var marked = new MarkedPeople(person, mark, phone, pass, introduced(person, mark));
        marked.path();
        marked.readBySomebodyElse();
        return marked;
    }

    private static String said(int what, String mark) {
        return SAID.get(what) + mark;
    }

    /** Asked by letter, shared, met, and declined with a word about them. */
    private static String introduced(Person person, String mark) {
        var need = Needs.aNeed().postedBy(Members.aCompany()).create();
        var introduction = proposed(need, person, mark);
        Introductions.step(
                        need.poster(),
                        introduction,
                        "interview",
                        Map.of(
                                "at",
                                Needs.today().plusDays(3) + "T09:00:00Z",
                                "place",
                                "Porte " + mark,
                                "format",
                                "ON_SITE"))
                .statusCode(200);
        Introductions.step(
                        need.poster(),
                        introduction,
                        "decline",
                        Map.of("reason", "SKILLS_TO_COMPLETE", "comment", "On a bien parlé " + mark))
                .statusCode(200);
        return introduction;
    }

    private static String proposed(Need need, Person person, String mark) {
        String introduction = Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of("needId", need.id(), "beneficiaryId", person.id(), "message", "Voyez-la " + mark))
                .statusCode(201)
                .extract()
                .path("id");
        PersonLetters.ask(person.holder().token(), introduction).then().statusCode(200);
        Introductions.share(person.holder(), introduction).statusCode(200);
        return introduction;
    }

    private void path() {
        send(
                        "/barrier-actions",
                        Map.of(
                                "barrier",
                                "MOBILITY",
                                "what",
                                "Code " + mark,
                                "serviceId",
                                LocalServices.some(),
                                "dueOn",
                                Needs.today().toString()))
                .statusCode(201);
        send("/notes", Map.of("text", "Elle a dit " + mark)).statusCode(201);
        send("/barriers/MOBILITY/lift", Map.of()).statusCode(200);
        var task = TaskRows.open(
                "CALL_PERSON", "BENEFICIARY", person.id(), person.holder().id());
        given().auth()
                .oauth2(person.holder().token())
                .contentType("application/json")
                .body(Map.of("outcome", "Rappelée, dit " + mark))
                .post("/v1/tasks/" + task.id() + "/done")
                .then()
                .statusCode(200);
    }

    /** Each answer of a structure is stored for who asks again. */
    private ValidatableResponse send(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(person.holder().token())
                .header("Idempotency-Key", mark + path.hashCode())
                .contentType("application/json")
                .body(body)
                .post(person.at(path))
                .then();
    }

    private void readBySomebodyElse() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "relais " + mark)
                .get(person.at("/identity"))
                .then()
                .statusCode(200);
    }

    /** What must be found nowhere once they are erased. */
    List<String> words() {
        return List.of(mark, phone, pass, person.reference());
    }
}
