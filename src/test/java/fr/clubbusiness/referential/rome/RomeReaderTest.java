package fr.clubbusiness.referential.rome;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.file.FileContent;
import fr.clubbusiness.referential.file.FileErrors;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.rome.RomeRows.LinkRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationRow;
import fr.clubbusiness.referential.rome.RomeRows.OccupationSkillRow;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.RomeCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RomeReaderTest {
    private static final RomeCode DRIVING = new RomeCode("N4901");
    private static final RomeCode CLEANING = new RomeCode("N4902");
    private static final RomeCode SELLING = new RomeCode("N4903");

    private final SmallRome rome = SmallRome.ofVersion("348");

    @Test
    void a_whole_distribution_is_read_with_its_version_and_without_a_warning() {
        var read = rome.read();
        assertThat(read.version()).hasToString("3.48");
        assertThat(read.warnings()).isEmpty();
        assertThat(read.rows().occupations())
                .containsExactly(
                        new OccupationRow(DRIVING, "Conduite d'essai", "3.48"),
                        new OccupationRow(CLEANING, "Entretien d'essai", "3.48"),
                        new OccupationRow(SELLING, "Vente d'essai", "3.48"));
        assertThat(read.rows().appellations())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.label()).doesNotContain("''"));
        assertThat(read.rows().skills()).hasSize(2);
    }

    @Test
    void the_skills_of_an_occupation_are_its_items_that_are_skills_in_the_order_of_its_page() {
        assertThat(rome.read().rows().occupationSkills())
                .containsExactlyInAnyOrder(
                        new OccupationSkillRow(DRIVING, "999000012", 0),
                        new OccupationSkillRow(DRIVING, "999000011", 1),
                        new OccupationSkillRow(CLEANING, "999000012", 0));
    }

    @Test
    void a_mobility_between_appellations_counts_for_their_occupations_the_closer_kind_wins_and_none_leads_to_itself() {
        assertThat(rome.read().rows().links())
                .containsExactly(
                        new LinkRow(DRIVING, CLEANING, LinkKind.PROCHE),
                        new LinkRow(CLEANING, SELLING, LinkKind.EVOLUTION));
    }

    @Test
    void an_occupation_that_others_use_and_its_own_file_forgot_is_a_warning_with_its_place() {
        rome.replacing(RomeFile.OCCUPATIONS, "\"N4903\",\"3\",\"12\",\"Vente d'essai\",\"1\"\n", "");
        var read = rome.read();
        assertThat(read.rows().occupations())
                .contains(new OccupationRow(SELLING, "Vendeur / Vendeuse d'essai", "3.48"));
        assertThat(read.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ImportWarning.Code.UNLISTED_OCCUPATION);
            assertThat(warning.file()).isEqualTo("unix_referentiel_appellation_v348_utf8.csv");
            assertThat(warning.line()).isEqualTo(5);
            assertThat(warning.text().french()).contains("N4903");
        });
    }

    @Test
    void a_file_of_occupations_that_forgot_many_was_cut_short() {
        var moves = IntStream.rangeClosed(10, 15).mapToObj(n -> "N4901,N48" + n + ",,,1,Proche");
        rome.with(
                RomeFile.MOBILITY,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        "code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,code_type_mobilite,libelle_type_mobilite"),
                                moves)
                        .toArray(String[]::new));
        assertThat(refusal()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("unix_referentiel_code_rome_v348_utf8.csv");
            assertThat(violation.text().french()).contains("6 métiers", "coupé");
        });
    }

    @Test
    void a_file_cut_at_the_end_of_a_line_is_refused_as_the_pages_announce_more() {
        for (var file : List.of(RomeFile.APPELLATIONS, RomeFile.SKILLS, RomeFile.ITEMS, RomeFile.PAGES)) {
            var cut = SmallRome.ofVersion("348");
            var text = cut.text(file);
            cut.bytes(
                    file,
                    text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)
                            .getBytes(UTF_8));
            assertThat(refusal(cut))
                    .extracting(FieldViolation::field)
                    .as(file.name())
                    .contains(cut.name(file));
        }
    }

    @Test
    void a_file_cut_within_a_line_is_refused_with_that_line() {
        for (int cut = 1; cut < 20; cut++) {
            var broken = SmallRome.ofVersion("348");
            var text = broken.text(RomeFile.SKILLS);
            broken.bytes(
                    RomeFile.SKILLS, text.substring(0, text.length() - 1 - cut).getBytes(UTF_8));
            assertThat(refusal(broken))
                    .extracting(FieldViolation::field)
                    .containsExactly("unix_referentiel_competence_v348_utf8.csv:3");
        }
    }

    @Test
    void bytes_of_another_encoding_are_refused_with_each_line() {
        var text = rome.text(RomeFile.SKILLS);
        var mixed = text.replace("Règles", "R*gles").getBytes(UTF_8);
        mixed[new String(mixed, ISO_8859_1).indexOf('*')] = (byte) 0xE8;
        rome.bytes(RomeFile.SKILLS, mixed);
        assertThat(refusal()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("unix_referentiel_competence_v348_utf8.csv:3");
            assertThat(violation.text().french()).contains("UTF-8");
            assertThat(violation.text().english()).contains("UTF-8");
        });
    }

    @Test
    void a_file_that_the_club_does_not_use_must_be_whole_too() {
        rome.bytes("unix_item_arborescence_v348_utf8.csv", "\"a\",\"b\"\n\"1\"\n".getBytes(UTF_8));
        assertThat(refusal())
                .extracting(FieldViolation::field)
                .containsExactly("unix_item_arborescence_v348_utf8.csv:2");
    }

    @Test
    void a_foreign_file_is_refused_naming_the_columns_expected() {
        rome.bytes(RomeFile.SKILLS, "insee_code,name\n92050,Nanterre\n".getBytes(UTF_8));
        assertThat(refusal()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("unix_referentiel_competence_v348_utf8.csv:1");
            assertThat(violation.text().french()).contains("code_ogr", "libelle_competence");
        });
    }

    @Test
    void an_image_an_empty_file_and_a_badly_converted_one_are_refused() {
        rome.bytes(RomeFile.SKILLS, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        assertThat(refusal())
                .singleElement()
                .satisfies(violation -> assertThat(violation.text().french()).contains("texte"));
        rome.bytes(RomeFile.SKILLS, new byte[0]);
        assertThat(refusal())
                .singleElement()
                .satisfies(violation -> assertThat(violation.text().french()).contains("vide"));
        rome.bytes(RomeFile.SKILLS, "\"code_ogr\",\"libelle_competence\"\n\"1\",\"R\uFFFDgles\"\n".getBytes(UTF_8));
        assertThat(refusal())
                .extracting(FieldViolation::field)
                .containsExactly("unix_referentiel_competence_v348_utf8.csv:2");
    }

    @Test
    void a_code_given_twice_or_of_another_form_is_refused_with_its_line() {
        rome.with(RomeFile.OCCUPATIONS, "code_rome,libelle_rome", "N4901,Une", "N4901,Deux", "N49O2,Trois", "N4903,");
        assertThat(refusal())
                .extracting(FieldViolation::field)
                .containsExactly(
                        "unix_referentiel_code_rome_v348_utf8.csv:3",
                        "unix_referentiel_code_rome_v348_utf8.csv:4",
                        "unix_referentiel_code_rome_v348_utf8.csv:5");
    }

    @Test
    void an_unknown_mobility_is_refused() {
        rome.replacing(RomeFile.MOBILITY, "\"2\",\"Evolution\"", "\"3\",\"Lointaine\"");
        assertThat(refusal()).hasSize(2);
    }

    @Test
    void only_the_first_faults_are_listed() {
        var lines = IntStream.range(0, 100).mapToObj(n -> "\"x\",\"y\"\n").collect(Collectors.joining());
        rome.bytes(RomeFile.SKILLS, ("\"code_ogr\",\"libelle_competence\"\n" + lines).getBytes(UTF_8));
        var refused = catchThrowableOfType(Invalid.class, rome::read);
        assertThat(refused.violations()).hasSize(FileErrors.SHOWN);
        assertThat(refused.detail().french()).contains("autres");
    }

    @Test
    void a_missing_file_is_named_and_only_the_pages_may_be_missing() {
        var whole =
                Arrays.stream(RomeFile.values()).filter(RomeFile::isRequired).toList();
        for (var file : whole) {
            var lacking = SmallRome.ofVersion("348").without(file);
            assertThat(refusal(lacking)).extracting(FieldViolation::field).containsExactly(lacking.name(file));
        }
        assertThat(rome.without(RomeFile.PAGES).read().warnings())
                .extracting(ImportWarning::code)
                .containsExactly(ImportWarning.Code.UNCHECKED);
    }

    @Test
    void files_of_two_versions_or_of_none_are_refused() {
        rome.bytes("unix_item_arborescence_v347_utf8.csv", new byte[0]);
        assertThat(refusal())
                .singleElement()
                .satisfies(violation -> assertThat(violation.text().french()).contains("3.47, 3.48"));
        var nothing = catchThrowableOfType(
                Invalid.class, () -> RomeFiles.of(Map.of("communes.csv", FileContent.of(new byte[0]))));
        assertThat(nothing.violations()).isEmpty();
        assertThat(nothing.detail().french()).contains("Aucun fichier");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_are_read() {
        rome.bytes(RomeFile.SKILLS, ("\uFEFF" + rome.text(RomeFile.SKILLS).replace("\n", "\r\n")).getBytes(UTF_8));
        assertThat(rome.read().rows().skills()).hasSize(2);
    }

    private List<FieldViolation> refusal() {
        return refusal(rome);
    }

    private static List<FieldViolation> refusal(SmallRome rome) {
        var refused = catchThrowableOfType(Invalid.class, rome::read);
        assertThat(refused).as("refused").isNotNull();
        return refused.violations();
    }
}
