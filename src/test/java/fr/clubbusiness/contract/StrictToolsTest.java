package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The strictest tools find nothing in the contract: no error, no warning, no hint. */
class StrictToolsTest {
    @Test
    void spectral_finds_nothing_by_its_own_rules_and_those_of_owasp() {
        var found = NpmTools.run(
                "spectral", "lint", "openapi.yaml", "--ruleset", "spectral.yaml", "--fail-severity", "hint");
        assertThat(found.status()).as(found.said()).isZero();
        assertThat(found.said()).contains("No results");
    }

    @Test
    void redocly_finds_nothing() {
        var found = NpmTools.run("redocly", "lint", "openapi.yaml", "--config", "redocly.yaml", "--format", "stylish");
        assertThat(found.status()).as(found.said()).isZero();
        assertThat(found.said()).contains("is valid").doesNotContain("You have");
    }
}
