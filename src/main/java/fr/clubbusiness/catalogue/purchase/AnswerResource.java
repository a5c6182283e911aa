package fr.clubbusiness.catalogue.purchase;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.catalogue.rule.SupplierRefusal;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What structures are asked to deliver, and what they answer. An adviser may note an answer that was given by telephone. */
@Path("/v1/answers")
@Tag(name = "purchases")
@RolesAllowed({ADVISER, STRUCTURE})
class AnswerResource {
    private static final String ID = "La réponse, par son id.";

    /** With whom a structure is interested. */
    @Schema(name = "Interest", description = "Avec qui une structure est intéressée.")
    record Interest(
            @Schema(description = "Les structures qui répondent avec elle, par leur id ; elle est leur mandataire.")
            @Nullable
            @Size(max = 10)
            List<@NotNull UUID> memberIds) {}

    /** Why a structure declines. */
    @Schema(name = "PurchaseDecline", description = "Pourquoi une structure décline.")
    record Decline(@NotNull SupplierRefusal reason) {}

    /** What a structure asks. */
    @Schema(name = "PurchaseOffer", description = "L'offre qu'une structure a faite à l'acheteur.")
    record Made(
            @Schema(description = "En euros, hors taxes ; absent si elle ne le dit pas ici.", examples = "17500")
            @Nullable
            @Min(1)
            @Max(1_000_000_000)
            Long amount) {}

    private final Answers answers;
    private final AnswerSteps steps;
    private final ListExport exports;

    AnswerResource(Answers answers, AnswerSteps steps, ListExport exports) {
        this.answers = answers;
        this.steps = steps;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAnswers",
            summary = "Lister les achats reçus",
            description =
                    "Les achats envoyés à votre structure, ou à toutes pour un conseiller, avec la réponse ; les plus récents d'abord (sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de réponses.")
    public Page<AnswerView> list(@BeanParam @Valid SortedPageRequest page) {
        return answers.all().page(page);
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportAnswers",
            summary = "Exporter les achats reçus",
            description =
                    "La liste entière, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = AnswerView.class))
            })
    public InputStream export() {
        return exports.stream(Answers.TABLE, answers.all());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getAnswer",
            summary = "Lire un achat reçu",
            description = "L'achat et la réponse de la structure. Lire ne change rien : /seen dit qu'elle a vu.")
    @APIResponse(responseCode = "200", description = "La réponse.")
    public AnswerView read(@RestPath @Parameter(description = ID) UUID id, @BeanParam SelectedFields fields) {
        return answers.view(answers.get(id));
    }

    @POST
    @Path("/{id}/seen")
    @Transactional
    @Operation(
            operationId = "seeAnswer",
            summary = "Dire qu'un achat est vu",
            description = "La structure a lu l'achat. Sans effet ensuite.")
    @APIResponse(responseCode = "200", description = "La réponse.")
    public AnswerView see(@RestPath @Parameter(description = ID) UUID id) {
        var answer = answers.get(id);
        steps.see(answer);
        return answers.view(answer);
    }

    @POST
    @Path("/{id}/interested")
    @Consumes(MediaType.APPLICATION_JSON) // without it, a request with no body would be refused for its type
    @Transactional
    @Operation(
            operationId = "showInterest",
            summary = "Être intéressé par un achat",
            description = "La structure est intéressée, seule ou comme mandataire d'autres. L'acheteur le voit.")
    @APIResponse(responseCode = "200", description = "La réponse.")
    @APIResponse(
            responseCode = "409",
            description = "L'achat n'attend plus de réponse, ou la structure a déjà répondu.")
    @APIResponse(
            responseCode = "422",
            description =
                    "L'achat n'admet pas de réponse commune (NOT_ALONE_ALLOWED), un membre n'est pas une structure en activité (STRUCTURE_NOT_ACTIVE).")
    public AnswerView interested(
            @RestPath @Parameter(description = ID) UUID id,
            @RequestBody(required = false) @Valid @Nullable Interest interest) {
        var answer = answers.get(id);
        var members = interest == null || interest.memberIds() == null
                ? List.<UUID>of()
                : interest.memberIds().stream().distinct().sorted().toList();
        steps.interested(answer, members);
        return answers.view(answer);
    }

    @POST
    @Path("/{id}/decline")
    @Transactional
    @Operation(
            operationId = "declinePurchase",
            summary = "Décliner un achat",
            description =
                    "La structure n'est pas intéressée. L'acheteur ne le voit pas ; l'agence voit pourquoi. Un autre motif corrige le premier, tant que l'achat attend des réponses.")
    @APIResponse(responseCode = "200", description = "La réponse.")
    @APIResponse(
            responseCode = "409",
            description = "L'achat n'attend plus de réponse, ou la structure a déjà répondu.")
    public AnswerView decline(@RestPath @Parameter(description = ID) UUID id, @Valid @NotNull Decline decline) {
        var answer = answers.get(id);
        steps.decline(answer, decline.reason());
        return answers.view(answer);
    }

    @POST
    @Path("/{id}/offer")
    @Consumes(MediaType.APPLICATION_JSON) // without it, a request with no body would be refused for its type
    @Transactional
    @Operation(
            operationId = "recordPurchaseOffer",
            summary = "Noter l'offre faite",
            description =
                    "La structure intéressée a remis son offre à l'acheteur, pour ce montant si elle le dit. Un autre montant corrige le premier, tant que l'achat attend des réponses.")
    @APIResponse(responseCode = "200", description = "La réponse.")
    @APIResponse(
            responseCode = "409",
            description = "L'achat n'attend plus de réponse, ou la structure n'était pas intéressée.")
    public AnswerView offer(
            @RestPath @Parameter(description = ID) UUID id, @RequestBody(required = false) @Valid @Nullable Made made) {
        var answer = answers.get(id);
        steps.offer(answer, made == null ? null : made.amount());
        return answers.view(answer);
    }
}
