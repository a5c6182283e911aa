package fr.clubbusiness.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A telephone number: stored in E.164, read in any usual writing, shown as one dials it from France.
 *
 * <p>Mainland and overseas France share one plan of ten digits, with several country codes (Arcep, plan national de numérotation). So {@code
 * 0692 31 41 51} and {@code +262 692 31 41 51} are one number.
 *
 * @param e164 as stored: {@code +33612345678}. What was stored before this rule and is no number stays as it was typed.
 */
@Schema(
        type = SchemaType.STRING,
        description =
                "Un numéro de téléphone. Accepté : toute écriture usuelle, nationale ou internationale. Rendu : 06 12 34 56 78 pour la France et "
                        + "l'outre-mer (0692 31 41 51), +32 475 12 34 56 pour les autres pays.",
        examples = "06 12 34 56 78")
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    /** Lists show the same contacts again and again, and reading a number costs as much as the rest of its line. */
    private static final LoadingCache<String, String> SHOWN = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofHours(1))
            .scheduler(Scheduler.systemScheduler())
            .build(e164 -> parsed(e164).map(PhoneNumber::shown).orElse(e164));

    private static final String FRANCE = "FR";
    private static final int MAINLAND = 33;

    /** Digits with separators; a search may hold the first of them alone. */
    private static final Pattern WRITTEN = Pattern.compile("\\(?\\+?\\(?[0-9][0-9 ()./\\p{Pd}\u2212]*");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern SCHEME = Pattern.compile("^tel:", Pattern.CASE_INSENSITIVE);
    private static final Pattern EUROPEAN = Pattern.compile("116[0-9]{3}");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+]");
    private static final Pattern FRENCH_PREFIX = Pattern.compile("^(?:\\+|00)(?:33|262|590|594|596)0?");
    private static final Pattern FOREIGN_PREFIX = Pattern.compile("^(?:\\+|00)");

    /**
     * The number that somebody typed.
     *
     * @throws InvalidValue when it has too few or too many digits, or is no number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumber fromString(String typed) {
        return find(typed)
                .orElseThrow(
                        () -> new InvalidValue(
                                "Un numéro de téléphone est attendu : 10 chiffres (06 12 34 56 78), ou l'indicatif du pays (+32 475 12 34 56).",
                                "A telephone number is expected: 10 digits (06 12 34 56 78), or with the country code (+32 475 12 34 56)."));
    }

    /** The number that somebody typed; empty when it cannot be dialled. */
    public static Optional<PhoneNumber> find(String typed) {
        return parsed(plain(typed)).map(number -> new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)));
    }

    /**
     * The digits of a short number that can be called in France, such as 3949 or 112; empty for any other text. The library does not know all of
     * the European numbers 116xxx (Commission decision 2007/116/EC).
     */
    public static Optional<String> findShort(String typed) {
        var plain = plain(typed);
        var digits = NOT_DIALLED.matcher(plain).replaceAll("");
        return WRITTEN.matcher(plain).matches() && (EUROPEAN.matcher(digits).matches() || isShort(digits))
                ? Optional.of(digits)
                : Optional.empty();
    }

    /** Whether the text is a number or the start of one, as a search receives it. */
    public static boolean isBegun(String text) {
        return WRITTEN.matcher(plain(text)).matches();
    }

    /** The digits by which a number, or the start of one, is found: {@code +33 6 12} is {@code 0612}. */
    public static String searched(String typed) {
        var plain = plain(typed);
        return parsed(plain).map(PhoneNumber::digits).orElseGet(() -> firstDigits(plain));
    }

    /** Whether it can receive an SMS. Ranges that the library does not know yet count as mobile where they may be. */
    public boolean isMobile() {
        return parsed(e164)
                .map(LIBRARY::getNumberType)
                .filter(type -> switch (type) {
                    case MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** The digits by which this number is found. */
    public String searched() {
        return searched(e164);
    }

    /** As one dials it from France. */
    @JsonValue
    @Override
    public String toString() {
        return SHOWN.get(e164);
    }

    private static boolean isShort(String digits) {
        try {
            return ShortNumberInfo.getInstance().isValidShortNumberForRegion(LIBRARY.parse(digits, FRANCE), FRANCE);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static String plain(String typed) {
        var text = Normalizer.normalize(TypedText.visible(typed), Normalizer.Form.NFKC);
        return SCHEME.matcher(BLANK.matcher(text).replaceAll(" "))
                .replaceFirst("")
                .strip();
    }

    /** Excel takes away the first 0, and the + of +33612345678: both are tried again with the sign. */
    private static Optional<Phonenumber.PhoneNumber> parsed(String plain) {
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        var withSign = "+" + NOT_DIALLED.matcher(plain).replaceAll("").replace("+", "");
        return possible(plain).or(() -> possible(withSign).filter(PhoneNumber::isFrench));
    }

    /** Any number of a possible length: a range that was opened after the library's release is a number too. */
    private static Optional<Phonenumber.PhoneNumber> possible(String written) {
        try {
            return Optional.of(LIBRARY.parse(written, FRANCE))
                    .filter(number -> LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE)
                    .filter(number -> !isFrench(number) || !significant(number).startsWith("0"))
                    .map(PhoneNumber::inItsTerritory);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static Phonenumber.PhoneNumber inItsTerritory(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == MAINLAND
                ? new Phonenumber.PhoneNumber()
                        .setCountryCode(countryCode(significant(number)))
                        .setNationalNumber(number.getNationalNumber())
                : number;
    }

    /**
     * The country code of a French number, by its first digits after the 0 (Arcep, plan national de numérotation). 06 39 98 is mainland's: it is
     * kept for works of fiction.
     */
    private static int countryCode(String significant) {
        return switch (significant.substring(0, 3)) {
            case "262", "263", "269", "692", "693" -> 262;
            case "639" -> significant.startsWith("63998") ? MAINLAND : 262;
            case "590", "690", "691" -> 590;
            case "594", "694" -> 594;
            case "596", "696", "697" -> 596;
            default -> MAINLAND;
        };
    }

    private static boolean isFrench(Phonenumber.PhoneNumber number) {
        return switch (number.getCountryCode()) {
            case MAINLAND, 262, 590, 594, 596 -> true;
            default -> false;
        };
    }

    private static String significant(Phonenumber.PhoneNumber number) {
        return LIBRARY.getNationalSignificantNumber(number);
    }

    private static String digits(Phonenumber.PhoneNumber number) {
        return (isFrench(number) ? "0" : String.valueOf(number.getCountryCode())) + significant(number);
    }

    private static String firstDigits(String plain) {
        var dialled = NOT_DIALLED.matcher(plain).replaceAll("");
        var national = FRENCH_PREFIX.matcher(dialled).replaceFirst("0");
        return FOREIGN_PREFIX.matcher(national).replaceFirst("").replace("+", "");
    }

    /** The national form only where it leads back to the same number. */
    private static String shown(Phonenumber.PhoneNumber number) {
        var national = LIBRARY.format(number, PhoneNumberFormat.NATIONAL);
        return isFrench(number)
                        && possible(national).filter(number::exactlySameAs).isPresent()
                ? national
                : LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL);
    }
}
