package fr.clubbusiness.matching.law;

import fr.clubbusiness.shared.Labelled;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a constraint or term has its result, for machines (code and values) and for people (text). The text uses only the code and the values, so
 * nothing else can leak through it.
 *
 * <p>The law makes evidence for every pair, but only that of the few pairs shown is read. So making it is cheap: values form a linked chain, which
 * becomes a sorted list or a map only when read.
 */
public final class Evidence {
    private final EvidenceCode code;
    private final @Nullable Given last;

    /** A value, linked to the values given before it. */
    private record Given(@Nullable Given before, String name, Object value) {
        Object read() {
            return value instanceof Unsorted codes ? codes.sorted() : value;
        }
    }

    /** Unsorted codes. */
    private record Unsorted(Collection<? extends Comparable<?>> codes) {
        List<?> sorted() {
            return codes.stream().sorted().toList();
        }
    }

    private Evidence(EvidenceCode code, @Nullable Given last) {
        this.code = code;
        this.last = last;
    }

    /** This evidence, without values yet. */
    static Evidence of(EvidenceCode code) {
        return new Evidence(code, null);
    }

    /** The same with one more value: a number, a code, a date, or a list of these. A name may be given only once. */
    Evidence with(String name, Object value) {
        return new Evidence(code, new Given(last, name, value));
    }

    /** The same with one more list of codes, in natural order: equal facts always read the same. */
    <T extends Enum<T> & Labelled> Evidence withSorted(String name, Collection<T> codes) {
        return with(name, new Unsorted(codes));
    }

    public EvidenceCode code() {
        return code;
    }

    /** All values, in the order in which they were added. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        for (var given = last; given != null; given = given.before) {
            values.putFirst(given.name, given.read());
        }
        return Collections.unmodifiableMap(values);
    }

    /** French sentence without full stop, for use in a list. */
    public String text() {
        return code.wording(this);
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** The value with this name, which must exist. */
    public Object value(String name) {
        var value = find(name);
        if (value == null) {
            throw new IllegalStateException(code + " without " + name);
        }
        return value;
    }

    /** The whole number with this name, which must exist. */
    long number(String name) {
        return ((Number) value(name)).longValue();
    }

    /** The list with this name; empty when absent. */
    public List<?> list(String name) {
        return find(name) instanceof List<?> list ? list : List.of();
    }

    private @Nullable Object find(String name) {
        for (var given = last; given != null; given = given.before) {
            if (given.name.equals(name)) {
                return given.read();
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence && code == evidence.code && values().equals(evidence.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, values());
    }

    @Override
    public String toString() {
        return code + " " + values();
    }
}
