package fr.clubbusiness.referential;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Search of communes, to choose one. */
@Path("/v1/communes")
@Tag(name = "referentials")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
class CommuneResource {
    private final Referential referential;

    CommuneResource(Referential referential) {
        this.referential = referential;
    }

    @Schema(name = "CommuneItem")
    record Item(
            CommuneCode code,
            String name,
            List<String> postalCodes,
            String department,

            @Schema(description = "Ce qui a été cherché : une commune qui a fusionné, ou un ancien nom ; null sinon.")
            @Nullable
            Former former) {
        static Item of(CommuneSearch.Found found) {
            var commune = found.commune();
            return new Item(
                    commune.code(),
                    commune.name(),
                    commune.postalCodes(),
                    commune.department(),
                    found.former() == null ? null : Former.of(found.former()));
        }
    }

    /** A commune that ceased, or a name that a commune no longer has. */
    @Schema(name = "FormerCommune", description = "Une commune qui a fusionné, ou un ancien nom.")
    record Former(
            @Schema(description = "Son code INSEE.") CommuneCode code,
            @Schema(description = "Son nom.") String name) {
        static Former of(FormerCommune commune) {
            return new Former(commune.code(), commune.name());
        }
    }

    /** 200 with the best ones first; 400 when {@code q} is too long, {@code limit} out of range, or {@code inseeCode} no code or beside {@code q}. */
    @GET
    @Operation(
            operationId = "searchCommunes",
            summary = "Chercher une commune",
            description =
                    "Communes dont le nom contient des mots commençant par ceux de « q », ou dont un code postal commence ainsi, sans tenir "
                            + "compte des accents ni des majuscules ; le nom entier d'abord, puis les plus peuplées. Sans « q » : les plus peuplées. "
                            + "Les lieux se donnent aussi comme dans une adresse : ST CLOUD, PARIS 02, Lyon 3e, NANTERRE CEDEX. "
                            + "Une commune qui a fusionné donne celle qui l'a remplacée (« former »). "
                            + "Cinq chiffres sont un code postal, et jamais un code INSEE : beaucoup de codes CEDEX sont aussi le code INSEE d'une autre "
                            + "commune. Font exception les codes INSEE de Corse (2A004), des villes à arrondissements (75056 donne les vingt de Paris) "
                            + "et des communes qui ont fusionné (93059). « inseeCode » cherche par code INSEE. "
                            + "Il n'y a pas de page suivante : précisez la recherche.")
    @APIResponse(responseCode = "200", description = "Les communes trouvées, les meilleures d'abord.")
    @APIResponse(
            responseCode = "400",
            description =
                    "« q » dépasse 100 caractères, « limit » n'est pas compris entre 1 et 200, ou « inseeCode » n'est pas un code ou accompagne « q ».")
    public Page<Item> search(
            @RestQuery
                    @DefaultValue("")
                    @Size(max = 100)
                    @Parameter(description = "Début de mots ou de code postal.", example = "nant")
                    String q,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "Code INSEE, au lieu de « q ».",
                            example = "92050",
                            schema = @Schema(type = SchemaType.STRING))
                    String inseeCode,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) @Parameter(description = "Nombre de communes, de 1 à 200.")
                    int limit,
            @BeanParam SelectedFields fields) {
        var found = inseeCode == null ? referential.searchCommunes(q, limit) : ofCode(inseeCode, q, limit);
        return new Page<>(found.stream().map(Item::of).toList(), null);
    }

    private List<CommuneSearch.Found> ofCode(String inseeCode, String q, int limit) {
        if (!q.isEmpty()) {
            throw new Invalid(
                    "inseeCode", "Donnez « q » ou « inseeCode », pas les deux.", "Give q or inseeCode, not both.");
        }
        try {
            var found = referential.communesOfCode(new CommuneCode(inseeCode));
            return found.subList(0, Math.min(limit, found.size()));
        } catch (InvalidValue wrong) {
            throw Invalid.of("inseeCode", wrong);
        }
    }
}
