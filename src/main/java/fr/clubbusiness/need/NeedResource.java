package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The labour needs of companies and employing structures. */
@Path("/v1/needs")
@Tag(
        name = "needs",
        description = "Ce que cherchent les entreprises et les structures qui embauchent.",
        extensions = @Extension(name = "x-displayName", value = "Besoins"))
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedResource {

    /** Why a need is withdrawn. */
    @Schema(name = "NeedWithdrawal")
    record Withdrawal(@Nullable @Size(min = 1, max = 500) String reason) {}

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final WriteNeed writeNeed;
    private final NeedSteps steps;
    private final NeedViews views;
    private final NeedSearch search;

    NeedResource(
            CurrentCaller current,
            Idempotency idempotency,
            WriteNeed writeNeed,
            NeedSteps steps,
            NeedViews views,
            NeedSearch search) {
        this.current = current;
        this.idempotency = idempotency;
        this.writeNeed = writeNeed;
        this.steps = steps;
        this.views = views;
        this.search = search;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createNeed",
            summary = "Publier un besoin",
            description =
                    "Publie un besoin de recrutement. Il est ouvert aussitôt, ce qui demande qu'il soit complet (le salaire, notamment) ; "
                            + "avec open: false, il reste en brouillon, et aussi au-delà de 50 besoins ouverts : « warnings » le dit, et l'agence peut l'ouvrir.")
    @APIResponse(
            responseCode = "201",
            description = "Le besoin publié, avec sa référence.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NeedView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Cet externalId est déjà pris chez cet employeur, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "L'employeur ne peut pas signer l'un de ces contrats, le salaire manque pour ouvrir, une raison manque pour le français, ou le texte contient une mention que la loi interdit : « reasons » les donne toutes.")
    @APIResponse(
            responseCode = "429",
            description =
                    "L'employeur a déjà écrit ou changé les critères de 30 besoins aujourd'hui : continuez demain, ou demandez à l'agence.")
    public RestResponse<NeedView> create(@Valid @NotNull NeedRequest request) {
        return idempotency.created(
                "create-need",
                request,
                NeedView.class,
                () -> {
                    var need = writeNeed.create(request);
                    LabourNeed.flush();
                    return new CreatedResource<>(views.created(need, need.isOpen() == request.opens()), need.version());
                },
                view -> "/v1/needs/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listNeeds",
            summary = "Lister les besoins",
            description =
                    "Les plus récents d'abord ; sort : createdAt, startDate. Un conseiller voit ceux du club, un employeur les siens ; une structure voit aussi "
                            + "tous les besoins ouverts. q cherche dans l'intitulé, le métier, le nom de l'employeur et la commune, et par référence.")
    @APIResponse(responseCode = "200", description = "Une page de besoins, les plus récents d'abord.")
    public Page<NeedView> list(@BeanParam NeedFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return search.of(filter).page(page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getNeed",
            summary = "Lire un besoin",
            description = "Un besoin, par son id ou sa référence (B-0907).")
    @APIResponse(responseCode = "200", description = "Le besoin ; son ETag sert à le modifier.")
    public RestResponse<NeedView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(LabourNeed.visibleTo(current.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceNeed",
            summary = "Modifier un besoin",
            description =
                    "Remplace tout ce qui est dit du besoin. Changer ce qui sert au rapprochement renouvelle les candidats et "
                            + "leurs pseudonymes : dix fois par jour au plus. Un brouillon le reste, sauf avec open: true.")
    @APIResponse(responseCode = "200", description = "Le besoin, tel qu'il est désormais.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Tous les postes sont pourvus : ses critères ne changent plus ; ou un besoin ne change pas d'employeur.")
    @APIResponse(
            responseCode = "422",
            description =
                    "L'employeur ne peut pas signer l'un de ces contrats, il manque de quoi rester ouvert, ou le texte contient une mention que la loi interdit.")
    @APIResponse(
            responseCode = "429",
            description =
                    "Les critères de ce besoin ont déjà changé dix fois aujourd'hui, ou l'employeur en a déjà écrit ou changé 30 : continuez demain.")
    public RestResponse<NeedView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NeedRequest request) {
        var need = LabourNeed.editableBy(current.get(), id);
        Etags.require(ifMatch, need.version());
        writeNeed.replace(need, request);
        return answer(need);
    }

    @POST
    @Path("/{id}/open")
    @Transactional
    @Operation(
            operationId = "openNeed",
            summary = "Ouvrir un besoin",
            description =
                    "Ouvre un brouillon complet, ou rouvre un besoin retiré ou expiré. S'il est déjà ouvert, dit qu'il vaut toujours.")
    @APIResponse(responseCode = "200", description = "Le besoin, ouvert.")
    @APIResponse(
            responseCode = "409",
            description = "Tous les postes de ce besoin sont pourvus : publiez-en un nouveau.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Il manque de quoi l'ouvrir : le salaire, notamment ; ou son texte contient une mention que la loi interdit ; "
                            + "ou l'employeur a déjà 50 besoins ouverts : il en retire un, ou l'agence ouvre celui-ci.")
    public RestResponse<NeedView> open(Reference id) {
        var need = LabourNeed.editableBy(current.get(), id);
        writeNeed.open(need);
        return answer(need);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON) // without it, a request with no body would be refused for its type
    @Transactional
    @Operation(
            operationId = "withdrawNeed",
            summary = "Retirer un besoin",
            description = "Retire un besoin ouvert ; il peut être rouvert. Sans effet s'il est déjà retiré.")
    @APIResponse(responseCode = "200", description = "Le besoin, retiré.")
    @APIResponse(responseCode = "409", description = "Ce besoin n'est pas ouvert : brouillon, pourvu ou expiré.")
    public RestResponse<NeedView> withdraw(
            Reference id, @RequestBody(required = false) @Valid @Nullable Withdrawal withdrawal) {
        var need = LabourNeed.editableBy(current.get(), id);
        steps.withdraw(need, withdrawal == null ? null : withdrawal.reason());
        return answer(need);
    }

    /** Flushed first, so that the version in the answer is the stored one. */
    private RestResponse<NeedView> answer(LabourNeed need) {
        LabourNeed.flush();
        return CreatedAnswers.versioned(views.of(need), need.version());
    }
}
