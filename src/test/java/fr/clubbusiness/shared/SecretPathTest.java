package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretPathTest {

    @Test
    void the_secret_of_a_calendar_is_masked_however_it_is_misspelt() {
        for (var path : new String[] {
            "/v1/calendar/9zJ2abc-_Qk.ics", "/v1/calendar/9zJ2abc", "/v1/calendar/9zJ2/abc.ics", "/V1/calendar/9zJ2.ics"
        }) {
            assertThat(SecretPath.masked(path)).isEqualToIgnoringCase("/v1/calendar/***.ics");
        }
        assertThat(SecretPath.masked("https://club.example/v1/calendar/9zJ2.ics?x=1"))
                .isEqualTo("https://club.example/v1/calendar/***.ics?x=1");
    }

    @Test
    void the_secret_of_a_question_is_masked() {
        assertThat(SecretPath.masked("/r/9zJ2abc-_Qk")).isEqualTo("/r/***");
        assertThat(SecretPath.masked("https://club.example/r/9zJ2/abc?x=1"))
                .isEqualTo("https://club.example/r/***?x=1");
    }

    @Test
    void other_paths_and_the_id_of_a_feed_stay() {
        for (var path : new String[] {
            "/v1/calendar",
            "/v1/calendar/",
            "/v1/calendar/01930000-0000-7000-8000-000000000000",
            "/v1/needs/B-0907",
            "/v1/r/x"
        }) {
            assertThat(SecretPath.masked(path)).isEqualTo(path);
        }
    }
}
