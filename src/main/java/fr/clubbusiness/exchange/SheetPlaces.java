package fr.clubbusiness.exchange;

import fr.clubbusiness.shared.Unavailable;
import java.util.concurrent.Semaphore;

/** Bounds the tables that are laid aside at one time, and so the disk that they take: {@value #PLACES} of 64 MiB. */
final class SheetPlaces {
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
                    "Trop de tableaux sont importés en ce moment. Rien n'a été enregistré : recommencez dans un instant.",
                    "Too many tables are being imported at this moment. Nothing was stored: try again in a moment.");
        }
    }

    void leave() {
        free.release();
    }
}
