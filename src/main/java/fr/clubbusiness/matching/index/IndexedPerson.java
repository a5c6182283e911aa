package fr.clubbusiness.matching.index;

import fr.clubbusiness.matching.law.Profile;
import java.util.UUID;

/**
 * A person in the index. Only people who are ready and have an agreement are indexed: nobody else can match ({@code FirmRules#agreement}).
 *
 * @param holder the structure that accompanies the person
 */
public record IndexedPerson(UUID holder, Profile profile) {}
