package fr.clubbusiness.year;

import com.fasterxml.jackson.databind.SerializationFeature;
import fr.clubbusiness.local.server.HttpCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The years of several rules, as one table and as JSON.
 *
 * @param results those of the club's rule first
 */
record YearTable(List<YearResult> results, int each, long seed) {
    private static final Path TEXT = Path.of("target/bench/year.txt");
    private static final Path JSON = Path.of("target/bench/year.json");

    /** The aims: so many more seats than the best other, so much of its days, and so much of its share for the group that is shown least. */
    private static final double MORE_SEATS = 1.30;

    private static final double OF_THE_DAYS = 0.5;
    private static final double LEAST_SHARE = 0.9;

    private static final String HEAD = "%-58s %6s %8s %7s %5s %8s %8s %8s %10s %8s %s%n"
            .formatted(
                    "",
                    "seats",
                    "answers",
                    "median",
                    "p90",
                    "lasting",
                    "longest",
                    "level 1",
                    "proposals",
                    "seconds",
                    "least shown");

    void write() throws IOException {
        Files.createDirectories(TEXT.toAbsolutePath().getParent());
        Files.writeString(TEXT, text());
        HttpCalls.JSON
                .copy()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(JSON.toFile(), Map.of("each", each, "seed", seed, "results", results));
    }

    private String text() {
        var club = results.getFirst();
        var text = new StringBuilder("A year, every %sperson and need, seed %d: %d seats in all%n"
                .formatted(each == 1 ? "" : each + "th ", seed, club.positions()));
        text.append(HEAD);
        results.forEach(result -> text.append(line(result)));
        aims(club, text);
        results.stream()
                .flatMap(result ->
                        result.broken().stream().map(rule -> result.rule().label() + ": " + rule))
                .forEach(rule -> text.append("broken, ").append(rule).append('\n'));
        return text.toString();
    }

    private static String line(YearResult result) {
        var least = result.leastExposed();
        return String.format(
                Locale.ROOT,
                "%-58s %6d %7.0f%% %7d %5d %8d %8d %8.2f %10d %8d %s %.2f%n",
                result.rule().label(),
                result.filled(),
                100 * result.answerRate(),
                result.medianDays(),
                result.p90Days(),
                result.lasting(),
                result.longestWait(),
                result.exposure().getOrDefault("LEVEL_1", 0.0),
                result.proposals(),
                result.seconds(),
                least.getKey(),
                least.getValue());
    }

    /** Of the four others, those that ask for nothing. */
    private void aims(YearResult club, StringBuilder text) {
        var others = results.stream().filter(result -> !result.rule().asks()).toList();
        if (!others.isEmpty()) {
            var seats = best(others, YearResult::filled);
            var days = -best(others, result -> result.filled() == 0 ? Integer.MIN_VALUE : -result.medianDays());
            var least = club.leastExposed();
            text.append(aim(
                    "seats, the club's to the best other's",
                    (double) club.filled() / Math.max(1, seats),
                    "at least",
                    MORE_SEATS));
            text.append(aim(
                    "median days, the club's to the best other's",
                    (double) club.medianDays() / Math.max(1, days),
                    "at most",
                    OF_THE_DAYS));
            text.append(aim(
                    "share of " + least.getKey() + ", the club's least", least.getValue(), "at least", LEAST_SHARE));
        }
    }

    private static int best(List<YearResult> others, ToIntFunction<YearResult> measure) {
        return others.stream()
                .max(Comparator.comparingInt(measure))
                .map(measure::applyAsInt)
                .orElseThrow();
    }

    private static String aim(String what, double found, String how, double aim) {
        var reached = how.equals("at least") ? found >= aim : found <= aim;
        return String.format(
                Locale.ROOT,
                "%-58s %6.2f  aim: %s %.2f, %s%n",
                what,
                found,
                how,
                aim,
                reached ? "reached" : "NOT reached");
    }
}
