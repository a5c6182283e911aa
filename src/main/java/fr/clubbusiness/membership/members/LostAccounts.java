package fr.clubbusiness.membership.members;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the identity provider lost of the accounts of an organisation, and when that means that people left, and when rather that the provider lost its data.
 *
 * @param compared accounts that were looked for
 * @param members whose accounts are lost
 */
record LostAccounts(UUID organisation, int compared, List<UUID> members) {
    /** So many at once are believed of a club in which most accounts are left. */
    static final int FEW = 5;

    /** More than a few are believed when they are at most one of so many. */
    static final int SHARE = 5;

    /** Colleagues do not all leave in one minute: either the organisation closes, which it says, or the provider lost its members. */
    boolean isEverybody() {
        return compared > 1 && members.size() == compared;
    }

    /** Whether the losses of a whole club are believed. An organisation that lost everybody is judged apart, and speaks against nobody else. */
    static boolean areBelievable(Collection<LostAccounts> club) {
        int compared = club.stream().mapToInt(LostAccounts::compared).sum();
        int lost = count(club);
        int single = count(club.stream().filter(some -> !some.isEverybody()).toList());
        boolean areMostLeft = lost <= 1 || lost * 2 <= compared;
        return areMostLeft && (single <= FEW || single * SHARE <= compared);
    }

    private static int count(Collection<LostAccounts> lost) {
        return lost.stream().mapToInt(some -> some.members().size()).sum();
    }
}
