package fr.clubbusiness.exposure;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.exposure.ExposureMeasures.Measure;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.http.Heavy;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.matching.ListedPeople;
import fr.clubbusiness.matching.ListedPeople.Absent;
import fr.clubbusiness.matching.ListedPeople.Obstacle;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.UuidOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people that the lists show, and the people they never show. */
@Path("/v1/matching/exposure")
@RolesAllowed(ADVISER)
@Tag(
        name = "exposure",
        description = "Qui est montré, et qui ne l'est jamais.",
        extensions = @Extension(name = "x-displayName", value = "Équité"))
@FrenchOnly
@Heavy
class ExposureResource {
    /** Days of readiness after which a person in no list counts as forgotten. */
    static final int FORGOTTEN_AFTER_DAYS = 90;

    /** The order of all lists: ids begin with the time of their creation. */
    private static final Comparator<UUID> NEWEST_FIRST = UuidOrder.AS_WRITTEN.reversed();

    private final CurrentCaller current;
    private final ListedPeople appearances;
    private final ExposureMeasures measures;

    ExposureResource(CurrentCaller current, ListedPeople appearances, ExposureMeasures measures) {
        this.current = current;
        this.appearances = appearances;
        this.measures = measures;
    }

    @Schema(name = "ExposureReport")
    record View(
            Instant computedAt,

            @Schema(description = "Besoins mesurés : ouverts et écrits avant aujourd'hui, dix au plus par employeur.")
            int needs,

            @Schema(description = "Personnes qui correspondent à au moins un besoin mesuré, arrondi à 5.")
            int eligible,

            @Schema(description = "Dont celles qui figurent dans les 20 premières d'un besoin, arrondi à 5.")
            int appearing,

            @Schema(
                    description =
                            "Personnes prêtes depuis 90 jours, sans partage depuis, qui ne figurent dans les 20 premières d'aucun besoin mesuré : voir leur liste.")
            int forgotten,

            List<Exposure> dimensions) {}

    /** A person who waits and appears in no list, with the obstacles. */
    @Schema(name = "ForgottenPerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Forgotten(
            UUID beneficiaryId,
            String reference,
            UUID structureId,

            @Schema(description = "Depuis quand la personne attend une proposition.") @Nullable
            LocalDate waitingSince,

            @Schema(
                    description =
                            "Besoins mesurés proches de ce que la personne vise ; zéro : aucun métier visé n'y est demandé.")
            int needsNear,

            @Schema(description = "Dont ceux auxquels elle correspond, toujours derrière d'autres.")
            int needsMatching,

            @Schema(
                    description =
                            "Les contraintes qui bloquent, les plus fréquentes d'abord, avec ce qui les lèverait ; PRIVATE_FACT : l'âge ou une condition exclue, que la structure connaît.")
            List<Obstacle> obstacles) {

        static Forgotten of(Beneficiary person, Absent absent) {
            return new Forgotten(
                    person.id(),
                    person.reference(),
                    person.structureId(),
                    absent.waitingSince(),
                    absent.near(),
                    absent.matching(),
                    absent.obstacles());
        }
    }

    /** 200, also when no need is open; 503 while the index is loading. */
    @GET
    @Operation(
            operationId = "getExposure",
            summary = "Voir qui est montré, et qui l'est moins",
            description =
                    "Pour les besoins mesurés du club : la part de chaque groupe dans les 20 premières places, pondérée par le rang, "
                            + "rapportée à sa part parmi les personnes qui correspondent. Les groupes de moins de 5 personnes sont réunis, et les "
                            + "nombres arrondis à 5. "
                            + "C'est la mesure du jour (computedAt) : elle ne change qu'à minuit, compte les besoins ouverts avant aujourd'hui, dix au plus par "
                            + "employeur, et ceux d'un conseiller une fois une personne partagée. Le classement n'en tient jamais compte.")
    @APIResponse(responseCode = "200", description = "La mesure du jour.")
    @APIResponse(responseCode = "503", description = "La mesure est déjà en cours, ou l'index en première lecture.")
    public View get() {
        var club = current.get().club();
        var measure = measures.of(club);
        return new View(
                measure.at(),
                measure.needs(),
                Exposure.roundedToFive(measure.eligible()),
                Exposure.roundedToFive(measure.listed().size()),
                forgotten(club, measure).size(),
                measure.dimensions());
    }

    private Set<UUID> forgotten(UUID club, Measure measure) {
        var forgotten = appearances.waitingFor(club, FORGOTTEN_AFTER_DAYS);
        forgotten.removeAll(measure.listed());
        return forgotten;
    }

    /** 200, also for an empty list; 400 for a wrong limit or cursor. */
    @GET
    @Path("/forgotten")
    @Operation(
            operationId = "listForgottenPeople",
            summary = "Voir qui attend depuis 90 jours sans figurer nulle part",
            description =
                    "Les personnes prêtes depuis 90 jours, que personne n'a vues partagées depuis, et qui ne sont dans les 20 premières "
                            + "d'aucun besoin de la mesure du jour, avec les contraintes qui les en écartent le plus souvent et ce qui les lèverait.")
    @APIResponse(responseCode = "200", description = "Une page de personnes.")
    @APIResponse(responseCode = "400", description = "La limite ou la marque de page est incorrecte.")
    @APIResponse(responseCode = "503", description = "La mesure est déjà en cours, ou l'index en première lecture.")
    public Page<Forgotten> forgotten(@BeanParam @Valid PageRequest page) {
        var club = current.get().club();
        var slice = page.slice(Ordering.newestFirst("id", Function.<UUID>identity()), club);
        var ids = forgotten(club, measures.of(club)).stream()
                .filter(id -> NEWEST_FIRST.compare(slice.before(), id) < 0)
                .sorted(NEWEST_FIRST)
                .limit(slice.fetch())
                .toList();
        var absent = measures.absent(club, ids).stream().collect(toMap(Absent::person, Function.identity()));
        var people = QuarkusTransaction.requiringNew()
                .call(() -> Beneficiary.<Beneficiary>list("among(id, ?1)", (Object) ids.toArray(UUID[]::new)).stream()
                        .collect(toMap(Beneficiary::id, Function.identity())));
        var rows = Page.of(ids, slice, Function.identity());
        return new Page<>(
                rows.items().stream()
                        .flatMap(id -> forgotten(people.get(id), absent.get(id)))
                        .toList(),
                rows.nextCursor());
    }

    /** Leaves out a person who left, or can no longer be proposed, after the last update of the index. */
    private static Stream<Forgotten> forgotten(@Nullable Beneficiary person, @Nullable Absent absent) {
        return person == null || absent == null ? Stream.empty() : Stream.of(Forgotten.of(person, absent));
    }
}
