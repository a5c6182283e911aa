package fr.clubbusiness.problem;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the database says when it refuses or does not answer: named constraints are conflicts. A lost database is a 503, and so is one that
 * ended a statement or a transaction at its time limit ({@code application.properties}): the same request may be sent again.
 */
@ApplicationScoped
public class DatabaseFailures {
    /** The end of the name of every constraint that makes {@code externalId} unique in an organisation. */
    private static final String EXTERNAL_ID = "-external-id-unique";

    /** By the code of their conflict. */
    private final Map<String, Duplicate> duplicates;

    /** The text of a duplicate, and what to do about it. */
    record Duplicate(String code, LocalizedText text, LocalizedText remedy) {
        static Duplicate of(DuplicateText text) {
            return new Duplicate(
                    codeOf(text.constraint()),
                    new LocalizedText(text.french(), text.english()),
                    new LocalizedText(text.frenchRemedy(), text.englishRemedy()));
        }

        static Duplicate ofExternalId(SubjectKind kind) {
            return new Duplicate(
                    codeOf(kind.name().toLowerCase(Locale.ROOT)) + EXTERNAL_ID,
                    new LocalizedText("Cet externalId est déjà pris.", "This externalId is already taken."),
                    new LocalizedText(
                            "Donnez un autre externalId, ou modifiez ce qui le porte.",
                            "Give another externalId, or change what has it."));
        }
    }

    DatabaseFailures(EntityManagerFactory entities) {
        var declared = entities.getMetamodel().getEntities().stream()
                .flatMap(entity -> Arrays.stream(entity.getJavaType().getAnnotationsByType(DuplicateText.class)))
                .map(Duplicate::of);
        duplicates = Stream.concat(declared, Arrays.stream(SubjectKind.values()).map(Duplicate::ofExternalId))
                .collect(toUnmodifiableMap(Duplicate::code, Function.identity()));
    }

    /** The text of this code; empty when it is not the code of a duplicate. */
    Optional<Duplicate> duplicate(String code) {
        return Optional.ofNullable(duplicates.get(code));
    }

    Optional<RestResponse<ProblemView>> answer(Problems problems, Throwable failure) {
        return causes(failure)
                .flatMap(cause -> cause instanceof SQLException sql ? Stream.ofNullable(passing(sql)) : Stream.empty())
                .findFirst()
                .or(() -> problem(failure))
                .map(problems::answer);
    }

    /** What will be over in a moment; null when it is not that. */
    private static @Nullable Problem passing(SQLException sql) {
        if (isLost(sql)) {
            return new Unavailable(
                    "database-unavailable",
                    "La base de données ne répond pas. Recommencez dans quelques secondes.",
                    "The database does not answer. Try again in a few seconds.");
        }
        return switch (sql.getSQLState()) {
            case "55P03" ->
                new Unavailable(
                        "data-locked",
                        "Quelqu'un d'autre modifie ces données en ce moment : ce qui n'était pas terminé n'est pas enregistré. Recommencez dans quelques secondes.",
                        "Someone else is changing these data at this moment: what was not finished is not stored. Try again in a few seconds.");
            case "57014", "25P03", "25P04" -> Unavailable.tookTooLong();
            case null, default -> null;
        };
    }

    /** The refusal that the failure amounts to, when it is one: not when the database is lost, nor when we are at fault. */
    public Optional<Problem> problem(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Stream.ofNullable(problemOf(cause)))
                .findFirst();
    }

    private @Nullable Problem problemOf(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case ConstraintViolationException violated -> duplicate(violated);
            case OptimisticLockException stale -> changedMeanwhile();
            case StaleStateException stale -> changedMeanwhile();
            case SQLException sql when isContended(sql) -> changedMeanwhile();
            default -> null;
        };
    }

    static Conflict changedMeanwhile() {
        return new Conflict(
                "changed-meanwhile",
                "Quelqu'un a modifié ces données au même moment : relisez-les, puis recommencez.",
                "Someone changed these data at the same moment: read them again, then try again.");
    }

    private @Nullable Problem duplicate(ConstraintViolationException violated) {
        var name = violated.getConstraintName();
        if (name == null) {
            return null;
        }
        var code = codeOf(name);
        var known = duplicates.get(code);
        return known == null
                ? null
                : new Conflict(code, known.text().french(), known.text().english());
    }

    private static String codeOf(String constraint) {
        return constraint.replace('_', '-');
    }

    /** Connection exceptions (08), operator intervention (57P), and a pool that waited in vain (no state). */
    private static boolean isLost(SQLException sql) {
        var state = sql.getSQLState();
        return state == null
                ? sql.getMessage() != null
                        && sql.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    /** Serialisation failure and deadlock: the other one won. */
    private static boolean isContended(SQLException sql) {
        return "40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, DatabaseFailures::next)
                .limit(12);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof RollbackException && failure.getCause() == null && failure.getSuppressed().length > 0
                ? failure.getSuppressed()[0]
                : failure.getCause();
    }
}
