package fr.clubbusiness.localservice.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of the département of a code: {@code 92}, {@code 2A}, {@code 974}. */
public final class Departments {
    private static final Pattern COMMUNE = Pattern.compile("([013-9][0-9]|2[0-9AB])[0-9]{3}");
    private static final Pattern POST = Pattern.compile("[0-9]{5}");
    private static final int LENGTH = 2;

    private Departments() {}

    /** That of a service: of its commune, or else of its post code. Few post codes cross the border of a département. Empty when neither tells it. */
    public static Optional<String> of(@Nullable String commune, @Nullable String postal) {
        return Optional.ofNullable(commune)
                .flatMap(Departments::ofCommune)
                .or(() -> Optional.ofNullable(postal).flatMap(Departments::ofPostalCode));
    }

    /** That of an INSEE code; empty when it is none. */
    static Optional<String> ofCommune(String code) {
        return COMMUNE.matcher(code).matches() ? Optional.of(beginning(code)) : Optional.empty();
    }

    private static Optional<String> ofPostalCode(String code) {
        if (!POST.matcher(code).matches()) {
            return Optional.empty();
        }
        if (code.startsWith("20")) {
            // Corsica: 200 and 201 are the South, 202 and 206 the North.
            return Optional.of(code.charAt(2) < '2' ? "2A" : "2B");
        }
        return Optional.of(beginning(code));
    }

    /** Overseas, three digits. */
    private static String beginning(String code) {
        return code.substring(0, code.startsWith("97") || code.startsWith("98") ? LENGTH + 1 : LENGTH);
    }
}
