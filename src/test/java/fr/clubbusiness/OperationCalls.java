package fr.clubbusiness;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.hamcrest.Matchers;

/**
 * Calls of operations whose statements are counted: each does all of the work of its operation; of each list there is one of few rows and one of
 * many. A feature adds its own as a bean among its tests: a subclass with {@code @Singleton}.
 */
public abstract class OperationCalls {
    protected static final int FEW = 2;
    protected static final int MANY = 12;
    protected static final String JSON = "application/json";
    protected static final String LINES = "application/x-ndjson";
    protected static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, List<Call>> calls = new HashMap<>();

    /** A call of an operation. */
    protected sealed interface Call {}

    /** One that is made ready, then sent. */
    protected record One(Supplier<Request> request) implements Call {}

    /**
     * One of few rows and the same of many.
     *
     * @param more how many statements the many may take beyond those of the few
     */
    protected record Several(Supplier<Request> few, Supplier<Request> many, int more) implements Call {}

    /**
     * A request that is ready.
     *
     * @param rows of its answer
     * @param least how many there must be
     */
    public record Request(
            RequestSpecification as, String method, String path, ToIntFunction<Response> rows, int least) {}

    /** Writes what the calls need, and names them by their operations. Called once. */
    protected void prepare() throws SQLException {}

    /** The calls of this operation; none when they are another's. */
    List<Call> of(String operation) {
        return calls.getOrDefault(operation, List.of());
    }

    /** An example of the contract, for this organisation. */
    protected static byte[] organisation(String example, String siret) {
        return new String(example(example), StandardCharsets.UTF_8)
                .replaceFirst("\"siret\": \"\\d+\"", "\"siret\": \"" + siret + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    protected static byte[] example(String operation) {
        return read("openapi/examples/" + operation + ".request.json");
    }

    protected static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    protected static byte[] json(Map<String, ?> body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    protected static Request get(String token, String path) {
        return get(token, path, 0);
    }

    protected static Request get(String token, String path, int least) {
        return request(token, "GET", path, least == 0 ? _ -> 0 : OperationCalls::items, least);
    }

    /** A file of one row a line. */
    protected static Request lines(String token, String path, int least) {
        var request = request(
                token, "GET", path, answer -> (int) answer.asString().lines().count(), least);
        request.as().accept(LINES);
        return request;
    }

    protected static Request put(String token, String path, byte[] body) {
        var tag = done(get(token, path)).header("ETag");
        var request = request(token, "PUT", path, _ -> 0, 0);
        request.as().header("If-Match", tag).contentType(JSON).body(body);
        return request;
    }

    protected static Request post(String token, String path, byte[] body) {
        return post(token, path, JSON, body);
    }

    protected static Request post(String token, String path, String type, byte[] body) {
        var request = request(token, "POST", path, _ -> 0, 0);
        request.as().contentType(type);
        if (body.length > 0) {
            request.as().body(body);
        }
        return request;
    }

    protected static Request request(
            String token, String method, String path, ToIntFunction<Response> rows, int least) {
        return new Request(given().auth().oauth2(token).header("Purpose", "Comptage"), method, path, rows, least);
    }

    protected static Response done(Request request) {
        var answer = request.as().request(request.method(), request.path());
        answer.then().statusCode(Matchers.lessThan(300));
        return answer;
    }

    protected static int items(Response answer) {
        return answer.<List<?>>path("items").size();
    }

    protected void one(String operation, Supplier<Request> request) {
        add(operation, new One(request));
    }

    protected void several(String operation, Supplier<Request> few, Supplier<Request> many) {
        add(operation, new Several(few, many, 0));
    }

    /** A list of few rows and of many. */
    protected void list(String operation, IntFunction<Request> limited) {
        several(operation, () -> counted(limited.apply(FEW), FEW), () -> counted(limited.apply(MANY), MANY));
    }

    private static Request counted(Request request, int least) {
        return new Request(request.as(), request.method(), request.path(), OperationCalls::items, least);
    }

    /** Few rows and many that are written: some together, so that not each has a statement of its own. */
    protected void growing(String operation, Supplier<Request> few, Supplier<Request> many) {
        add(operation, new Several(few, many, MANY - FEW - 1));
    }

    private void add(String operation, Call call) {
        calls.computeIfAbsent(operation, _ -> new ArrayList<>()).add(call);
    }
}
