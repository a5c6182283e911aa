package fr.clubbusiness.referential.file;

import fr.clubbusiness.problem.Unavailable;
import java.util.concurrent.Semaphore;

/** The one place of a node for an import of a referential: a file is unpacked and read by one import at a time. */
public final class ImportPlace {
    private final Semaphore free = new Semaphore(1);

    /** The place, as long as it is not closed. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes the place.
     *
     * @throws Unavailable when another import has it: nothing of the file was read then
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
