package fr.clubbusiness.http.door;

import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/** Where a request comes from: its address, or for IPv6 the first 64 bits of it, because everyone there has the other half to choose from. */
final class Network {
    private static final int PREFIX_BYTES = 8;
    /** fc00::/7 */
    private static final int UNIQUE_LOCAL = 0xfc;

    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private static final String FORWARDED = "X-Forwarded-For";

    private Network() {}

    /**
     * Where a request comes from.
     *
     * @param behindProxy whether a proxy of the operator stands in front and says it
     */
    static String of(RoutingContext request, boolean behindProxy) {
        var address = request.request().remoteAddress();
        var connected = address == null || address.hostAddress() == null ? "" : address.hostAddress();
        return of(behindProxy ? nearest(request.request().headers().getAll(FORWARDED), connected) : connected);
    }

    /**
     * The address that the nearest proxy wrote: the last one. Proxies may add theirs to what the client sent, and anybody may send any beginning.
     *
     * @param forwarded the header's lines, in their order
     * @param otherwise the address when no proxy wrote one that can be read
     */
    static String nearest(List<String> forwarded, String otherwise) {
        if (forwarded.isEmpty()) {
            return otherwise;
        }
        var line = forwarded.getLast();
        var last = line.substring(line.lastIndexOf(',') + 1).strip();
        return isAddress(last) ? last : otherwise;
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** Whether it comes from this machine or from a network that no address of the internet leads to (RFC 1918, RFC 4193). */
    static boolean isPrivate(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address != null && address.hostAddress() != null && isPrivate(address.hostAddress());
    }

    static boolean isPrivate(String address) {
        var network = InetAddress.ofLiteral(address);
        return network.isLoopbackAddress()
                || network.isSiteLocalAddress()
                || network.isLinkLocalAddress()
                || (network instanceof Inet6Address wide && (wide.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
    }

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                ? HexFormat.of().formatHex(wide.getAddress(), 0, PREFIX_BYTES)
                : address;
    }
}
