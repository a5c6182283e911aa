package fr.clubbusiness.membership.applications;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The programs of partners. The agency's administrators register and change them; each organisation reads its own. */
@Path("/v1/partner-applications")
@Tag(
        name = "applications",
        description =
                "Les programmes des organisations membres : ce qu'ils peuvent faire, combien de fois, jusqu'à quand.",
        extensions = @Extension(name = "x-displayName", value = "Applications partenaires"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class ApplicationResource {
    private final CurrentCaller current;
    private final RegisterApplication registering;
    private final ChangeApplication changing;
    private final Idempotency idempotency;
    private final ListExport exports;

    ApplicationResource(
            CurrentCaller current,
            RegisterApplication registering,
            ChangeApplication changing,
            Idempotency idempotency,
            ListExport exports) {
        this.current = current;
        this.registering = registering;
        this.changing = changing;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPartnerApplications",
            summary = "Lister les applications",
            description =
                    "Celles de votre organisation, ou toutes pour l'agence, les plus récentes d'abord (sort : createdAt). Sans leur secret.")
    @APIResponse(responseCode = "200", description = "Une page d'applications.")
    public Page<ApplicationView> list(@BeanParam @Valid SortedPageRequest page) {
        return PartnerApplications.of(current.get()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportPartnerApplications",
            summary = "Exporter les applications",
            description =
                    "La liste entière, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ApplicationView.class))
            })
    public InputStream export() {
        return exports.stream(ApplicationTable.TABLE, PartnerApplications.of(current.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getPartnerApplication",
            summary = "Lire une application",
            description = "Une application de votre organisation, ou de tout le club pour l'agence, sans son secret.")
    @APIResponse(responseCode = "200", description = "L'application ; son ETag sert à la changer.")
    public RestResponse<ApplicationView> read(Reference id, @BeanParam SelectedFields fields) {
        var application = PartnerApplications.get(current.get(), id);
        return CreatedAnswers.versioned(ApplicationView.of(application), application.version());
    }

    /** The stored answer of a key holds no secret: it is added to what is sent. */
    @POST
    @RolesAllowed(AGENCY_ADMIN)
    @Operation(
            operationId = "createPartnerApplication",
            summary = "Inscrire une application",
            description =
                    "Crée chez Keycloak le client d'un programme, qui agit pour son organisation avec ces seuls droits. La réponse montre son secret, cette "
                            + "seule fois : une demande répétée avec la même Idempotency-Key donne la même application sans lui, et /renew-secret en donne un autre.")
    @APIResponse(
            responseCode = "201",
            description = "L'application, avec son secret.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Un droit que cette organisation ne peut pas avoir (SCOPE_NOT_FOR_OWNER), un contact qui n'y travaille pas (CONTACT_NOT_OF_OWNER), un dernier "
                            + "jour passé (EXPIRES_IN_PAST) ou trop loin (EXPIRES_TOO_LATE), un client qui n'est pas à elle (CLIENT_NOT_OF_OWNER).")
    public RestResponse<ApplicationView> register(@Valid @NotNull ApplicationRequest request) {
        var secret = new AtomicReference<@Nullable String>();
        var version = new AtomicReference<@Nullable Integer>();
        var stored = idempotency.createdInSteps(
                "register-application",
                request,
                ApplicationView.class,
                () -> {
                    var made = registering.register(request);
                    secret.set(made.secret());
                    version.set(made.version());
                    return new CreatedResource<>(made.view(), made.version());
                },
                ApplicationResource::path);
        return secret.get() == null
                ? stored
                : CreatedAnswers.created(
                        path(stored.getEntity()), stored.getEntity().with(secret.get()), version.get());
    }

    private static String path(ApplicationView view) {
        return "/v1/partner-applications/" + view.id();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(AGENCY_ADMIN)
    @Operation(
            operationId = "replacePartnerApplication",
            summary = "Changer une application",
            description =
                    "Change ce qu'elle peut faire, combien de fois, jusqu'à quand, et qui en répond. Cela vaut dès sa demande suivante, avec le même jeton.")
    @APIResponse(responseCode = "200", description = "L'application, telle qu'elle est désormais.")
    @APIResponse(responseCode = "409", description = "Elle est arrêtée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Un droit que cette organisation ne peut pas avoir (SCOPE_NOT_FOR_OWNER), un contact qui n'y travaille pas (CONTACT_NOT_OF_OWNER), un dernier "
                            + "jour passé (EXPIRES_IN_PAST) ou trop loin (EXPIRES_TOO_LATE).")
    public RestResponse<ApplicationView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ApplicationTerms terms) {
        var application = PartnerApplications.lock(current.get(), id);
        Etags.require(ifMatch, application.version());
        changing.change(application, terms);
        return CreatedAnswers.versioned(ApplicationView.of(application), application.version());
    }

    @POST
    @Path("/{id}/stop")
    @Transactional
    @RolesAllowed(AGENCY_ADMIN)
    @Operation(
            operationId = "stopPartnerApplication",
            summary = "Arrêter une application",
            description =
                    "Elle ne peut plus rien, aussitôt, même avec un jeton en cours, et pour toujours. Sans effet si elle l'est déjà.")
    @APIResponse(responseCode = "200", description = "L'application, arrêtée.")
    public ApplicationView stop(Reference id) {
        return ApplicationView.of(changing.stop(PartnerApplications.lock(current.get(), id)));
    }

    @POST
    @Path("/{id}/renew-secret")
    @RolesAllowed(AGENCY_ADMIN)
    @Operation(
            operationId = "renewPartnerApplicationSecret",
            summary = "Renouveler le secret d'une application",
            description =
                    "Donne un nouveau secret, montré cette seule fois ; l'ancien ne vaut plus rien. Chaque appel en donne un autre. Les jetons déjà donnés valent "
                            + "jusqu'à leur fin.")
    @APIResponse(responseCode = "200", description = "L'application, avec son nouveau secret.")
    @APIResponse(responseCode = "409", description = "Elle est arrêtée.")
    public ApplicationView renew(Reference id) {
        return changing.renewSecret(id);
    }
}
