package fr.clubbusiness.document.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.UnnamedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a file is, by its content, and what is wrong inside it: with small real files, good and bad. */
class DocumentTypesTest {
    private static final DocumentTypes TYPES = new DocumentTypes();

    @Test
    void each_type_is_known_by_its_content() throws IOException {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("a.pdf", TestFiles.pdf("a"));
        good.put("a.png", TestFiles.image("png"));
        good.put("a.jpeg", TestFiles.image("jpg"));
        good.put("a.JPG", TestFiles.image("jpg"));
        good.put("a.odt", TestFiles.odf("text", Map.of()));
        good.put("a.ods", TestFiles.odf("spreadsheet", Map.of()));
        good.put("a.docx", TestFiles.docx());
        good.put("a.xlsx", TestFiles.xlsx());
        for (var file : good.entrySet()) {
            var facts = facts(file.getKey(), file.getValue());
            assertThat(facts.type()).as(file.getKey()).isNotNull();
            assertThat(refused(facts)).as(file.getKey()).isEmpty();
        }
        assertThat(good.entrySet().stream()
                        .map(file -> type(file.getKey(), file.getValue()))
                        .distinct())
                .containsExactly(DocumentType.values());
    }

    @Test
    void a_renamed_program_is_told_as_such() throws IOException {
        var facts = facts("attestation.pdf", TestFiles.exe());
        assertThat(refused(facts)).containsExactly("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER");
        assertThat(DocumentRules.refusals(facts, 0).getFirst().text().french()).contains("un programme");
        assertThat(codes("programme.exe", TestFiles.exe())).containsExactly("UNKNOWN_TYPE");
    }

    @Test
    void drawings_pages_texts_and_other_archives_are_not_kept() throws IOException {
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThat(codes("a.svg", svg.getBytes(UTF_8))).containsExactly("UNKNOWN_TYPE");
        assertThat(codes("a.png", svg.getBytes(UTF_8))).containsExactly("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER");
        var html = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
        assertThat(codes("a.html", html.getBytes(UTF_8))).containsExactly("UNKNOWN_TYPE");
        assertThat(codes("a.pdf", html.getBytes(UTF_8))).containsExactly("UNKNOWN_TYPE", "NAME_AND_CONTENT_DIFFER");
        assertThat(codes("a.txt", "bonjour".getBytes(UTF_8))).containsExactly("UNKNOWN_TYPE");
        assertThat(codes("a.zip", TestFiles.zip(Map.of("a.txt", new byte[] {1}))))
                .containsExactly("UNKNOWN_TYPE");
        assertThat(codes("a.doc", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
                }))
                .containsExactly("UNKNOWN_TYPE");
    }

    @Test
    void macros_are_refused_wherever_they_are_named() throws IOException {
        var word = "application/vnd.ms-word.document.macroEnabled.main+xml";
        assertThat(codes("a.docx", TestFiles.docxWith("word/vbaProject.bin", new byte[] {1})))
                .containsExactly("MACROS");
        assertThat(codes("a.docx", TestFiles.docxOfType(word))).containsExactly("MACROS");
        // Written so that a search for the word does not find it.
        assertThat(codes("a.docx", TestFiles.docxOfType(word.replace("macro", "&#109;acro"))))
                .containsExactly("MACROS");
        var utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><Types><Override ContentType=\"%s\"/></Types>"
                .formatted(word)
                .getBytes(UTF_16);
        assertThat(codes("a.docx", TestFiles.docxListing(utf16))).containsExactly("MACROS");
        assertThat(codes("a.odt", TestFiles.odf("text", Map.of("Basic/Standard/Module1.xml", new byte[] {1}))))
                .containsExactly("MACROS");
        assertThat(codes("a.ods", TestFiles.odf("spreadsheet", Map.of("Scripts/python/a.py", new byte[] {1}))))
                .containsExactly("MACROS");
    }

    @Test
    void a_sheet_of_macros_is_known_by_its_kind_whatever_its_folder() throws IOException {
        for (var kind : List.of("macrosheet+xml", "intlmacrosheet+xml")) {
            var types =
                    "<Types><Override ContentType=\"%s\"/><Override ContentType=\"application/vnd.ms-excel.%s\"/></Types>"
                            .formatted(DocumentType.XLSX.mediaType() + ".main+xml", kind);
            assertThat(codes("a.xlsx", TestFiles.docxListing(types.getBytes(UTF_8))))
                    .as(kind)
                    .containsExactly("MACROS");
        }
    }

    /** Zstandard, xz and the old ones: what reads them is an optional library. */
    @Test
    void a_list_of_parts_that_is_packed_in_another_way_is_broken() throws IOException {
        for (int method : new int[] {93, 95, 1, 6, 9, 12, 99}) {
            assertThat(codes("a.docx", packed(TestFiles.docx(), method)))
                    .as("method " + method)
                    .containsExactly("BROKEN_FILE");
        }
    }

    @Test
    void a_photo_that_a_film_follows_is_a_photo() throws IOException {
        var film = new byte[3 * 1024 * 1024];
        assertThat(codes("a.jpg", TestFiles.joined(TestFiles.image("jpg"), film)))
                .isEmpty();
        // Its end mark may stand where two parts of the search meet.
        var photo = TestFiles.image("jpg");
        for (int size : new int[] {65_535, 65_536, 65_537}) {
            var bytes = new byte[size + 100_000];
            System.arraycopy(photo, 0, bytes, 0, photo.length - 2);
            bytes[size - 1] = (byte) 0xFF;
            bytes[size] = (byte) 0xD9;
            assertThat(codes("a.jpg", bytes)).as("mark at " + size).isEmpty();
        }
    }

    @Test
    void a_list_of_parts_with_entities_of_its_own_is_broken() throws IOException {
        var bomb = "<!DOCTYPE t [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><t v=\"&b;\"/>";
        assertThat(codes("a.docx", TestFiles.docxListing(bomb.getBytes(UTF_8)))).containsExactly("BROKEN_FILE");
    }

    @Test
    void files_inside_a_file_are_refused() throws IOException {
        assertThat(codes("a.docx", TestFiles.docxWith("word/embeddings/oleObject1.bin", new byte[] {1})))
                .containsExactly("EMBEDDED_FILE");
        assertThat(codes("a.docx", TestFiles.docxWith("word/media/a.zip", TestFiles.docx())))
                .containsExactly("EMBEDDED_FILE");
        assertThat(codes("a.odt", TestFiles.odf("text", Map.of("Pictures/a.exe", TestFiles.exe()))))
                .containsExactly("EMBEDDED_FILE");
    }

    @Test
    void what_opens_with_a_password_is_refused() throws IOException {
        var manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>".getBytes(UTF_8);
        assertThat(codes("a.odt", TestFiles.odf("text", Map.of("META-INF/manifest.xml", manifest))))
                .containsExactly("ENCRYPTED");
        assertThat(codes("a.docx", flagged(TestFiles.docx()))).containsExactly("ENCRYPTED");
    }

    @Test
    void a_bomb_is_refused_by_what_it_declares() throws IOException {
        var bomb = TestFiles.bomb();
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(codes("a.docx", bomb)).containsExactly("ARCHIVE_TOO_LARGE");
        var many = new HashMap<>(TestFiles.wordParts());
        for (int i = 0; i <= ArchiveContents.MOST_PARTS; i++) {
            many.put("word/p" + i + ".xml", new byte[0]);
        }
        assertThat(codes("a.docx", TestFiles.zip(many))).containsExactly("ARCHIVE_TOO_LARGE");
    }

    @Test
    void what_is_cut_or_lengthened_is_broken() throws IOException {
        for (var file : Map.of("a.pdf", TestFiles.pdf("a"), "a.docx", TestFiles.docx(), "a.png", TestFiles.image("png"))
                .entrySet()) {
            var whole = file.getValue();
            assertThat(codes(file.getKey(), Arrays.copyOf(whole, whole.length - 30)))
                    .as(file.getKey())
                    .containsExactly("BROKEN_FILE");
        }
        assertThat(codes("a.docx", TestFiles.joined(TestFiles.docx(), TestFiles.exe())))
                .containsExactly("BROKEN_FILE");
        assertThat(codes("a.jpg", Arrays.copyOf(TestFiles.image("jpg"), 100))).containsExactly("BROKEN_FILE");
    }

    @Test
    void a_file_that_is_two_things_is_refused() throws IOException {
        assertThat(codes("a.png", TestFiles.joined(TestFiles.image("png"), TestFiles.docx())))
                .containsExactly("HIDDEN_ARCHIVE");
        assertThat(codes("a.pdf", TestFiles.joined(TestFiles.pdf("a"), TestFiles.docx())))
                .contains("HIDDEN_ARCHIVE");
        var both = new LinkedHashMap<>(TestFiles.wordParts());
        both.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        assertThat(codes("a.docx", TestFiles.zip(both))).contains("UNKNOWN_TYPE");
        var late = TestFiles.joined("MZ garbage ".getBytes(UTF_8), TestFiles.pdf("a"));
        assertThat(codes("a.pdf", late)).isNotEmpty();
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_refused_with_all_reasons() throws IOException {
        assertThat(codes("a.pdf", new byte[0])).containsExactly("EMPTY_FILE");
        assertThat(refused(TYPES.of("a.png", file(TestFiles.pdf("a")), DocumentRules.MAX_BYTES + 1L)))
                .containsExactly("FILE_TOO_LARGE", "NAME_AND_CONTENT_DIFFER");
        assertThat(refused(TYPES.of("a.docx", file(TestFiles.docx()), DocumentRules.MAX_BYTES + 1L)))
                .containsExactly("FILE_TOO_LARGE");
    }

    /** Whatever stands in a file, it is judged: no byte ends in an error. */
    @Test
    void any_damage_is_judged() throws IOException {
        var random = new Random(11);
        var files =
                List.of(TestFiles.docx(), TestFiles.odf("text", Map.of()), TestFiles.pdf("a"), TestFiles.image("png"));
        for (int i = 0; i < 2000; i++) {
            var damaged = files.get(i % files.size()).clone();
            for (int n = 0; n <= random.nextInt(6); n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            DocumentRules.refusals(facts("a.docx", damaged), 0);
        }
    }

    /** With the flag of an encrypted part in the first entry of the directory. */
    private static byte[] flagged(byte[] zip) {
        var copy = zip.clone();
        for (int i = 0; i < copy.length - 10; i++) {
            if (copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 1 && copy[i + 3] == 2) {
                copy[i + 8] |= 1;
                return copy;
            }
        }
        throw new IllegalStateException("no directory");
    }

    /** With this method for its first part, the list of parts, in its header and in the directory. */
    private static byte[] packed(byte[] zip, int method) {
        var copy = zip.clone();
        copy[8] = (byte) method;
        for (int i = 0; i < copy.length - 10; i++) {
            if (copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 1 && copy[i + 3] == 2) {
                copy[i + 10] = (byte) method;
                return copy;
            }
        }
        throw new IllegalStateException("no directory");
    }

    private static @Nullable DocumentType type(String name, byte[] content) {
        try {
            return facts(name, content).type();
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<String> codes(String name, byte[] content) throws IOException {
        return refused(facts(name, content));
    }

    private static List<String> refused(FileFacts facts) {
        return DocumentRules.refusals(facts, 0).stream()
                .map(RefusalReason::code)
                .toList();
    }

    private static FileFacts facts(String name, byte[] content) throws IOException {
        return TYPES.of(name, file(content), content.length);
    }

    private static FileChannel file(byte[] content) throws IOException {
        var file = UnnamedFile.open();
        file.write(ByteBuffer.wrap(content));
        return file;
    }
}
