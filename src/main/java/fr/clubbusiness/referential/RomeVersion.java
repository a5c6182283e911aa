package fr.clubbusiness.referential;

import static java.util.Comparator.comparingInt;

/** A version of the ROME, such as 3.47, which its files write {@code v347}. */
public record RomeVersion(int major, int minor) implements Comparable<RomeVersion> {

    /** As the name of a file writes it, without the {@code v}: one digit, then two. */
    public static RomeVersion ofFile(String digits) {
        return new RomeVersion(Integer.parseInt(digits.substring(0, 1)), Integer.parseInt(digits.substring(1)));
    }

    /** As {@link #toString()} writes it and the database keeps it. */
    public static RomeVersion parse(String text) {
        int dot = text.indexOf('.');
        return new RomeVersion(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(RomeVersion other) {
        return comparingInt(RomeVersion::major)
                .thenComparingInt(RomeVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%02d".formatted(major, minor);
    }
}
