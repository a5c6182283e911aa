package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.StaffMember;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who in the structure follows a person: the structure decides, or an adviser who gives a reason. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "beneficiaries")
class ReferentResource {

    /** The member to follow the person, and when they speak next. */
    @Schema(
            name = "ReferentRequest",
            description = "Qui suit la personne désormais, et quand a lieu le prochain contact.")
    record Request(
            @Schema(
                    description =
                            "Un membre de la structure de la personne. Absent : vous, si vous êtes de cette structure.")
            @Nullable
            UUID memberId,

            @Schema(
                    description =
                            "Le jour du prochain contact avec la personne, aujourd'hui ou plus tard, dans un an au plus. Absent : celui qui est fixé reste. "
                                    + "null : aucun n'est plus fixé.",
                    implementation = String.class,
                    format = "date",
                    nullable = true)
            @Nullable
            NextContact nextContactOn) {

        /** The day of the next contact after this request, of a person who has this one; null for none. */
        @Nullable
        LocalDate contactAfter(@Nullable LocalDate day) {
            return nextContactOn == null ? day : nextContactOn.on();
        }
    }

    /**
     * The day of the next contact as it is sent: a day, or null for none. Whoever sends no such field says nothing about it, and takes a person over
     * without losing the day.
     */
    @JsonDeserialize(using = ContactReader.class)
    record NextContact(@Nullable LocalDate on) {}

    /** Tells null from a field that is not there. */
    static final class ContactReader extends StdDeserializer<NextContact> {
        ContactReader() {
            super(NextContact.class);
        }

        @Override
        public NextContact deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new NextContact(context.readValue(parser, LocalDate.class));
        }

        @Override
        public NextContact getNullValue(DeserializationContext context) {
            return new NextContact(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    private static final FieldViolation NOT_OF_STRUCTURE = FieldViolation.of(
            "memberId",
            "Donnez un membre de la structure de la personne, qui ne l'a pas quittée.",
            "Give a member of the person's structure who has not left it.");

    private static final FieldViolation CONTACT_IN_PAST = FieldViolation.of(
            "nextContactOn",
            "Le prochain contact a lieu aujourd'hui ou plus tard.",
            "The next contact is today or later.");

    private static final FieldViolation CONTACT_TOO_LATE = FieldViolation.of(
            "nextContactOn", "Le prochain contact a lieu dans un an au plus.", "The next contact is within a year.");

    private final CurrentCaller current;
    private final VisiblePeople people;
    private final PeopleViews views;
    private final PrivateReading reading;
    private final Clock clock;

    ReferentResource(
            CurrentCaller current, VisiblePeople people, PeopleViews views, PrivateReading reading, Clock clock) {
        this.current = current;
        this.people = people;
        this.views = views;
        this.reading = reading;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}/referent")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiaryReferent",
            summary = "Dire qui suit une personne, et quand a lieu le prochain contact",
            description =
                    "Confie la personne à un membre de sa structure : à vous, si memberId est absent ; et fixe le jour du prochain contact, s'il est donné. Un contact dont "
                            + "le jour est passé figure dans la journée de la structure. L'ETag est celui de la personne. "
                            + "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "200", description = "La personne, avec son référent.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    public RestResponse<BeneficiaryView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var person = people.visible(id);
        if (!people.holds(person) && current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        person.limits().requireUsable();
        Etags.require(ifMatch, person.version());
        var member = member(person, request.memberId());
        var faults = new ArrayList<FieldViolation>();
        if (member.isEmpty()) {
            faults.add(NOT_OF_STRUCTURE);
        }
        var contactOn = request.contactAfter(person.nextContactOn());
        if (isPast(contactOn) && !Objects.equals(contactOn, person.nextContactOn())) {
            faults.add(CONTACT_IN_PAST);
        }
        if (isFar(contactOn)) {
            faults.add(CONTACT_TOO_LATE);
        }
        Invalid.ifAny(faults);
        person.entrustTo(member.orElseThrow(), contactOn, clock.instant());
        Beneficiary.flush();
        reading.recordChange(person, "REFERENT_UPDATED");
        return CreatedAnswers.versioned(views.of(views.get(person.id())), person.version());
    }

    /** Empty when nobody is named who works for the person's structure. */
    private Optional<UUID> member(Beneficiary person, @Nullable UUID named) {
        return Optional.ofNullable(
                        named == null && people.holds(person) ? current.get().member() : named)
                .filter(member -> StaffMember.isOf(person.structureId(), member));
    }

    private boolean isFar(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock).plusYears(1));
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock));
    }
}
