package fr.clubbusiness.matching;

import java.util.Arrays;
import java.util.UUID;

/** Gathers people, packed as they come, until they are put in order as a {@link Segment}. */
final class SegmentBuilder {
    private final Lexicons lexicons;
    private int size;
    private long[] rows;
    private long[] secondHalves;
    private int[] skills = new int[64];
    private int skillCount;

    SegmentBuilder(Lexicons lexicons, int expected) {
        this.lexicons = lexicons;
        this.rows = new long[Math.max(16, expected) * Packed.LONGS];
        this.secondHalves = new long[Math.max(16, expected)];
    }

    /** Adds one person. */
    void add(Indexed person) {
        var profile = person.profile();
        int at = room();
        rows[at + Packed.AIMS] = lexicons.aims(profile.aims());
        rows[at + Packed.FACTS] = Packed.facts(profile);
        rows[at + Packed.PAPERS] = Packed.papers(profile);
        rows[at + Packed.DAYS] = Packed.days(profile);
        var home = new Spot(profile.mobility().commune(), profile.mobility().zone());
        rows[at + Packed.PLACE] = Packed.both(Packed.day(profile.birthDate()), lexicons.spots.add(home));
        var held = lexicons.skills(profile.abilities().skills());
        for (int skill : held) {
            rows[at + Packed.SIGNATURE] |= Lexicons.bit(skill);
        }
        rows[at + Packed.SKILLS] = Segment.skillsOf(keep(held, 0, held.length), held.length, holder(person));
        rows[at + Packed.ID] = profile.id().getMostSignificantBits();
        secondHalves[size - 1] = profile.id().getLeastSignificantBits();
    }

    /** Adds whoever is still there of a segment of the same index. */
    void addAll(Segment segment, Dead dead) {
        for (int person = 0; person < segment.size(); person++) {
            if (!dead.has(person)) {
                copy(segment, person);
            }
        }
    }

    /** How many people were added. */
    int size() {
        return size;
    }

    /** Everybody added, in order. Nothing is to be added afterwards. */
    Segment build() {
        return new Segment(
                lexicons,
                Arrays.copyOf(rows, size * Packed.LONGS),
                Arrays.copyOf(secondHalves, size),
                Arrays.copyOf(skills, skillCount));
    }

    private void copy(Segment from, int person) {
        int at = room();
        System.arraycopy(from.rows(), person * Packed.LONGS, rows, at, Packed.LONGS);
        long where = rows[at + Packed.SKILLS];
        int count = Segment.skillCount(where);
        int start = keep(from.skills(), Segment.skillStart(where), count);
        rows[at + Packed.SKILLS] = Segment.skillsOf(start, count, Segment.holder(where));
        UUID id = from.id(person);
        secondHalves[size - 1] = id.getLeastSignificantBits();
    }

    private int room() {
        if (size == secondHalves.length) {
            secondHalves = Arrays.copyOf(secondHalves, size * 2);
            rows = Arrays.copyOf(rows, size * 2 * Packed.LONGS);
        }
        return size++ * Packed.LONGS;
    }

    private int keep(int[] from, int start, int count) {
        if (skillCount + count > skills.length) {
            skills = Arrays.copyOf(skills, Math.max(skillCount + count, skills.length * 2));
        }
        System.arraycopy(from, start, skills, skillCount, count);
        skillCount += count;
        return skillCount - count;
    }

    private int holder(Indexed person) {
        return lexicons.holders.add(person.holder());
    }
}
