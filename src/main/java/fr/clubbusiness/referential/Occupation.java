package fr.clubbusiness.referential;

import fr.clubbusiness.shared.RomeCode;
import java.util.List;

/**
 * An occupation of the ROME.
 *
 * @param romeCode its code
 * @param label French name
 * @param version version of the ROME that it was read from: {@code "3.47"}
 * @param skills its main skills, in the order of the distribution
 * @param appellations usual job titles of this occupation, the most common first
 */
public record Occupation(
        RomeCode romeCode, String label, String version, List<Skill> skills, List<String> appellations) {}
