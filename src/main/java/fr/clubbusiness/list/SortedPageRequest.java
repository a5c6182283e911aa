package fr.clubbusiness.list;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list with several orders; each operation declares its fields. */
public class SortedPageRequest extends PageRequest {

    @QueryParam("sort")
    @Size(max = 100)
    @Nullable
    @Parameter(
            description =
                    "Les champs qui donnent l'ordre, séparés par des virgules, « - » devant pour l'ordre décroissant : -createdAt, le plus récent "
                            + "d'abord, si rien n'est dit. La description de l'opération dit lesquels sont admis.",
            example = "-createdAt")
    String sort;

    @Override
    @Nullable
    String sort() {
        return sort;
    }
}
