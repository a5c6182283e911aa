package fr.clubbusiness.http;

import fr.clubbusiness.problem.Precondition;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of a resource as HTTP writes and compares them (RFC 9110, 8.8.3 and 13.1). */
public final class Etags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!\\x23-\\x7e\\x80-\\xff]*\"");
    private static final String WEAK = "W/";

    private Etags() {}

    /** The tag of a version. The response writer adds a dash and the hash of the content after it. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Accepts a change only if it was made from the current version, whatever the reader or language. Some proxies weaken the tags that pass through
     * them.
     *
     * @throws Precondition 428 without {@code If-Match}, 412 when it names only other versions or weak tags
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Precondition.missing();
        }
        if (!isCurrent(ifMatch, of(version))) {
            throw any(ifMatch, tag -> tag.startsWith(WEAK)) ? Precondition.weak() : Precondition.stale();
        }
    }

    /**
     * Whether {@code If-Match} is {@code *}, or a list with a tag of this version. A weak tag never matches: it does not promise that the content was
     * the same.
     *
     * @param version the tag of the version alone
     */
    public static boolean isCurrent(@Nullable String ifMatch, String version) {
        var start = version.substring(0, version.length() - 1) + "-";
        return ifMatch != null && any(ifMatch, tag -> tag.equals(version) || tag.startsWith(start));
    }

    /** Whether {@code If-None-Match} shows that the caller already has this answer: {@code *}, or a list with its tag, weak or not. */
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
