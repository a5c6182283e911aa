package fr.clubbusiness.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes it safe to send a creation twice. The key is stored in the transaction of the effect. For 24 h, the same key with the same body returns the
 * first answer; with another body it is refused; while the first request is running it is a conflict. Keys belong to their caller.
 */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int KEY_MAX = 64;
    private static final int PURGED = 100;

    private final Session entities;
    private final CurrentCaller current;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpHeaders headers;

    Idempotency(Session entities, CurrentCaller current, ObjectMapper json, Clock clock, HttpHeaders headers) {
        this.entities = entities;
        this.current = current;
        this.json = json;
        this.clock = clock;
        this.headers = headers;
    }

    /**
     * Creates, or returns the stored answer of the same key.
     *
     * @param operation stable name, so that one key cannot serve two operations
     * @param request the body, compared by its JSON
     * @param view type of the answer
     * @param create the effect; runs in the caller's transaction
     * @param path of the created view
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <V> RestResponse<V> created(
            String operation,
            Object request,
            Class<V> view,
            Supplier<CreatedResource<V>> create,
            Function<V, String> path) {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return answer(create.get(), path);
        }
        requireWellFormed(key);
        var member = current.get().member();
        var hash = hash(operation, request);
        var known = known(member, key, hash);
        if (known != null) {
            return replay(known, view);
        }
        var made = create.get();
        store(member, key, hash, made, path);
        return answer(made, path);
    }

    /**
     * The same for an effect that runs in many transactions of its own, each of them idempotent. No outer transaction is open, so it uses one
     * connection at a time. A repeated request before the end runs the effect again; the first answer is stored.
     */
    @Transactional(Transactional.TxType.NEVER)
    public <V> RestResponse<V> createdInSteps(
            String operation,
            Object request,
            Class<V> view,
            Supplier<CreatedResource<V>> create,
            Function<V, String> path) {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return answer(create.get(), path);
        }
        var replayed = replayed(key, operation, request, view);
        if (replayed.isPresent()) {
            return replayed.get();
        }
        var made = create.get();
        var hash = hash(operation, request);
        QuarkusTransaction.requiringNew().run(() -> store(current.get().member(), key, hash, made, path));
        return answer(made, path);
    }

    /**
     * The same for an effect that takes long to compute and is then written at once, in the transaction of its key. No transaction, hence no
     * connection, is held while it computes. A repeated request before the end computes again; the first result written wins.
     *
     * @param compute the result; reads in transactions of its own
     * @param write the effect
     */
    @Transactional(Transactional.TxType.NEVER)
    public <P, V> RestResponse<V> createdAfter(
            String operation,
            Object request,
            Class<V> view,
            Supplier<P> compute,
            Function<P, CreatedResource<V>> write,
            Function<V, String> path) {
        var key = headers.getHeaderString("Idempotency-Key");
        var replayed = key == null ? Optional.<RestResponse<V>>empty() : replayed(key, operation, request, view);
        if (replayed.isPresent()) {
            return replayed.get();
        }
        var computed = compute.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> created(operation, request, view, () -> write.apply(computed), path));
    }

    /** The stored answer of the same key, read in its own transaction. */
    private <V> Optional<RestResponse<V>> replayed(String key, String operation, Object request, Class<V> view) {
        requireWellFormed(key);
        var hash = hash(operation, request);
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(known(current.get().member(), key, hash)))
                .map(known -> replay(known, view));
    }

    private @Nullable Tuple known(UUID member, String key, String hash) {
        lock(member, key);
        var known = find(member, key);
        if (known != null && !known.get("request_hash", String.class).equals(hash)) {
            throw new Refused(
                    "IDEMPOTENCY_KEY_REUSED",
                    "Cette clé Idempotency-Key a déjà servi pour une autre demande : prenez-en une nouvelle.",
                    "This Idempotency-Key was already used for another request: take a new one.");
        }
        return known;
    }

    private static <V> RestResponse<V> answer(CreatedResource<V> made, Function<V, String> path) {
        return CreatedAnswers.created(path.apply(made.view()), made.view(), made.version());
    }

    private static void requireWellFormed(String key) {
        if (key.isBlank() || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Invalid(
                    "Idempotency-Key",
                    "La clé compte 1 à 64 caractères visibles, sans accent ni espace.",
                    "The key has 1 to 64 visible characters, without accents or blanks.");
        }
    }

    private void lock(UUID member, String key) {
        boolean free = entities.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, member + " " + key)
                .getSingleResult();
        if (!free) {
            throw new Conflict(
                    "idempotency-in-flight",
                    "La même demande est en cours : attendez sa réponse.",
                    "The same request is under way: wait for its answer.");
        }
    }

    private @Nullable Tuple find(UUID member, String key) {
        return entities.createNativeQuery("""
                        SELECT request_hash, location, body, version FROM idempotency_key
                        WHERE member_id = ?1 AND key = ?2 AND created_at >= ?3
                        """, Tuple.class)
                .setParameter(1, member)
                .setParameter(2, key)
                .setParameter(3, clock.instant().minus(KEPT))
                .uniqueResult();
    }

    /**
     * Deletes this key and a few other old ones, of any caller: answers contain personal data, and a caller who never returns would leave them. It
     * runs after the effect: a transaction that has written holds back the change feed, and the effect may be long.
     */
    private void purge(String key) {
        entities.createNativeQuery("SELECT 1 FROM purge_idempotency_keys(?1, ?2, ?3)", Integer.class)
                .setParameter(1, clock.instant().minus(KEPT))
                .setParameter(2, key)
                .setParameter(3, PURGED)
                .getResultList();
    }

    private <V> void store(UUID member, String key, String hash, CreatedResource<V> made, Function<V, String> path) {
        purge(key);
        entities.createNativeMutationQuery("""
                        INSERT INTO idempotency_key (member_id, key, request_hash, location, body, version, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS int), ?7)
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, member)
                .setParameter(2, key)
                .setParameter(3, hash)
                .setParameter(4, path.apply(made.view()))
                .setParameter(5, written(made.view()))
                .setParameter(6, made.version(), Integer.class)
                .setParameter(7, clock.instant())
                .executeUpdate();
    }

    private <V> RestResponse<V> replay(Tuple known, Class<V> view) {
        try {
            return CreatedAnswers.created(
                    known.get("location", String.class),
                    json.readValue(known.get("body", String.class), view),
                    known.get("version", Integer.class));
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("a stored answer can no longer be read", changed);
        }
    }

    private String hash(String operation, Object request) {
        return Sha256.hex(operation + written(request));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }
}
