package fr.clubbusiness.adversary;

import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.adversary.Observations.Seen;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A clever company that may call everything a company may call, within its limits of a day, and keeps what it reads. Of twins who differ in one secret it
 * must read the same cards in the same lists, in an order that says nothing. The same eyes on an adviser's lists, where no company's view protects,
 * find every secret: the test would see a leak.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the first test
class CompanyAdversaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_REQUESTS = 1_000;

    private final Map<Secret, Observations> company = new EnumMap<>(Secret.class);
    private final Map<Secret, Observations> unprotected = new EnumMap<>(Secret.class);
    private final List<String> answers = new ArrayList<>();
    private Twins twins;
    private Member adversary;

    /** Once for all tests, but only now: before the first test there is no address to call. */
    @BeforeEach
    void attackOnce() throws SQLException, IOException {
        if (twins == null) {
            attack();
        }
    }

    private void attack() throws SQLException, IOException {
        twins = Twins.plant();
        adversary = Members.aCompany();
        Matching.caughtUp();
        for (var secret : Secret.values()) {
            var seen = new Observations();
            var all = new Observations();
            for (var wish : secret.needs) {
                var need = post(secret, wish);
                seen.add(listedTo(adversary, need));
                all.add(listedToAdviser(need));
            }
            company.put(secret, seen);
            unprotected.put(secret, all);
        }
    }

    @Test
    void it_asks_more_than_a_thousand_times() {
        assertThat(answers).hasSizeGreaterThan(LEAST_REQUESTS);
    }

    @ParameterizedTest
    @EnumSource
    void twins_have_the_same_card_in_the_same_lists(Secret secret) {
        var seen = observed(company, secret);
        assertThat(seen.isEmpty()).isFalse();
        assertThat(twins.of(secret))
                .allSatisfy(pair -> assertThat(seen.differences(pair)).isZero());
    }

    /** By chance, fewer than 2 or more than 18 of 20 are first once in 25,000 runs. */
    @ParameterizedTest
    @EnumSource
    void who_has_the_secret_is_not_known_by_the_order(Secret secret) {
        assertThat(observed(company, secret).holdersFirst(twins.of(secret))).isBetween(2L, Twins.PAIRS - 2L);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_companys_view_the_same_eyes_find_every_secret(Secret secret) {
        var seen = observed(unprotected, secret);
        assertThat(twins.of(secret))
                .allSatisfy(pair -> assertThat(seen.differences(pair)).isPositive());
    }

    @Test
    void no_answer_holds_a_name_an_id_a_pitch_or_an_accompanying_structure() {
        for (var word : twins.unspeakable()) {
            assertThat(answers).noneMatch(answer -> answer.contains(word));
        }
    }

    @Test
    void another_structure_reads_none_of_them() {
        var stranger = Members.aStructure(StructureKind.CHRS);
        var read = new ArrayList<String>();
        for (var secret : Secret.values()) {
            var need = aNeed().forOccupation(secret.occupation).in("92007").create();
            read.add(get(stranger.token(), "/v1/needs/" + need.id() + "/matches?include=TO_LIFT&limit=100"));
        }
        read.add(get(stranger.token(), "/v1/beneficiaries?limit=200"));
        read.add(get(stranger.token(), "/v1/introductions?limit=200"));
        for (var pair : twins.of(Secret.COMMUNE)) {
            read.add(get(stranger.token(), "/v1/beneficiaries/" + pair.holder().reference()));
            read.add(get(stranger.token(), "/v1/beneficiaries/" + pair.holder().id() + "/identity"));
            read.add(get(stranger.token(), "/v1/beneficiaries/" + pair.holder().id() + "/matches"));
        }
        for (var pair : twins.of(Secret.COMMUNE)) {
            assertThat(read)
                    .noneMatch(answer -> answer.contains("Nom")
                            && answer.contains(pair.holder().id()));
            assertThat(read)
                    .noneMatch(answer -> answer.contains("\"" + pair.twin().id()));
        }
    }

    private static Observations observed(Map<Secret, Observations> by, Secret secret) {
        var seen = by.get(secret);
        assertThat(seen).isNotNull();
        return seen;
    }

    private Need post(Secret secret, Map<String, Object> wish) {
        var need = aNeed().postedBy(adversary)
                .forOccupation(secret.occupation)
                .in("92007")
                .by("CDD");
        wish.forEach(need::with);
        return need.create();
    }

    /** The list in all its forms, and each candidate explained. */
    private Map<String, Seen> listedTo(Member by, Need need) throws SQLException, IOException {
        var path = "/v1/needs/" + need.id() + "/matches";
        for (var form : List.of("?limit=1", "?limit=7", "?limit=20&include=TO_LIFT", "?fields=items", "?limit=100")) {
            answers.add(get(by.token(), path + form));
        }
        answers.add(
                given().auth().oauth2(by.token()).accept("text/html").get(path).asString());
        var list = new HashMap<String, Seen>();
        for (var item : JSON.readTree(get(by.token(), path + "?limit=100")).path("items")) {
            var candidate = (ObjectNode) item.path("candidate");
            var alias = candidate.path("candidateId").asText();
            var explained = get(by.token(), path + "/" + alias);
            answers.add(explained);
            list.put(person(alias), new Seen(item.path("rank").asInt(), card(item) + card(JSON.readTree(explained))));
        }
        return list;
    }

    private static Map<String, Seen> listedToAdviser(Need need) throws IOException {
        var list = new HashMap<String, Seen>();
        for (var item : JSON.readTree(get(TestTokens.adviser(), "/v1/needs/" + need.id() + "/matches?limit=100"))
                .path("items")) {
            list.put(
                    item.path("beneficiary").path("id").asText(),
                    new Seen(
                            item.path("rank").asInt(),
                            item.path("terms").toString()
                                    + item.path("beneficiary").path("structureId")));
        }
        return list;
    }

    /** What an answer says of somebody, without what differs for everybody: rank, alias and time. */
    private static String card(com.fasterxml.jackson.databind.JsonNode answer) {
        var copy = (ObjectNode) answer.deepCopy();
        copy.remove(List.of("rank", "computedAt"));
        ((ObjectNode) copy.path("candidate")).remove(List.of("candidateId", "pseudonym"));
        return copy.toString();
    }

    /** Who is behind an alias: the test knows it, the company does not. */
    private static String person(String alias) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.prepareStatement("SELECT beneficiary_id FROM candidate WHERE id = ?::uuid")) {
            query.setString(1, alias);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String get(String token, String path) {
        return given().auth().oauth2(token).get(path).asString();
    }
}
