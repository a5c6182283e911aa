package fr.clubbusiness.adversary;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs.Need;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a caller may try to learn about one person: by their id, by needs, by a proposal, by search, by errors. */
final class OutsideEyes {
    private final Supplier<RequestSpecification> caller;

    /** Eyes that send nothing but a token. */
    OutsideEyes(String token) {
        this(() -> given().auth().oauth2(token));
    }

    /** Eyes of a caller that says why. */
    OutsideEyes(String token, String purpose) {
        this(() -> given().auth().oauth2(token).header("Purpose", purpose));
    }

    private OutsideEyes(Supplier<RequestSpecification> caller) {
        this.caller = caller;
    }

    /** The answers to all requests about a person whom the caller knows by an id and a short reference, and to proposals for these needs. */
    String about(Person person, List<Need> needs) {
        return Stream.of(aboutName(person, person.id(), needs), aboutName(person, person.reference(), needs))
                .flatMap(List::stream)
                .map(answer -> answer.replace(person.id(), "*").replace(person.reference(), "*"))
                .map(AnswerText::of)
                .collect(Collectors.joining("\n"));
    }

    private List<String> aboutName(Person person, String name, List<Need> needs) {
        var path = "/v1/beneficiaries/" + name;
        var answers = Stream.of(
                        as().get(path),
                        as().get(path + "/identity"),
                        as().get(path + "/sensitive"),
                        as().get(path + "/matches?include=TO_LIFT&limit=100"),
                        as().accept("text/html").get(path + "/matches"),
                        as().head(path),
                        as().get("/v1/introductions?beneficiaryId=" + name),
                        json().body(Map.of("q", person.reference())).post("/v1/beneficiaries/search"),
                        json().body(Map.of()).post(path + "/pause"),
                        json().header("If-Match", "\"1\"").body(Map.of()).put(path + "/identity"))
                .map(OutsideEyes::text);
        return Stream.concat(answers, needs.stream().flatMap(need -> with(need, name)))
                .toList();
    }

    private Stream<String> with(Need need, String name) {
        return Stream.of(
                        as().get("/v1/needs/" + need.id() + "/matches/" + name),
                        json().body(Map.of("needId", need.id(), "beneficiaryId", name))
                                .post("/v1/introductions"))
                .map(OutsideEyes::text);
    }

    /** How the lists of a need name a person: their lines in the lists, "absent" where there is none. */
    String listed(Person person, List<Need> needs) {
        return needs.stream()
                .map(need -> as().get("/v1/needs/" + need.id() + "/matches?include=TO_LIFT&limit=100"))
                .map(list -> lines(list, "items", person) + lines(list, "toLift", person))
                .map(line -> line.replace(person.id(), "*").replace(person.reference(), "*"))
                .map(AnswerText::of)
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Response list, String part, Person person) {
        List<Map<String, Object>> lines = list.path(part + ".findAll { it.beneficiary.id == '" + person.id() + "' }");
        return lines.stream()
                .map(line -> Map.of(
                        "outcome", String.valueOf(line.get("outcome")),
                        "lift", String.valueOf(line.get("lift")),
                        "score", String.valueOf(line.get("score")),
                        "terms", String.valueOf(line.get("terms")),
                        "beneficiary", String.valueOf(line.get("beneficiary"))))
                .map(line -> new TreeMap<>(line).toString())
                .findFirst()
                .orElse("absent");
    }

    private static String text(Response answer) {
        return answer.statusCode() + " " + answer.asString();
    }

    private RequestSpecification as() {
        return caller.get();
    }

    private RequestSpecification json() {
        return as().contentType("application/json");
    }
}
