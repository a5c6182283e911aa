package fr.clubbusiness.adversary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.need.Needs.today;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.exposure.Exposures;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.ListedPeople;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.problem.WorkLimit;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.inject.spi.CDI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A curious adviser who gives no purpose. An adviser's lists apply the full law, so they say that a person does not suit; they must not say which
 * condition is excluded, how old somebody is, or who they are. Each protection is then taken away: a purpose is given, which leaves a trace; the
 * structure's view is read instead; the measure counts the needs of today; the introduction is another's.
 */
@QuarkusTest
class AdviserAdversaryTest {
    private static final String WHY = "Vérification du dossier".replace("é", "%C3%A9");
    private static final int FLOOD = 12;

    /** What twins differ in. The same needs exclude both, or neither. */
    @SuppressWarnings("ImmutableEnumChecker") // maps made by Map.of
    enum Private {
        WHICH_CONDITION(Map.of("excludedConditions", List.of("NIGHT")), Map.of("excludedConditions", List.of("COLD"))),
        AGE(
                Map.of("birthDate", today().minusYears(17).minusMonths(2).toString()),
                Map.of("birthDate", today().minusYears(16).minusMonths(2).toString())),
        NAME(Map.of("lastName", "Zwingelstein"), Map.of("lastName", "Abadie")),
        CONTACT(Map.of("email", "z@courriel.example"), Map.of("email", "a@courriel.example")),
        BARRIERS(Map.of("barriers", List.of("HOUSING")), Map.of("barriers", List.of("HEALTH")));

        final Map<String, Object> one;
        final Map<String, Object> other;

        Private(Map<String, Object> one, Map<String, Object> other) {
            this.one = one;
            this.other = other;
        }
    }

    private static final String TOWN = Towns.nextBetween();

    private String town = TOWN;
    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.ML);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_purpose_twins_read_the_same(Private secret) {
        var holder = person(secret.one);
        var twin = person(secret.other);
        var needs = needs();
        var adviser = new OutsideEyes(TestTokens.adviser());

        assertThat(adviser.listed(holder, needs)).contains("outcome").isEqualTo(adviser.listed(twin, needs));
        assertThat(adviser.about(holder, needs)).contains("purpose-needed").isEqualTo(adviser.about(twin, needs));
        assertThat(eventsOf(holder)).containsExactlyElementsOf(eventsOf(twin)).doesNotContain("MATCH_EXPLAINED");
    }

    @ParameterizedTest
    @EnumSource
    void with_a_purpose_the_same_eyes_win_and_leave_a_trace(Private secret) {
        var holder = person(secret.one);
        var twin = person(secret.other);
        var needs = needs();
        var adviser = new OutsideEyes(TestTokens.adviser(), WHY);

        assertThat(adviser.about(holder, needs)).isNotEqualTo(adviser.about(twin, needs));
        assertThat(eventsOf(holder)).contains("IDENTITY_READ", "MATCH_EXPLAINED");
    }

    /** Lines of an import ask whether a value is the stored one. */
    @ParameterizedTest
    @EnumSource
    void a_guess_in_an_import_tells_nothing_without_a_purpose_and_leaves_a_trace_with_one(Private secret) {
        var key = "k-" + UUID.randomUUID();
        var traits = new LinkedHashMap<>(secret.one);
        traits.put("externalId", key);
        var person = person(traits);
        var right = guess(key, secret.one);
        var wrong = guess(key, secret.other);

        assertThat(imported(Map.of(), right)).contains("purpose-needed").isEqualTo(imported(Map.of(), wrong));
        assertThat(eventsOf(person)).doesNotContain("IDENTITY_READ");

        assertThat(imported(Map.of("Purpose", WHY), right)).isNotEqualTo(imported(Map.of("Purpose", WHY), wrong));
        assertThat(eventsOf(person)).filteredOn("IDENTITY_READ"::equals).hasSize(2);
    }

    private JsonObject guess(String key, Map<String, Object> traits) {
        var line = aPerson().heldBy(structure).in(town).targeting("G1603");
        traits.forEach(line::with);
        var guess = new JsonObject(new LinkedHashMap<>(line.body()))
                .put("externalId", key)
                .put("structureId", structure.id());
        guess.remove("agreement");
        return guess;
    }

    private static String imported(Map<String, String> headers, JsonObject line) {
        var answer = given().auth()
                .oauth2(TestTokens.adviser())
                .headers(headers)
                .contentType("application/x-ndjson")
                .body(line.encode().getBytes(UTF_8))
                .post("/v1/beneficiaries/import?dryRun=true");
        return AnswerText.of(answer);
    }

    @Test
    void in_the_structures_view_the_same_lists_name_the_condition() {
        var holder = person(Private.WHICH_CONDITION.one);
        var twin = person(Private.WHICH_CONDITION.other);
        var needs = needs();
        var own = new OutsideEyes(structure.token());

        assertThat(own.listed(holder, needs)).isNotEqualTo(own.listed(twin, needs));
    }

    /** The flood would move what is listed now; it does not move the measure of the day. */
    @Test
    void a_flood_of_needs_made_for_one_person_moves_no_measure_of_exposure() {
        town = Towns.nextBetween();
        var target = UUID.fromString(person(Map.of()).id());
        Matching.caughtUp();
        var before = Exposures.measured();

        var flood = IntStream.range(0, FLOOD).mapToObj(_ -> oneMore()).collect(Collectors.toSet());
        Matching.caughtUp();

        assertThat(Exposures.measured()).isEqualTo(before);
        assertThat(listedNow(target, flood)).isEqualTo(FLOOD);
    }

    @Test
    void an_introduction_of_their_own_making_opens_nothing_and_anothers_does() {
        var person = person(Map.of());
        var need = aNeed().in(town).create();
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Map.of("needId", need.id(), "beneficiaryId", person.id(), "overrideReason", "À essayer"))
                .post("/v1/introductions")
                .then()
                .statusCode(201);
        assertThat(identity(person)).isEqualTo(403);

        Introductions.shared(aNeed().in(town).create(), person);

        assertThat(identity(person)).isEqualTo(200);
    }

    private static int identity(Person person) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .get(person.at("/identity"))
                .statusCode();
    }

    private UUID oneMore() {
        String id = given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(aNeed().in(town)
                        .with("employerId", Members.aCompany().id())
                        .body())
                .post("/v1/needs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** In how many lists of these needs somebody is: what the measure would count without its day. */
    private static long listedNow(UUID person, Set<UUID> needs) {
        return CDI.current().select(ListedPeople.class).get().find(TheClub.id(), needs, WorkLimit.NONE).lists().stream()
                .filter(list -> list.contains(person))
                .count();
    }

    private Person person(Map<String, Object> traits) {
        var person = aPerson().heldBy(structure).in(town).targeting("G1603");
        traits.forEach(person::with);
        return person.create();
    }

    /** One that suits all twins, one that both exclude, one that the law forbids minors, all of a company. */
    private List<Need> needs() {
        var needs = List.of(
                aNeed().in(town).create(),
                aNeed().in(town)
                        .with("workConditions", List.of("NIGHT", "COLD"))
                        .create(),
                aNeed().in(town).with("weeklyHours", 39).create());
        Matching.caughtUp();
        return needs;
    }

    private static List<String> eventsOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .map(HistoryEntry::type)
                .toList();
    }
}
