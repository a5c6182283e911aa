package fr.clubbusiness.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sends the examples of {@code openapi/examples} and compares the answers with the example answers. Examples use references of the demo and the dates
 * on which they were written: they are replaced by references of this run and by dates around today. An answer that differs is written next to the
 * generated contract, with the references of the demo, to be reviewed and copied.
 */
public final class ExampleCalls {
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final Path GENERATED = Path.of("target/openapi/examples");
    private static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 22);
    private static final Pattern DAY = Pattern.compile("20(2[5-9]|3[0-9])-[0-9]{2}-[0-9]{2}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String companySiret = Sirets.next();
    private final String structureSiret = Sirets.next();
    private final String partnerSiret = Sirets.next();
    private final Map<String, String> ofThisRun = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final long days;

    ExampleCalls(LocalDate today) {
        this.days = ChronoUnit.DAYS.between(WRITTEN_ON, today);
        call("99941000400017", companySiret);
        call("99942000300017", structureSiret);
        call("99943000200017", partnerSiret);
    }

    /** The token of an adviser. */
    public String adviser() {
        return TestTokens.adviser();
    }

    /** The token of the company of the examples, E-0002. */
    public String company() {
        return TestTokens.of("company-" + companySiret, companySiret, "company");
    }

    /** The token of the structure of the examples, E-0152. */
    public String structure() {
        return TestTokens.of("structure-" + structureSiret, structureSiret, "structure");
    }

    /** The token of the partner of the examples, E-0213. */
    public String partner() {
        return TestTokens.of("partner-" + partnerSiret, partnerSiret, "partner");
    }

    /** What examples call {@code written} is called {@code actual} in this run. */
    public void call(String written, String actual) {
        ofThisRun.put(written, actual);
    }

    /** What an example calls so, as it is called in this run. */
    public String actual(String written) {
        return inThisRun(written);
    }

    /** Where answers differ from their examples. */
    List<String> differences() {
        return differences;
    }

    /** Sends the example of an operation that creates what examples call {@code reference}. */
    public void create(String reference, String operation, String token, String path) {
        call(reference, send(operation, token, "POST", path).path("reference"));
    }

    /** Sends the example of an operation for one role, {@code operation.role}. Its answer has the same fields as that of the other roles, or fewer. */
    public Response take(String example, String token, String path) {
        var answer = request(example, token).post(inThisRun(path));
        if (answer.statusCode() != 201) {
            differences.add(example + " is answered " + answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }

    /**
     * Sends the example of an operation, if it has a body, and compares the answer with the example of its status. An operation with an example for
     * each role is named {@code operation.role}.
     */
    public Response send(String operation, String token, String method, String path) {
        var address = inThisRun(path);
        var request = request(operation, token);
        if (method.equals("PUT")) {
            var tag = given().auth()
                    .oauth2(token)
                    .header("Purpose", "Essai")
                    .get(address)
                    .header("ETag");
            request.header("If-Match", tag == null ? "*" : tag); // what has no read of its own has no tag
        }
        return send(operation.replaceFirst("\\..*", ""), request, method, address);
    }

    /** A request with the example body of {@code operation} or {@code operation.role}, if there is one. */
    private RequestSpecification request(String operation, String token) {
        var request = given().auth().oauth2(token).header("Purpose", "Essai des exemples");
        var role = operation.indexOf('.');
        var file = role < 0
                ? operation + ".request"
                : operation.substring(0, role) + ".request" + operation.substring(role);
        var body = EXAMPLES.resolve(file + ".json");
        return Files.exists(body) ? request.contentType("application/json").body(inThisRun(read(body))) : request;
    }

    /** Sends a request and compares the answer with the example {@code name.status}, or {@code name} of a problem. */
    Response send(String name, RequestSpecification request, String method, String path) {
        var answer = request.request(method, inThisRun(path));
        var status = answer.statusCode();
        if (status >= 500 || (status >= 400) != name.startsWith("Problem.")) {
            differences.add(name + " is answered " + status + " " + answer.asString());
            return answer;
        }
        compare(status >= 400 ? name : name + "." + status, answer.asString());
        return answer;
    }

    private void compare(String name, String answered) {
        var file = EXAMPLES.resolve(name + ".json");
        var found = Files.exists(file)
                ? Shapes.differences(tree(read(file)), tree(answered))
                : List.of("there is no example");
        found.forEach(difference -> differences.add(name + ": " + difference));
        if (!found.isEmpty()) {
            write(GENERATED.resolve(name + ".json"), tree(asWritten(answered)));
        }
    }

    private String inThisRun(String example) {
        var text = example;
        for (var name : ofThisRun.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return moved(text, days);
    }

    private String asWritten(String answer) {
        var text = answer;
        for (var name : ofThisRun.entrySet()) {
            text = text.replace(name.getValue(), name.getKey());
        }
        return moved(text, -days);
    }

    private static String moved(String text, long days) {
        return DAY.matcher(text)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, JsonNode example) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
