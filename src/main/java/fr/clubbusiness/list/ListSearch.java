package fr.clubbusiness.list;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is looked for in a list, and in its export; each operation says where it looks. */
public class ListSearch {
    static final String NAME = "q";
    private static final int LONGEST = 100;

    @QueryParam(NAME)
    @Nullable
    @Parameter(
            description =
                    "Seulement ce qui contient des mots commençant ainsi, sans égard aux accents, à la casse ni à la ponctuation. "
                            + "La description de l'opération dit où l'on cherche.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
    String q;

    /**
     * The search; empty when nothing is looked for.
     *
     * @throws Invalid when it is longer than {@value #LONGEST} characters, or contains neither a letter nor a digit
     */
    public Optional<SearchedText> text() {
        if (q == null || q.isBlank()) {
            return Optional.empty();
        }
        if (q.length() > LONGEST) {
            throw new Invalid(NAME, "100 caractères au plus.", "At most 100 characters.");
        }
        return Optional.of(SearchedText.of(q));
    }
}
