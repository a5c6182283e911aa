package fr.clubbusiness.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of the answer the caller wants. An operation allows it by taking this parameter. The answer is cut where it is written, so it never
 * holds more than the full one.
 */
public class SelectedFields {
    /** The name of the parameter. */
    public static final String NAME = "fields";

    @QueryParam(NAME)
    @Nullable
    @Parameter(
            description =
                    "Les seuls champs à rendre, séparés par des virgules : ceux de chaque élément, pour une liste. L'id reste toujours. "
                            + "La réponse est alors partielle : des champs que son schéma dit toujours présents manquent, et un client "
                            + "généré à partir de ce document ne sait pas la lire. Il demande la réponse entière, ou lit ce JSON lui-même.",
            example = "id,reference")
    String fields;
}
