package fr.clubbusiness.shared;

/** Luhn's check digit, as SIREN and SIRET carry it. */
final class Luhn {
    private Luhn() {}

    /** Whether the digits, counted from the right and every second one doubled, add up to a multiple of ten. */
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
