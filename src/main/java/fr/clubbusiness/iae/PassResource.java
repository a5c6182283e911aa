package fr.clubbusiness.iae;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.eligibility.PassNumber;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The PASS IAE of a person: recorded by their structure, read by it and by advisers who give a reason. */
@Path("/v1/beneficiaries/{id}/pass")
@Confidential
@Tag(
        name = "iae",
        description =
                "Le registre IAE d'une personne : diagnostics et PASS IAE. La plateforme de l'État les délivre, le club les note et calcule les dates.",
        extensions = @Extension(name = "x-displayName", value = "Registre IAE"))
class PassResource {
    /** A PASS as the platform shows it. */
    @Schema(name = "PassRequest", description = "Un PASS IAE, tel que la plateforme de l'État le montre.")
    record Request(
            @NotNull PassNumber number,

            @NotNull @Schema(description = "Premier jour. Le dernier se calcule.")
            LocalDate start,

            @Schema(
                    description =
                            "Le jour où vous l'avez comparé à la plateforme. Absent : aujourd'hui, au premier enregistrement.")
            @Nullable
            LocalDate checkedOn) {}

    private final VisiblePeople people;
    private final ReadIae reading;
    private final PassRegister register;
    private final Clock clock;

    PassResource(VisiblePeople people, ReadIae reading, PassRegister register, Clock clock) {
        this.people = people;
        this.reading = reading;
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "getPass",
            summary = "Lire le PASS IAE d'une personne",
            description =
                    "Numéro, dates, jours qui restent, suspensions et prolongations. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise "
                            + "en relation en cours ouverte par un autre, et ne lit aucun motif ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Le dernier PASS noté ; number est null tant qu'aucun ne l'est.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public RestResponse<PassView> read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return reading.pass(reading.readable(id));
    }

    @PUT
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "replacePass",
            summary = "Noter le PASS IAE d'une personne",
            description =
                    "Note le PASS que la plateforme a délivré, ou corrige celui qui a ce numéro ou ce premier jour. Le dernier jour se calcule : 730 jours, "
                            + "suspensions et prolongations comprises. L'ETag est celui de la lecture.")
    @APIResponse(responseCode = "200", description = "Le dernier PASS noté.")
    @APIResponse(
            responseCode = "409",
            description = "Ce numéro est celui d'un autre PASS (pass-iae-number-unique), ou la personne est sortie.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : la personne a déjà un PASS ces jours-là (PASS_OVERLAPS), délai de carence (PASS_WAITING_PERIOD), dates à vérifier.")
    public RestResponse<PassView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        var person = people.ownLocked(id).person();
        var passes = RegisteredPass.of(person.id());
        Etags.require(ifMatch, ReadIae.version(passes));
        person.state().requireAccompanied();
        person.limits().requireUsable();
        register.record(person, passes, new PassRegister.Shown(request.number(), request.start(), request.checkedOn()));
        return reading.pass(person);
    }

    @GET
    @Path("/timeline")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "getPassTimeline",
            summary = "Lire la vie d'un PASS IAE",
            description =
                    "Chaque période du dernier PASS, du premier jour au dernier : jours consommés, jours qui restent, fin du PASS après ce qui est arrivé. "
                            + "Un conseiller dit pourquoi dans l'en-tête Purpose, et ne lit aucun motif.")
    @APIResponse(responseCode = "200", description = "Toutes les périodes, dans l'ordre des jours.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public PassTimelineView timeline(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var person = reading.readable(id);
        return PassFile.latestOf(person.id())
                .map(file -> PassTimelineView.of(file, reading.isHolder(person), LocalDate.now(clock)))
                .orElseThrow(PassFile::missing);
    }
}
