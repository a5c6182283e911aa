package fr.clubbusiness.membership.members;

/** When lost accounts mean that people left, and when rather that the identity provider lost its data. */
final class LostAccounts {
    /** So many at once are always believed: a small organisation may close all its accounts. */
    static final int FEW = 5;

    /** One of so many, at most, leaves in a minute. */
    static final int SHARE = 5;

    private LostAccounts() {}

    /**
     * Whether the loss is believed.
     *
     * @param lost accounts that are lost
     * @param compared accounts that were looked for
     */
    static boolean areBelievable(int lost, int compared) {
        return lost <= FEW || lost * SHARE <= compared;
    }
}
