package fr.clubbusiness.dossier;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.retention.RetentionRule;
import fr.clubbusiness.shared.FrenchFormat;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The dossier of the data-protection officer, as JSON and as a page to read and print. */
@Path("/v1/privacy/dossier")
@RolesAllowed(AGENCY_ADMIN)
@FrenchOnly
@Tag(
        name = "dossier",
        description = "Le dossier du délégué à la protection des données.",
        extensions = @Extension(name = "x-displayName", value = "Dossier RGPD"))
class PrivacyDossierResource {
    private final PersonalColumns columns;
    private final WrittenDossier written;
    private final Clock clock;

    PrivacyDossierResource(PersonalColumns columns, ObjectMapper json, Clock clock) {
        this.columns = columns;
        this.written = WrittenDossier.read(json);
        this.clock = clock;
    }

    /** Checked against the record it shows when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "dossier")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dossier(DossierView dossier, String day);
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPrivacyDossier",
            summary = "Lire le dossier de protection des données",
            description =
                    "Fait à partir du code et de la base : le registre des traitements, chaque donnée sur quelqu'un avec son but, sa base, ses lecteurs et sa durée, les "
                            + "notices, le projet d'analyse d'impact et que faire après une violation. Aucune donnée de personne. En text/html : une page à lire ou à imprimer.")
    @APIResponse(
            responseCode = "200",
            description = "Le dossier.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DossierView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public DossierView read() {
        return dossier();
    }

    /** The same as an HTML page, for {@code Accept: text/html}; documented at {@link #read}. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage() {
        var dossier = dossier();
        return Pages.answer(Templates.dossier(dossier, FrenchFormat.date(dossier.day())), "dossier-rgpd");
    }

    private DossierView dossier() {
        return new DossierView(
                LocalDate.now(clock),
                written.processings(),
                Arrays.stream(RetentionRule.values()).map(DossierView.Kept::of).toList(),
                columns.all(),
                written.notices(),
                written.risks(),
                written.breach());
    }
}
