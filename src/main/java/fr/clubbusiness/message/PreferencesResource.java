package fr.clubbusiness.message;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the caller wants to be told. */
@Path("/v1/me/preferences")
@Tag(
        name = "preferences",
        description = "Comment être prévenu de ce qui attend votre organisation.",
        extensions = @Extension(name = "x-displayName", value = "Mes préférences"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
class PreferencesResource {

    /** What the caller chooses; the request replaces all of it. */
    @Schema(
            name = "PreferencesRequest",
            description = "Par où vous prévenir. L'adresse de votre organisation reçoit tout de toute façon.")
    record Request(
            @NotNull
            @Size(max = 3)
            @Schema(
                    description =
                            "EMAIL pour recevoir les courriels de votre organisation ; vide pour ne rien recevoir vous-même.")
            List<@NotNull ContactChannel> channels,

            @Nullable
            @EmailAddress
            @Size(min = 1, max = 254)
            @Schema(description = "Votre adresse ; nécessaire avec EMAIL.")
            String email) {

        /** Why this cannot be chosen: all reasons at once. */
        List<RefusalReason> refusals() {
            var reasons = new ArrayList<RefusalReason>();
            if (channels.stream().anyMatch(channel -> channel != ContactChannel.EMAIL)) {
                reasons.add(RefusalReason.of(
                        "NO_CHANNEL",
                        "Le club prévient les professionnels par courriel seulement : gardez EMAIL, ou une liste vide.",
                        "The club tells professionals by e-mail only: keep EMAIL, or an empty list."));
            }
            if (channels.contains(ContactChannel.EMAIL) && email == null) {
                reasons.add(RefusalReason.of(
                        "ADDRESS_MISSING",
                        "Donnez votre adresse dans « email » pour être prévenu par courriel.",
                        "Give your address in \"email\" to be told by e-mail."));
            }
            return reasons;
        }
    }

    /** What the caller has chosen. */
    @Schema(name = "Preferences", description = "Par où vous êtes prévenu.")
    record View(
            @Schema(description = "EMAIL si vous recevez les courriels de votre organisation.")
            List<ContactChannel> channels,

            @Schema(description = "Votre adresse.") @Nullable
            String email) {}

    private final CurrentCaller current;

    PreferencesResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPreferences",
            summary = "Lire mes préférences",
            description = "Par où vous êtes prévenu de ce qui attend votre organisation.")
    @APIResponse(responseCode = "200", description = "Vos préférences ; rien tant que vous n'avez rien choisi.")
    public RestResponse<View> read() {
        return MemberPreferences.of(current.get())
                .map(PreferencesResource::answer)
                .orElseGet(() -> CreatedAnswers.versioned(new View(List.of(), null), 0));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "replacePreferences",
            summary = "Choisir mes préférences",
            description =
                    "Recevoir vous-même les courriels de votre organisation, un chaque matin, et aussitôt pour un entretien, une embauche ou un dernier "
                            + "jour. Ils ne nomment personne. L'adresse de l'organisation les reçoit aussi.")
    @APIResponse(responseCode = "200", description = "Vos préférences, telles qu'elles sont désormais.")
    @APIResponse(
            responseCode = "422",
            description = "Ce moyen n'existe pas pour vous (NO_CHANNEL), ou l'adresse manque.")
    public RestResponse<View> replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull Request request) {
        var caller = current.get();
        var stored = MemberPreferences.of(caller);
        Etags.require(ifMatch, stored.map(MemberPreferences::version).orElse(0));
        Refused.ifAny(request.refusals());
        var chosen = stored.orElseGet(() -> new MemberPreferences(caller));
        chosen.replace(request.channels(), request.email());
        chosen.persistAndFlush();
        return answer(chosen);
    }

    private static RestResponse<View> answer(MemberPreferences chosen) {
        return CreatedAnswers.versioned(new View(chosen.channels(), chosen.email()), chosen.version());
    }
}
