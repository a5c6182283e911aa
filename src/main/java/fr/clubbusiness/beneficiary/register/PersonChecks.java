package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Facts;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.SearchKey;
import fr.clubbusiness.beneficiary.Sensitive;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.RomeCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that annotations cannot express: codes that exist, ages, dates, duplicate values. It collects all violations. A required field that is missing or
 * unreadable is null, and reported elsewhere.
 */
final class PersonChecks {
    /** The youth programme starts at 14. The upper bound catches a wrong century. */
    static final int AGE_MIN = 14;

    static final int AGE_MAX = 99;

    /** A later availability is a mistyped year. */
    static final int AVAILABLE_WITHIN_YEARS = 2;

    private static final Pattern NAME = Pattern.compile("[^\\n\\r\\t]*\\p{L}[^\\n\\r\\t]*");
    /** What some tools write for a letter that their encoding lacks. */
    private static final Pattern LOST_LETTER = Pattern.compile("\\p{L}\\?|\\?\\p{L}");

    private static final Pattern CONTACT =
            Pattern.compile("\\S@\\S|https?://|www\\.|(?:\\+|\\b0)[0-9](?:[ .-]?[0-9]){7}");

    private final Referential referential;
    private final LocalDate today;
    private final List<FieldViolation> found = new ArrayList<>();

    PersonChecks(Referential referential, LocalDate today) {
        this.referential = referential;
        this.today = today;
    }

    /** All violations, in the order of the checks. */
    List<FieldViolation> violations() {
        return List.copyOf(found);
    }

    PersonChecks all(PersonRequest request) {
        var terms = request.terms();
        facts(request.facts(), request.identity()).identity(request.identity()).sensitive(request.sensitive());
        return terms == null ? this : agreement("agreement.", terms);
    }

    /** Checks the facts. When the identity is known, the pitch must not contain the name. */
    PersonChecks facts(Facts facts, @Nullable Identity identity) {
        Optional.ofNullable(facts.communeCode())
                .flatMap(code -> referential.refusal("communeCode", code))
                .ifPresent(found::add);
        codes(facts);
        requireDistinct("targetOccupations[%d]", facts.targetOccupations());
        requireDistinct("skills[%d].code", facts.skills());
        requireDistinct("certifications[%d]", facts.certifications());
        requireDistinct("transport[%d]", facts.transport());
        requireDistinct("drivingLicences[%d]", facts.drivingLicences());
        requireDistinct("contractTypes[%d]", facts.contractTypes());
        hours(facts);
        availability(facts.availableFrom());
        pitch(facts.pitch(), identity);
        return this;
    }

    PersonChecks identity(Identity identity) {
        name("firstName", identity.firstName());
        name("lastName", identity.lastName());
        age(identity.birthDate());
        requireDistinct("contactChannels[%d]", identity.contactChannels());
        return this;
    }

    PersonChecks sensitive(Sensitive sensitive) {
        requireDistinct(
                "barriers[%d]",
                sensitive.barriers().stream().map(KnownBarrier::code).toList());
        requireDistinct("eligibilityCriteria[%d]", sensitive.criteria());
        requireDistinct("excludedConditions[%d]", sensitive.excluded());
        return this;
    }

    PersonChecks agreement(String prefix, Agreement.Terms terms) {
        requireNotFuture(prefix + "givenOn", terms.givenOn());
        requireNotFuture(prefix + "informedOn", terms.informedOn());
        return this;
    }

    private void codes(Facts facts) {
        for (int i = 0; i < facts.targetOccupations().size(); i++) {
            var code = new RomeCode(facts.targetOccupations().get(i));
            referential.refusal("targetOccupations[" + i + "]", code).ifPresent(found::add);
        }
        for (int i = 0; i < facts.skills().size(); i++) {
            referential
                    .skillRefusal("skills[" + i + "].code", facts.skills().get(i))
                    .ifPresent(found::add);
        }
    }

    private void requireDistinct(String field, List<?> values) {
        var seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                refuse(field.formatted(i), "Cette valeur est donnée deux fois.", "This value is given twice.");
            }
        }
    }

    private void hours(Facts facts) {
        var min = facts.weeklyHoursMin();
        var max = facts.weeklyHoursMax();
        if (min != null && max != null && min.compareTo(max) > 0) {
            refuse(
                    "weeklyHoursMin",
                    "Le minimum d'heures dépasse le maximum.",
                    "The fewest hours are more than the most.");
        }
    }

    private void availability(@Nullable LocalDate from) {
        if (from != null && from.isAfter(today.plusYears(AVAILABLE_WITHIN_YEARS))) {
            refuse(
                    "availableFrom",
                    "La personne est disponible dans les deux ans : vérifiez l'année.",
                    "The person is available within two years: check the year.");
        }
    }

    /** Companies read the pitch before they know who the person is, so it must not identify them. */
    private void pitch(@Nullable String pitch, @Nullable Identity identity) {
        if (pitch != null && (CONTACT.matcher(pitch).find() || containsName(pitch, identity))) {
            refuse(
                    "pitch",
                    "Écrivez la présentation sans nom, téléphone ni adresse : les entreprises la lisent avant de savoir de qui il s'agit.",
                    "Write the pitch without name, telephone or address: companies read it before they know who it is.");
        }
    }

    private static boolean containsName(String pitch, @Nullable Identity identity) {
        if (identity == null || identity.firstName() == null || identity.lastName() == null) {
            return false;
        }
        var text = " " + String.join(" ", SearchKey.words(pitch)) + " ";
        var first = String.join(" ", SearchKey.words(identity.firstName()));
        var last = String.join(" ", SearchKey.words(identity.lastName()));
        return text.contains(" " + first + " " + last + " ") || text.contains(" " + last + " " + first + " ");
    }

    private void name(String field, @Nullable String name) {
        if (name != null && LOST_LETTER.matcher(name).find()) {
            refuse(
                    field,
                    "Un « ? » tient la place d'une lettre : le fichier a été mal converti. Retapez ce nom.",
                    "A \"?\" stands in for a letter: the file was converted badly. Type this name again.");
        }
        if (name != null && !name.isEmpty() && !NAME.matcher(name).matches()) {
            refuse(field, "Un nom sur une ligne est attendu.", "A name on one line is expected.");
        }
    }

    private void age(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return;
        }
        int age = Period.between(birthDate, today).getYears();
        if (birthDate.isAfter(today) || age < AGE_MIN || age > AGE_MAX) {
            refuse(
                    "birthDate",
                    "La personne doit avoir de %d à %d ans : vérifiez la date.".formatted(AGE_MIN, AGE_MAX),
                    "The person must be %d to %d years old: check the date.".formatted(AGE_MIN, AGE_MAX));
        }
    }

    private void requireNotFuture(String field, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today)) {
            refuse(field, "Cette date est dans le futur.", "This date is in the future.");
        }
    }

    private void refuse(String field, String french, String english) {
        found.add(FieldViolation.of(field, french, english));
    }
}
