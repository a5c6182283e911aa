package fr.clubbusiness.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one address under which the club is reached. */
class PublicAddressTest {
    private final PublicAddress address = new PublicAddress(URI.create("https://api.example.org/"));

    @Test
    void addresses_keep_their_path_and_query_and_nothing_else() {
        assertThat(address.of("/v1/needs")).isEqualTo("https://api.example.org/v1/needs");
        assertThat(address.of(URI.create("http://evil.example/v1/needs?cursor=a%2Bb#x")))
                .isEqualTo("https://api.example.org/v1/needs?cursor=a%2Bb");
    }

    @Test
    void a_host_is_the_same_with_or_without_the_usual_port() {
        assertThat(address.isHost("api.example.org", -1)).isTrue();
        assertThat(address.isHost("API.example.org", 443)).isTrue();
        assertThat(address.isHost("api.example.org", 80)).isFalse();
        assertThat(address.isHost("example.org", -1)).isFalse();
        assertThat(address.isHost(null, -1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.org", "ftp://api.example.org", "https:///v1", "https://example.org/club"})
    void what_is_no_scheme_and_host_stops_the_start(String configured) {
        assertThatThrownBy(() -> new PublicAddress(URI.create(configured)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLUB_PUBLIC_URL");
    }
}
