package fr.clubbusiness.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names.
 *
 * @param sql with a question mark for each parameter
 * @param names the parameters, in order
 */
record NamedSql(String sql, List<String> names) {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

    /** Reads {@code :name} as a parameter, but not {@code ::type}. */
    static NamedSql of(String text) {
        var names = new ArrayList<String>();
        var sql = NAME.matcher(text).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new NamedSql(sql, List.copyOf(names));
    }
}
