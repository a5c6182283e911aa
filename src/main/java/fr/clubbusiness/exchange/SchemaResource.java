package fr.clubbusiness.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schema of an import's lines, for programs that check their files before sending. Public, because it contains no personal data. */
@Path("/v1/schemas")
@Tag(name = "service")
class SchemaResource {
    private static final String SCHEMA_JSON = "application/schema+json";

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private final PublicAddress address;

    SchemaResource(OpenApiDocumentService documents, ObjectMapper json, PublicAddress address) {
        this.documents = documents;
        this.json = json;
        this.address = address;
    }

    @GET
    @Path("/{name}")
    @PermitAll
    @Produces(SCHEMA_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "readSchema",
            summary = "Lire le schéma JSON d'un import",
            description =
                    "Le schéma (JSON Schema 2020-12) d'une ligne d'un import, tiré de ce document : ce qu'il refuse, l'import le refuse "
                            + "aussi, hors blancs et casse des codes, qu'il pardonne. Codes ROME, communes et dates possibles ne se vérifient "
                            + "qu'à l'import.")
    @APIResponse(
            responseCode = "200",
            description = "Le schéma.",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "401",
            description = "Aucun jeton n'est nécessaire ; celui que vous envoyez est refusé.")
    public String read(
            @PathParam("name")
                    @Parameter(description = "Ce qui est importé.", schema = @Schema(type = SchemaType.STRING))
                    String name)
            throws IOException {
        var line = Optional.ofNullable(SubjectKind.importSchemas().get(name))
                .orElseThrow(() -> new NotFound("Ce schéma", "This schema"));
        var document = json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        var id = address.of("/v1/schemas/" + name);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(PublishedSchema.of(document, line, id));
    }
}
