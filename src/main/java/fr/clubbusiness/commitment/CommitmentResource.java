package fr.clubbusiness.commitment;

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
import fr.clubbusiness.problem.Invalid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What companies and partners offer. Everybody in the club reads what is offered; each side reads its own. */
@Path("/v1/commitments")
@Tag(
        name = "commitments",
        description =
                "Ce que les entreprises et les partenaires s'engagent à faire, qui le prend, et ce qui a été tenu.",
        extensions = @Extension(name = "x-displayName", value = "Engagements et label"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class CommitmentResource {
    private final Commitments commitments;
    private final OfferCommitment offering;
    private final CommitmentChecks checks;
    private final Idempotency idempotency;
    private final ListExport exports;

    CommitmentResource(
            Commitments commitments,
            OfferCommitment offering,
            CommitmentChecks checks,
            Idempotency idempotency,
            ListExport exports) {
        this.commitments = commitments;
        this.offering = offering;
        this.checks = checks;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCommitments",
            summary = "Lister les engagements",
            description =
                    "Ceux qui sont à prendre, et ceux que votre organisation a proposés ou pris ; tous pour un conseiller. Les plus récents d'abord (sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page d'engagements.")
    public Page<CommitmentView> list(
            @BeanParam @Valid SortedPageRequest page, @BeanParam @Valid CommitmentFilter filter) {
        return commitments.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportCommitments",
            summary = "Exporter les engagements",
            description =
                    "La liste entière, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = CommitmentView.class))
            })
    public InputStream export(@BeanParam @Valid CommitmentFilter filter) {
        return exports.stream(CommitmentTable.TABLE, commitments.of(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getCommitment",
            summary = "Lire un engagement",
            description = "Un engagement à prendre, ou que votre organisation a proposé ou pris.")
    @APIResponse(responseCode = "200", description = "L'engagement ; son ETag sert à le changer.")
    public RestResponse<CommitmentView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(commitments.get(id));
    }

    @POST
    @Transactional
    @RolesAllowed({COMPANY, PARTNER})
    @Operation(
            operationId = "createCommitment",
            summary = "Proposer un engagement",
            description =
                    "Propose, pour votre organisation, une visite, des places d'immersion, un parrainage, des locaux… Tout le club le lit ; une structure ou un "
                            + "partenaire qui accompagne des personnes en prend tout ou partie.")
    @APIResponse(
            responseCode = "201",
            description = "L'engagement, proposé.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : une période impossible (PERIOD_REVERSED, PERIOD_OVER, PERIOD_TOO_LONG), des détails d'un autre genre (PREMISES_ONLY, "
                            + "HOURS_ONLY) ou qui manquent (M2_MISSING, HOURS_MISSING).")
    public RestResponse<CommitmentView> offer(@Valid @NotNull CommitmentTerms terms) {
        Invalid.ifAny(checks.check(terms));
        return idempotency.created(
                "offer-commitment",
                terms,
                CommitmentView.class,
                () -> {
                    var made = offering.offer(terms);
                    return new CreatedResource<>(commitments.view(made), made.version());
                },
                view -> "/v1/commitments/" + view.id());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({COMPANY, PARTNER})
    @Operation(
            operationId = "replaceCommitment",
            summary = "Changer un engagement",
            description =
                    "Remplace ce que votre organisation propose, tant qu'il en reste à prendre. Dès qu'une partie est prise, seule la quantité change, et pas sous "
                            + "ce qui est pris.")
    @APIResponse(responseCode = "200", description = "L'engagement, tel qu'il est désormais.")
    @APIResponse(responseCode = "409", description = "Il n'est plus à prendre.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons, comme pour proposer ; une partie est prise (TAKEN_TERMS), ou plus que cette quantité (UNDER_TAKEN).")
    public RestResponse<CommitmentView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CommitmentTerms terms) {
        var commitment = commitments.lockOwn(id);
        Etags.require(ifMatch, commitment.version());
        Invalid.ifAny(checks.check(terms));
        offering.change(commitment, terms);
        return answer(commitment);
    }

    @POST
    @Path("/{id}/withdraw")
    @Transactional
    @RolesAllowed({COMPANY, PARTNER})
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Retirer un engagement",
            description =
                    "Retire ce que votre organisation propose, si personne n'en a pris. Sans effet s'il l'est déjà.")
    @APIResponse(responseCode = "200", description = "L'engagement, retiré.")
    @APIResponse(responseCode = "409", description = "Une partie est prise, ou il est fini.")
    public CommitmentView withdraw(Reference id) {
        var commitment = commitments.lockOwn(id);
        offering.withdraw(commitment);
        return commitments.view(commitment);
    }

    private RestResponse<CommitmentView> answer(Commitment commitment) {
        return CreatedAnswers.versioned(commitments.view(commitment), commitment.version());
    }
}
