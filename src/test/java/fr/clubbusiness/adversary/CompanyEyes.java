package fr.clubbusiness.adversary;

import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.adversary.Observations.Seen;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company that calls all it may call, keeps every answer, and compares what it reads of people. */
final class CompanyEyes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Member company = Members.aCompany();
    private final List<String> answers = new ArrayList<>();
    private final Map<String, Long> nanos = new HashMap<>();

    Need post(Secret secret, Map<String, Object> wish) {
        var need = aNeed().postedBy(company)
                .forOccupation(secret.occupation)
                .in("92007")
                .by("CDD");
        wish.forEach(need::with);
        return need.create();
    }

    /**
     * The list of a need in all its forms, and those candidates explained. By the id of the person, whom the test knows and the company does not.
     *
     * @param explained the people of whom it asks more
     */
    Map<String, Seen> list(Need need, Set<String> explained) throws SQLException, IOException {
        var path = "/v1/needs/" + need.id() + "/matches";
        for (var form : List.of("?limit=1", "?limit=7", "?limit=20&include=TO_LIFT", "?fields=items")) {
            read(as().get(path + form));
        }
        read(as().accept("text/html").get(path));
        var list = new HashMap<String, Seen>();
        for (var item : JSON.readTree(read(as().get(path + "?limit=100"))).path("items")) {
            var alias = item.path("candidate").path("candidateId").asText();
            var person = person(alias);
            var card = explained.contains(person) ? card(item) + explanation(person, path + "/" + alias) : card(item);
            list.put(person, new Seen(item.path("rank").asInt(), card, alias));
        }
        return list;
    }

    private String explanation(String person, String path) throws IOException {
        var began = System.nanoTime();
        var answer = read(as().get(path));
        nanos.put(person, System.nanoTime() - began);
        return card(JSON.readTree(answer));
    }

    /** What an answer says of somebody, without what differs for everybody: rank, alias, need and time. */
    private static String card(JsonNode answer) {
        var copy = (ObjectNode) answer.deepCopy();
        copy.remove(List.of("rank", "computedAt", "needId"));
        ((ObjectNode) copy.path("candidate")).remove(List.of("candidateId", "pseudonym"));
        return copy.toString();
    }

    /** Asks for a candidate, and returns the id of the introduction. */
    String propose(Need need, String alias) {
        var asked = ask(need, alias);
        assertThat(asked.statusCode()).isEqualTo(201);
        return asked.path("id");
    }

    private Response ask(Need need, String alias) {
        var answer =
                as().body(Map.of("needId", need.id(), "candidateId", alias)).post("/v1/introductions");
        read(answer);
        return answer;
    }

    /** The proposal itself. */
    String proposal(String id) {
        return read(as().get("/v1/introductions/" + id));
    }

    /** The answers to steps that a company may not take before sharing. */
    String stepsOf(String id) {
        var today = Needs.today();
        var trial = Map.of(
                "kind",
                "PMSMP",
                "object",
                "DISCOVER",
                "from",
                today.toString(),
                "to",
                today.plusDays(5).toString());
        return step(id, "interview", Map.of("at", today.plusDays(3) + "T09:00:00Z"))
                + step(id, "trial", trial)
                + step(id, "hire", Introductions.contract())
                + step(id, "hire-dates", Map.of("startDate", today.plusDays(30).toString()))
                + step(id, "postpone", Map.of("until", today.plusDays(25).toString()))
                + step(id, "share", Map.of("agreementOn", today.toString(), "agreementMeans", "ORAL"))
                + step(id, "decline", Map.of("reason", "TRAINING"))
                + step(id, "cancel", Map.of("reason", "BEFORE_START"))
                + AnswerText.of(as().get("/v1/introductions/" + id));
    }

    /** The answers to a withdrawal, to what follows, and to a second proposal of the same candidate. */
    String withdrawing(Need need, String alias, String id) {
        return step(id, "withdraw", Map.of())
                + step(id, "withdraw", Map.of())
                + step(id, "decline", Map.of("reason", "SKILLS_TO_COMPLETE"))
                + AnswerText.of(as().get("/v1/introductions/" + id))
                + AnswerText.of(ask(need, alias))
                + AnswerText.of(as().get("/v1/needs/" + need.id() + "/matches/" + alias));
    }

    /** Requests about a candidate that must fail, and how. */
    String errors(Need need, Need other, String alias) {
        var candidate = "/matches/" + alias;
        var answers = List.of(
                as().get("/v1/needs/" + other.id() + candidate),
                as().body(Map.of()).put("/v1/needs/" + need.id() + candidate),
                as().delete("/v1/needs/" + need.id() + candidate),
                as().get("/v1/needs/" + need.id() + candidate + "?include=AGE"),
                as().get("/v1/beneficiaries/" + alias),
                as().get("/v1/beneficiaries/" + alias + "/identity"),
                as().get("/v1/beneficiaries/" + alias + "/matches"),
                as().get("/v1/introductions?beneficiaryId=" + alias),
                as().body(Map.of("needId", other.id(), "candidateId", alias)).post("/v1/introductions"),
                as().body(Map.of("needId", need.id(), "beneficiaryId", alias)).post("/v1/introductions"),
                as().body(Map.of("needId", need.id(), "candidateId", alias, "agreementOn", "hier"))
                        .post("/v1/introductions"));
        var texts = new StringBuilder();
        for (var answer : answers) {
            read(answer);
            assertThat(answer.statusCode()).isNotEqualTo(201).isLessThan(500);
            texts.append(AnswerText.of(answer));
        }
        return texts.toString();
    }

    private String step(String id, String verb, Map<String, ?> body) {
        var answer = as().body(body).post("/v1/introductions/" + id + "/" + verb);
        read(answer);
        return AnswerText.of(answer);
    }

    private String read(Response answer) {
        var text = answer.asString();
        answers.add(text);
        return text;
    }

    private RequestSpecification as() {
        return given().auth().oauth2(company.token()).contentType("application/json");
    }

    List<String> answers() {
        return answers;
    }

    /** How long the last explanation of somebody took, in nanoseconds; null for whoever was never listed. */
    @Nullable
    Long nanos(String person) {
        return nanos.get(person);
    }

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
}
