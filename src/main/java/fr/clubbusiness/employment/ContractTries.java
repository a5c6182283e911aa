package fr.clubbusiness.employment;

import fr.clubbusiness.history.History;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Counts an employer's tries of a contract for a person whom it does not accompany: at most three. Contracts that the law refuses because of the
 * person, and changes of dates, would otherwise tell an age, a criterion or other contracts by trying. Then the person's structure or an adviser does it.
 * The tries of an introduction, and of the contract that it led to, are counted together.
 */
@ApplicationScoped
public class ContractTries {
    /** How many tries there are. */
    public static final int MOST = 3;

    private static final String REFUSED = "HIRE_REFUSED";
    private static final Set<String> TRIES = Set.of(REFUSED, "HIRE_DATES_CORRECTED", "CORRECTED");

    private final CurrentCaller current;
    private final History history;

    ContractTries(CurrentCaller current, History history) {
        this.current = current;
        this.history = history;
    }

    /**
     * Checks that the caller has a try left of a contract that an introduction led to.
     *
     * @param introduction the introduction
     * @throws Conflict after three tries: the person's structure may do it
     */
    public void requireOneLeft(UUID introduction) {
        if (made(introduction) >= MOST) {
            throw new Conflict(
                    "hire-by-the-structure",
                    "Ce contrat a été essayé %d fois : la structure qui accompagne la personne, ou un conseiller, enregistre l'embauche."
                            .formatted(MOST),
                    "This contract was tried %d times: the structure that accompanies the person, or an adviser, records the hire."
                            .formatted(MOST));
        }
    }

    /**
     * Checks that the employer of a contract has a try left of its dates or its renewal, which the person's structure may not do.
     *
     * @param subject the introduction; the contract itself when it was signed outside the club
     * @throws Conflict after three tries: an adviser does it
     */
    public void requireOneLeftOfEmployer(UUID subject) {
        if (made(subject) >= MOST) {
            throw new Conflict(
                    "contract-by-an-adviser",
                    "Ce changement a été essayé %d fois : un conseiller du club l'enregistre.".formatted(MOST),
                    "This change was tried %d times: an adviser of the club records it.".formatted(MOST));
        }
    }

    /** Records a refused try. It stays when the transaction of the refused contract is rolled back. */
    public void refused(SubjectKind kind, UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> history.record(kind, subject, REFUSED, null));
    }

    /** Whether the law refused a contract for reasons of the person. */
    public boolean wasRefused(UUID subject) {
        return HistoryEntry.of(subject).stream().anyMatch(entry -> entry.type().equals(REFUSED));
    }

    private long made(UUID subject) {
        return HistoryEntry.of(subject).stream()
                .filter(entry -> TRIES.contains(entry.type()))
                .filter(entry -> current.get().actor().isSameParty(entry.actor()))
                .count();
    }
}
