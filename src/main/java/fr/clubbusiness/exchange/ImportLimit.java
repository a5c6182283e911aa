package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.Unavailable;
import java.util.concurrent.Semaphore;

/**
 * Bounds the files of people and needs that are imported at one time: {@value #PLACES} of any format. So many connections do they take, and
 * so many times 64 MiB of disk when all are tables.
 */
final class ImportLimit {
    static final int PLACES = 3;

    private final Semaphore free = new Semaphore(PLACES);

    /**
     * Takes a place, to {@link #leave}.
     *
     * @throws Unavailable when there is none: an import lasts some seconds
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
