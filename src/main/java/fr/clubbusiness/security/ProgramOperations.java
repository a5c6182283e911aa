package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a program has the scope of the operation that it asks for. Each method is read once. */
@Singleton
class ProgramOperations {
    private static final String API = "/v1/";

    private final Map<Method, String> known = new ConcurrentHashMap<>();

    /**
     * Lets a program pass. What is outside the API is open to everybody.
     *
     * @throws Forbidden {@code application-scope} when it lacks the scope of the operation, or no program has it
     */
    void require(Program program, Method operation) {
        var written = known.computeIfAbsent(operation, ProgramOperations::written);
        if (written.contains(" " + API)) {
            program.require(ApplicationScope.of(written));
        }
    }

    /** As in {@code GET /v1/needs/{id}}. */
    private static String written(Method operation) {
        var method = Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        return method + " " + path(operation.getDeclaringClass()) + path(operation);
    }

    private static String path(AnnotatedElement part) {
        var path = part.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
