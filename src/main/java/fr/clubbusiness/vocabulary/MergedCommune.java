package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.LocalizedText;

/**
 * A commune that ceased because it merged into another one.
 *
 * @param code its INSEE code, which old files still carry
 * @param name its last name
 * @param successor the commune that it is part of today
 * @param successorName name of that commune
 */
public record MergedCommune(CommuneCode code, String name, CommuneCode successor, String successorName) {

    /** Says which commune to name instead. */
    public LocalizedText text() {
        return new LocalizedText(
                "La commune %s (%s) a fusionné : %s %s.".formatted(code, name, successor, successorName),
                "Commune %s (%s) has merged: %s %s.".formatted(code, name, successor, successorName));
    }
}
