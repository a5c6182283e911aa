package fr.clubbusiness.document.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What an office file holds, by the directory of its archive. The sizes that it declares are judged before anything is read, and three small lists of parts are
 * the only things that are unpacked.
 *
 * <p><strong>Not decided here:</strong> whether a directory tells the truth about sizes, since nothing is unpacked to count, and whether a document names a
 * template or a picture elsewhere, which stands in its parts. The club opens no part itself; the optional scan does, within its own bounds.
 *
 * @param type null when it is an archive of something else
 * @param faults what is wrong with it
 */
record ArchiveContents(@Nullable DocumentType type, Set<FileFault> faults) {
    /** The most parts of a file. */
    static final int MOST_PARTS = 2000;

    /** The most that all parts together may have once they are unpacked. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    /** From how much on the ratio counts: a short text of one letter is packed as well as a bomb. */
    private static final long RATIO_FROM = 16L * 1024 * 1024;

    private static final long MOST_RATIO = 100;
    private static final int MOST_OF_A_LIST = 1024 * 1024;

    /** The others need libraries that are not there. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final String MIMETYPE = "mimetype";
    private static final String PARTS_OF_OOXML = "[Content_Types].xml";
    private static final String PARTS_OF_ODF = "META-INF/manifest.xml";

    private static final Pattern PROGRAM =
            Pattern.compile("(?:.*/)?(?:vba[^/]*\\.(?:bin|xml)|macrosheets/.*|activex/.*)|(?:basic|scripts)/.+");
    private static final Pattern FILE_INSIDE = Pattern.compile(
            "(?:.*/)?embeddings/.+|.*\\.(?:zip|jar|7z|rar|gz|tar|cab|iso|exe|dll|com|scr|bat|cmd|ps1|js|vbs|lnk|msi|html?|svg|pdf|do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|od[tsp])");

    static ArchiveContents of(FileChannel file) {
        try (var archive =
                ZipFile.builder().setSeekableByteChannel(new ReadOnlyView(file)).get()) {
            var entries = Collections.list(archive.getEntries());
            if (isTooLarge(entries, file.size())) {
                return new ArchiveContents(null, EnumSet.of(FileFault.ARCHIVE_TOO_LARGE));
            }
            return read(archive, entries);
        } catch (IOException | IllegalArgumentException broken) {
            return new ArchiveContents(null, EnumSet.of(FileFault.BROKEN_FILE));
        }
    }

    /** Parts that share their bytes are together larger than the file. */
    private static boolean isTooLarge(List<ZipArchiveEntry> entries, long size) {
        var packed = entries.stream()
                .mapToLong(one -> Math.max(0, one.getCompressedSize()))
                .sum();
        var unpacked =
                entries.stream().mapToLong(one -> Math.max(0, one.getSize())).sum();
        return entries.size() > MOST_PARTS
                || packed > size
                || unpacked > MOST_BYTES
                || unpacked < 0
                || (unpacked > RATIO_FROM && unpacked / size > MOST_RATIO);
    }

    private static ArchiveContents read(ZipFile archive, List<ZipArchiveEntry> entries) throws IOException {
        var faults = EnumSet.noneOf(FileFault.class);
        if (entries.stream().anyMatch(one -> one.getGeneralPurposeBit().usesEncryption())) {
            return new ArchiveContents(null, EnumSet.of(FileFault.ENCRYPTED));
        }
        var names = entries.stream()
                .map(one -> one.getName().toLowerCase(Locale.ROOT))
                .toList();
        if (names.size() != Set.copyOf(names).size()) {
            faults.add(FileFault.BROKEN_FILE); // two parts of one name: programs differ in which one they open
        }
        if (names.stream().anyMatch(name -> PROGRAM.matcher(name).matches())) {
            faults.add(FileFault.MACROS);
        }
        if (names.stream().anyMatch(name -> FILE_INSIDE.matcher(name).matches())) {
            faults.add(FileFault.EMBEDDED_FILE);
        }
        var values = new ArrayList<String>();
        for (var list : List.of(PARTS_OF_OOXML, PARTS_OF_ODF)) {
            var xml = part(archive, list);
            if (xml.isPresent()) {
                values.addAll(XmlValues.of(xml.get()));
            }
        }
        judge(values, faults);
        return new ArchiveContents(type(part(archive, MIMETYPE), values), faults);
    }

    private static void judge(List<String> values, Set<FileFault> faults) {
        if (has(values, "macroenabled")
                || has(values, "vbaproject")
                || has(values, "activex")
                || has(values, "macrosheet")) {
            faults.add(FileFault.MACROS);
        }
        if (has(values, "oleobject")) {
            faults.add(FileFault.EMBEDDED_FILE);
        }
        if (values.contains("encryption-data")) {
            faults.add(FileFault.ENCRYPTED);
        }
    }

    private static boolean has(List<String> values, String word) {
        return values.stream().anyMatch(value -> value.contains(word));
    }

    /** What it says in one of two ways: one that says both says nothing. */
    private static @Nullable DocumentType type(Optional<byte[]> mimetype, List<String> values) {
        var said = EnumSet.noneOf(DocumentType.class);
        mimetype.map(text -> new String(text, StandardCharsets.US_ASCII).strip())
                .flatMap(DocumentType::of)
                .filter(DocumentType::isArchive)
                .ifPresent(said::add);
        for (var type : List.of(DocumentType.DOCX, DocumentType.XLSX)) {
            // Of a file with macros too, so that its other faults are told.
            var macros = type == DocumentType.DOCX
                    ? "application/vnd.ms-word.document.macroenabled.main+xml"
                    : "application/vnd.ms-excel.sheet.macroenabled.main+xml";
            if (values.contains(type.mediaType() + ".main+xml") || values.contains(macros)) {
                said.add(type);
            }
        }
        return said.size() == 1 ? said.iterator().next() : null;
    }

    private static Optional<byte[]> part(ZipFile archive, String name) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!METHODS.contains(entry.getMethod())) {
            throw new IOException("a list of parts is packed in a way that office programs do not use");
        }
        try (var bytes = archive.getInputStream(entry)) {
            var read = bytes.readNBytes(MOST_OF_A_LIST + 1);
            if (read.length > MOST_OF_A_LIST) {
                throw new IOException("a list of parts is over 1 MiB");
            }
            return Optional.of(read);
        }
    }
}
