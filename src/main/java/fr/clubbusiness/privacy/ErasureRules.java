package fr.clubbusiness.privacy;

import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.List;

/**
 * When a person cannot be erased yet. An erasure waits while the data are still needed for what they were given for (GDPR, article 17.1.a), and while a
 * task of public interest is under way for the person (article 17.3.b). The PASS IAE is no obstacle: its register is kept by the State, and the club has a
 * copy of it alone. Nor is a contract that is over: its papers are kept by the employer (labour code, article L3243-4), and the
 * club keeps a count.
 */
final class ErasureRules {
    private static final RefusalReason LIVE = RefusalReason.of(
            "STILL_IN_LIVE_INTRODUCTION",
            "Une mise en relation est en cours : terminez-la d'abord, avec la personne.",
            "An introduction is under way: end it first, with the person.");

    private static final RefusalReason CONTRACT = RefusalReason.of(
            "CONTRACT_IN_FORCE",
            "Un contrat de travail est en cours ou signé : l'effacement attend sa fin.",
            "A work contract is in force or signed: the erasure waits for its end.");

    private ErasureRules() {}

    /**
     * All that stands against it.
     *
     * @param live how many introductions wait for somebody
     * @param contracts how many contracts are signed or in force
     */
    static List<RefusalReason> against(long live, long contracts) {
        var reasons = new ArrayList<RefusalReason>();
        if (live > 0) {
            reasons.add(LIVE);
        }
        if (contracts > 0) {
            reasons.add(CONTRACT);
        }
        return List.copyOf(reasons);
    }
}
