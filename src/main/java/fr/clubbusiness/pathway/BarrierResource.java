package fr.clubbusiness.pathway;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.localservice.ServiceView;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * The barriers of a person and their steps. Lifting one proposes changes of the person's facts; accepting makes those that are true, declining ends the others. What is
 * proposed is counted after the step is stored, without a connection.
 */
@Path("/v1/beneficiaries/{id}/barriers")
@Confidential
@Tag(
        name = "pathway",
        description = "Le parcours d'une personne : ses freins, ce qui est fait pour les lever, et ce que cela change.",
        extensions = @Extension(name = "x-displayName", value = "Parcours"))
class BarrierResource {
    private static final String WHICH = "Le frein, par son code.";
    private static final String LEFT_OR_NO_STEP =
            "Étape impossible depuis l'état du frein, ou personne sortie de l'accompagnement.";
    private static final String PRIVATE =
            "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.";
    private static final String NOT_THERE = "La personne ou ce frein n'existe pas, ou ne vous est pas accessible.";

    private final ReadPathway paths;
    private final WorkOnBarriers barriers;
    private final AnswerProposals answers;
    private final BarrierViews views;
    private final BarrierServices services;

    BarrierResource(
            ReadPathway paths,
            WorkOnBarriers barriers,
            AnswerProposals answers,
            BarrierViews views,
            BarrierServices services) {
        this.paths = paths;
        this.barriers = barriers;
        this.answers = answers;
        this.views = views;
        this.services = services;
    }

    @GET
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listBarriers",
            summary = "Lire les freins d'une personne",
            description =
                    "Où en est chaque frein. Pour sa structure, un frein levé dit aussi ce qui est peut-être devenu vrai, et combien de besoins ouverts "
                            + "correspondraient alors. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en relation en cours ouverte par un "
                            + "autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Les freins, dans l'ordre où ils sont notés.")
    @APIResponse(responseCode = "403", description = PRIVATE)
    public BarrierView.All list(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var read = QuarkusTransaction.requiringNew().call(() -> {
            var path = paths.withAnswers(paths.readable(id));
            return new Read(path, services.counts(path));
        });
        return views.all(read.path(), read.services());
    }

    @GET
    @Path("/history")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listBarrierSteps",
            summary = "Lire l'histoire des freins d'une personne",
            description =
                    "Quel frein a changé d'état, de quoi à quoi, quand et par qui, les changements les plus récents d'abord. Un frein noté à l'enregistrement de "
                            + "la personne n'y figure qu'à son premier changement. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en relation en "
                            + "cours ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Une page de changements.")
    @APIResponse(responseCode = "403", description = PRIVATE)
    public Page<BarrierStepView> history(
            Reference id,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return BarrierStep.of(paths.readable(id).person()).page(page);
    }

    @GET
    @Path("/{barrier}/services")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listBarrierServices",
            summary = "Trouver des services qui aident à lever un frein",
            description =
                    "Les services pour ce frein que la personne atteint depuis sa commune, par son moyen le plus rapide et dans le trajet qu'elle accepte, puis ceux "
                            + "à distance. Ceux qui sont à jour d'abord, puis les plus proches. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en "
                            + "relation en cours ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Une page de services.")
    @APIResponse(responseCode = "403", description = PRIVATE)
    @APIResponse(responseCode = "404", description = NOT_THERE)
    public Page<ServiceView> services(
            Reference id,
            @RestPath @Parameter(description = WHICH) Barrier barrier,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return services.of(paths.readable(id), barrier).page(page);
    }

    @POST
    @Path("/{barrier}/start")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "startBarrier",
            summary = "Commencer à lever un frein",
            description =
                    "Le frein est en cours : quelqu'un y travaille avec la personne. Noter une action le fait aussi.")
    @APIResponse(responseCode = "200", description = "Le frein, en cours.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = LEFT_OR_NO_STEP)
    public BarrierView start(Reference id, @RestPath @Parameter(description = WHICH) Barrier barrier) {
        return moved(id, barrier, Barrier.Status.TO_LIFT, Barrier.Status.UNDER_WAY);
    }

    @POST
    @Path("/{barrier}/stop")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "stopBarrier",
            summary = "Cesser de travailler à un frein",
            description =
                    "Le frein est de nouveau à lever : personne n'y travaille pour le moment. Ses actions prévues restent.")
    @APIResponse(responseCode = "200", description = "Le frein, à lever.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = LEFT_OR_NO_STEP)
    public BarrierView stop(Reference id, @RestPath @Parameter(description = WHICH) Barrier barrier) {
        return moved(id, barrier, Barrier.Status.UNDER_WAY, Barrier.Status.TO_LIFT);
    }

    @POST
    @Path("/{barrier}/lift")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "liftBarrier",
            summary = "Dire qu'un frein est levé",
            description =
                    "Le frein est levé. La réponse propose ce qui est peut-être devenu vrai (permis, transports, trajet, niveau de français, heures, "
                            + "disponibilité), avec le nombre de besoins ouverts qui correspondraient alors. Rien ne change sans votre accord.")
    @APIResponse(responseCode = "200", description = "Le frein, levé, avec ce qu'il propose.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = LEFT_OR_NO_STEP)
    public BarrierView lift(Reference id, @RestPath @Parameter(description = WHICH) Barrier barrier) {
        return moved(id, barrier, Barrier.Status.UNDER_WAY, Barrier.Status.LIFTED);
    }

    @POST
    @Path("/{barrier}/reopen")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "reopenBarrier",
            summary = "Reprendre un frein levé",
            description = "Le frein est revenu : il est de nouveau en cours. La fiche de la personne ne change pas.")
    @APIResponse(responseCode = "200", description = "Le frein, en cours.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = LEFT_OR_NO_STEP)
    public BarrierView reopen(Reference id, @RestPath @Parameter(description = WHICH) Barrier barrier) {
        return moved(id, barrier, Barrier.Status.LIFTED, Barrier.Status.UNDER_WAY);
    }

    @POST
    @Path("/{barrier}/accept")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "acceptProposals",
            summary = "Accepter ce que propose un frein levé",
            description =
                    "La fiche de la personne change comme les propositions le disent, toutes ou aucune. Sans effet sur ce que la fiche dit déjà. Une autre valeur "
                            + "se donne en modifiant la fiche. Le fait n'est plus proposé, sauf si le frein est repris puis levé de nouveau.")
    @APIResponse(responseCode = "200", description = "Le frein, avec ce qu'il propose encore.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description = "Toutes les raisons : le frein n'est pas levé, ou ne propose pas ces valeurs.")
    public BarrierView accept(
            Reference id,
            @RestPath @Parameter(description = WHICH) Barrier barrier,
            @Valid @NotNull AnswerRequest request) {
        return changed(id, barrier, path -> answers.accept(path, barrier, request.changes()));
    }

    @POST
    @Path("/{barrier}/decline")
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "declineProposals",
            summary = "Écarter ce que propose un frein levé",
            description =
                    "Ce n'est pas vrai : la fiche de la personne ne change pas, et ces propositions ne reviennent plus, sauf si le frein est repris puis levé de "
                            + "nouveau. Toutes ou aucune.")
    @APIResponse(responseCode = "200", description = "Le frein, avec ce qu'il propose encore.")
    @APIResponse(responseCode = "404", description = NOT_THERE)
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description = "Toutes les raisons : le frein n'est pas levé, ou ne propose pas ces valeurs.")
    public BarrierView decline(
            Reference id,
            @RestPath @Parameter(description = WHICH) Barrier barrier,
            @Valid @NotNull AnswerRequest request) {
        return changed(id, barrier, path -> answers.decline(path, barrier, request.changes()));
    }

    /** A path, and how many services help with each of its barriers. */
    private record Read(ReadPathway.Path path, Map<Barrier, Integer> services) {}

    private BarrierView moved(Reference id, Barrier barrier, Barrier.Status from, Barrier.Status to) {
        return changed(id, barrier, path -> barriers.move(path, barrier, from, to));
    }

    private BarrierView changed(Reference id, Barrier barrier, UnaryOperator<ReadPathway.Path> change) {
        var path = QuarkusTransaction.requiringNew().call(() -> change.apply(paths.withAnswers(paths.own(id))));
        return views.one(path, barrier);
    }
}
