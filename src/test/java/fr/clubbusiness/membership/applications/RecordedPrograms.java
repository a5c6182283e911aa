package fr.clubbusiness.membership.applications;

import fr.clubbusiness.membership.members.IdentityProvider;
import fr.clubbusiness.membership.members.IdentityProviderFailure;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The clients of programs, for tests without an identity provider. It answers until a test says that it fails. */
@Mock
@ApplicationScoped
public class RecordedPrograms implements ProgramAccounts {
    private final List<String> calls = new ArrayList<>();
    private final Map<String, String> madeByOperator = new HashMap<>();
    private boolean failing;

    /** It does not answer from now on, or answers again. */
    void failing(boolean now) {
        failing = now;
    }

    /** An operator made a client for the organisation with this SIRET. */
    void madeByOperator(String client, String siret) {
        madeByOperator.put(client, siret);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public Account make(String client, String name, IdentityProvider.Membership owner, Collection<String> roles) {
        answer();
        calls.add("make %s for %s %s".formatted(client, owner.siret(), roles));
        return new Account(subject(client), "secret-" + UUID.randomUUID());
    }

    @Override
    public Optional<Account> find(String client, IdentityProvider.Membership owner) {
        answer();
        return owner.siret().equals(madeByOperator.get(client))
                ? Optional.of(new Account(subject(client), null))
                : Optional.empty();
    }

    /** As in the tests' tokens. */
    private static String subject(String client) {
        return "subject-service-account-" + client;
    }

    @Override
    public String renewSecret(String client) {
        answer();
        return "secret-" + UUID.randomUUID();
    }

    @Override
    public void close(String client) {
        answer();
        calls.add("close " + client);
    }

    private void answer() {
        if (failing) {
            throw new IdentityProviderFailure("it does not answer");
        }
    }
}
