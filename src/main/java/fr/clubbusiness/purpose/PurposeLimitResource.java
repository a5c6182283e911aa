package fr.clubbusiness.purpose;

import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;

import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.StaffMember;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How many people a day the purposes of an adviser open: an administrator of the agency raises it for a while, and never for themself. */
@Path("/v1/purpose-limits")
@RolesAllowed(AGENCY_ADMIN)
@Tag(
        name = "purposes",
        description = "Combien de personnes les motifs des conseillers ouvrent.",
        extensions = @Extension(name = "x-displayName", value = "Motifs"))
class PurposeLimitResource {
    /** A raised limit is an exception: it ends by itself after three months at most. */
    private static final int LONGEST_DAYS = 92;

    /** The most people that any member reads in a day, whatever is set here. */
    static final int MOST = 500;

    /** What an administrator sets. */
    @Schema(name = "PurposeLimitRequest", description = "Combien de personnes, jusqu'à quel jour, et pourquoi.")
    record Request(
            @Min(1) @Max(MOST) @NotNull @Schema(description = "Le plus de personnes par jour.", examples = "60")
            Integer people,

            @NotNull
            @Schema(
                    description =
                            "Le dernier jour, compris : dans 92 jours au plus. Ensuite, la limite du club s'applique.")
            LocalDate until,

            @NotBlank
            @Size(min = 5, max = 500)
            @Schema(description = "Pourquoi, en quelques mots.", examples = "Forum de l'emploi de décembre")
            String reason) {}

    /** The limit of one adviser. */
    @Schema(name = "PurposeLimit", description = "Combien de personnes par jour les motifs de ce conseiller ouvrent.")
    record View(
            @Schema(description = "Le conseiller, par son id de membre.")
            UUID adviserId,

            @Schema(description = "Le plus de personnes par jour, aujourd'hui.", minimum = "1", maximum = "500")
            int people,

            @Schema(description = "Le dernier jour, compris ; null quand la limite du club s'applique.") @Nullable
            LocalDate until,

            @Schema(description = "Pourquoi ; null quand la limite du club s'applique.", minLength = 5, maxLength = 500)
            @Nullable
            String reason,

            @Schema(description = "Quand elle a été donnée ; null quand la limite du club s'applique.") @Nullable
            Instant setAt) {}

    private final CurrentCaller current;
    private final DailyIdentities.Config config;
    private final ClubDay day;

    PurposeLimitResource(CurrentCaller current, DailyIdentities.Config config, ClubDay day) {
        this.current = current;
        this.config = config;
        this.day = day;
    }

    @GET
    @Path("/{adviserId}")
    @Transactional
    @Operation(
            operationId = "getPurposeLimit",
            summary = "Lire la limite d'un conseiller",
            description =
                    "Combien de personnes par jour ses motifs ouvrent : 30, sauf réglage de l'exploitant, ou ce qu'un administrateur lui a donné pour un temps.")
    @APIResponse(responseCode = "200", description = "Sa limite ; son ETag sert à la changer.")
    public RestResponse<View> read(
            @RestPath @Parameter(description = "Un membre de l'agence, par son id.") Reference adviserId) {
        var adviser = colleague(adviserId);
        return answer(adviser, PurposeLimit.last(adviser));
    }

    @PUT
    @Path("/{adviserId}")
    @Transactional
    @Operation(
            operationId = "replacePurposeLimit",
            summary = "Changer la limite d'un conseiller",
            description =
                    "Ses motifs ouvrent tant de personnes par jour, jusqu'à ce jour compris. Le conseiller la lit dans l'en-tête RateLimit. Qui est "
                            + "aussi conseiller ne change pas sa propre limite : un autre administrateur le fait.")
    @APIResponse(responseCode = "200", description = "Sa limite, telle qu'elle est désormais.")
    @APIResponse(responseCode = "403", description = "Personne ne change sa propre limite.")
    public RestResponse<View> replace(
            @RestPath @Parameter(description = "Un membre de l'agence, par son id.") Reference adviserId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        var adviser = colleague(adviserId);
        requireOther(adviser);
        var last = PurposeLimit.last(adviser);
        Etags.require(ifMatch, revision(last));
        requireNear(request.until());
        var limit = last.filter(known -> known.says(request.people(), request.until(), request.reason()))
                .orElseGet(() -> added(adviser, revision(last) + 1, request));
        return answer(adviser, Optional.of(limit));
    }

    private PurposeLimit added(UUID adviser, int revision, Request request) {
        var limit = new PurposeLimit(
                current.get(), adviser, revision, request.people(), request.until(), request.reason(), day.now());
        limit.persistAndFlush();
        return limit;
    }

    private UUID colleague(Reference named) {
        return named.id()
                .filter(member -> StaffMember.isOf(current.get().organisation(), member))
                .orElseThrow(() -> new NotFound("Ce conseiller", "This adviser"));
    }

    private void requireOther(UUID adviser) {
        if (adviser.equals(current.get().member())) {
            throw new Forbidden(
                    "own-limit",
                    "Personne ne change sa propre limite : demandez à un autre administrateur de l'agence.",
                    "Nobody changes their own limit: ask another administrator of the agency.");
        }
    }

    private void requireNear(LocalDate until) {
        var today = day.today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Invalid(
                    "until",
                    "Un jour entre aujourd'hui et dans %d jours est attendu.".formatted(LONGEST_DAYS),
                    "A day from today to %d days from now is expected.".formatted(LONGEST_DAYS));
        }
    }

    private static int revision(Optional<PurposeLimit> last) {
        return last.map(PurposeLimit::revision).orElse(0);
    }

    private RestResponse<View> answer(UUID adviser, Optional<PurposeLimit> last) {
        var view = last.filter(limit -> limit.holdsOn(day.today()))
                .map(limit -> new View(adviser, limit.people(), limit.until(), limit.reason(), limit.setAt()))
                .orElseGet(() -> new View(adviser, config.byPurpose(), null, null, null));
        return CreatedAnswers.versioned(view, revision(last));
    }
}
