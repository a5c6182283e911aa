package fr.clubbusiness.workbench;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.security.Portfolio;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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

/** What waits for an adviser, or for a structure, as JSON and as a page. */
@Path("/v1/workbench")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(
        name = "workbench",
        description = "Ce qui attend aujourd'hui, en un coup d'œil.",
        extensions = @Extension(name = "x-displayName", value = "Ma journée"))
@Confidential
@FrenchOnly
class WorkbenchResource {
    private final ReadWorkbench workbench;
    private final EntryLinks links;
    private final Clock clock;

    WorkbenchResource(ReadWorkbench workbench, EntryLinks links, Clock clock) {
        this.workbench = workbench;
        this.links = links;
        this.clock = clock;
    }

    /** Checked against the record it shows when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "workbench")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance workbench(WorkbenchPage page);
    }

    /** 200, also when nothing waits. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getWorkbench",
            summary = "Voir ma journée",
            description =
                    "Ce qui attend, par parties, avec ce qui presse le plus : les réponses en retard, les tâches à faire, les besoins ouverts "
                            + "auxquels personne ne correspond, les personnes prêtes que personne n'a vues, les parcours qui n'avancent plus. Un conseiller lit tout le club, par "
                            + "références ; une structure ce qui la concerne. En text/html : une page à lire ou à imprimer.")
    @APIResponse(
            responseCode = "200",
            description = "Les parties, chacune avec son nombre et ses dix premières lignes.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = WorkbenchView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public WorkbenchView get(@BeanParam Portfolio portfolio) {
        return workbench.whole(portfolio);
    }

    /** The same as an HTML page, for {@code Accept: text/html}; documented at {@link #get}. */
    @GET
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> page(@BeanParam Portfolio portfolio) {
        var view = workbench.whole(portfolio);
        var page = WorkbenchPage.of(view, portfolio.isMine(), LocalDate.now(clock), links);
        return Pages.answer(Templates.workbench(page), "ma-journee");
    }

    /** 200, also for an empty section; 400 for a wrong limit or cursor; 404 for an unknown section; 503 while the index is loading. */
    @GET
    @Path("/{section}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listWorkbenchSection",
            summary = "Lister une partie de ma journée",
            description =
                    "Tout ce qui attend dans une partie, dans son ordre : les réponses en retard par organisation attendue, les tâches par "
                            + "échéance, les besoins et les personnes par ancienneté.")
    @APIResponse(responseCode = "200", description = "Une page de ce qui attend.")
    @APIResponse(responseCode = "404", description = "Cette partie n'existe pas.")
    @APIResponse(responseCode = "503", description = "Les rapprochements se préparent : dans quelques secondes.")
    public Page<WorkbenchEntry> list(
            @RestPath @Parameter(description = "La partie.") WorkbenchSection section,
            @BeanParam Portfolio portfolio,
            @BeanParam @Valid PageRequest page) {
        return workbench.page(section, portfolio, page);
    }
}
