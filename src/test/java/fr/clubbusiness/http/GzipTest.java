package fr.clubbusiness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "gzip;q=0.5", "*", "br;q=1, *;q=0.1", "gzip ; q=1.0"})
    void it_is_used_when_accepted(String acceptEncoding) {
        assertThat(Gzip.isAccepted(acceptEncoding)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "xgzip"})
    void it_is_not_used_when_not_accepted(String acceptEncoding) {
        assertThat(Gzip.isAccepted(acceptEncoding)).isFalse();
    }

    @Test
    void an_answer_that_fits_a_packet_is_not_compressed() {
        assertThat(Gzip.isWorthIt(new byte[Gzip.FROM - 1])).isFalse();
        assertThat(Gzip.isWorthIt(new byte[Gzip.FROM])).isTrue();
    }

    @Test
    void what_is_compressed_is_smaller_and_reads_the_same() throws IOException {
        var body = "{\"reference\": \"B-0907\"}".repeat(200).getBytes(StandardCharsets.UTF_8);
        var compressed = Gzip.of(body);
        assertThat(compressed).hasSizeLessThan(body.length / 5);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(in.readAllBytes()).isEqualTo(body);
        }
    }
}
