package fr.clubbusiness.localservice;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.vocabulary.TransportMode;

/**
 * How far somebody goes for a service: from the centre of a commune, by their fastest way, as far as they accept a journey to work.
 *
 * @param from where they live
 * @param minutes the longest journey, one way
 */
public record Reach(CommuneCode from, TransportMode mode, int minutes) {
    /** Of who does not say: as people of the club accept by default. */
    static final int USUAL_MINUTES = 60;
}
