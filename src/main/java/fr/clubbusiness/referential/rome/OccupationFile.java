package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.shared.RomeCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the shipped file of occupations; the file's header comment explains its format. */
public final class OccupationFile {
    public static final String RESOURCE = "/referential/occupations.txt";
    static final String VERSION = "3.47";

    private final List<Entry> entries = new ArrayList<>();

    /** A code and its label. */
    public record Coded(String code, String label) {
        static Coded of(String text) {
            int space = text.indexOf(' ');
            return new Coded(text.substring(0, space), text.substring(space + 1));
        }
    }

    /** An occupation with the lines that follow it in the file. */
    public record Entry(RomeCode code, String label, List<Coded> skills, List<Coded> appellations, List<Link> links) {
        static Entry of(Coded coded) {
            return new Entry(
                    new RomeCode(coded.code()), coded.label(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private OccupationFile() {}

    public static List<Entry> read(InputStream file) throws IOException {
        var reading = new OccupationFile();
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(reading::line);
        }
        return reading.entries;
    }

    private void line(String line) {
        var rest = line.substring(2);
        switch (line.charAt(0)) {
            case '#' -> {}
            case '*' -> entries.getLast().skills().add(Coded.of(rest));
            case '-' -> entries.getLast().appellations().add(Coded.of(rest));
            case '~' -> link(LinkKind.PROCHE, rest);
            case '>' -> link(LinkKind.EVOLUTION, rest);
            default -> entries.add(Entry.of(Coded.of(line)));
        }
    }

    private void link(LinkKind kind, String codes) {
        var entry = entries.getLast();
        Stream.of(codes.split(" "))
                .map(code -> new Link(entry.code(), new RomeCode(code), kind))
                .forEach(entry.links()::add);
    }
}
