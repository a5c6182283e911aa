package fr.clubbusiness.referential;

import fr.clubbusiness.shared.CommuneCode;

/**
 * A commune that ceased, or a name that a commune no longer has.
 *
 * @param code its INSEE code; that of the successor when only the name changed
 * @param name its name
 * @param successor the commune that has its place today
 * @param population last known number of inhabitants; 0 when unknown
 */
record FormerCommune(CommuneCode code, String name, CommuneCode successor, int population) {
    /** Whether its code is no longer in use. */
    boolean hasCeased() {
        return !code.equals(successor);
    }
}
