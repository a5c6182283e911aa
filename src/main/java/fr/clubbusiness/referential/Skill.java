package fr.clubbusiness.referential;

/**
 * A skill of the ROME.
 *
 * @param code its number in the distribution, digits only: {@code "100007"}
 * @param label French name: "Techniques de soudage"
 */
public record Skill(String code, String label) {}
