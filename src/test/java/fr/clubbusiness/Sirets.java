package fr.clubbusiness;

import java.util.concurrent.atomic.AtomicInteger;

/** SIRETs with valid check digits, each used once in the run. */
public final class Sirets {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Sirets() {}

    /** A valid SIRET not returned before. */
    public static String next() {
        var company = "9%07d".formatted(NEXT.incrementAndGet());
        var establishment = company + checkDigit(company) + "0001";
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
