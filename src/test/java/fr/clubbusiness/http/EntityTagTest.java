package fr.clubbusiness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    @Test
    void it_changes_with_what_is_said_and_with_nothing_else() {
        assertThat(tag("{\"a\":1}")).isEqualTo(tag("{\"a\":1}")).isNotEqualTo(tag("{\"a\":2}"));
    }

    @Test
    void the_version_stands_before() {
        assertThat(EntityTag.of("\"7\"", bytes("{}"), "")).matches("\"7-[A-Za-z0-9_-]{16}\"");
    }

    @Test
    void each_encoding_has_its_own_tag() {
        assertThat(EntityTag.of(null, bytes("{}"), ".gz")).isNotEqualTo(tag("{}"));
    }

    @Test
    void the_time_of_computing_does_not_count_and_the_tag_is_weak() {
        var first = tag("{\"needId\":\"x\",\"computedAt\":\"2026-11-21T08:00:00Z\",\"eligible\":4}");
        assertThat(first)
                .startsWith("W/\"")
                .isEqualTo(tag("{\"needId\":\"x\",\"computedAt\":\"2026-11-21T08:00:01.123Z\",\"eligible\":4}"))
                .isNotEqualTo(tag("{\"needId\":\"x\",\"computedAt\":\"2026-11-21T08:00:00Z\",\"eligible\":5}"));
    }

    private static String tag(String body) {
        return EntityTag.of(null, bytes(body), "");
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
