package fr.clubbusiness.event.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.event.PublicEventView;
import fr.clubbusiness.event.PublicEvents;
import fr.clubbusiness.event.rule.EventSide;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.FrenchFormat;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** The page on which somebody without account registers: no script. It does what {@link PublicRegistrationResource} does, by the same rules. */
@Path("/v1/public/events/{id}/register")
@PermitAll
class PublicRegistrationForm {
    /** What the fields are called on the page, by their names in the request. */
    private static final Map<String, String> LABELS = Map.of(
            "firstName", "Prénom",
            "lastName", "Nom",
            "email", "Adresse électronique",
            "organisationName", "Organisation",
            "side", "Vous venez pour");

    /** What somebody typed, as it came. */
    static class Typed {
        @FormParam("firstName")
        @Nullable
        String firstName;

        @FormParam("lastName")
        @Nullable
        String lastName;

        @FormParam("email")
        @Nullable
        String email;

        @FormParam("organisationName")
        @Nullable
        String organisationName;

        @FormParam("side")
        @Nullable
        String side;
    }

    /** A text field, with what was typed into it. */
    record Field(String name, String label, String type, String completion, int most, boolean needed, String value) {}

    /** A side to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** The event, the fields, and what is wrong with what was typed. */
    record Form(PublicEventView event, String when, List<Field> fields, List<Choice> sides, List<String> faults) {}

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "event")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance register(Form form);

        static native TemplateInstance registered(String next);
    }

    private final PublicEvents events;
    private final AskToRegister asking;
    private final BodyFaults bodies;
    private final Clock clock;

    PublicRegistrationForm(PublicEvents events, AskToRegister asking, BodyFaults bodies, Clock clock) {
        this.events = events;
        this.asking = asking;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** 200: the empty form; 404: the event is not open to everybody. */
    @GET
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> show(@RestPath UUID id) {
        return form(StatusCode.OK, id, new Typed(), List.of());
    }

    /** 202: a mail is on its way; 400 and 422: the form once more, with what is wrong; 404 as above. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestPath UUID id, @BeanParam Typed typed) {
        try {
            var request = bodies.read(body(typed), PublicRegistrationRequest.class);
            events.with(id, event -> {
                asking.ask(event, request.guest());
                return true;
            });
            return Pages.withForm(
                    StatusCode.ACCEPTED, Templates.registered(PublicRegistrationResource.Received.ALWAYS.next()));
        } catch (Invalid invalid) {
            var faults = invalid.violations().stream()
                    .map(fault -> LABELS.getOrDefault(fault.field(), fault.field()) + " : "
                            + fault.text().french() + ".")
                    .toList();
            return form(StatusCode.BAD_REQUEST, id, typed, faults);
        } catch (Refused refused) {
            var faults = refused.reasons().stream()
                    .map(reason -> reason.text().french())
                    .toList();
            return form(422, id, typed, faults);
        }
    }

    /** The same body as a program would send. What was left empty is not sent. */
    private static ObjectNode body(Typed typed) {
        var body = JsonNodeFactory.instance.objectNode();
        fields(typed).stream()
                .filter(field -> !field.value().isBlank())
                .forEach(field -> body.put(field.name(), field.value()));
        if (typed.side != null) {
            body.put("side", typed.side);
        }
        return body;
    }

    private RestResponse<String> form(int status, UUID id, Typed typed, List<String> faults) {
        var event = events.with(id, found -> PublicEventView.of(found, clock.instant()));
        var sides = List.of(EventSide.values()).stream()
                .map(side -> new Choice(side.name(), side.label(), side.name().equals(typed.side)))
                .toList();
        var when = FrenchFormat.moment(event.startsAt(), clock.getZone());
        return Pages.withForm(status, Templates.register(new Form(event, when, fields(typed), sides, faults)));
    }

    private static List<Field> fields(Typed typed) {
        return List.of(
                field("firstName", "text", "given-name", 100, true, typed.firstName),
                field("lastName", "text", "family-name", 100, true, typed.lastName),
                field("email", "email", "email", 254, true, typed.email),
                field("organisationName", "text", "organization", 200, false, typed.organisationName));
    }

    private static Field field(
            String name, String type, String completion, int most, boolean needed, @Nullable String value) {
        return new Field(
                name, LABELS.getOrDefault(name, name), type, completion, most, needed, value == null ? "" : value);
    }
}
