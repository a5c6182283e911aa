package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PackedConstraints;
import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.index.Rival;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.referential.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Embedded Lucene: postings of target occupations, points of homes, one merged segment, and all data of a person in one binary value that the law's
 * own code assesses. A team would run this instead of the index. Documents arranged like the index would only copy it.
 */
final class LuceneRival implements Rival {
    private static final String TARGET = "target";
    private static final String ENTRY_LEVEL = "entry";
    private static final String HOME = "home";
    private static final double METRES = 1_000;

    /** Kilometres. The largest distance that a limit of 120 minutes allows by car. */
    private static final double FARTHEST = 40;

    private final RivalCodes codes = new RivalCodes();
    private final MatchLaw law;
    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Indexes these people in this empty folder. */
    LuceneRival(List<IndexedPerson> people, MatchLaw law, Path folder) {
        this.law = law;
        try {
            directory = new MMapDirectory(folder);
            var settings = new IndexWriterConfig().setRAMBufferSizeMB(256);
            try (var writer = new IndexWriter(directory, settings)) {
                for (var person : people) {
                    writer.addDocument(document(person.profile()));
                }
                writer.forceMerge(1);
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer find(Demand need) {
        var score = new RivalScore(need, law, codes);
        var around = codes.around(need.place(), FARTHEST);
        var collector = new LuceneCollector(need.id(), score, new PackedConstraints(need, law), distances(around));
        try {
            search(both(wanted(score), around(need.place())), collector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.answer();
    }

    @Override
    public void close() {
        try (directory;
                reader) {
            reader.getRefCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(Query query, LuceneCollector collector) throws IOException {
        searcher.search(query, new CollectorManager<LuceneCollector, Answer>() {
            @Override
            public LuceneCollector newCollector() {
                return collector;
            }

            @Override
            public Answer reduce(Collection<LuceneCollector> same) {
                return collector.answer();
            }
        });
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    /** Uses the tree of points or each document's own value, whichever Lucene estimates to be faster. */
    private static Query around(Place work) {
        double metres = METRES * FARTHEST;
        return new IndexOrDocValuesQuery(
                LatLonPoint.newDistanceQuery(HOME, work.latitude(), work.longitude(), metres),
                LatLonDocValuesField.newSlowDistanceQuery(HOME, work.latitude(), work.longitude(), metres));
    }

    private double[] distances(RivalCodes.Near around) {
        var distances = new double[codes.places()];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int i = 0; i < around.count(); i++) {
            distances[around.place(i)] = around.kilometres(i);
        }
        return distances;
    }

    private static Query wanted(RivalScore score) {
        var any = new BooleanQuery.Builder();
        for (int i = 0; i < score.worth().length; i++) {
            if (score.worth()[i] > 0) {
                any.add(new TermQuery(new Term(TARGET, Integer.toString(i))), Occur.SHOULD);
            }
        }
        if (score.entryLevelWorth() > 0) {
            any.add(new TermQuery(new Term(TARGET, ENTRY_LEVEL)), Occur.SHOULD);
        }
        return any.build();
    }

    private Document document(Profile person) {
        var document = new Document();
        long aims = person.aims().openToEntryLevel() ? PackedPerson.ENTRY_LEVEL : 0;
        int shift = 0;
        for (var target : person.aims().targets()) {
            int number = codes.occupation(target);
            aims |= (number + 1L) << shift;
            shift += PackedPerson.TARGET_BITS;
            document.add(new StringField(TARGET, Integer.toString(number), Field.Store.NO));
        }
        if (person.aims().openToEntryLevel()) {
            document.add(new StringField(TARGET, ENTRY_LEVEL, Field.Store.NO));
        }
        int place = codes.place(person.mobility().commune());
        var home = person.mobility().commune();
        document.add(new LatLonPoint(HOME, home.latitude(), home.longitude()));
        document.add(new LatLonDocValuesField(HOME, home.latitude(), home.longitude()));
        document.add(new BinaryDocValuesField(LuceneCollector.ROW, new BytesRef(row(person, aims, place))));
        return document;
    }

    private byte[] row(Profile person, long aims, int place) {
        var skills = person.abilities().skills();
        var row = ByteBuffer.allocate(8 * LuceneCollector.LONGS + 4 * skills.size());
        var longs = new long[LuceneCollector.LONGS];
        longs[PackedPerson.AIMS] = aims;
        longs[PackedPerson.FACTS] = PackedPerson.facts(person);
        longs[PackedPerson.PAPERS] = PackedPerson.papers(person);
        longs[PackedPerson.DAYS] = PackedPerson.days(person);
        longs[PackedPerson.PLACE] = PackedPerson.both(PackedPerson.day(person.birthDate()), place);
        longs[LuceneCollector.ID_HIGH] = person.id().getMostSignificantBits();
        longs[LuceneCollector.ID_LOW] = person.id().getLeastSignificantBits();
        Arrays.stream(longs).forEach(row::putLong);
        skills.forEach(skill -> row.putInt(codes.skill(skill)));
        return row.array();
    }
}
