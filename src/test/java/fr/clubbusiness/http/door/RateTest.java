package fr.clubbusiness.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operation counts as, how often each kind is allowed, and whose requests are counted together. */
class RateTest {
    private final RatesConfig defaults =
            new SmallRyeConfigBuilder().withMapping(RatesConfig.class).build().getConfigMapping(RatesConfig.class);

    @ParameterizedTest
    @CsvSource({
        "need.NeedResource, list, READS",
        "need.NeedResource, create, WRITES",
        "need.NeedImportResource, importNeeds, WRITES",
        "need.NeedExportResource, export, EXPORTS",
        "beneficiary.register.SearchResource, search, SEARCHES",
        "allocation.AllocationResource, create, COMPUTATIONS",
        "allocation.AllocationResource, list, READS",
        "exposure.ExposureResource, get, COMPUTATIONS"
    })
    void an_operation_counts_as_what_its_method_and_its_address_say(String resource, String operation, Rate rate)
            throws ClassNotFoundException {
        var methods = Class.forName("fr.clubbusiness." + resource).getDeclaredMethods();
        assertThat(Arrays.stream(methods).filter(method -> method.getName().equals(operation)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(Rate.of(method)).isEqualTo(rate));
    }

    @ParameterizedTest
    @CsvSource({
        "READS, 600",
        "WRITES, 300",
        "SEARCHES, 60",
        "EXPORTS, 10",
        "COMPUTATIONS, 20",
        "STRANGERS, 120",
        "PUBLISHED, 60"
    })
    void the_limits_of_a_minute_are_these(Rate rate, int limit) {
        assertThat(rate.limit(defaults)).isEqualTo(limit);
    }

    @ParameterizedTest
    @EnumSource(Rate.class)
    void a_bucket_gives_its_limit_at_once_and_then_refuses_with_the_time_to_wait(Rate rate) {
        var buckets = new RateBuckets(defaults);
        var member = UUID.randomUUID();
        var limit = rate.limit(defaults);
        int given = 0;
        var taken = buckets.take(rate, member);
        while (!taken.isOver()) {
            given++;
            taken = buckets.take(rate, member);
        }
        assertThat(given).isBetween(limit, limit + 5);
        assertThat(taken.left()).isZero();
        assertThat(buckets.refusal(taken).retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(6)));
        assertThat(buckets.take(rate, UUID.randomUUID()).isOver()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003"
    })
    void an_address_of_ipv6_counts_by_its_network(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    /** What stands before it was written by the client itself, or by proxies that nobody knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                     | 203.0.113.9",
                "198.51.100.1, 203.0.113.9       | 203.0.113.9",
                "203.0.113.1, 2001:db8::1        | 2001:db8::1",
                "203.0.113.9, unknown            | 10.0.0.2",
                "''                              | 10.0.0.2"
            })
    void behind_a_proxy_the_last_address_counts(String forwarded, String address) {
        assertThat(Network.nearest(List.of("192.0.2.1", forwarded), "10.0.0.2")).isEqualTo(address);
        assertThat(Network.nearest(List.of(), "10.0.0.2")).isEqualTo("10.0.0.2");
    }

    @Test
    void strangers_of_one_network_share_one_bucket() {
        var buckets = new RateBuckets(defaults);
        for (int i = 0; i < defaults.strangers() + 5; i++) {
            buckets.takeAsStranger(Rate.STRANGERS, "here");
        }
        assertThat(buckets.isExhausted(Rate.STRANGERS, "here")).isTrue();
        assertThat(buckets.isExhausted(Rate.STRANGERS, "there")).isFalse();
    }
}
