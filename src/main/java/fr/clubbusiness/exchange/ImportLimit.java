package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.Unavailable;
import java.util.concurrent.Semaphore;

/**
 * Limits how many files of people and needs are imported at the same time: {@value #PLACES}, of any format. Each import takes a connection and, for a
 * table, up to 64 MiB of disk.
 */
final class ImportLimit {
    static final int PLACES = 3;

    private final Semaphore free = new Semaphore(PLACES);

    /**
     * Takes a place; {@link #leave} gives it back.
     *
     * @throws Unavailable when no place is free: an import takes some seconds
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new Unavailable(
                    "imports-busy",
                    "Trop de fichiers sont importés en ce moment. Rien n'a été enregistré : recommencez dans un instant.",
                    "Too many files are being imported at this moment. Nothing was stored: try again in a moment.");
        }
    }

    void leave() {
        free.release();
    }
}
