package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.PackedConstraints;
import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.index.Rival.Answer;
import fr.clubbusiness.matching.index.Top;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.Ranking;
import fr.clubbusiness.vocabulary.TransportMode;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Assesses each document by the law, from one value that contains all data of the person. */
final class LuceneCollector extends SimpleCollector {
    static final String ROW = "row";
    static final int ID_HIGH = PackedPerson.SKILLS;
    static final int ID_LOW = PackedPerson.ID;
    static final int LONGS = PackedPerson.LONGS;

    private static final VarHandle AS_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle AS_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final TransportMode[] MODES = TransportMode.values();

    private final RivalScore score;
    private final PackedConstraints constraints;
    private final double[] kilometres;
    private final Top top;
    private final long[] row = new long[LONGS];
    private final int[] skills = new int[64];
    private @Nullable BinaryDocValues values;
    private int counted;

    LuceneCollector(UUID need, RivalScore score, PackedConstraints constraints, double[] kilometres) {
        this.top = new Top(need, EngineBench.TOP);
        this.score = score;
        this.constraints = constraints;
        this.kilometres = kilometres;
    }

    Answer answer() {
        return new Answer(top.hits(), counted);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = context.reader().getBinaryDocValues(ROW);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int doc) throws IOException {
        var all = Objects.requireNonNull(values);
        all.advanceExact(doc);
        var bytes = all.binaryValue();
        long aims = (long) AS_LONG.get(bytes.bytes, bytes.offset + 8 * PackedPerson.AIMS);
        double share = score.share(aims);
        if (counted > Ranking.COUNTED_UP_TO && !top.accepts(score.bound(share))) {
            return;
        }
        for (int i = 1; i < LONGS; i++) {
            row[i] = (long) AS_LONG.get(bytes.bytes, bytes.offset + 8 * i);
        }
        long facts = row[PackedPerson.FACTS];
        double minutes = Journey.minutes(
                kilometres[PackedPerson.lower(row[PackedPerson.PLACE])], MODES[PackedPerson.mode(facts)]);
        if (constraints.fails(row, 0, minutes) != 0) {
            return;
        }
        counted++;
        if (top.accepts(score.bound(share))) {
            int held = (bytes.length - 8 * LONGS) / 4;
            for (int i = 0; i < held; i++) {
                skills[i] = (int) AS_INT.get(bytes.bytes, bytes.offset + 8 * LONGS + 4 * i);
            }
            top.offer(score.score(row, skills, held, share, minutes), row[ID_HIGH], row[ID_LOW]);
        }
    }
}
