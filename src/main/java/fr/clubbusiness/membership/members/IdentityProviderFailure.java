package fr.clubbusiness.membership.members;

/** The identity provider does not answer, or refuses. What was asked is tried again later. */
public final class IdentityProviderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdentityProviderFailure(String message) {
        super(message);
    }

    IdentityProviderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
