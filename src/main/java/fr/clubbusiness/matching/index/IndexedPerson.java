package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Profile;
import java.util.UUID;

/**
 * Somebody whom the index holds: only who is ready and agreed is, for nobody else can match ({@code FirmRules#agreement}).
 *
 * @param holder the structure that accompanies the person
 */
public record IndexedPerson(UUID holder, Profile profile) {}
