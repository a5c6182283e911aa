package fr.clubbusiness.referential;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.RomeCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Search and reading of the occupations of the ROME. */
@Path("/v1/occupations")
@Tag(
        name = "referentials",
        description = "Métiers et communes.",
        extensions = @Extension(name = "x-displayName", value = "Référentiels"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
class OccupationResource {
    private final Referential referential;
    private final UsedOccupations used;
    private final CurrentCaller current;

    OccupationResource(Referential referential, UsedOccupations used, CurrentCaller current) {
        this.referential = referential;
        this.used = used;
        this.current = current;
    }

    @Schema(name = "OccupationItem")
    record Item(RomeCode romeCode, String label, List<String> appellations) {
        static Item of(OccupationSearch.Found found) {
            return new Item(found.occupation().romeCode(), found.occupation().label(), found.appellations());
        }
    }

    @Schema(name = "OccupationNeighbour")
    record Neighbour(RomeCode romeCode, String label, LinkKind kind) {
        static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparing(Neighbour::kind)
                .thenComparing(neighbour -> neighbour.romeCode().value());
    }

    @Schema(name = "Occupation")
    record View(
            RomeCode romeCode,
            String label,
            String version,
            List<String> appellations,
            List<Skill> skills,
            List<Neighbour> neighbours) {}

    /** 200, the best first; 400 when {@code q} is too long or {@code limit} is out of range. */
    @GET
    @Operation(
            operationId = "searchOccupations",
            summary = "Chercher un métier",
            description =
                    "Métiers du ROME dont l'intitulé, une appellation ou le code contient des mots commençant par ceux de « q », "
                            + "sans tenir compte des accents, des majuscules, du pluriel ni des mentions comme « (F/H) » ; des mots de tous "
                            + "les jours (« femme de ménage ») sont compris aussi. Un code ou un nom égal à « q » passe d'abord, puis "
                            + "l'intitulé avant les appellations, le mot entier avant son début. À égalité : les métiers dont la plupart des "
                            + "appellations répondent, ceux qui ont le plus de besoins ouverts au club (pour qui peut tous les lire), puis "
                            + "l'ordre alphabétique. "
                            + "Sans « q » : les premiers métiers par ordre alphabétique. Jusqu'à 10 appellations par métier, celles qui répondent d'abord. "
                            + "Il n'y a pas de page suivante : précisez la recherche.")
    @APIResponse(responseCode = "200", description = "Les métiers trouvés, les meilleurs d'abord.")
    @APIResponse(
            responseCode = "400",
            description = "« q » dépasse 100 caractères, ou « limit » n'est pas compris entre 1 et 200.")
    public Page<Item> search(
            @RestQuery
                    @DefaultValue("")
                    @Size(max = 100)
                    @Parameter(description = "Début de mots.", example = "prépa comm")
                    String q,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) @Parameter(description = "Nombre de métiers, de 1 à 200.")
                    int limit,
            @BeanParam SelectedFields fields) {
        var found = referential.searchOccupations(q, limit, used.of(current.get()));
        return new Page<>(found.stream().map(Item::of).toList(), null);
    }

    /** 200; 404 when no occupation has this code. */
    @GET
    @Path("/{romeCode}")
    @Operation(
            operationId = "getOccupation",
            summary = "Lire un métier",
            description =
                    "Le métier, ses principales compétences (leurs codes servent dans les profils et les besoins), ses appellations "
                            + "usuelles et les métiers que le ROME dit proches (PROCHE) ou accessibles par évolution (EVOLUTION).")
    @APIResponse(responseCode = "200", description = "Le métier.")
    @APIResponse(responseCode = "404", description = "Aucun métier n'a ce code.")
    public View get(
            @RestPath @Parameter(description = "Code ROME.", example = "N1103") RomeCode romeCode,
            @BeanParam SelectedFields fields) {
        return referential
                .occupation(romeCode)
                .map(this::view)
                .orElseThrow(() -> new NotFound("Le métier " + romeCode, "Occupation " + romeCode));
    }

    private View view(Occupation occupation) {
        return new View(
                occupation.romeCode(),
                occupation.label(),
                occupation.version(),
                occupation.appellations(),
                occupation.skills(),
                neighbours(occupation.romeCode()));
    }

    private List<Neighbour> neighbours(RomeCode code) {
        return referential.graph().links(code).entrySet().stream()
                .flatMap(link -> referential.occupation(link.getKey()).stream()
                        .map(to -> new Neighbour(to.romeCode(), to.label(), link.getValue())))
                .sorted(Neighbour.NEAREST_FIRST)
                .toList();
    }
}
