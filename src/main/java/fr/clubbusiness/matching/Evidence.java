package fr.clubbusiness.matching;

import fr.clubbusiness.shared.Labelled;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why something was found, for machines (code and values) and for people (text). The text is made of the code and values alone: what the
 * values do not hold cannot leak through it.
 *
 * @param values in the order in which they were given; numbers, codes, dates, or lists of these
 */
record Evidence(EvidenceCode code, Map<String, Object> values) {

    Evidence {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** This evidence, without values yet. */
    static Evidence of(EvidenceCode code) {
        return new Evidence(code, Map.of());
    }

    /** The same with one more value. */
    Evidence with(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Evidence(code, more);
    }

    /** The same with one more list of codes, in their natural order, so that the same facts always read the same. */
    <T extends Enum<T> & Labelled> Evidence withSorted(String name, Collection<T> codes) {
        return with(name, codes.stream().sorted().toList());
    }

    /** French sentence without full stop, fit to stand in a list. */
    String text() {
        return code.wording(this);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of this name, which must be there. */
    Object value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(code + " without " + name);
        }
        return value;
    }

    /** The whole number of this name, which must be there. */
    long number(String name) {
        return ((Number) value(name)).longValue();
    }

    /** The list of this name, empty when absent. */
    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
