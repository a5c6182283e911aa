package fr.clubbusiness.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What each operation answers, and why it refuses what is its own: {@code contract/answers.properties}. */
final class Reasons {
    private final Properties said = new Properties();

    Reasons() {
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Reasons.class.getResourceAsStream("/contract/answers.properties")),
                StandardCharsets.UTF_8)) {
            said.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reasons by status, which are then no longer to be told. */
    Map<String, String> take(String operation) {
        var reasons = new TreeMap<String, String>();
        for (var name : said.stringPropertyNames()) {
            if (name.startsWith(operation + ".")) {
                reasons.put(name.substring(operation.length() + 1), (String) said.remove(name));
            }
        }
        return reasons;
    }

    /** Fails the build when reasons are left of an operation that is no more. */
    void requireAllTaken() {
        if (!said.isEmpty()) {
            throw new IllegalStateException("contract/answers.properties: no such operation: " + said.keySet());
        }
    }
}
