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

/**
 * What each problem means and what to do: read from {@code problems.json}, and for what is there twice from the {@link DuplicateText} of its
 * entity. A test checks that no code is missing.
 */
@Singleton
class ProblemExplanations {
    private final Map<String, Explanation> byCode;
    private final DatabaseFailures failures;

    /**
     * The explanation of one code.
     *
     * @param status the HTTP status that it comes with
     */
    record Explanation(int status, ExplanationText fr, ExplanationText en) {
        static Explanation of(DatabaseFailures.Duplicate twice) {
            var title = Conflict.TITLE;
            return new Explanation(
                    409,
                    new ExplanationText(
                            title.french(),
                            twice.text().french(),
                            twice.remedy().french()),
                    new ExplanationText(
                            title.english(),
                            twice.text().english(),
                            twice.remedy().english()));
        }
    }

    /** The explanation in one language. */
    record ExplanationText(String title, String meaning, String remedy) {}

    ProblemExplanations(ObjectMapper json, DatabaseFailures failures) {
        this.failures = failures;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/problems.json"))) {
            byCode = json.readValue(file, new TypeReference<>() {});
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    Optional<Explanation> of(String code) {
        return Optional.ofNullable(byCode.get(code))
                .or(() -> failures.duplicate(code).map(Explanation::of));
    }
}
