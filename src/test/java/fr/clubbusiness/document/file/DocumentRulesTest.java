package fr.clubbusiness.document.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of documents, as a book to read. */
class DocumentRulesTest {

    @Test
    void a_good_file_is_kept_up_to_the_last_byte_and_the_twentieth_document() {
        assertThat(refusals(file("a.pdf", 1, DocumentType.PDF), 0)).isEmpty();
        assertThat(refusals(file("a.pdf", 10 * 1024 * 1024, DocumentType.PDF), 19))
                .isEmpty();
    }

    @Test
    void all_reasons_are_told_at_once() {
        var worst = new FileFacts("a.pdf", 10 * 1024 * 1024 + 1, null, "text/html", EnumSet.allOf(FileFault.class));
        assertThat(refusals(worst, 20))
                .containsExactly(
                        "FILE_TOO_LARGE",
                        "UNKNOWN_TYPE",
                        "NAME_AND_CONTENT_DIFFER",
                        "MACROS",
                        "EMBEDDED_FILE",
                        "ENCRYPTED",
                        "ARCHIVE_TOO_LARGE",
                        "BROKEN_FILE",
                        "HIDDEN_ARCHIVE",
                        "TOO_MANY_DOCUMENTS");
    }

    @Test
    void an_empty_file_has_no_type_to_complain_of() {
        assertThat(refusals(file("a.exe", 0, null), 20)).containsExactly("EMPTY_FILE", "TOO_MANY_DOCUMENTS");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void a_name_ends_as_its_content_is(DocumentType type) {
        for (var other : DocumentType.values()) {
            for (var ending : other.endings()) {
                assertThat(refusals(file("a." + ending, 1, type), 0).isEmpty()).isEqualTo(other == type);
            }
        }
        assertThat(refusals(file("sans fin", 1, type), 0)).containsExactly("NAME_AND_CONTENT_DIFFER");
        assertThat(refusals(file("A." + type.endings().getFirst().toUpperCase(Locale.ROOT), 1, type), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-msdownload, un programme",
        "text/html, une page web",
        "application/x-unheard-of, d'un autre genre (application/x-unheard-of)"
    })
    void the_refusal_says_what_the_file_is_and_what_to_do(String found, String words) {
        var reason = DocumentRules.refusals(new FileFacts("a.bin", 1, null, found, Set.of()), 0)
                .getFirst();
        assertThat(reason.text().french()).contains(words, "PDF, PNG, JPEG, ODT, ODS, DOCX, XLSX", "en PDF");
        assertThat(reason.text().english()).contains(found);
    }

    @Test
    void a_misnamed_file_is_told_the_ending_to_take() {
        var reason = DocumentRules.refusals(file("photo.png", 1, DocumentType.JPEG), 0)
                .getFirst();
        assertThat(reason.text().french()).contains("image PNG", "image JPEG", "« .jpg »");
        assertThat(reason.text().english()).contains("PNG", "JPEG", "\".jpg\"");
    }

    @Test
    void what_a_scan_found_is_named() {
        assertThat(DocumentRules.infected("Eicar-Test-Signature").code()).isEqualTo("INFECTED");
        assertThat(DocumentRules.infected("Eicar-Test-Signature").text().french())
                .contains("Eicar-Test-Signature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attestation été.pdf|Attestation été.pdf",
                "../../etc/passwd.pdf|passwd.pdf",
                "C:\\Users\\moi\\été.pdf|été.pdf",
                "a\u202Efdp.exe|afdp.exe",
                "a\u0000\u0007b\u200B.pdf|ab.pdf",
                "a:b*c?.pdf|a_b_c_.pdf",
                ".htaccess|htaccess",
                "fin.|fin",
                "a \t  b.pdf|a b.pdf",
                "e\u0301te\u0301.pdf|été.pdf",
                "...|document",
                "/|document"
            })
    void a_name_is_cleaned_and_keeps_its_accents(String given, String kept) {
        assertThat(FileName.cleaned(given)).isEqualTo(kept);
        assertThat(FileName.cleaned(kept)).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.cleaned("é".repeat(300) + ".docx"))
                .hasSize(FileName.LONGEST)
                .endsWith("é.docx");
        var emoji = FileName.cleaned("😀".repeat(300) + ".pdf");
        assertThat(emoji.codePointCount(0, emoji.length())).isEqualTo(FileName.LONGEST);
        assertThat(FileName.cleaned("a".repeat(300))).hasSize(FileName.LONGEST);
        assertThat(FileName.cleaned("a." + "b".repeat(300))).hasSize(FileName.LONGEST);
    }

    @Test
    void every_type_has_a_name_for_people_and_for_programs() {
        assertThat(Arrays.stream(DocumentType.values()).map(DocumentType::label))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(DocumentType.values()).map(DocumentType::mediaType))
                .allMatch(type -> DocumentType.of(type).isPresent());
        assertThat(Arrays.stream(DocumentType.values()).filter(DocumentType::isArchive))
                .containsExactly(DocumentType.ODT, DocumentType.ODS, DocumentType.DOCX, DocumentType.XLSX);
    }

    private static FileFacts file(String name, long size, @Nullable DocumentType type) {
        return new FileFacts(name, size, type, type == null ? "application/octet-stream" : type.mediaType(), Set.of());
    }

    private static List<String> refusals(FileFacts file, int alreadyThere) {
        return DocumentRules.refusals(file, alreadyThere).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
