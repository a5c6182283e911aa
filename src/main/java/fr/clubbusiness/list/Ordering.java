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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a list offers: newest first by default, and only the fields named here. The id decides between equal rows: it follows creation and
 * never changes, so every row has exactly one place.
 *
 * @param <R> a row of the list
 */
public final class Ordering<R> {
    /** The order of most lists when none is asked. */
    private static final String NEWEST = "-createdAt";

    private static final String CREATION = "createdAt";

    private final Map<String, Key<R>> keys = new LinkedHashMap<>();
    private final Function<R, UUID> id;
    private String usual = NEWEST;
    private boolean offersCreation = true;

    /**
     * One field to sort by.
     *
     * @param name as the caller writes it
     * @param expression of the query, never null in a row
     * @param read parses its value from a cursor
     * @param value of a row, exactly as the database has it
     */
    record Key<R>(String name, String expression, Function<String, Object> read, Function<R, Object> value) {}

    /** A key and its direction. */
    record Term<R>(Key<R> key, boolean descending) {}

    private Ordering(String expression, Function<R, UUID> id) {
        this.id = id;
        keys.put(CREATION, new Key<>(CREATION, expression, UUID::fromString, id::apply));
    }

    /** Newest first only, until {@link #or} adds an order; {@code expression} is the id in the query. */
    public static <R> Ordering<R> newestFirst(String expression, Function<R, UUID> id) {
        return new Ordering<>(expression, id);
    }

    /**
     * Adds an order. An index should serve it.
     *
     * @param name as the caller writes it, the name of a field of the view
     * @param expression of the query, never null in a row
     * @param read parses its value from its {@code toString()}
     * @param value of a row, exactly as the database compares it
     */
    public Ordering<R> or(String name, String expression, Function<String, Object> read, Function<R, Object> value) {
        keys.put(name, new Key<>(name, expression, read, value));
        return this;
    }

    /** The order when none is asked, instead of newest first: {@code field,-field} of those added before. */
    public Ordering<R> byDefault(String sort) {
        usual = sort;
        return this;
    }

    /** No longer offers the order of creation, where no index serves it: the id only decides between equal rows, and orders a list that is read whole. */
    public Ordering<R> withoutCreation() {
        offersCreation = false;
        return this;
    }

    /** The order of a list that is read whole. */
    List<Term<R>> newest() {
        return List.of(new Term<>(Objects.requireNonNull(keys.get(CREATION)), true));
    }

    /** The id of a row, by which a list that is read whole is ordered. */
    UUID id(R row) {
        return id.apply(row);
    }

    /**
     * The requested {@code sort}, with the id last.
     *
     * @throws Invalid naming the allowed fields, when {@code sort} has another field or the same one twice
     */
    List<Term<R>> terms(@Nullable String sort) {
        var terms = new ArrayList<Term<R>>();
        var seen = new HashSet<String>();
        for (var asked : (sort == null ? usual : sort).split(",", -1)) {
            var descending = asked.startsWith("-");
            var name = descending ? asked.substring(1) : asked;
            var key = keys.get(name);
            if (key == null || !isOffered(name) || !seen.add(name)) {
                throw unknown();
            }
            terms.add(new Term<>(key, descending));
        }
        if (!seen.contains(CREATION)) {
            terms.add(new Term<>(Objects.requireNonNull(keys.get(CREATION)), true));
        }
        return terms;
    }

    private boolean isOffered(String name) {
        return offersCreation || !name.equals(CREATION);
    }

    private Invalid unknown() {
        var names = keys.keySet().stream().filter(this::isOffered).collect(Collectors.joining(", "));
        return new Invalid(
                "sort",
                "Tri inconnu, ou demandé deux fois. Champs admis, séparés par des virgules, précédés de « - » pour l'ordre décroissant : "
                        + names + ".",
                "Unknown sort field, or one asked twice. Fields allowed, separated by commas, with \"-\" before for descending order: "
                        + names + ".");
    }
}
