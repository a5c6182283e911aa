package fr.clubbusiness.referential.rome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RomeArchiveTest {
    private final SmallRome rome = SmallRome.ofVersion("348");

    @Test
    void the_files_of_a_distribution_are_found_at_any_depth_and_others_are_passed_over() throws IOException {
        var files = rome.files();
        try (var archive = unpack(rome.bytes("LISEZMOI.txt", new byte[] {1}).zip())) {
            files.remove("LISEZMOI.txt");
            assertThat(archive.files()).containsOnlyKeys(files.keySet());
            for (var file : archive.files().entrySet()) {
                try (var bytes = file.getValue().open()) {
                    assertThat(bytes.readAllBytes()).isEqualTo(files.get(file.getKey()));
                }
            }
        }
    }

    @Test
    void what_is_no_archive_is_refused() {
        assertThatThrownBy(() -> unpack("insee_code,name".getBytes(UTF_8))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> unpack(new byte[0])).isInstanceOf(Invalid.class);
    }

    @Test
    void an_archive_cut_short_is_refused_wherever_it_is_cut() {
        var zip = rome.zip();
        for (int length = 100; length < zip.length / 2; length += 97) {
            var cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> RomeFiles.of(unpack(cut).files())).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void an_archive_that_swells_is_stopped_also_by_what_is_passed_over() {
        var half = new byte[RomeArchive.MAX_BYTES / 2];
        assertStopped(SmallRome.zip(Map.of("unix_x_v348_utf8.csv", new byte[RomeArchive.MAX_FILE_BYTES + 1])));
        assertStopped(SmallRome.zip(Map.of("a.txt", half, "b.txt", half, "c.txt", new byte[1])));
    }

    @Test
    void an_archive_of_very_many_files_is_stopped() {
        var files = new HashMap<String, byte[]>();
        for (int i = 0; i <= RomeArchive.MAX_ENTRIES; i++) {
            files.put(i + ".txt", new byte[0]);
        }
        assertStopped(SmallRome.zip(files));
    }

    private static void assertStopped(byte[] zip) {
        assertThat(zip.length).isLessThan(200_000);
        assertThatThrownBy(() -> unpack(zip))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        stopped -> assertThat(stopped.getResponse().getStatus()).isEqualTo(413));
    }

    private static RomeArchive unpack(byte[] zip) throws IOException {
        return RomeArchive.unpack(new ByteArrayInputStream(zip));
    }
}
