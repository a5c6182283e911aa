package fr.clubbusiness.http;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of this API, from its configuration. Addresses that the API gives out begin with it: what a request says of itself ({@code Host},
 * {@code Forwarded}) is never copied into an answer.
 */
@ApplicationScoped
public class PublicAddress {
    /** Variable {@code CLUB_PUBLIC_URL}. */
    @ConfigMapping(prefix = "club.public")
    interface Settings {

        /** Scheme, host and port, as {@code https://api.example.org}. */
        URI url();
    }

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI url;
    private final String host;
    private final int port;

    @Inject
    PublicAddress(Settings settings) {
        this(settings.url());
    }

    /**
     * @throws IllegalArgumentException unless it is http or https, a host, and nothing after its port
     */
    PublicAddress(URI configured) {
        var scheme = String.valueOf(configured.getScheme());
        var isPlain = scheme.equals("http") || scheme.equals("https");
        var path = String.valueOf(configured.getPath());
        if (!isPlain || configured.getHost() == null || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "CLUB_PUBLIC_URL is a scheme and a host, as https://api.example.org, not " + configured);
        }
        url = URI.create(scheme + "://" + configured.getRawAuthority());
        host = configured.getHost().toLowerCase(Locale.ROOT);
        port = port(configured.getPort());
    }

    /**
     * The absolute address of a path.
     *
     * @param path begins with a slash; with its query, if it has one
     */
    public String of(String path) {
        return url + path;
    }

    /** The absolute address of the path and the query of another address. */
    public String of(URI address) {
        var query = address.getRawQuery();
        return of(address.getRawPath() + (query == null ? "" : "?" + query));
    }

    /** Whether it is reached over TLS. */
    public boolean isSecure() {
        return url.getScheme().equals("https");
    }

    /** Whether it leads to the machine itself, as that of a developer. */
    public boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /**
     * Whether a host of a request is this one.
     *
     * @param asked without its port
     * @param askedPort negative when the request names none
     */
    public boolean isHost(@Nullable String asked, int askedPort) {
        return asked != null && asked.toLowerCase(Locale.ROOT).equals(host) && port(askedPort) == port;
    }

    private int port(int named) {
        return named >= 0 ? named : isSecure() ? HTTPS : HTTP;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
