package fr.clubbusiness.referential.words;

import fr.clubbusiness.shared.RomeCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people call an occupation that the ROME calls otherwise. It serves the search alone: nothing else reads it. */
public final class EverydayWords {
    private static final String RESOURCE = "/referential/everyday-words.txt";
    private static final String COMMENT = "#";
    private static final String MEANS = " = ";

    private final Map<RomeCode, List<Meaning>> meanings = new HashMap<>();

    /**
     * Words that mean an occupation.
     *
     * @param rank 0 when people mean it first, 1 when they mean another one first, and so on
     */
    public record Meaning(String words, int rank) {}

    /** The words that ship with the club. */
    public static EverydayWords read() {
        var read = new EverydayWords();
        try (var file = Objects.requireNonNull(EverydayWords.class.getResourceAsStream(RESOURCE));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .forEach(read::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    /** The words that mean this occupation; none for most. */
    public List<Meaning> of(RomeCode code) {
        return meanings.getOrDefault(code, List.of());
    }

    /** All that is meant, with its words. */
    public Map<RomeCode, List<Meaning>> all() {
        return Map.copyOf(meanings);
    }

    private void add(String line) {
        int sign = line.indexOf(MEANS);
        var words = line.substring(0, sign);
        int rank = 0;
        for (var code : line.substring(sign + MEANS.length()).split(" ", -1)) {
            meanings.computeIfAbsent(new RomeCode(code), _ -> new ArrayList<>()).add(new Meaning(words, rank++));
        }
    }
}
