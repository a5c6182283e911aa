package fr.clubbusiness.local.demo;

/**
 * SIRETs of the demo, with valid check digits. Their SIRENs start with 999, which is never assigned: 9994 for companies and 9995 for structures.
 * {@link DemoOrganisations} uses 9991 to 9993.
 */
public final class DemoSirets {
    private DemoSirets() {}

    /** The SIRET of the n-th company, from 0 to 9,999. */
    static String company(int n) {
        return starting("9994%04d".formatted(n));
    }

    /** The SIRET of the n-th structure, from 0 to 9,999. */
    static String structure(int n) {
        return starting("9995%04d".formatted(n));
    }

    /** The SIRET of the first establishment of the SIREN that starts with these eight digits. */
    public static String starting(String start) {
        var establishment = start + checkDigit(start) + "0001";
        return establishment + checkDigit(establishment);
    }

    /** The digit that makes the Luhn sum a multiple of ten. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
