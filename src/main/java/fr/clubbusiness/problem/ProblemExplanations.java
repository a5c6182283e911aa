package fr.clubbusiness.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each problem means and what to do, as {@code problems.json} tells it; a test sees that no code is left out. */
@Singleton
class ProblemExplanations {
    private final Map<String, Explanation> byCode;

    /**
     * Of one code.
     *
     * @param status the HTTP status that it comes with
     */
    record Explanation(int status, Said fr, Said en) {}

    /** In one language. */
    record Said(String title, String meaning, String remedy) {}

    ProblemExplanations(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/problems.json"))) {
            byCode = json.readValue(file, new TypeReference<>() {});
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    Optional<Explanation> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
