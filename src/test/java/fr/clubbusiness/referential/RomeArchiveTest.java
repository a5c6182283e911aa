package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.shared.Invalid;
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
        var found = read(rome.bytes("LISEZMOI.txt", new byte[] {1}).zip());
        assertThat(found).containsOnlyKeys(SmallRome.ofVersion("348").files().keySet());
    }

    @Test
    void what_is_no_archive_is_refused() {
        assertThatThrownBy(() -> read("insee_code,name".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(Invalid.class);
    }

    @Test
    void an_archive_cut_short_is_refused_wherever_it_is_cut() {
        var zip = rome.zip();
        for (int length = 100; length < zip.length / 2; length += 97) {
            var cut = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> RomeFiles.of(read(cut))).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void an_archive_that_swells_is_stopped() {
        var zip = SmallRome.zip(Map.of("unix_x_v348_utf8.csv", new byte[RomeArchive.MAX_BYTES + 1]));
        assertThat(zip.length).isLessThan(200_000);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(WebApplicationException.class);
    }

    @Test
    void an_archive_of_very_many_files_is_stopped() {
        var files = new HashMap<String, byte[]>();
        for (int i = 0; i <= RomeArchive.MAX_ENTRIES; i++) {
            files.put(i + ".txt", new byte[0]);
        }
        assertThatThrownBy(() -> read(SmallRome.zip(files))).isInstanceOf(WebApplicationException.class);
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        return RomeArchive.read(new ByteArrayInputStream(zip));
    }
}
