package fr.clubbusiness.referential;

import static java.util.Comparator.comparingInt;

/** A version of the ROME, such as 3.47. Its files write it as {@code v347}. */
public record RomeVersion(int major, int minor) implements Comparable<RomeVersion> {

    /** Reads the digits in a file's name, without the {@code v}: one digit of the major version, two of the minor. */
    public static RomeVersion ofFile(String digits) {
        return new RomeVersion(Integer.parseInt(digits.substring(0, 1)), Integer.parseInt(digits.substring(1)));
    }

    /** Reads the form of {@link #toString()}, which the database stores. */
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
