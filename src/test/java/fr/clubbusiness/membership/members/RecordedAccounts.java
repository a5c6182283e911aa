package fr.clubbusiness.membership.members;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers what is asked of the identity provider, for tests without one. It is off until a test switches it on. */
@Mock
@ApplicationScoped
public class RecordedAccounts implements IdentityProvider {
    private final List<String> calls = new ArrayList<>();
    private final Set<String> unproved = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private Optional<String> unreadable = Optional.empty();
    private boolean on;
    private boolean failing;

    void on() {
        on = true;
    }

    void off() {
        on = false;
        failing = false;
        unreadable = Optional.empty();
        calls.clear();
        unproved.clear();
        lost.clear();
        placed.clear();
    }

    /** It does not answer from now on, or answers again. */
    void failing(boolean now) {
        failing = now;
    }

    /** It does not answer about this SIRET from now on, or about each again. */
    void failing(Optional<String> siret) {
        unreadable = siret;
    }

    /** Somebody has an account with this address and has not proved that it is theirs. */
    void unproved(String email) {
        unproved.add(email);
    }

    void proved(String email) {
        unproved.remove(email);
    }

    /** The account of a user of this name is disabled or deleted, or no longer in its organisation. */
    void lose(String account) {
        lost.add(account);
    }

    /** It is there again. */
    void find(String account) {
        lost.remove(account);
    }

    /** An operator put the account of a user of this name into its organisation by hand. */
    void place(String account) {
        placed.add(account);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public boolean isKnown() {
        return on;
    }

    /** The subject that the tests' tokens have for a user of this name. */
    @Override
    public Optional<String> account(String email, String name) {
        answer();
        return unproved.contains(email) ? Optional.empty() : Optional.of("subject-" + email);
    }

    private void answer() {
        if (failing) {
            throw new IdentityProviderFailure("it does not answer");
        }
    }

    @Override
    public void join(Membership membership, String account, Collection<String> roles) {
        calls.add("join %s %s %s".formatted(membership.alias(), account, roles));
    }

    @Override
    public boolean isMember(Membership membership, String account) {
        answer();
        return placed.contains(account);
    }

    @Override
    public Set<String> lost(Membership membership, Collection<String> accounts) {
        answer();
        if (unreadable.filter(membership.siret()::equals).isPresent()) {
            throw new IdentityProviderFailure("it does not answer");
        }
        return accounts.stream().filter(lost::contains).collect(Collectors.toSet());
    }

    @Override
    public void remove(Membership membership, String account) {
        answer();
        calls.add("remove %s %s".formatted(membership.alias(), account));
    }

    @Override
    public void close(Membership membership) {
        answer();
        calls.add("close " + membership.alias());
    }

    @Override
    public void open(String account, String password) {
        calls.add("open %s %s".formatted(account, password));
    }
}
