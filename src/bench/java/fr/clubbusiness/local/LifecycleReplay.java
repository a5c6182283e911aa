package fr.clubbusiness.local;

import fr.clubbusiness.local.server.SqlOfRequests.Replay;
import fr.clubbusiness.local.server.SqlOfRequests.SentStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one introduction, run again and again. What they inserted gets new ids each time. The versions of the need and the person are not
 * compared, because they grow.
 */
final class LifecycleReplay implements Runnable, AutoCloseable {
    private static final Pattern KNOWN_ROW =
            Pattern.compile("(?i)^update (need|beneficiary) .* where id=\\? and version=\\?$");
    private static final int OF_VERSION_7 = 7;
    private static final int LENGTH_OF_ID = 36;
    private static final int BITS_BEHIND_TIME = 16;

    private final Replay replay;
    private final List<SentStatement> statements;
    private final List<String> inserted;

    /**
     * The statements that PostgreSQL logged.
     *
     * @param since when the first was sent: the ids of what they inserted are younger
     */
    LifecycleReplay(Replay replay, List<SentStatement> sent, Instant since) {
        this.replay = replay;
        this.statements = sent.stream()
                .filter(LifecycleReplay::isWhole)
                .map(LifecycleReplay::withoutVersion)
                .toList();
        this.inserted = statements.stream()
                .flatMap(one -> one.parameters().stream())
                .flatMap(Stream::ofNullable)
                .filter(parameter -> isIdSince(since, parameter))
                .distinct()
                .toList();
    }

    @Override
    public void run() {
        var anew = new HashMap<String, String>();
        inserted.forEach(id -> anew.put(id, UUID.randomUUID().toString()));
        replay.run(statements.stream().map(one -> with(one, anew)).toList());
    }

    private static SentStatement with(SentStatement one, Map<String, String> anew) {
        var parameters = new ArrayList<@Nullable String>();
        for (var parameter : one.parameters()) {
            parameters.add(parameter == null ? null : anew.getOrDefault(parameter, parameter));
        }
        return new SentStatement(one.role(), one.sql(), parameters);
    }

    /** Whether the log holds all its parameters. */
    private static boolean isWhole(SentStatement one) {
        return one.sql().chars().filter(c -> c == '?').count()
                == one.parameters().size();
    }

    private static SentStatement withoutVersion(SentStatement one) {
        if (!KNOWN_ROW.matcher(one.sql()).matches()) {
            return one;
        }
        var others = one.parameters().subList(0, one.parameters().size() - 1);
        return new SentStatement(one.role(), one.sql().replaceFirst("(?i) and version=\\?$", ""), others);
    }

    private static boolean isIdSince(Instant since, String parameter) {
        try {
            var id = UUID.fromString(parameter);
            return parameter.length() == LENGTH_OF_ID
                    && id.version() == OF_VERSION_7
                    && id.getMostSignificantBits() >>> BITS_BEHIND_TIME >= since.toEpochMilli();
        } catch (IllegalArgumentException another) {
            return false;
        }
    }

    @Override
    public void close() {
        replay.close();
    }
}
