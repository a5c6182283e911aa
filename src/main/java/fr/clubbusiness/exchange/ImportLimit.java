package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits how many files of people and needs are imported at the same time: {@value #PLACES}, of any format, each of which takes a connection. A file takes
 * its place once it has arrived, so that slow senders keep nobody waiting. Of one member, services counted too, at most {@value #OF_ONE_MEMBER} files are on their way or
 * imported: each takes disk.
 */
@ApplicationScoped
public class ImportLimit {
    static final int PLACES = 3;
    static final int OF_ONE_MEMBER = 2;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(PLACES);
    private final Map<UUID, Integer> files = new ConcurrentHashMap<>();

    /** Something that was taken. Closing it gives it back. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A file of a member begins to arrive.
     *
     * @throws TooManyRequests when {@value #OF_ONE_MEMBER} of theirs have not ended
     */
    public Taken arriving(UUID member) {
        files.compute(member, (_, before) -> {
            int count = before == null ? 0 : before;
            if (count == OF_ONE_MEMBER) {
                throw new TooManyRequests(
                        "imports-yours",
                        SOON,
                        "Vous avez déjà %d imports en cours : attendez que l'un d'eux se termine. Rien n'a été enregistré."
                                .formatted(OF_ONE_MEMBER),
                        "You already have %d imports running: wait for one of them to end. Nothing was stored."
                                .formatted(OF_ONE_MEMBER));
            }
            return count + 1;
        });
        return () -> files.computeIfPresent(member, (_, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Takes a place for a file that has arrived.
     *
     * @throws Unavailable when no place is free: an import takes some seconds
     */
    Taken place() {
        if (!free.tryAcquire()) {
            throw new Unavailable(
                    "imports-busy",
                    "Trop de fichiers sont importés en ce moment. Rien n'a été enregistré : recommencez dans un instant.",
                    "Too many files are being imported at this moment. Nothing was stored: try again in a moment.");
        }
        return free::release;
    }
}
