package fr.clubbusiness.matching;

import java.util.UUID;

/**
 * Somebody whom the index holds: only who is ready and agreed is, for nobody else can match ({@link FirmRules#agreement}).
 *
 * @param holder the structure that accompanies the person
 */
record Indexed(UUID holder, Profile profile) {}
