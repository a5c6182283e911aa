package fr.clubbusiness.list;

import fr.clubbusiness.problem.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what a list may be ordered: the newest first unless asked otherwise, and by nothing that is not named here. The id, which is
 * ordered by creation and never changes, always decides between equals, so that every row has exactly one place.
 *
 * @param <R> a row of the list
 */
public final class Ordering<R> {
    private static final String CREATION = "createdAt";

    private final Map<String, Key<R>> keys = new LinkedHashMap<>();
    private final Function<R, UUID> id;

    /**
     * One thing to order by.
     *
     * @param name as the caller writes it
     * @param expression of the query, never null in a row
     * @param read its value back from a cursor
     * @param value of a row, exactly as the database has it
     */
    record Key<R>(String name, String expression, Function<String, Object> read, Function<R, Object> value) {}

    /** A key and its direction. */
    record Term<R>(Key<R> key, boolean descending) {}

    private Ordering(String expression, Function<R, UUID> id) {
        this.id = id;
        keys.put(CREATION, new Key<>(CREATION, expression, UUID::fromString, id::apply));
    }

    /** The newest first, and nothing else until {@link #or} adds it; {@code expression} is the id in the query. */
    public static <R> Ordering<R> newestFirst(String expression, Function<R, UUID> id) {
        return new Ordering<>(expression, id);
    }

    /**
     * Allows another order too. An index should serve it.
     *
     * @param name as the caller writes it, the name of a field of the view
     * @param expression of the query, never null in a row
     * @param read its value from the text that {@code toString()} makes of it
     * @param value of a row, exactly as the database compares it
     */
    public Ordering<R> or(String name, String expression, Function<String, Object> read, Function<R, Object> value) {
        keys.put(name, new Key<>(name, expression, read, value));
        return this;
    }

    /** The id of a row, by which a list that is read whole is ordered. */
    UUID id(R row) {
        return id.apply(row);
    }

    /**
     * What {@code sort} asks for, the id last.
     *
     * @throws Invalid naming the fields allowed, when it asks for another or for one twice
     */
    List<Term<R>> terms(@Nullable String sort) {
        var terms = new ArrayList<Term<R>>();
        var seen = new HashSet<String>();
        for (var asked : sort == null ? new String[] {"-" + CREATION} : sort.split(",", -1)) {
            var descending = asked.startsWith("-");
            var name = descending ? asked.substring(1) : asked;
            var key = keys.get(name);
            if (key == null || !seen.add(name)) {
                throw unknown();
            }
            terms.add(new Term<>(key, descending));
        }
        if (!seen.contains(CREATION)) {
            terms.add(new Term<>(Objects.requireNonNull(keys.get(CREATION)), true));
        }
        return terms;
    }

    private Invalid unknown() {
        var names = String.join(", ", keys.keySet());
        return new Invalid(
                "sort",
                "Tri inconnu, ou demandé deux fois. Champs admis, séparés par des virgules, précédés de « - » pour l'ordre décroissant : "
                        + names + ".",
                "Unknown sort field, or one asked twice. Fields allowed, separated by commas, with \"-\" before for descending order: "
                        + names + ".");
    }
}
