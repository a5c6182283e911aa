package fr.clubbusiness.http;

import fr.clubbusiness.problem.Precondition;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of a resource as HTTP shows and compares them (RFC 9110, 8.8.3 and 13.1). */
public final class Etags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!\\x23-\\x7e\\x80-\\xff]*\"");
    private static final String WEAK = "W/";

    private Etags() {}

    /** The tag of a version. Where the answer is written, what it says is added after a dash: the version is what comes before. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if it was made from the present version, whoever read it and in whatever language: {@code *}, or a list of
     * tags of which one names it. A weak tag never does, as it does not promise that what was read is what is there.
     *
     * @throws Precondition 428 without {@code If-Match}, 412 when it names other versions alone
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Precondition.missing();
        }
        var present = "\"" + version;
        if (!any(ifMatch, tag -> tag.equals(of(version)) || tag.startsWith(present + "-"))) {
            throw Precondition.stale();
        }
    }

    /** Whether {@code If-None-Match} says that its sender has this answer already: {@code *}, or a list that holds its tag, weak or not. */
    public static boolean isAmong(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && any(ifNoneMatch, given -> opaque(given).equals(opaque(tag)));
    }

    private static boolean any(String list, Predicate<String> wanted) {
        return list.strip().equals("*") || tags(list).stream().anyMatch(wanted);
    }

    private static List<String> tags(String list) {
        return TAG.matcher(list).results().map(found -> found.group()).toList();
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
