package fr.clubbusiness.matching.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The oldest running transaction that writes. The index cannot read what later transactions committed until it ends. It may be in another database of
 * the same PostgreSQL. Only {@code since} is always known: the rest is unknown when the transaction has just ended, or when PostgreSQL hides it from
 * our role.
 *
 * @param pid process id of the PostgreSQL session
 * @param preparedAs name of a prepared transaction, which has no session
 */
@Schema(name = "MatchingIndexHolder", description = "La plus ancienne transaction encore ouverte, qui retarde l'index.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockingTransaction(
        Instant since,
        @Nullable Integer pid,
        @Nullable String preparedAs,
        @Nullable String database,
        @Nullable String application,
        @Nullable String user) {

    static BlockingTransaction unknown(Instant since) {
        return new BlockingTransaction(since, null, null, null, null, null);
    }

    /** One line for the health check: which session it is, so that an operator can end it. It does not say who opened it. */
    String description() {
        var known = Stream.of(of("pid", pid), of("prepared as", preparedAs), of("database", database))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "a transaction open since %s: %s".formatted(since, known.isEmpty() ? "whose is not known" : known);
    }

    private static Optional<String> of(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(known -> name + " " + known);
    }
}
