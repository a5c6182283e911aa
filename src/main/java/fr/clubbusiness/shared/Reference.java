package fr.clubbusiness.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reference in a path or a body: either an id or the short reference that people say aloud, with or without its dash.
 *
 * <p>Any other text refers to nothing: {@link #id} and {@link #number} are both empty, and the resource answers 404.
 *
 * @param text as the caller wrote it
 */
@Schema(
        type = SchemaType.STRING,
        description = "Un id, ou la référence courte qui se dit à voix haute.",
        examples = "B-0907")
public record Reference(String text) {
    private static final Pattern SHORT = Pattern.compile("[A-Z]-?[0-9]{1,15}");

    /** In capitals, without blanks and invisible characters. */
    public Reference {
        text = TypedText.code(text);
    }

    /** The same, under the name that JAX-RS parameters need. */
    public static Reference fromString(String text) {
        return new Reference(text);
    }

    /** Writes a short reference: need 907 is {@code B-0907}. */
    public static String write(SubjectKind kind, long number) {
        return "%c-%04d".formatted(kind.letter(), number);
    }

    /** The id, when the text is one. */
    public Optional<UUID> id() {
        return text.length() == 36 ? Optional.of(text).map(Reference::uuid) : Optional.empty();
    }

    /** The number, when the text is a short reference of this kind. */
    public Optional<Long> number(SubjectKind kind) {
        return SHORT.matcher(text).matches() && text.charAt(0) == kind.letter()
                ? Optional.of(Long.valueOf(text.substring(text.charAt(1) == '-' ? 2 : 1)))
                : Optional.empty();
    }

    /** Whether the text names the one with this id and this number, however it is spelled. */
    public boolean names(SubjectKind kind, UUID id, long number) {
        return id().filter(id::equals).isPresent()
                || number(kind).filter(named -> named == number).isPresent();
    }

    /** What the text names, looked up by its id or by the number of a short reference with this prefix. */
    public <T> Optional<T> find(
            SubjectKind kind, Function<UUID, Optional<T>> byId, Function<Long, Optional<T>> byNumber) {
        return id().flatMap(byId).or(() -> number(kind).flatMap(byNumber));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
