package fr.clubbusiness.matching.index;

import java.util.Arrays;
import java.util.UUID;

/** Collects people as packed rows, then sorts them into an {@link IndexSegment}. */
public final class IndexSegmentBuilder {
    private final IndexNumbering numbering;
    private int size;
    private long[] rows;
    private long[] idLowBits;
    private int[] skills = new int[64];
    private int skillCount;

    public IndexSegmentBuilder(IndexNumbering numbering, int expected) {
        this.numbering = numbering;
        this.rows = new long[Math.max(16, expected) * PackedPerson.LONGS];
        this.idLowBits = new long[Math.max(16, expected)];
    }

    /** Adds one person. */
    public void add(IndexedPerson person) {
        var profile = person.profile();
        int at = room();
        rows[at + PackedPerson.AIMS] = numbering.aims(profile.aims());
        rows[at + PackedPerson.FACTS] = PackedPerson.facts(profile);
        rows[at + PackedPerson.PAPERS] = PackedPerson.papers(profile);
        rows[at + PackedPerson.DAYS] = PackedPerson.days(profile);
        var home =
                new HomePlace(profile.mobility().commune(), profile.mobility().zone());
        rows[at + PackedPerson.PLACE] =
                PackedPerson.both(PackedPerson.day(profile.birthDate()), numbering.homes.add(home));
        var held = numbering.skills(profile.abilities().skills());
        for (int skill : held) {
            rows[at + PackedPerson.SIGNATURE] |= IndexNumbering.bit(skill);
        }
        rows[at + PackedPerson.SKILLS] = IndexSegment.skillsOf(keep(held, 0, held.length), held.length, holder(person));
        rows[at + PackedPerson.ID] = profile.id().getMostSignificantBits();
        idLowBits[size - 1] = profile.id().getLeastSignificantBits();
    }

    /** Adds the people of a segment of the same index, without those removed. */
    void addAll(IndexSegment segment, RemovedRows removed) {
        for (int person = 0; person < segment.size(); person++) {
            if (!removed.has(person)) {
                copy(segment, person);
            }
        }
    }

    /** How many people were added. */
    int size() {
        return size;
    }

    /** The segment of all people added, sorted. Nothing may be added afterwards. */
    public IndexSegment build() {
        return new IndexSegment(
                numbering,
                Arrays.copyOf(rows, size * PackedPerson.LONGS),
                Arrays.copyOf(idLowBits, size),
                Arrays.copyOf(skills, skillCount));
    }

    private void copy(IndexSegment from, int person) {
        int at = room();
        System.arraycopy(from.rows(), person * PackedPerson.LONGS, rows, at, PackedPerson.LONGS);
        long where = rows[at + PackedPerson.SKILLS];
        int count = IndexSegment.skillCount(where);
        int start = keep(from.skills(), IndexSegment.skillStart(where), count);
        rows[at + PackedPerson.SKILLS] = IndexSegment.skillsOf(start, count, IndexSegment.holder(where));
        UUID id = from.id(person);
        idLowBits[size - 1] = id.getLeastSignificantBits();
    }

    private int room() {
        if (size == idLowBits.length) {
            idLowBits = Arrays.copyOf(idLowBits, size * 2);
            rows = Arrays.copyOf(rows, size * 2 * PackedPerson.LONGS);
        }
        return size++ * PackedPerson.LONGS;
    }

    private int keep(int[] from, int start, int count) {
        if (skillCount + count > skills.length) {
            skills = Arrays.copyOf(skills, Math.max(skillCount + count, skills.length * 2));
        }
        System.arraycopy(from, start, skills, skillCount, count);
        skillCount += count;
        return skillCount - count;
    }

    private int holder(IndexedPerson person) {
        return numbering.holders.add(person.holder());
    }
}
