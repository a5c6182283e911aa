package fr.clubbusiness.change;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What changed since a program last asked. */
@Path("/v1/history")
@Tag(
        name = "history",
        description = "Ce qui a changé, pour les logiciels qui suivent le club.",
        extensions = @Extension(name = "x-displayName", value = "Changements"))
class ChangeResource {
    private final ChangeSearch changes;

    ChangeResource(ChangeSearch changes) {
        this.changes = changes;
    }

    @GET
    @Transactional
    @Confidential
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Operation(
            operationId = "listChanges",
            summary = "Suivre les changements",
            description =
                    "Ce qui est arrivé à ce qui est à vous, du plus ancien au plus récent : vos besoins, vos mises en relation, les personnes que "
                            + "vous accompagnez et leurs contrats, les nouvelles qu'on vous demande d'une personne en poste, vos tâches, vos offres et vos achats ; tout le club pour un conseiller. Sans « after », depuis le début de ce qui est conservé. Redemandez "
                            + "avec le « after » reçu : rien ne manque, et une réponse vide rend le même. Une proposition restée sans réponse n'a pas "
                            + "d'entrée pour qui a posté le besoin : son échéance, connue d'avance, le dit.")
    @APIResponse(responseCode = "200", description = "Les changements qui suivent, et où reprendre.")
    @APIResponse(
            responseCode = "400",
            description = "« after » n'est pas de cette liste, ou n'est plus conservé : recommencez sans lui.")
    public Changes list(
            @RestQuery
                    @Parameter(
                            description = "Où reprendre : le « after » de la réponse précédente.",
                            schema = @Schema(implementation = String.class, maxLength = 40))
                    @Nullable
                    String after,
            @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(200)
                    @Parameter(description = "Nombre de changements, de 1 à 200.")
                    int limit) {
        return changes.after(after, limit);
    }
}
