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

/** What each problem means and what to do, read from {@code problems.json}. A test checks that no code is missing. */
@Singleton
class ProblemExplanations {
    private final Map<String, Explanation> byCode;

    /**
     * The explanation of one code.
     *
     * @param status the HTTP status that it comes with
     */
    record Explanation(int status, ExplanationText fr, ExplanationText en) {}

    /** The explanation in one language. */
    record ExplanationText(String title, String meaning, String remedy) {}

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
