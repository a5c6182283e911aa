package fr.clubbusiness.introduction.step;

import fr.clubbusiness.history.History;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.VisibleIntroduction;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Counts a poster's tries to record a contract: at most three for one introduction. Contracts that the law refuses because of the person, and changes
 * of dates, would otherwise tell an age or a criterion by trying. Then the structure or an adviser records the hire.
 */
@ApplicationScoped
class HireTries {
    static final int MOST = 3;

    private static final String REFUSED = "HIRE_REFUSED";
    private static final Set<String> TRIES = Set.of(REFUSED, "HIRE_DATES_CORRECTED");

    private final CurrentCaller current;
    private final History history;

    HireTries(CurrentCaller current, History history) {
        this.current = current;
        this.history = history;
    }

    /**
     * Checks that the poster has a try left. The other sides may try without limit, because they know the person.
     *
     * @throws Conflict after three tries
     */
    void requireOneLeft(VisibleIntroduction visible) {
        if (visible.isPoster() && made(visible.introduction().id()) >= MOST) {
            throw new Conflict(
                    "hire-by-the-structure",
                    "Ce contrat a été essayé %d fois : la structure qui accompagne la personne, ou un conseiller, enregistre l'embauche."
                            .formatted(MOST),
                    "This contract was tried %d times: the structure that accompanies the person, or an adviser, records the hire."
                            .formatted(MOST));
        }
    }

    /** Records a refused try. It stays when the transaction of the refused contract is rolled back. */
    void refused(VisibleIntroduction visible) {
        var introduction = visible.introduction().id();
        QuarkusTransaction.requiringNew()
                .run(() -> history.record(SubjectKind.INTRODUCTION, introduction, REFUSED, null));
    }

    /** Whether the law refused the poster a contract, for reasons of the person. */
    boolean wasRefused(UUID introduction) {
        return HistoryEntry.of(introduction).stream()
                .anyMatch(entry -> entry.type().equals(REFUSED));
    }

    private long made(UUID introduction) {
        return HistoryEntry.of(introduction).stream()
                .filter(entry -> TRIES.contains(entry.type()))
                .filter(entry -> current.get().actor().isSameParty(entry.actor()))
                .count();
    }
}
