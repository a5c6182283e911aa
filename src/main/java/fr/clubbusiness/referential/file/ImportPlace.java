package fr.clubbusiness.referential.file;

import fr.clubbusiness.problem.Unavailable;
import java.util.concurrent.Semaphore;

/** Allows one import of a referential at a time on a node: each unpacks and reads a large file. */
public final class ImportPlace {
    private final Semaphore free = new Semaphore(1);

    /** A place that was taken. Closing it gives it back. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes the place.
     *
     * @throws Unavailable when another import has it; nothing of the file has been read then
     */
    public Taken take() {
        if (!free.tryAcquire()) {
            throw new Unavailable(
                    "imports-busy",
                    "Un autre import de référentiel est en cours. Rien n'a été enregistré : recommencez dans un instant.",
                    "Another import of a referential is under way. Nothing was stored: try again in a moment.");
        }
        return free::release;
    }
}
