package fr.clubbusiness.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.vocabulary.MergedCommune;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the codes of communes in the lines of an import. Files are older than the communes of today: the code of one that merged into
 * another is read as that one's, and the report says so. A single request is refused instead, since its sender can correct it.
 */
final class ImportedCommunes extends StdScalarDeserializer<CommuneCode> {
    private final transient Function<CommuneCode, Optional<MergedCommune>> merged;
    private final transient List<FieldViolation> replaced = new ArrayList<>();

    /** With what says which commune has the place of one that ceased. */
    ImportedCommunes(Function<CommuneCode, Optional<MergedCommune>> merged) {
        super(CommuneCode.class);
        this.merged = merged;
    }

    @Override
    public CommuneCode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var written = context.readValue(parser, String.class);
        try {
            return today(String.valueOf(parser.currentName()), new CommuneCode(written));
        } catch (InvalidValue wrong) {
            throw JsonMappingException.from(parser, "not a commune", wrong);
        }
    }

    private CommuneCode today(String field, CommuneCode code) {
        var merger = merged.apply(code);
        merger.ifPresent(commune -> replaced.add(new FieldViolation(field, commune.text())));
        return merger.map(MergedCommune::successor).orElse(code);
    }

    /** What was replaced since {@link #forget}: the fields of one line. */
    List<FieldViolation> replaced() {
        return List.copyOf(replaced);
    }

    void forget() {
        replaced.clear();
    }
}
