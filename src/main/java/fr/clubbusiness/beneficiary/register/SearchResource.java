package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.SearchKey;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.TracedReading;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds a person by name, telephone number or reference. It is a POST, so that no name appears in a URL or a log. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "beneficiaries")
class SearchResource {
    private static final int LIMIT = 20;
    private static final int LETTERS_MIN = 2;
    private static final int DIGITS_MIN = 4;

    /** A name or its beginning, a telephone number, or a reference. */
    @Schema(name = "BeneficiarySearch")
    record Query(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "Nom, téléphone ou référence (P-2231)", examples = "martin")
            String q) {}

    /** A person found. */
    @Schema(name = "BeneficiaryFound")
    record FoundView(
            UUID id,
            String reference,
            UUID structureId,
            String structureName,
            BeneficiaryState state,
            String firstName,
            String lastName,
            String communeName,
            List<String> targetOccupationLabels) {

        static FoundView of(BeneficiarySearch.FoundPerson found, PeopleViews views) {
            var person = found.person();
            var facts = person.facts();
            var identity = found.row().identity();
            return new FoundView(
                    person.id(),
                    person.reference(),
                    person.structureId(),
                    found.structureName(),
                    person.state(),
                    identity.firstName(),
                    identity.lastName(),
                    views.communeName(facts.communeCode()),
                    views.occupationLabels(facts.targetOccupations()));
        }
    }

    /** At most 20, by name. */
    @Schema(name = "BeneficiariesFound")
    record Answer(List<FoundView> items) {}

    private final CurrentCaller current;
    private final PrivateReading reading;
    private final PeopleViews views;

    SearchResource(CurrentCaller current, PrivateReading reading, PeopleViews views) {
        this.current = current;
        this.reading = reading;
        this.views = views;
    }

    @POST
    @Path("/search")
    @Transactional
    @TracedReading
    @Operation(
            operationId = "searchBeneficiaries",
            summary = "Chercher une personne",
            description =
                    "Par nom, téléphone ou référence, sans égard aux accents, à la casse et à la ponctuation ; 20 réponses au plus. "
                            + "Une structure cherche parmi ses personnes ; un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "200",
            description = "Les personnes trouvées, 20 au plus ; un conseiller a dit pourquoi il les cherche.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi il cherche dans l'en-tête Purpose.")
    public Answer search(@HeaderParam(PrivateReading.HEADER) @Nullable String purpose, @Valid @NotNull Query query) {
        var caller = current.get();
        requireEnough(query.q());
        if (Access.IDENTITY.of(caller) == Access.Scope.OPEN && caller.purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        var found = new BeneficiarySearch(caller.club(), Access.PEOPLE.onlyOwner(caller)).find(query.q(), LIMIT);
        reading.recordReads(
                found.stream().map(BeneficiarySearch.FoundPerson::person).toList(), "FOUND_BY_SEARCH");
        return new Answer(found.stream().map(one -> FoundView.of(one, views)).toList());
    }

    private static void requireEnough(String query) {
        var words = SearchKey.words(query);
        var letters = words.stream().mapToInt(String::length).sum();
        var digitsOnly = words.size() == 1 && words.getFirst().chars().allMatch(Character::isDigit);
        if (Reference.fromString(query).number(SubjectKind.BENEFICIARY).isEmpty()
                && letters < (digitsOnly ? DIGITS_MIN : LETTERS_MIN)) {
            throw new Invalid(
                    "q",
                    "Donnez au moins 2 lettres d'un nom, 4 chiffres d'un téléphone, ou une référence (P-2231).",
                    "Give at least 2 letters of a name, 4 digits of a telephone number, or a reference (P-2231).");
        }
    }
}
