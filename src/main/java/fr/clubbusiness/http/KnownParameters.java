package fr.clubbusiness.http;

import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.TypedText;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses with 400 any parameter or field that an operation does not have, and names the valid ones: a misspelt filter would filter nothing. It also
 * refuses a parameter given twice, of which only the first would count, and a code, number or text that cannot be read, for which JAX-RS would answer
 * 404 and the database nothing at all.
 */
class KnownParameters {
    private static final String API = "/v1/";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final Endpoints endpoints;

    KnownParameters(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Runs after authentication, so that nobody can probe operations that they may not use. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    void check(ResourceInfo resource, UriInfo uri) {
        if (uri.getRequestUri().getRawQuery() == null || !uri.getPath().startsWith(API)) {
            return;
        }
        var endpoint = endpoints.of(resource.getResourceMethod());
        Invalid.ifAny(uri.getQueryParameters().entrySet().stream()
                .flatMap(asked -> violations(asked.getKey(), asked.getValue(), endpoint))
                .toList());
    }

    private static Stream<FieldViolation> violations(String name, List<String> values, Endpoint endpoint) {
        var parameter = endpoint.parameters().get(name);
        if (parameter == null) {
            return Stream.of(unknown(name, endpoint.parameters().keySet()));
        }
        if (name.equals(SelectedFields.NAME)) {
            return fields(values, endpoint.fields());
        }
        return values.size() > 1 && !parameter.repeats()
                ? Stream.of(
                        FieldViolation.of(name, "Paramètre donné plusieurs fois.", "Parameter given several times."))
                : values.stream()
                        .flatMap(value -> Stream.ofNullable(unreadable(name, parameter.type(), value)))
                        .limit(1);
    }

    private static FieldViolation unknown(String name, Collection<String> known) {
        var names = String.join(", ", known);
        return known.isEmpty()
                ? FieldViolation.of(
                        name,
                        "Paramètre inconnu : cette opération n'en a pas.",
                        "Unknown parameter: this operation has none.")
                : FieldViolation.of(
                        name,
                        "Paramètre inconnu. Paramètres admis : " + names + ".",
                        "Unknown parameter. Parameters allowed: " + names + ".");
    }

    private static Stream<FieldViolation> fields(List<String> values, List<String> known) {
        var names = String.join(", ", known);
        return values.stream()
                .flatMap(SparseFields::names)
                .filter(name -> !known.contains(name))
                .limit(1)
                .map(_ -> FieldViolation.of(
                        SelectedFields.NAME,
                        "Champ inconnu. Champs admis, séparés par des virgules : " + names + ".",
                        "Unknown field. Fields allowed, separated by commas: " + names + "."));
    }

    private static @Nullable FieldViolation unreadable(String name, Class<?> type, String value) {
        if (type == int.class && !NUMBER.matcher(value).matches()) {
            return FieldViolation.of(name, "Un nombre entier est attendu.", "A whole number is expected.");
        }
        if (type.isEnum() && codes(type).noneMatch(value::equals)) {
            return new FieldViolation(name, InvalidValue.unknownCode(type).text());
        }
        return illegible(name, value);
    }

    /** Characters that no text of the club may hold: what is looked for would be nowhere, or no text for the database. */
    private static @Nullable FieldViolation illegible(String name, String value) {
        try {
            TypedText.stored(value);
            return null;
        } catch (InvalidValue forbidden) {
            return new FieldViolation(name, forbidden.text());
        }
    }

    private static Stream<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }
}
