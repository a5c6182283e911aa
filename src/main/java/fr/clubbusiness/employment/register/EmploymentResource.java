package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work contracts: the list, one of them, those signed outside the club, and corrections. */
@Path("/v1/employments")
@Tag(
        name = "employments",
        description = "Les contrats de travail : de la signature à la fin, et ce que devient la personne.",
        extensions = @Extension(name = "x-displayName", value = "Contrats"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class EmploymentResource {

    /** The corrected dates and hours of a contract. */
    @Schema(
            name = "EmploymentTerms",
            description = "Les dates et les heures d'un contrat, telles qu'elles sont en vrai.")
    record TermsRequest(
            @NotNull LocalDate startDate,
            @Nullable LocalDate endDate,

            @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1) @Nullable
            BigDecimal weeklyHours,

            @DecimalMin("1") @DecimalMax("9999") @Digits(integer = 4, fraction = 1) @Nullable
            BigDecimal totalHours) {

        ContractTerms of(Employment contract) {
            return new ContractTerms(contract.terms().type(), startDate, endDate, weeklyHours, totalHours);
        }
    }

    private final VisibleEmployments employments;
    private final EmploymentSearch search;
    private final EmploymentAnswers answers;
    private final EnterContract enter;
    private final MoveContract move;
    private final Idempotency idempotency;
    private final ListExport exports;

    EmploymentResource(
            VisibleEmployments employments,
            EmploymentSearch search,
            EmploymentAnswers answers,
            EnterContract enter,
            MoveContract move,
            Idempotency idempotency,
            ListExport exports) {
        this.employments = employments;
        this.search = search;
        this.answers = answers;
        this.enter = enter;
        this.move = move;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "createEmployment",
            summary = "Noter un contrat signé hors du club",
            description =
                    "Enregistre un contrat qu'une structure a signé sans mise en relation, ou qu'un conseiller connaît. La loi le vérifie avec tous les "
                            + "contrats connus de la personne : mois de CDDI, heures prêtées. Un contrat d'insertion laisse la personne disponible ; un autre la place.")
    @APIResponse(
            responseCode = "201",
            description = "Le contrat, signé, avec sa référence.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmploymentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "La personne est sortie de l'accompagnement, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Ce contrat n'est pas permis à cet employeur, ses dates ou ses heures ne conviennent pas, ou l'éligibilité manque : « reasons » donne tout.")
    public RestResponse<EmploymentView> create(@Valid @NotNull EmploymentRequest request) {
        return idempotency.created(
                "create-employment",
                request,
                EmploymentView.class,
                () -> {
                    var contract = enter.enter(request);
                    return new CreatedResource<>(answers.after(contract), contract.version());
                },
                view -> "/v1/employments/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listEmployments",
            summary = "Lister les contrats",
            description =
                    "Les plus récents d'abord ; sort : createdAt, startDate. Un conseiller voit ceux du club, une structure ceux qu'elle signe et ceux des "
                            + "personnes qu'elle accompagne, une entreprise ceux par lesquels elle emploie ou accueille quelqu'un.")
    @APIResponse(responseCode = "200", description = "Une page de contrats.")
    public Page<EmploymentView> list(
            @BeanParam @Valid EmploymentFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return search.of(filter).page(page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getEmployment",
            summary = "Lire un contrat",
            description = "Un contrat, par son id ou sa référence (C-0012) : qui, chez qui, quand, et où il en est.")
    @APIResponse(responseCode = "200", description = "Le contrat ; son ETag sert à le corriger.")
    public RestResponse<EmploymentView> read(Reference id, @BeanParam SelectedFields fields) {
        return answers.read(employments.get(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceEmployment",
            summary = "Corriger les dates et les heures d'un contrat",
            description =
                    "Remplace les dates et les heures, que la loi vérifie de nouveau ; l'historique garde les anciennes. Pour un contrat signé d'avance : "
                            + "le premier jour a changé, ou le terme.")
    @APIResponse(responseCode = "200", description = "Le contrat, tel qu'il est désormais.")
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.")
    @APIResponse(
            responseCode = "409",
            description = "Le contrat est fini : il ne change plus ; ou l'employeur a essayé trois fois.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Ces dates ou ces heures ne sont pas permises pour ce contrat : « reasons » donne toutes les raisons.")
    public RestResponse<EmploymentView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TermsRequest request) {
        var contract = employments.movable(id);
        move.correct(contract, ifMatch, request.of(contract));
        return answers.changed(contract);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportEmployments",
            summary = "Exporter les contrats",
            description =
                    "La liste entière avec les mêmes filtres, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = EmploymentView.class))
            })
    public InputStream export(@BeanParam @Valid EmploymentFilter filter) {
        return exports.stream(EmploymentTable.TABLE, search.of(filter));
    }
}
