package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {
    private final CurrentCaller current = new CurrentCaller();

    @Test
    void before_sign_in_there_is_no_caller() {
        assertThat(current.find()).isEmpty();
    }

    @Test
    void what_needs_a_caller_fails_without_one() {
        assertThatThrownBy(current::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_caller_of_the_request_is_the_one_who_signed_in() {
        var caller = Caller.automaton(UUID.randomUUID());
        current.set(caller);
        assertThat(current.get()).isSameAs(caller);
    }
}
