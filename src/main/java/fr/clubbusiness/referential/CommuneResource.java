package fr.clubbusiness.referential;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.shared.CommuneCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Search of communes, to choose one. */
@Path("/v1/communes")
@Tag(name = "Référentiels")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
class CommuneResource {
    private final Referential referential;

    CommuneResource(Referential referential) {
        this.referential = referential;
    }

    @Schema(name = "CommuneItem")
    record Item(CommuneCode code, String name, List<String> postalCodes, String department) {
        static Item of(Commune commune) {
            return new Item(commune.code(), commune.name(), commune.postalCodes(), commune.department());
        }
    }

    /** 200, the best first; 400 when {@code q} is too long or {@code limit} is out of range. */
    @GET
    @Operation(
            operationId = "searchCommunes",
            summary = "Chercher une commune",
            description =
                    "Communes dont le nom contient des mots commençant par ceux de « q », ou dont un code postal commence ainsi, sans tenir "
                            + "compte des accents ni des majuscules ; le nom entier d'abord, puis les plus peuplées. Sans « q » : les plus peuplées. "
                            + "Paris se choisit par arrondissement : le code 75056 donne les vingt (75101 à 75120). "
                            + "Il n'y a pas de page suivante : précisez la recherche.")
    @APIResponse(responseCode = "200", description = "Les communes trouvées, les meilleures d'abord.")
    @APIResponse(
            responseCode = "400",
            description = "« q » dépasse 100 caractères, ou « limit » n'est pas compris entre 1 et 200.")
    public Page<Item> search(
            @RestQuery
                    @DefaultValue("")
                    @Size(max = 100)
                    @Parameter(description = "Début de mots ou de code postal.", example = "nant")
                    String q,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) @Parameter(description = "Nombre de communes, de 1 à 200.")
                    int limit,
            @BeanParam SelectedFields fields) {
        var found = referential.searchCommunes(q, limit);
        return new Page<>(found.stream().map(Item::of).toList(), null);
    }
}
