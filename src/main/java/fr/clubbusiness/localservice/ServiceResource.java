package fr.clubbusiness.localservice;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The search of services, for those who accompany people. */
@Path("/v1/services")
@Tag(
        name = "services",
        description = "Les services d'insertion qui aident à lever les freins, importés du format national.",
        extensions = @Extension(name = "x-displayName", value = "Services pour lever les freins"))
@RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN})
class ServiceResource {
    private static final String WHICH = "Le service, par son id.";

    private final ServiceSearch services;
    private final ListExport exports;

    ServiceResource(ServiceSearch services, ListExport exports) {
        this.services = services;
        this.exports = exports;
    }

    /** Checked against the record it shows when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "localservice")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance service(ServicePage page);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listServices",
            summary = "Chercher des services",
            description =
                    "Par frein, par commune et par mots (nom, organisme, commune, thématiques et description). Avec communeCode : ce que l'on atteint dans le trajet "
                            + "donné et dont la zone couvre la commune, puis ce qui est à distance. Les services à jour d'abord, puis les plus proches ; ceux que "
                            + "personne n'a mis à jour depuis deux ans viennent en dernier et le disent.")
    @APIResponse(responseCode = "200", description = "Une page de services.")
    public Page<ServiceView> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ServiceFilter filter) {
        return services.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportServices",
            summary = "Exporter les services",
            description =
                    "La liste entière en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon "
                            + "l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ServiceView.class))
            })
    public InputStream export(@BeanParam @Valid ServiceFilter filter) {
        return exports.stream(ServiceTable.TABLE, services.of(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getService",
            summary = "Lire un service",
            description =
                    "Un service, aussi s'il n'est plus proposé. Dans un navigateur, une page à imprimer pour la personne : elle dit ce que l'éditeur publie, et rien "
                            + "de la personne.")
    @APIResponse(
            responseCode = "200",
            description = "Le service.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ServiceView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 200_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public ServiceView read(@RestPath @Parameter(description = WHICH) UUID id) {
        return services.get(id);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Path("/{id}")
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(@RestPath UUID id) {
        return Pages.answer(Templates.service(ServicePage.of(services.get(id))), "service");
    }
}
