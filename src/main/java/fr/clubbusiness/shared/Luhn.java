package fr.clubbusiness.shared;

/** Luhn's check digit, as SIREN and SIRET carry it. */
final class Luhn {
    private Luhn() {}

    /** Whether the sum of the digits is a multiple of ten, with every second digit from the right doubled. */
    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
