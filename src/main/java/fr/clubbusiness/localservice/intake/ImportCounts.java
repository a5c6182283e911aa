package fr.clubbusiness.localservice.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what becomes of the lines of a file. However many codes it invents, at most {@value #MOST_CODES} of them are kept apart. */
final class ImportCounts {
    static final int MOST_CODES = 200;

    /** The longest part of an unknown code that a report repeats. */
    private static final int SHOWN = 100;

    private final Map<UUID, UUID> before;
    private final Map<String, NotUnderstood> codes = new HashMap<>();
    private int read;
    private int created;
    private int changed;
    private int old;
    private int names;
    private int addresses;
    private int cuts;
    private int beyond;

    /** A code that the club does not know, and how often it stands in the file. */
    record NotUnderstood(String field, String code, int count) {}

    /**
     * Compares a file with what is known.
     *
     * @param before the fingerprints of the club's services, by id
     */
    ImportCounts(Map<UUID, UUID> before) {
        this.before = before;
    }

    /** Counts a line that can be kept. */
    void add(ImportedService service, boolean isOld) {
        read++;
        old += isOld ? 1 : 0;
        var known = before.get(service.serviceId());
        if (known == null) {
            created++;
        } else if (!known.equals(service.fingerprint())) {
            changed++;
        }
    }

    void droppedName() {
        names++;
    }

    void droppedAddress() {
        addresses++;
    }

    void cut(int texts) {
        cuts += texts;
    }

    void notUnderstood(String field, String code) {
        var shown = code.length() > SHOWN ? code.substring(0, SHOWN) + "…" : code;
        var key = field + " " + shown;
        if (codes.containsKey(key) || codes.size() < MOST_CODES) {
            codes.merge(
                    key,
                    new NotUnderstood(field, shown, 1),
                    (one, _) -> new NotUnderstood(field, shown, one.count() + 1));
        } else {
            beyond++;
        }
    }

    int read() {
        return read;
    }

    int created() {
        return created;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return read - created - changed;
    }

    /** Those that the file no longer holds. */
    int ended() {
        return before.size() - changed - unchanged();
    }

    int old() {
        return old;
    }

    int names() {
        return names;
    }

    int addresses() {
        return addresses;
    }

    int cuts() {
        return cuts;
    }

    /** The most frequent first. */
    List<NotUnderstood> codes() {
        return codes.values().stream()
                .sorted(Comparator.comparingInt(NotUnderstood::count)
                        .reversed()
                        .thenComparing(NotUnderstood::field)
                        .thenComparing(NotUnderstood::code))
                .toList();
    }

    int beyond() {
        return beyond;
    }
}
