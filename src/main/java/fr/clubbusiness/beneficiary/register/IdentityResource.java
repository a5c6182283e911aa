package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.TracedReading;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.PhoneNumber;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The identity of a person, for their structure and for advisers who give a reason. The reason is recorded. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "beneficiaries")
class IdentityResource {

    /** Names, birth date and contacts; the request replaces all of them. */
    @Schema(name = "IdentityRequest")
    record Request(
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotNull LocalDate birthDate,

            @Nullable @EmailAddress @Size(min = 1, max = 254)
            String email,

            @Nullable PhoneNumber phone,
            @Nullable @Size(max = 3) List<@NotNull ContactChannel> contactChannels) {

        Identity identity() {
            return new Identity(firstName, lastName, birthDate, email, phone, PersonRequest.orNone(contactChannels));
        }
    }

    /** Names, birth date and contacts of a person. */
    @Schema(name = "Identity")
    record View(
            UUID id,
            String reference,
            String firstName,
            String lastName,
            LocalDate birthDate,
            @Nullable String email,
            @Nullable PhoneNumber phone,
            List<ContactChannel> contactChannels) {

        static View of(Beneficiary person, Identity identity) {
            return new View(
                    person.id(),
                    person.reference(),
                    identity.firstName(),
                    identity.lastName(),
                    identity.birthDate(),
                    identity.email(),
                    identity.phone(),
                    identity.contactChannels());
        }
    }

    private final VisiblePeople people;
    private final PrivateReading reading;
    private final RegisterPerson registration;

    IdentityResource(VisiblePeople people, PrivateReading reading, RegisterPerson registration) {
        this.people = people;
        this.reading = reading;
        this.registration = registration;
    }

    @GET
    @Path("/{id}/identity")
    @Transactional
    @TracedReading
    @Operation(
            operationId = "getBeneficiaryIdentity",
            summary = "Lire l'identité d'une personne",
            description = "Noms, naissance et contacts. Un conseiller dit pourquoi dans l'en-tête Purpose, "
                    + "sauf mise en relation en cours ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Noms, naissance et contacts.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public RestResponse<View> read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var person = people.visible(id);
        var row = row(person);
        reading.recordRead(person, "IDENTITY_READ");
        return CreatedAnswers.versioned(View.of(person, row.identity()), row.version());
    }

    @PUT
    @Path("/{id}/identity")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiaryIdentity",
            summary = "Modifier l'identité d'une personne",
            description = "Remplace noms, naissance et contacts. Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "200", description = "L'identité, telle qu'elle est désormais.")
    @APIResponse(
            responseCode = "403",
            description = "Ces données sont privées : un conseiller dit pourquoi il les change dans l'en-tête Purpose.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var person = people.visible(id);
        var row = row(person);
        person.limits().requireUsable();
        Etags.require(ifMatch, row.version());
        var identity = request.identity();
        Invalid.ifAny(registration.checks().identity(identity).violations());
        row.replace(identity);
        BeneficiaryIdentity.flush();
        reading.recordChange(person, "IDENTITY_UPDATED");
        return CreatedAnswers.versioned(View.of(person, row.identity()), row.version());
    }

    private static BeneficiaryIdentity row(Beneficiary person) {
        return BeneficiaryIdentity.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
    }
}
