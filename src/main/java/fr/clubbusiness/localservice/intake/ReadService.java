package fr.clubbusiness.localservice.intake;

import static fr.clubbusiness.localservice.intake.ImportedService.ADDRESS_LENGTH;
import static fr.clubbusiness.localservice.intake.ImportedService.CODE_LENGTH;
import static fr.clubbusiness.localservice.intake.ImportedService.DESCRIPTION_LENGTH;
import static fr.clubbusiness.localservice.intake.ImportedService.MOST_CODES;
import static fr.clubbusiness.localservice.intake.ImportedService.MOST_TERRITORIES;
import static fr.clubbusiness.localservice.intake.ImportedService.NAME_LENGTH;
import static fr.clubbusiness.localservice.intake.ImportedService.TEXT_LENGTH;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.localservice.intake.ImportedService.Content;
import fr.clubbusiness.localservice.intake.ImportedService.How;
import fr.clubbusiness.localservice.intake.ImportedService.Where;
import fr.clubbusiness.localservice.rule.Departments;
import fr.clubbusiness.localservice.rule.EligibilityZone;
import fr.clubbusiness.localservice.rule.PersonalAddress;
import fr.clubbusiness.localservice.rule.ServiceCodes;
import fr.clubbusiness.localservice.rule.ThemeBarriers;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.FoldedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of a file of services: data.inclusion, schema {@code Service} 1.0.1 of 14 October 2025. Fields of the schema become columns, and
 * codes stay as they are written. The name of a contact is never kept, nor an e-mail address that holds it.
 */
final class ReadService {
    static final String REMOTE = "a-distance";
    static final String IN_PERSON = "en-presentiel";
    private static final String CONTACT = "contact_nom_prenom";

    /** The fields of the schema. Others are counted in the report, and not kept. */
    private static final Set<String> FIELDS = Set.of(
            ("id source structure_id structure nom description lien_source date_maj type thematiques frais frais_precisions publics publics_precisions "
                            + "conditions_acces commune code_postal code_insee adresse complement_adresse longitude latitude telephone courriel "
                            + "modes_accueil zone_eligibilite contact_nom_prenom lien_mobilisation modes_mobilisation mobilisable_par "
                            + "mobilisation_precisions volume_horaire_hebdomadaire nombre_semaines horaires_accueil score_qualite")
                    .split(" ", -1));

    /** The fields whose codes the club understands. */
    private static final List<String> CODED = List.of(
            "type", "thematiques", "frais", "publics", "modes_accueil", "modes_mobilisation", "mobilisable_par");

    private static final int WEEK_HOURS = 168;
    private static final int MOST_WEEKS = 1_000;

    /** Nobody types more of a word, and an index refuses words of two thousand bytes. */
    private static final int WORD_LENGTH = 100;

    private final Function<String, Optional<Place>> centres;
    private final ImportCounts counts;
    private final JsonNode line;
    private final LineFields fields;

    /** Its organisation, where the file holds it as the API of the format does. */
    private final LineFields organisation;

    /**
     * Reads one line.
     *
     * @param today the day of the import
     * @param centres the centre of the commune of an INSEE code; empty for an unknown one
     * @param counts what is dropped and what is not understood
     */
    ReadService(JsonNode line, LocalDate today, Function<String, Optional<Place>> centres, ImportCounts counts) {
        this.line = line;
        this.centres = centres;
        this.counts = counts;
        this.fields = new LineFields(line, today);
        this.organisation = new LineFields(line.path("structure"), today);
    }

    /** What is wrong with it, after {@link #content}. */
    LineFields fields() {
        return fields;
    }

    /** What is kept of it; empty when anything is wrong. */
    Optional<Content> content() {
        var content = read();
        if (!fields.faults().isEmpty()) {
            return Optional.empty();
        }
        count();
        return Optional.of(content);
    }

    private Content read() {
        var id = fields.required("id", CODE_LENGTH);
        var name = fields.required("nom", NAME_LENGTH);
        var updatedOn = fields.day("date_maj");
        var themes = fields.codes("thematiques", MOST_CODES);
        var zone = fields.codes("zone_eligibilite", MOST_TERRITORIES);
        var where = where();
        var description = fields.cut("description", DESCRIPTION_LENGTH);
        var structure = organisation.cut("nom", NAME_LENGTH);
        var weeks = fields.number("nombre_semaines", 1, MOST_WEEKS);
        return new Content(
                id,
                fields.cut("source", CODE_LENGTH),
                structure,
                name,
                description,
                link("lien_source"),
                updatedOn == null ? LocalDate.EPOCH : updatedOn,
                fields.cut("type", CODE_LENGTH),
                themes,
                ThemeBarriers.of(themes),
                fields.cut("frais", CODE_LENGTH),
                fields.cut("frais_precisions", TEXT_LENGTH),
                fields.codes("publics", MOST_CODES),
                fields.cut("publics_precisions", TEXT_LENGTH),
                fields.cut("conditions_acces", TEXT_LENGTH),
                where,
                fields.cut("telephone", 100),
                email(),
                zone,
                EligibilityZone.isUnknown(zone),
                how(),
                fields.number("volume_horaire_hebdomadaire", 0, WEEK_HOURS),
                weeks == null ? null : weeks.intValue(),
                fields.cut("horaires_accueil", TEXT_LENGTH),
                fields.number("score_qualite", 0, 1),
                words(name, structure, where.communeName(), ServiceCodes.words("thematiques", themes), description));
    }

    private Where where() {
        var reception = fields.codes("modes_accueil", MOST_CODES);
        var commune = fields.text("code_insee", 20);
        var postalCode = fields.text("code_postal", 20);
        var latitude = fields.number("latitude", -90, 90);
        var longitude = fields.number("longitude", -180, 180);
        var place = latitude == null || longitude == null
                ? Optional.ofNullable(commune).flatMap(centres)
                : Optional.of(new Place(latitude, longitude));
        var remote = reception.contains(REMOTE);
        var comesIn = !remote || reception.contains(IN_PERSON);
        if (comesIn && !remote && place.isEmpty()) {
            fields.fault(
                    "Ce service n'est pas à distance et n'a pas de lieu : donnez longitude et latitude, ou un code_insee connu.",
                    "This service is not remote and has no place: give longitude and latitude, or a known code_insee.");
        }
        return new Where(
                fields.cut("commune", CODE_LENGTH),
                postalCode,
                commune,
                Departments.of(commune, postalCode).orElse(null),
                fields.cut("adresse", ADDRESS_LENGTH),
                fields.cut("complement_adresse", ADDRESS_LENGTH),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                reception,
                comesIn && place.isPresent(),
                remote);
    }

    private How how() {
        return new How(
                fields.codes("modes_mobilisation", MOST_CODES),
                fields.codes("mobilisable_par", MOST_CODES),
                fields.cut("mobilisation_precisions", TEXT_LENGTH),
                link("lien_mobilisation"));
    }

    /** Only an address of the web: a page shows it as a link. A part of one leads nowhere. */
    private @Nullable String link(String field) {
        var text = whole(field, TEXT_LENGTH);
        if (text != null && !text.startsWith("https://") && !text.startsWith("http://")) {
            counts.notUnderstood(field, "(adresse)");
            return null;
        }
        return text;
    }

    private @Nullable String email() {
        var email = whole("courriel", NAME_LENGTH);
        if (email != null && PersonalAddress.isOf(email, contact())) {
            counts.droppedAddress();
            return null;
        }
        return email;
    }

    /** An address of this length; null for a longer one. */
    private @Nullable String whole(String field, int longest) {
        if (fields.isLonger(field, longest)) {
            counts.notUnderstood(field, "(adresse)");
            return null;
        }
        return fields.text(field, longest);
    }

    /** The names of the contact, however they are written: a text, a list, an object. */
    private String contact() {
        var names = new StringJoiner(" ");
        addTexts(line.path(CONTACT), names);
        return names.toString().strip();
    }

    private static void addTexts(JsonNode value, StringJoiner texts) {
        if (value.isContainerNode()) {
            value.forEach(part -> addTexts(part, texts));
        } else {
            texts.add(value.asText(""));
        }
    }

    private void count() {
        if (!contact().isEmpty()) {
            counts.droppedName();
        }
        counts.cut(fields.cuts() + organisation.cuts());
        for (var field : CODED) {
            fields.codes(field, MOST_CODES).stream()
                    .filter(code -> !ServiceCodes.isKnown(field, code))
                    .forEach(code -> counts.notUnderstood(field, code));
        }
        line.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                counts.notUnderstood("champ", field);
            }
        });
    }

    /** The words by which it is found, each once. */
    private static String words(@Nullable String... texts) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(texts)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Stream.of(FoldedText.words(text).split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .map(word -> LineFields.beginning(word, WORD_LENGTH))
                .forEach(words::add);
        return String.join(" ", words);
    }
}
